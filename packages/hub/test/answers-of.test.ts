import { describe, expect, test } from 'vitest';
import type { HubFlow } from '../src/hub-link.ts';
import { answersOf } from '../src/partner/answers-of.ts';

const step = (sender: string, receiver: string, root: string, body: Record<string, unknown> | null) => ({
  sender,
  receiver,
  message: root.toUpperCase(),
  kind: 'Report',
  label: root,
  sentAt: '2025-03-12T15:10:00+01:00',
  root,
  body,
});

const FLOW: HubFlow = {
  id: 'f',
  title: 'F',
  participants: [
    { id: 'A', role: 'LRM', client: 'fr.health.a' },
    { id: 'B', role: 'LRM', client: 'fr.health.b' },
  ],
  steps: [
    step('A', 'B', 'opened', { caseId: 'A.1', owner: 'fr.health.a', patient: [{ patientId: 'A.P1' }] }),
    step('B', 'A', 'taken', {
      caseId: 'A.1',
      at: '2025-03-12T15:12:00+01:00',
      about: [{ patientId: 'A.P1' }],
    }),
    step('B', 'A', 'told', { caseId: 'A.1', text: 'A.1 reste dans ce texte' }),
    step('A', 'B', 'closed', { caseId: 'A.1' }),
    step('B', 'A', 'thanked', { caseId: 'A.1' }),
  ],
};

const received = {
  root: 'opened',
  body: { caseId: 'Z.9', owner: 'fr.health.z', patient: [{ patientId: 'Z.P' }] },
};
/** Two hours after the example. */
const NOW = Date.parse('2025-03-12T16:10:00Z');

describe('a virtual partner answers', () => {
  test('the steps of its own that follow, up to the next of somebody else, with the identifiers it received', () => {
    expect(
      answersOf([FLOW], 'fr.health.b', received, NOW).map(({ step: { root }, body }) => [root, body]),
    ).toEqual([
      ['taken', { caseId: 'Z.9', at: '2025-03-12T16:12:00+00:00', about: [{ patientId: 'Z.P' }] }],
      ['told', { caseId: 'Z.9', text: 'A.1 reste dans ce texte' }],
    ]);
  });

  test('nothing to a message that no flow brings it', () => {
    expect(answersOf([FLOW], 'fr.health.a', received, NOW)).toEqual([]);
    expect(answersOf([FLOW], 'fr.health.c', received, NOW)).toEqual([]);
  });

  test('as the flow whose example is most like the message', () => {
    const other: HubFlow = {
      ...FLOW,
      id: 'g',
      steps: [
        step('A', 'B', 'opened', { caseId: 'A.1', text: 'incendie' }),
        step('B', 'A', 'sent', { caseId: 'A.1' }),
      ],
    };
    const rootsOf = (text: string) =>
      answersOf([FLOW, other], 'fr.health.b', { root: 'opened', body: { caseId: 'Z', text } }, NOW).map(
        (one) => one.step.root,
      );
    expect(rootsOf('incendie')).toEqual(['sent']);
  });

  test('nothing where a step has no example', () => {
    const steps = FLOW.steps.map((one) => (one.sender === 'B' ? { ...one, body: null } : one));
    expect(answersOf([{ ...FLOW, steps }], 'fr.health.b', received, NOW)).toEqual([]);
  });
});
