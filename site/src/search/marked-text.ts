import { plainText } from '../scripts/plain-text.ts';
import { SHORTEST_INSIDE } from './engine/term-index.ts';

/** A piece of a text, and whether it is one of the words looked for. */
export interface TextPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * A text cut where words that were looked for begin and end. A word is marked whole.
 *
 * @param marked as `plainText` writes them.
 */
export function markedText(text: string, marked: readonly string[]): readonly TextPiece[] {
  const words = marked.flatMap((word) => [word, ...word.split(/[._/@-]+/)]).filter(Boolean);
  const pieces: TextPiece[] = [];
  for (const part of text.split(/((?:\p{L}\p{M}*|\p{N})+)/u)) {
    if (part === '') continue;
    const plain = plainWord(part);
    const isMarked = plain !== '' && words.some((word) => isIn(word, plain));
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked) pieces[pieces.length - 1] = { text: last.text + part, isMarked };
    else pieces.push({ text: part, isMarked });
  }
  return pieces;
}

/** As the index finds: a letter is the whole, a short word a beginning, others may be inside. */
function isIn(word: string, plain: string): boolean {
  if (word.length === 1) return plain === word;
  return word.length < SHORTEST_INSIDE ? plain.startsWith(word) : plain.includes(word);
}

/** Words of results come again and again while one types. */
const PLAIN_WORDS = new Map<string, string>();

function plainWord(word: string): string {
  const known = PLAIN_WORDS.get(word);
  if (known !== undefined) return known;
  if (PLAIN_WORDS.size > 5_000) PLAIN_WORDS.clear();
  const plain = plainText(word);
  PLAIN_WORDS.set(word, plain);
  return plain;
}

/** What of a long text is shown: its beginning, or what stands around the first word that is marked. */
export function excerptOf(text: string, marked: readonly string[], most = 220): string {
  if (text.length <= most) return text;
  let before = 0;
  for (const piece of markedText(text, marked)) {
    if (piece.isMarked) break;
    before += piece.text.length;
  }
  const wanted = before >= text.length || before < most * 0.7 ? 0 : before - most / 3;
  // Words stay whole.
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const end = start + most >= text.length ? text.length : text.lastIndexOf(' ', start + most);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end > start ? end : start + most)}${end < text.length ? ' …' : ''}`;
}
