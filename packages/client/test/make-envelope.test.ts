import { describe, expect, test } from 'vitest';
import type { SendError } from '../src/errors.ts';
import type { Outgoing } from '../src/exchange-types.ts';
import { makeEnvelope } from '../src/make-envelope.ts';

const OUTGOING: Outgoing<string> = { root: 'createCase', kind: 'Report', hasHeader: true };

function made(distributionID: unknown): string {
  try {
    const options = { recipient: 'fr.fire.b', distributionID: distributionID as string };
    return makeEnvelope('fr.health.a', OUTGOING, {}, options).distributionID;
  } catch (error) {
    const { outcome, message } = error as SendError;
    return `${outcome}: ${message.replace(/^.* : (?=distributionID)/s, '')}`;
  }
}

describe('a life without an end that can be written', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1e300, 1e12, '60', null])(
    '%j is told under its identifier',
    (lifetime) => {
      const options = {
        recipient: 'fr.fire.b',
        distributionID: 'fr.health.a_1',
        lifetime: lifetime as number,
      };
      expect(() => makeEnvelope('fr.health.a', OUTGOING, {}, options)).toThrow(
        expect.objectContaining({
          outcome: 'invalid',
          distributionID: 'fr.health.a_1',
          message: expect.stringContaining(`lifetime est une durée en secondes ; trouvé : ${lifetime}`),
        }),
      );
    },
  );
});

test.each([undefined, null, {}, 'fr.fire.b', 5, { recipient: null }, { recipient: '' }, { recipient: 5 }])(
  'without a recipient, as in %j, the send is refused in words',
  (options) => {
    expect(() => makeEnvelope('fr.health.a', OUTGOING, {}, options as never)).toThrow(
      expect.objectContaining({
        name: 'SendError',
        outcome: 'invalid',
        distributionID: expect.stringMatching(/^fr\.health\.a_/),
        message: expect.stringContaining('à qui ? recipient est l’identifiant de client du destinataire'),
      }),
    );
  },
);

describe('an identifier that no try will ever send is told as invalid, not as one to send again', () => {
  test.each<[unknown, string]>([
    [null, 'invalid: distributionID est un texte'],
    [5, 'invalid: distributionID est un texte'],
    [{}, 'invalid: distributionID est un texte'],
    ['', 'invalid: distributionID commence par « fr.health.a_ » : le Hub refuserait ce message'],
    ['fr.health.a_', 'invalid: distributionID commence par « fr.health.a_ » : le Hub refuserait ce message'],
    ['fr.health.b_1', 'invalid: distributionID commence par « fr.health.a_ » : le Hub refuserait ce message'],
    [
      `fr.health.a_${'é'.repeat(122)}`,
      'invalid: distributionID a 256 octets, 255 au plus : AMQP n’en porte pas davantage',
    ],
  ])('%j', (given, expected) => expect(made(given)).toBe(expected));

  test('as long as AMQP carries, it leaves', () => {
    const longest = `fr.health.a_${'a'.repeat(243)}`;
    expect(made(longest)).toBe(longest);
  });
});
