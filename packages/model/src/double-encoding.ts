/** What Windows-1252 shows for the bytes 80 to 9F; those it does not have show as themselves. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * A letter of Latin-1 or « œ », or a sign of printed text, whose bytes are shown one by one. Other first bytes are letters
 * that French writes before a quotation mark or an ellipsis: `É»`, `é…`.
 */
const SIGNS = new RegExp(`[ÂÃÅ][\u0080-\u00bf${WINDOWS}]|â[€‚„†‰][\u0080-\u00bf${WINDOWS}]`, 'gu');

/** A text whose UTF-8 was read as Windows-1252 (`Ã©` for `é`), put right; `null` for any other. */
export function withoutDoubleEncoding(text: string): string | null {
  const meant = text.replace(SIGNS, (signs) => {
    return decoded(signs) ?? signs;
  });
  return meant === text ? null : meant;
}

function decoded(signs: string): string | null {
  const bytes = [...signs].map((sign) => {
    const index = WINDOWS.indexOf(sign);
    return index === -1 ? (sign.codePointAt(0) ?? 0) : 0x80 + index;
  });
  const [first = 0, second = 0, third] = bytes;
  const follows = (byte: number) => byte >= 0x80 && byte <= 0xbf;
  if (bytes.length === 2 && first >= 0xc2 && first <= 0xdf && follows(second)) {
    return String.fromCodePoint(((first & 0x1f) << 6) | (second & 0x3f));
  }
  if (third === undefined || first < 0xe2 || !follows(second) || !follows(third)) return null;
  return String.fromCodePoint(((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
}
