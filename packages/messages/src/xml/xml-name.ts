/** What is written as the name of an element: letters, digits, and what may stand between them (XML 1.0, §2.3, without colon). */
const NAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

const known = new Map<string, boolean>();
/** Names of specifications are a few hundred; a hostile message shall not fill the memory with others. */
const MOST_KNOWN = 2_000;

/** Whether a member can be an element. */
export function isXmlName(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const verdict = NAME.test(name);
  if (known.size < MOST_KNOWN && name.length < 100) known.set(name, verdict);
  return verdict;
}
