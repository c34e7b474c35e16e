import { describe, expect, test } from 'vitest';
import { MemoryStore, type Treated } from '../src/message-store.ts';
import { TreatedMessages } from '../src/treated-messages.ts';

const ACCEPTED: Treated = { refused: null };

/** A store whose first writings fail, as a database that is away. */
class FailingStore extends MemoryStore {
  #left: number;

  constructor(failures: number) {
    super();
    this.#left = failures;
  }

  override record(distributionID: string, treated: Treated): void {
    this.#left -= 1;
    if (this.#left >= 0) throw new Error('base absente');
    super.record(distributionID, treated);
  }
}

describe('a message whose treatment has ended', () => {
  test('is asked of the store again and again until it is written', async () => {
    const store = new FailingStore(3);
    const causes: unknown[] = [];
    const waits = async (cause: unknown) => causes.push(cause) > 0;
    expect(await new TreatedMessages(store).keep('a_1', ACCEPTED, waits)).toBe(true);
    expect(causes).toEqual(Array.from({ length: 3 }, () => new Error('base absente')));
    expect(store.treated('a_1')).toEqual(ACCEPTED);
  });

  test('is known when it comes again after the connection was lost, and written then', async () => {
    const store = new FailingStore(1);
    const treated = new TreatedMessages(store);
    expect(await treated.keep('a_1', ACCEPTED, async () => false)).toBe(false);
    expect(store.treated('a_1')).toBe(null);
    expect(await treated.find('a_1')).toEqual(ACCEPTED);
    expect(store.treated('a_1')).toEqual(ACCEPTED);
  });

  test('is not said to be known as long as the store does not write it', async () => {
    const treated = new TreatedMessages(new FailingStore(2));
    await treated.keep('a_1', ACCEPTED, async () => false);
    await expect(treated.find('a_1')).rejects.toThrow('base absente');
    expect(await treated.find('a_1')).toEqual(ACCEPTED);
    expect(await treated.find('a_2')).toBe(null);
  });
});
