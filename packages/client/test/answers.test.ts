import type { Envelope } from '@hubsante/messages';
import { describe, expect, test } from 'vitest';
import { Answers } from '../src/answers.ts';
import type { Outgoing, RoleDescription } from '../src/exchange-types.ts';

const outgoing = (root: string, kind: string): Outgoing<string> => ({ root, kind, hasHeader: false });

const ROLE = {
  acknowledgement: outgoing('reference', 'Ack'),
  error: outgoing('error', 'Error'),
  information: outgoing('info', 'Error'),
} as RoleDescription;

const RECEIVED = {
  distributionID: 'fr.health.a_1',
  senderID: 'fr.health.a',
  distributionStatus: 'Exercise',
} as Envelope;

/** What is sent in answer, `root recipient status`, with bodies and identifiers. */
async function answers(role: RoleDescription, refused: { code: number; cause: string } | null) {
  const sent: { to: string; id: string | undefined; body: unknown }[] = [];
  const client = new Answers(
    role,
    'fr.health.b',
    async ({ root }, body, { recipient, status, distributionID }) => {
      sent.push({ to: `${root} ${recipient} ${status}`, id: distributionID, body });
    },
  );
  await client.answer(RECEIVED, { refused });
  return sent;
}

describe('the answer to a message', () => {
  test('is an acknowledgement of the same status, the same whenever it is given', async () => {
    const [first] = await answers(ROLE, null);
    const [second] = await answers(ROLE, null);
    expect(first).toEqual({
      to: 'reference fr.health.a Exercise',
      id: expect.stringMatching(/^fr\.health\.b_ack-[0-9a-f]{32}$/),
      body: { distributionID: 'fr.health.a_1' },
    });
    expect(second).toEqual(first);
  });

  test('tells the cause of a refusal by an error where the role may send one', async () => {
    const [cause, reference] = await answers(ROLE, { code: 701, cause: 'existe déjà' });
    expect(cause).toMatchObject({
      to: 'error fr.health.a Exercise',
      body: {
        errorCode: { statusCode: 701, statusString: 'CASE_ALREADY_EXISTS' },
        errorCause: 'existe déjà',
        referencedDistributionID: 'fr.health.a_1',
      },
    });
    expect(reference).toMatchObject({
      to: 'reference fr.health.a Exercise',
      body: { distributionID: 'fr.health.a_1', refused: true, errorDistributionID: cause?.id },
    });
    expect(reference?.id).not.toBe((await answers(ROLE, null))[0]?.id);
  });

  test('tells it by an information otherwise, and by nothing when the role may send neither', async () => {
    const refused = { code: 704, cause: 'commune manquante' };
    const [cause] = await answers({ ...ROLE, error: null }, refused);
    expect(cause).toMatchObject({
      to: 'info fr.health.a Exercise',
      body: { info: 'fr.health.a_1 refusé, 704 INSUFFICIENT_DATA : commune manquante' },
    });
    const alone = await answers({ ...ROLE, error: null, information: null }, refused);
    expect(alone.map(({ to, body }) => [to, body])).toEqual([
      ['reference fr.health.a Exercise', { distributionID: 'fr.health.a_1', refused: true }],
    ]);
  });
});
