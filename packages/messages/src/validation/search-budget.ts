/** Beyond so many words looked for in one message, suggestions help nobody and only cost time. */
const MOST_SEARCHES = 100;

/** How many times one judgement may look for the word that was meant. */
export class SearchBudget {
  #left = MOST_SEARCHES;

  take(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }

  /** What `find` finds; `null` once the message had its share. */
  search<Found>(find: () => Found | null): Found | null {
    return this.take() ? find() : null;
  }
}
