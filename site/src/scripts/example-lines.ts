/** A line of a message as JSON writes it, and the field that it tells. */
export interface ExampleLine {
  /** How many levels it stands in. */
  readonly depth: number;
  readonly text: string;
  /** Tags from the root of the message, with dots and without the numbers of list items; `null` of brackets. */
  readonly path: string | null;
}

/**
 * A message, with its root as its only member, as lines of JSON.
 *
 * @param message what the file holds, read.
 */
export function exampleLines(message: unknown): readonly ExampleLine[] {
  const lines: ExampleLine[] = [];
  write(lines, message, { depth: 0, path: null, before: '', after: '', isRoot: true });
  return lines;
}

interface Place {
  readonly depth: number;
  readonly path: string | null;
  readonly before: string;
  readonly after: string;
  /** Its members are no fields: that of the whole file is the root of the message. */
  readonly isRoot?: boolean;
}

function write(lines: ExampleLine[], value: unknown, place: Place): void {
  const { depth, path, before, after } = place;
  const put = (text: string) => lines.push({ depth, text, path });
  if (Array.isArray(value)) {
    put(`${before}[`);
    value.forEach((item, index) => {
      write(lines, item, { depth: depth + 1, path, before: '', after: index + 1 < value.length ? ',' : '' });
    });
    put(`]${after}`);
  } else if (typeof value === 'object' && value !== null) {
    put(`${before}{`);
    const members = Object.entries(value);
    members.forEach(([name, member], index) => {
      const isRoot = place.isRoot === true;
      write(lines, member, {
        depth: depth + 1,
        path: isRoot ? '' : path === null || path === '' ? name : `${path}.${name}`,
        before: `${JSON.stringify(name)}: `,
        after: index + 1 < members.length ? ',' : '',
      });
    });
    put(`}${after}`);
  } else put(`${before}${JSON.stringify(value)}${after}`);
}
