import type { MessageStore, Treated } from '@hubsante/client';
import type { Journal } from './journal.ts';

/** What the journal holds was treated: a message that the broker gives again is acknowledged again, and judged once. */
export class JournalStore implements MessageStore {
  readonly #known: Set<string>;

  /** @param by the participant that reads. */
  constructor(journal: Journal, by: string) {
    this.#known = new Set(
      journal.events.flatMap((one) =>
        one.event === 'received' && one.by === by ? [one.distributionID] : [],
      ),
    );
  }

  treated(distributionID: string): Treated | null {
    return this.#known.has(distributionID) ? { refused: null } : null;
  }

  record(distributionID: string): void {
    this.#known.add(distributionID);
  }

  countTry(): number {
    return 1;
  }

  forget(): void {}
}
