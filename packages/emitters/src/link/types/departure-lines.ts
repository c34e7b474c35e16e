import { DEPARTURE_BEGINNING } from '@hubsante/model';

/** Where the paragraph of a departure begins in a doc comment; -1 when there is none. */
function beginningIn(lines: readonly string[]): number {
  return lines.findIndex((line, index) => lines[index - 1] === '' && line.startsWith(DEPARTURE_BEGINNING));
}

/**
 * A doc comment whose departure bears the tag that tools of TypeScript and Java strike a name out for.
 *
 * @param clean what is done to authors' texts, in which such a tag would be theirs.
 */
export function taggedLines(lines: readonly string[], clean: (line: string) => string): readonly string[] {
  const beginning = beginningIn(lines);
  return lines.map((line, index) => (index === beginning ? `@deprecated ${clean(line)}` : clean(line)));
}

/**
 * What is said of a type. Quicktype gives a type also what is said of the fields that use it: a field that leaves does not
 * take along a structure or a list that others use. A message leaves as a whole.
 */
export function linesOfType(lines: readonly string[] | undefined): string[] | undefined {
  if (lines === undefined || lines[0]?.startsWith('Message ')) return lines?.slice();
  const beginning = beginningIn(lines);
  return beginning === -1 ? lines.slice() : lines.slice(0, beginning - 1);
}
