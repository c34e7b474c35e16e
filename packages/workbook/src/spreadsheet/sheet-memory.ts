/**
 * Sheets, strings and styles that were read, for whoever reads the same workbooks again and again: what is made of the same
 * bytes is not read twice. Parts are told apart by what the zip says of them, their size and check sum.
 */
export class SheetMemory {
  #last = new Map<string, object>();
  #current = new Map<string, object>();

  /** Forgets what the round that ends did not need. */
  nextRound(): void {
    this.#last = this.#current;
    this.#current = new Map();
  }

  /**
   * What was read under a key, or what is read now; nothing is kept of what cannot be read, whose faults are told each time.
   *
   * @param key names what is read and every part that it is made of: one key, one type.
   */
  recall<Read extends object>(key: string, read: () => Read | null): Read | null {
    const known = this.#current.get(key) ?? this.#last.get(key);
    const found = known === undefined ? read() : (known as Read);
    if (found !== null) this.#current.set(key, found);
    return found;
  }
}
