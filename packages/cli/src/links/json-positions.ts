import { JsonScanner, type ScannedNode } from './json-scanner.ts';
import { JSON_WORDS, type JsonWords } from './json-words.ts';

/** A member name that one object holds twice: readers of JSON keep the last and forget the others. */
export interface RepeatedMember {
  readonly name: string;
  /** 1-based line of the later one. */
  readonly line: number;
}

/** A JSON text that could be read, or the line where it cannot. */
export type ParsedJson =
  | {
      readonly kind: 'json';
      readonly value: unknown;
      /** The line of the value at a path, or of the deepest one on the way that exists. */
      readonly lineOf: (path: readonly (string | number)[]) => number;
      readonly repeated: readonly RepeatedMember[];
    }
  | ({ readonly kind: 'fault'; readonly line: number } & JsonWords);

/** Reads JSON (RFC 8259), with the line of everything in it. */
export function parseJson(text: string): ParsedJson {
  const lines = new Lines(text);
  const scan = new JsonScanner(text).scan();
  if (scan.kind === 'fault')
    return { kind: 'fault', line: lines.lineAt(scan.offset), ...JSON_WORDS[scan.reason] };
  return {
    kind: 'json',
    value: JSON.parse(text),
    lineOf: (path) => lines.lineAt(offsetOf(scan.root, path)),
    repeated: scan.repeated.map(({ name, offset }) => ({ name, line: lines.lineAt(offset) })),
  };
}

function offsetOf(root: ScannedNode, path: readonly (string | number)[]): number {
  let node = root;
  for (const step of path) {
    const inner = node.inner?.get(step);
    if (inner === undefined) break;
    node = inner;
  }
  return node.offset;
}

/** The lines of a text. */
class Lines {
  readonly #text: string;
  #starts: readonly number[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** 1-based line of an offset; that of the last character for what lies beyond. */
  lineAt(offset: number): number {
    this.#starts ??= startsOf(this.#text);
    const starts = this.#starts;
    const wanted = Math.min(offset, Math.max(0, this.#text.trimEnd().length - 1));
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
