import { expect, test } from 'vitest';
import { Notices } from '../src/notices.ts';

test('a Hub that is away is told once, each time it is', () => {
  const notices = new Notices();
  const night = [
    'connected',
    'disconnected',
    'retrying',
    'retrying',
    'try-failed',
    'retrying',
    'connected',
    'disconnected',
    'retrying',
  ] as const;
  expect(night.filter((event) => notices.isNews({ event }))).toEqual([
    'connected',
    'disconnected',
    'retrying',
    'try-failed',
    'connected',
    'disconnected',
    'retrying',
  ]);
});
