/** Where a value stands in a text. */
export interface ScannedNode {
  /** Of the member name for what an object holds, of the value itself elsewhere. */
  readonly offset: number;
  /** What an object or a list holds, by name or by number; `null` for any other value. */
  readonly inner: ReadonlyMap<string | number, ScannedNode> | null;
}

export type Scan =
  | {
      readonly kind: 'json';
      readonly root: ScannedNode;
      /** Member names that an object holds already, in order. */
      readonly repeated: readonly { readonly name: string; readonly offset: number }[];
    }
  /** Where the text stops being JSON. */
  | { readonly kind: 'fault'; readonly offset: number };

/** An object or a list whose end is not reached. */
interface OpenContainer {
  readonly end: '}' | ']';
  readonly inner: Map<string | number, ScannedNode>;
}

const BLANKS = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORDS = ['true', 'false', 'null'] as const;

/**
 * Finds where everything stands in a JSON text (RFC 8259), in one pass and however deep it goes. Written by
 * hand because `JSON.parse` keeps no position, and readers of YAML accept what is no JSON: a comma too many,
 * a comment.
 */
export class JsonScanner {
  readonly #text: string;
  readonly #repeated: { name: string; offset: number }[] = [];
  readonly #open: OpenContainer[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): Scan {
    const root = this.#value(null);
    let isReadable = root !== null;
    while (isReadable && this.#open.length > 0) isReadable = this.#next();
    if (isReadable) this.#take(BLANKS);
    return isReadable && root !== null && this.#at === this.#text.length
      ? { kind: 'json', root, repeated: this.#repeated }
      : { kind: 'fault', offset: this.#at };
  }

  /** Reads one thing more in the innermost container: its end, or what it holds next. */
  #next(): boolean {
    const container = this.#open.at(-1);
    if (container === undefined) return false;
    const { end, inner } = container;
    if (this.#takeLetter(end)) {
      this.#open.pop();
      return true;
    }
    if (inner.size > 0 && !this.#takeLetter(',')) return false;
    return end === '}' ? this.#member(inner) : this.#item(inner);
  }

  #item(inner: Map<string | number, ScannedNode>): boolean {
    const node = this.#value(null);
    if (node !== null) inner.set(inner.size, node);
    return node !== null;
  }

  #member(inner: Map<string | number, ScannedNode>): boolean {
    this.#take(BLANKS);
    const offset = this.#at;
    if (this.#text[offset] !== '"' || !this.#string()) return false;
    const name = JSON.parse(this.#text.slice(offset, this.#at)) as string;
    if (inner.has(name)) this.#repeated.push({ name, offset });
    if (!this.#takeLetter(':')) return false;
    const node = this.#value(offset);
    if (node !== null) inner.set(name, node);
    return node !== null;
  }

  /** A value, up to its end or, for what holds others, to the first of them; `null` when there is none. */
  #value(nameOffset: number | null): ScannedNode | null {
    this.#take(BLANKS);
    const offset = nameOffset ?? this.#at;
    const letter = this.#text[this.#at];
    if (letter === '{' || letter === '[') {
      const inner = new Map<string | number, ScannedNode>();
      this.#at += 1;
      this.#open.push({ end: letter === '{' ? '}' : ']', inner });
      return { offset, inner };
    }
    const isScalar = letter === '"' ? this.#string() : this.#word() || this.#take(NUMBER);
    return isScalar ? { offset, inner: null } : null;
  }

  #string(): boolean {
    for (this.#at += 1; this.#at < this.#text.length; ) {
      const letter = this.#text[this.#at] ?? '';
      if (letter === '"') {
        this.#at += 1;
        return true;
      }
      // A line break or a tab must be escaped in a text.
      if (letter < ' ') return false;
      if (letter !== '\\') this.#at += 1;
      else if (!this.#take(ESCAPE)) return false;
    }
    return false;
  }

  #word(): boolean {
    const word = WORDS.find((one) => this.#text.startsWith(one, this.#at));
    this.#at += word?.length ?? 0;
    return word !== undefined;
  }

  #takeLetter(letter: string): boolean {
    this.#take(BLANKS);
    const isHere = this.#text[this.#at] === letter;
    if (isHere) this.#at += 1;
    return isHere;
  }

  #take(expression: RegExp): boolean {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#text);
    this.#at += match?.[0].length ?? 0;
    return match !== null;
  }
}
