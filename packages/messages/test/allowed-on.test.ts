import { describe, expect, test } from 'vitest';
import { allowedOn, wrapFor } from '../src/index.ts';
import { LINK } from './link-fixture.ts';

describe('what a vhost allows', () => {
  const allowed = allowedOn('15-essai_v1.0', [LINK]);
  const lines = (messages: ReturnType<typeof allowed.send>) =>
    messages.map(({ message, others }) => `${message} ${others.join('+')}`);

  test('by role and direction', () => {
    expect(lines(allowed.send('A'))).toEqual(['EX-BILAN B+A', 'EX-ACCUSE A+B']);
    expect(lines(allowed.receive('A'))).toEqual(['EX-BILAN A', 'EX-ERREUR hub', 'EX-ACCUSE A+B']);
    expect(lines(allowed.send('B'))).toEqual(['EX-ACCUSE A+B']);
    expect(lines(allowed.receive('B'))).toEqual(['EX-BILAN A', 'EX-ERREUR hub', 'EX-ACCUSE A+B']);
  });

  test('is nothing for a role that does not take part', () => {
    expect([allowed.send('C'), allowed.receive('hub')]).toEqual([[], []]);
  });

  test('is nothing on a vhost that is not known', () => {
    const other = allowedOn('15-essai_v2.0', [LINK]);
    expect([other.known, other.roles, other.messages, other.send('A')]).toEqual([false, [], [], []]);
  });
});

describe('an envelope follows its message', () => {
  const wrapping = { sender: 'a', recipient: 'b', id: '1', sentAt: 'x', expiresAt: 'y' };
  const carried = (message: object, more = {}) => {
    const { distributionKind, content } = wrapFor(message, { ...wrapping, ...more }, LINK);
    return [distributionKind, Object.keys(content[0].jsonContent.embeddedJsonContent.message).length];
  };

  test('in its kind where there is one only, and in having a header', () => {
    expect(carried({ bilan: {} })).toEqual(['Report', 7]);
    expect(carried({ accuse: {} })).toEqual(['Ack', 7]);
    expect(carried({ erreur: {} })).toEqual(['Error', 1]);
  });

  test('unless its sender says otherwise', () => {
    expect(carried({ erreur: {} }, { kind: 'Report', header: true })).toEqual(['Report', 7]);
  });

  test('and is made of a message nobody knows all the same', () => {
    expect(carried({ toString: {} })).toEqual(['Report', 7]);
  });
});
