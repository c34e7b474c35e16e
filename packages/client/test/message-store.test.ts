import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FileStore, MemoryStore, type MessageStore } from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const newPath = () => {
  count += 1;
  return join(folder, 'deep', `${count}.jsonl`);
};

const accepted = { refused: null };

describe.each<[string, (limit?: number) => MessageStore]>([
  ['in memory', (limit) => new MemoryStore(limit)],
  ['in a file', (limit) => new FileStore(newPath(), limit)],
])('a store %s', (_, make) => {
  test('knows what was treated, and how', () => {
    const store = make();
    const refused = { refused: { code: 701, cause: 'existe déjà' } };
    expect(store.treated('a_1')).toBeNull();
    store.record('a_1', accepted);
    store.record('a_2', refused);
    expect([store.treated('a_1'), store.treated('a_2'), store.treated('a_3')]).toEqual([
      accepted,
      refused,
      null,
    ]);
  });

  test('counts tries until a message is treated or given up', () => {
    const store = make();
    expect([store.countTry('a_1'), store.countTry('a_1'), store.countTry('a_2')]).toEqual([1, 2, 1]);
    store.forget('a_1');
    store.record('a_2', accepted);
    expect([store.countTry('a_1'), store.countTry('a_2')]).toEqual([1, 1]);
  });

  test('forgets the oldest beyond its limit', () => {
    const store = make(3);
    for (const id of ['1', '2', '3', '4']) store.record(id, accepted);
    expect(['1', '2', '3', '4'].map((id) => store.treated(id) !== null)).toEqual([false, true, true, true]);
  });

  test('takes any identifier for a name', () => {
    const store = make();
    const ids = ['__proto__', 'constructor', '"\n\\', '\u2028', ''];
    for (const id of ids) store.record(id, accepted);
    expect(ids.map((id) => store.treated(id))).toEqual(ids.map(() => accepted));
    expect(store.treated('toString')).toBeNull();
  });
});

describe('a store in a file', () => {
  test('is the same after the software stopped, whether it closed it or not', () => {
    const path = newPath();
    const before = new FileStore(path);
    before.record('a_1', accepted);
    before.record('a_2', { refused: { code: 704, cause: 'vide' } });
    before.countTry('a_3');
    before.countTry('a_3');
    const after = new FileStore(path);
    expect([after.treated('a_1'), after.treated('a_2')]).toEqual([
      accepted,
      { refused: { code: 704, cause: 'vide' } },
    ]);
    expect(after.countTry('a_3')).toBe(3);
  });

  test('loses at most the line that was being written, and not the next one', () => {
    const path = newPath();
    const before = new FileStore(path);
    before.record('a_1', accepted);
    appendFileSync(path, '["h","a_');
    const after = new FileStore(path);
    expect(after.treated('a_1')).toEqual(accepted);
    after.record('a_2', accepted);
    const later = new FileStore(path);
    expect([later.treated('a_1'), later.treated('a_2'), later.treated('a_')]).toEqual([
      accepted,
      accepted,
      null,
    ]);
  });

  test('grows no further than some lines for each message it remembers', () => {
    const path = newPath();
    const store = new FileStore(path, 10);
    for (let index = 0; index < 3000; index += 1) {
      store.countTry(`a_${index}`);
      store.record(`a_${index}`, accepted);
    }
    const lines = readFileSync(path, 'utf8').split('\n').length;
    expect(lines).toBeLessThan(1100);
    store.close();
    const after = new FileStore(path, 10);
    expect([after.treated('a_2999'), after.treated('a_2990'), after.treated('a_2989')]).toEqual([
      accepted,
      accepted,
      null,
    ]);
  });
});
