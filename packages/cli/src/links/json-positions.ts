import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';

/** A JSON text that could be read, or the line where it cannot. */
export type ParsedJson =
  | {
      readonly kind: 'json';
      readonly value: unknown;
      /** The line of the value at a path, or of the deepest one on the way that exists. */
      readonly lineOf: (path: readonly (string | number)[]) => number;
    }
  | { readonly kind: 'fault'; readonly line: number };

/** Reads JSON (RFC 8259). Lines are looked up only when somebody asks: most files have no fault. */
export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    let find: ((path: readonly (string | number)[]) => number) | null = null;
    return {
      kind: 'json',
      value,
      lineOf: (path) => {
        find ??= lineFinder(text);
        return find(path);
      },
    };
  } catch {
    return { kind: 'fault', line: faultLine(text) };
  }
}

/** JSON is YAML: the reader of manifests knows where everything stands. */
function lineFinder(text: string): (path: readonly (string | number)[]) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return (path) => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String(key) === String(step));
        if (pair === undefined) break;
        if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (isNode(node)) offset = node.range?.[0] ?? offset;
      } else break;
    }
    return lines.linePos(offset).line;
  };
}

function faultLine(text: string): number {
  const lines = new LineCounter();
  const [error] = parseDocument(text, { lineCounter: lines, prettyErrors: false }).errors;
  // What is YAML and not JSON, a comment or single quotes, has no line to show.
  return error === undefined ? 1 : lines.linePos(error.pos[0]).line;
}
