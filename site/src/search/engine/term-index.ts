import { editsToStart, forgivenEdits } from './edits.ts';
import { nameTerms, piecesOf, termsOf } from './search-words.ts';

/** The parts of an entry that are searched, those that count most first. */
export type SearchedParts = readonly [name: string, label: string, context: string, text: string];

/** What a word costs in an entry: how it matches, and then, from 0 to 3, the part in which it does. */
export const COST = { whole: 0, start: 4, inside: 8, mistyped: 16, mistypedTwice: 20, none: 255 } as const;

const PARTS = 4;
/** Shorter words are inside too many others: « age » in « message ». */
export const SHORTEST_INSIDE = 4;

/** Called between two pieces of work: what it waits for, the page does meanwhile. */
export type Pause = () => Promise<void> | undefined;

/** The terms of many entries, each with the entries that have it (an inverted index). */
export class TermIndex {
  readonly #size: number;
  /** In the order of their characters. */
  readonly #terms: readonly string[];
  /** By term: entry × 4 + part, the best part of each entry. */
  readonly #postings: readonly Uint32Array[];

  private constructor(size: number, terms: readonly string[], postings: readonly Uint32Array[]) {
    this.#size = size;
    this.#terms = terms;
    this.#postings = postings;
  }

  static async make(entries: readonly SearchedParts[], pause: Pause): Promise<TermIndex> {
    const postings = new Map<string, number[]>();
    const known = new Map<string, readonly string[]>();
    for (const [entry, parts] of entries.entries()) {
      for (const [part, text] of parts.entries()) {
        const terms = known.get(text) ?? (part === 0 ? nameTerms(text) : termsOf(text));
        if (part > 0) known.set(text, terms);
        for (const term of terms) {
          const list = postings.get(term);
          if (list === undefined) postings.set(term, [entry * PARTS + part]);
          // Parts come the best first: a term that was in one already counts there.
          else if (Math.floor((list.at(-1) ?? 0) / PARTS) !== entry) list.push(entry * PARTS + part);
        }
      }
      await pause();
    }
    const sorted = [...postings.keys()].sort();
    await pause();
    const arrays: Uint32Array[] = [];
    for (const term of sorted) {
      arrays.push(Uint32Array.from(postings.get(term) ?? []));
      await pause();
    }
    return new TermIndex(entries.length, sorted, arrays);
  }

  /**
   * What a word costs in each entry, as it is typed: terms that are the word, begin with it, or hold it; of a word of
   * several pieces that nothing holds, its pieces. `null` when it is nowhere.
   */
  costs(word: string): Uint8Array | null {
    const costs = new Uint8Array(this.#size).fill(COST.none);
    const first = this.#lowerBound(word);
    let end = first;
    for (; this.#terms[end]?.startsWith(word) === true; end += 1)
      this.#take(end, this.#terms[end] === word ? COST.whole : COST.start, costs);
    let isFound = end > first;
    if (word.length >= SHORTEST_INSIDE) {
      for (let index = 0; index < this.#terms.length; index += 1) {
        if (index === first) index = end;
        if (this.#terms[index]?.includes(word) !== true) continue;
        this.#take(index, COST.inside, costs);
        isFound = true;
      }
    }
    return isFound ? costs : this.#together(piecesOf(word).map((piece) => this.costs(piece)));
  }

  /**
   * The same for a word in which mistakes of typing are forgiven.
   *
   * @param onTaken told each term that is taken for the word.
   */
  forgivingCosts(word: string, onTaken: (term: string) => void): Uint8Array | null {
    const pieces = piecesOf(word);
    if (pieces.length === 0) return this.#mistyped(word, onTaken);
    // `geo-pso` is one name with a mistake in it, rather than two words.
    return (
      this.#mistyped(word, onTaken) ??
      this.#together(pieces.map((piece) => this.costs(piece) ?? this.forgivingCosts(piece, onTaken)))
    );
  }

  /** The terms that are a word with its mistakes put right. */
  #mistyped(word: string, onTaken: (term: string) => void): Uint8Array | null {
    const most = forgivenEdits(word);
    if (most === 0) return null;
    const costs = new Uint8Array(this.#size).fill(COST.none);
    let isFound = false;
    this.#terms.forEach((term, index) => {
      const edits = editsToStart(word, term, most);
      if (edits > most) return;
      this.#take(index, edits === 1 ? COST.mistyped : COST.mistypedTwice, costs);
      onTaken(term);
      isFound = true;
    });
    return isFound ? costs : null;
  }

  /** What all of several words cost: as much as the worst of them; `null` where no entry has them all. */
  #together(several: readonly (Uint8Array | null)[]): Uint8Array | null {
    const [first, ...rest] = several;
    if (first === undefined || several.includes(null)) return null;
    const all = first?.map((cost, entry) =>
      Math.max(cost, ...rest.map((costs) => costs?.[entry] ?? COST.none)),
    );
    return all?.some((cost) => cost !== COST.none) === true ? all : null;
  }

  #take(index: number, cost: number, costs: Uint8Array): void {
    for (const posting of this.#postings[index] ?? []) {
      const entry = Math.floor(posting / PARTS);
      const total = cost + (posting % PARTS);
      if (total < (costs[entry] ?? 0)) costs[entry] = total;
    }
  }

  /** The first term that is not before the word. */
  #lowerBound(word: string): number {
    let low = 0;
    let high = this.#terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#terms[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
