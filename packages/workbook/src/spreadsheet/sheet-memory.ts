import type { Sheet } from './spreadsheet.ts';

/**
 * Sheets that were read, for whoever reads the same workbooks again and again: one whose part, strings and styles are
 * the same bytes is not read twice. Parts are told apart by what the zip says of them, their size and check sum.
 */
export class SheetMemory {
  #last = new Map<string, Sheet>();
  #current = new Map<string, Sheet>();

  /** Forgets what the round that ends did not need. */
  nextRound(): void {
    this.#last = this.#current;
    this.#current = new Map();
  }

  get(key: string): Sheet | undefined {
    const known = this.#current.get(key) ?? this.#last.get(key);
    if (known !== undefined) this.#current.set(key, known);
    return known;
  }

  set(key: string, sheet: Sheet): void {
    this.#current.set(key, sheet);
  }
}
