import type { Nomenclature } from '@hubsante/model';
import { closestName } from '@hubsante/model';

interface Entry {
  readonly stem: string;
  readonly nomenclature: Nomenclature;
}

/** Finds the nomenclature a constraint cites. Built once per release. */
export class NomenclatureIndex {
  readonly #byId: ReadonlyMap<string, Nomenclature>;
  /** In code-point order of stems. */
  readonly #entries: readonly Entry[];

  constructor(nomenclatures: readonly Nomenclature[]) {
    // Of two nomenclatures of one identifier (an error) the later counts: its file overwrites the other.
    this.#byId = new Map(nomenclatures.map((nomenclature) => [nomenclature.id, nomenclature]));
    this.#entries = nomenclatures
      .map((nomenclature) => ({ stem: datedStem(nomenclature), nomenclature }))
      .sort((a, b) => compareCodePoints(a.stem, b.stem));
  }

  /** Whether no nomenclature was given at all: then none is misspelled. */
  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** The nomenclature of exactly this identifier: how 3.x workbooks cite. */
  exact(id: string): Nomenclature | null {
    return this.#byId.get(id) ?? null;
  }

  /**
   * The nomenclature whose file name begins with this text, the last in code-point order when there are
   * several: how 1.x and 2.x workbooks cite.
   */
  byPrefix(text: string): Nomenclature | null {
    return this.#entryWithPrefix(text, this.#endOfPrefix(text) - 1);
  }

  /** Another nomenclature that the same text could mean, the one a reader would be as right to choose. */
  rivalByPrefix(text: string): Nomenclature | null {
    return this.#entryWithPrefix(text, this.#endOfPrefix(text) - 2);
  }

  #entryWithPrefix(text: string, index: number): Nomenclature | null {
    const entry = this.#entries[index];
    return text !== '' && entry?.stem.startsWith(text) ? entry.nomenclature : null;
  }

  /** Names that begin with the text stand together; the index after the last of them. */
  #endOfPrefix(text: string): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const stem = this.#entries[middle]?.stem ?? '';
      if (stem.startsWith(text) || compareCodePoints(stem, text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The identifier an author probably meant. */
  closest(text: string): string | null {
    return closestName(text, this.#byId.keys());
  }
}

/** The files of 1.x and 2.x end in `-v` and a date, which is part of their order: `A-2` before `A`. */
function datedStem({ id, hasOwnId, reference, name }: Nomenclature): string {
  return hasOwnId ? id : `${reference}-${name}-v`;
}

/** JavaScript compares UTF-16 units, which puts U+1F600 before U+FF5E; file listings do not. */
function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
