import { expect, test } from 'vitest';
import { SendError } from '../src/errors.ts';
import { whileRefused } from '../src/while-refused.ts';

/** A broker that answers so, try after try; the last answer stays. */
function broker(...answers: readonly ('confirmed' | SendError['outcome'])[]) {
  const paused: number[] = [];
  let tries = 0;
  const send = async () => {
    const answer = answers[Math.min(tries, answers.length - 1)];
    tries += 1;
    if (answer !== undefined && answer !== 'confirmed') throw new SendError(answer, 'fr.health.a_1', 'non');
  };
  const received = {
    isLive: () => true,
    pause: async (milliseconds: number) => void paused.push(milliseconds),
  };
  return { send, received, paused, tries: () => tries };
}

test('a message refused for a moment is delivered', async () => {
  const { send, received, paused, tries } = broker('refused', 'refused', 'confirmed');
  await whileRefused(received, send);
  expect([tries(), paused]).toEqual([3, [250, 500]]);
});

test('a queue that stays full is told to be, after some seconds', async () => {
  const { send, received, tries } = broker('refused');
  await expect(whileRefused(received, send)).rejects.toMatchObject({ outcome: 'refused' });
  expect(tries()).toBe(6);
});

test.each(['unroutable', 'unknown', 'not-sent'] as const)('%s is told at once', async (outcome) => {
  const { send, received, tries } = broker(outcome);
  await expect(whileRefused(received, send)).rejects.toMatchObject({ outcome });
  expect(tries()).toBe(1);
});

test('who has lost its connection stops: the broker gives the message again', async () => {
  const { send, received, tries } = broker('refused');
  await expect(whileRefused({ ...received, isLive: () => false }, send)).rejects.toMatchObject({
    outcome: 'refused',
  });
  expect(tries()).toBe(1);
});
