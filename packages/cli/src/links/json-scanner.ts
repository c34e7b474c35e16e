/** Where a value stands in a text. */
export interface ScannedNode {
  /** Of the member name for what an object holds, of the value itself elsewhere. */
  readonly offset: number;
  /** What an object or a list holds, by name or by number; `null` for any other value. */
  readonly inner: ReadonlyMap<string | number, ScannedNode> | null;
}

/** A text of JSON with the place of each value, or where and why it is none (RFC 8259). */
export type Scan =
  | {
      readonly kind: 'json';
      readonly root: ScannedNode;
      /** Member names that an object holds already, in order. */
      readonly repeated: readonly { readonly name: string; readonly offset: number }[];
    }
  /** Where the text stops being JSON, and why. */
  | { readonly kind: 'fault'; readonly offset: number; readonly reason: JsonFaultReason };

/** What stops a text from being JSON. */
export type JsonFaultReason =
  | 'comma-missing'
  | 'comma-in-excess'
  | 'colon-missing'
  | 'name-unquoted'
  | 'quotes-curly'
  | 'text-unclosed'
  | 'comment'
  | 'value-unknown'
  | 'bracket-mismatched'
  | 'bracket-missing'
  | 'text-after-end';

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
  /** What was looked for last. */
  #wanted: ',' | ':' | 'name' | 'value' = 'value';
  /** Where a text begins whose end was not found. */
  #unclosed: number | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): Scan {
    const root = this.#value(null);
    let isReadable = root !== null;
    while (isReadable && this.#open.length > 0) isReadable = this.#next();
    if (isReadable) this.#take(BLANKS);
    if (isReadable && root !== null && this.#at === this.#text.length)
      return { kind: 'json', root, repeated: this.#repeated };
    return { kind: 'fault', ...this.#fault(isReadable && root !== null) };
  }

  /** Why the text cannot be read further, and where that is to be mended. */
  #fault(isOver: boolean): { readonly offset: number; readonly reason: JsonFaultReason } {
    const here = this.#at;
    const letter = this.#text[here];
    const before = this.#text.slice(0, here).trimEnd().length - 1;
    if (isOver) return { offset: here, reason: 'text-after-end' };
    if (this.#unclosed !== null) return { offset: this.#unclosed, reason: 'text-unclosed' };
    if (letter === undefined) return { offset: Math.max(0, before), reason: 'bracket-missing' };
    if (letter === '/') return { offset: here, reason: 'comment' };
    if ((letter === '}' || letter === ']') && this.#text[before] === ',')
      return { offset: before, reason: 'comma-in-excess' };
    if (letter === ',') return { offset: here, reason: 'comma-in-excess' };
    if (letter === '}' || letter === ']') return { offset: here, reason: 'bracket-mismatched' };
    if (/[“”«»‘’'‟„]/.test(letter)) return { offset: here, reason: 'quotes-curly' };
    if (this.#wanted === ',') return { offset: Math.max(0, before), reason: 'comma-missing' };
    if (this.#wanted === ':') return { offset: here, reason: 'colon-missing' };
    return { offset: here, reason: this.#wanted === 'name' ? 'name-unquoted' : 'value-unknown' };
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
    this.#wanted = ',';
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
    this.#wanted = 'name';
    if (this.#text[offset] !== '"' || !this.#string()) return false;
    const name = JSON.parse(this.#text.slice(offset, this.#at)) as string;
    if (inner.has(name)) this.#repeated.push({ name, offset });
    this.#wanted = ':';
    if (!this.#takeLetter(':')) return false;
    const node = this.#value(offset);
    if (node !== null) inner.set(name, node);
    return node !== null;
  }

  /** A value, up to its end or, for what holds others, to the first of them; `null` when there is none. */
  #value(nameOffset: number | null): ScannedNode | null {
    this.#take(BLANKS);
    const offset = nameOffset ?? this.#at;
    this.#wanted = 'value';
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
    const start = this.#at;
    const isRead = this.#letters();
    if (!isRead) this.#unclosed = start;
    return isRead;
  }

  #letters(): boolean {
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
