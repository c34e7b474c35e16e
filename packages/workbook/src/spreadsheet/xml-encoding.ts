/**
 * The encoding of an XML part, from its first bytes (XML 1.0, appendix F): a byte order mark, or `<` in one
 * of the two encodings ECMA-376 allows. A part in another encoding is then found malformed.
 */
export function xmlEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
