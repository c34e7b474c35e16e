import { textHash } from '../text/text-hash.ts';

const MARK = /_X[0-9A-F]{8}$/i;

/** Longest name: compilers and people bear no more. */
const LONGEST = 80;

/**
 * A name that says by eight digits which text it comes from: for texts that a name cannot render sign by sign. It follows
 * from the text alone, so that no other text, there or yet to come, changes it.
 */
export function hashed(name: string, text: string): string {
  return `${name.slice(0, LONGEST)}_X${textHash(text)}`;
}

/** Whether a name could be taken for a {@link hashed} one, or is longer than a name may be. */
export function needsHash(name: string): boolean {
  return name.length > LONGEST || MARK.test(name);
}
