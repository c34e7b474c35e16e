import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KnownMessages } from '../src/passages/known-messages.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-known-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [first, second, third] = [{ n: 1 }, { n: 2 }, { n: 3 }];

test('each message is told what came before it, the oldest first', () => {
  const known = new KnownMessages(join(folder, 'deep', 'known.jsonl'));
  expect(known.before('a', first)).toEqual([]);
  expect(known.before('b', second)).toEqual([first]);
  expect(known.before('c', third)).toEqual([first, second]);
});

test('delivered again, a message is told what it was told the first time', () => {
  const known = new KnownMessages(join(folder, 'known.jsonl'));
  known.before('a', first);
  known.before('b', second);
  expect(known.before('a', first)).toEqual([]);
  expect(known.before('b', second)).toEqual([first]);
});

test('a Hub that was killed while it wrote knows everything but the line it was at', () => {
  const path = join(folder, 'known.jsonl');
  const known = new KnownMessages(path);
  known.before('a', first);
  known.before('b', second);
  appendFileSync(path, '{"id":"c","mess');
  const again = new KnownMessages(path);
  expect(again.before('b', second)).toEqual([first]);
  expect(again.before('c', third)).toEqual([first, second]);
  expect(new KnownMessages(path).before('d', {})).toEqual([first, second, third]);
});

test('the latest thousand are kept', () => {
  const known = new KnownMessages(join(folder, 'known.jsonl'));
  for (let n = 0; n < 1_200; n += 1) known.before(String(n), { n });
  const before = known.before('last', {});
  expect([before.length, before[0], before.at(-1)]).toEqual([1_000, { n: 200 }, { n: 1_199 }]);
});
