import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eachConcurrently } from '../src/each-concurrently.ts';

test('results are in the order of the items, whatever ends first', async () => {
  const results = await eachConcurrently([30, 1, 10], 3, async (delay) => {
    await setTimeout(delay);
    return delay;
  });
  expect(results).toEqual([30, 1, 10]);
});

test('no more than the limit run together', async () => {
  let running = 0;
  let most = 0;
  await eachConcurrently([...Array(20).keys()], 4, async () => {
    running += 1;
    most = Math.max(most, running);
    await setTimeout(1);
    running -= 1;
  });
  expect(most).toBe(4);
});

test('after a failure nothing is started, and nothing still runs when it is thrown', async () => {
  const ended: number[] = [];
  const started: number[] = [];
  const attempt = eachConcurrently([0, 1, 2, 3, 4], 2, async (item) => {
    started.push(item);
    if (item === 0) throw new Error('no');
    await setTimeout(20);
    ended.push(item);
  });
  await expect(attempt).rejects.toThrow('no');
  expect(started).toEqual([0, 1]);
  expect(ended).toEqual([1]);
});

test('no item, no work', async () => {
  expect(await eachConcurrently([], 4, async () => 1)).toEqual([]);
});
