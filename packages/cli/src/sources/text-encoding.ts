/** Why the bytes of a text file are not the text its author sees. */
export interface EncodingFault {
  readonly kind: 'not-utf8' | 'lost-letters';
  /** What the bytes look like: `UTF-16`, `Windows-1252`. */
  readonly encoding: string;
  /** 1-based: the first line that cannot be read. */
  readonly line: number;
  /** That line, as far as it can be guessed. */
  readonly excerpt: string;
}

/** A text of UTF-8, or why the bytes are none. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: EncodingFault };

/** What a program writes for a letter it could not read. */
const LOST = '\uFFFD';
const LINE_FEED = 0x0a;
const LONGEST_EXCERPT = 80;

/**
 * A text in UTF-8, the encoding of all our text files (RFC 8259 §8.1 for JSON; YAML 1.2 §5.2 allows others, and editors
 * then disagree). A byte order mark, which Windows editors put first, says nothing and is left out.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) {
    const [first = ''] = new TextDecoder(utf16).decode(bytes.subarray(0, 4 * LONGEST_EXCERPT)).split(/\r?\n/);
    return faultAt('not-utf8', 'UTF-16', 1, first);
  }
  const text = new TextDecoder().decode(bytes);
  if (!text.includes(LOST)) return { kind: 'text', text };
  let line = 1;
  let start = 0;
  const strict = new TextDecoder('utf-8', { fatal: true });
  // A line feed is never a part of another character: lines can be judged one by one.
  while (start <= bytes.length) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    const read = tryDecode(strict, part);
    if (read === null)
      return faultAt('not-utf8', 'Windows-1252', line, new TextDecoder('windows-1252').decode(part));
    if (read.includes(LOST)) return faultAt('lost-letters', 'UTF-8', line, read);
    start = end + 1;
    line += 1;
  }
  return { kind: 'text', text };
}

function faultAt(kind: EncodingFault['kind'], encoding: string, line: number, text: string): DecodedText {
  return { kind: 'fault', fault: { kind, encoding, line, excerpt: text.trim().slice(0, LONGEST_EXCERPT) } };
}

/** UTF-16 by its byte order mark, or by the zero bytes that every text of ours has there. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, 64);
  if (!beginning.includes(0)) return null;
  return beginning[0] === 0 ? 'utf-16be' : 'utf-16le';
}

function tryDecode(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
