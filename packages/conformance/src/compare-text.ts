import type { Artefact } from './artefact-kind.ts';
import { textWithoutStamp } from './version-stamp.ts';

/** The first place where two texts part. */
export interface TextDifference {
  /** 1-based. */
  readonly line: number;
  /** The line of each side, `null` where that text has ended. */
  readonly published: string | null;
  readonly produced: string | null;
}

/** Compares two artefacts letter by letter, the date of the run aside; `null` when they are the same. */
export function compareText(published: Artefact, produced: Artefact): TextDifference | null {
  if (published.text === produced.text) return null;
  const left = textWithoutStamp(published);
  const right = textWithoutStamp(produced);
  return left === right ? null : firstDifferentLine(left, right);
}

function firstDifferentLine(published: string, produced: string): TextDifference {
  const left = published.split('\n');
  const right = produced.split('\n');
  let index = 0;
  while (index < left.length && left[index] === right[index]) index += 1;
  return { line: index + 1, published: left[index] ?? null, produced: right[index] ?? null };
}
