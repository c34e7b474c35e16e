import type { MessageStore, Treated } from './message-store.ts';

/**
 * What became of messages, known from the moment their treatment ends: a store that fails to write it is asked again, not the
 * treatment. What it has not written when the connection is lost is written when the message comes again.
 */
export class TreatedMessages {
  readonly #store: MessageStore;
  readonly #unwritten = new Map<string, Treated>();

  constructor(store: MessageStore) {
    this.#store = store;
  }

  /** @throws what the store does. */
  async find(distributionID: string): Promise<Treated | null> {
    const unwritten = this.#unwritten.get(distributionID);
    if (unwritten === undefined) return this.#store.treated(distributionID);
    await this.#write(distributionID, unwritten);
    return unwritten;
  }

  /**
   * @param waits tells why the store failed and waits; whether it is asked again.
   * @returns whether it is written.
   */
  async keep(
    distributionID: string,
    treated: Treated,
    waits: (cause: unknown) => Promise<boolean>,
  ): Promise<boolean> {
    this.#unwritten.set(distributionID, treated);
    for (;;) {
      try {
        await this.#write(distributionID, treated);
        return true;
      } catch (cause) {
        if (!(await waits(cause))) return false;
      }
    }
  }

  async #write(distributionID: string, treated: Treated): Promise<void> {
    await this.#store.record(distributionID, treated);
    this.#unwritten.delete(distributionID);
  }
}
