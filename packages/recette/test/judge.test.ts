import { describe, expect, test } from 'vitest';
import { compareBodies } from '../src/judge/compare.ts';
import { judgeRun } from '../src/judge/judge.ts';
import type { RunEvent, RunStart } from '../src/play/run-event.ts';

const verdictsOf = (expected: object, actual: unknown, free: readonly string[] = []) =>
  Object.fromEntries(
    compareBodies(expected, actual, free, new Map()).values.map(({ place, verdict }) => [place, verdict]),
  );

describe('a value of a message', () => {
  test.each<[string, unknown, unknown, string]>([
    ['the same text', 'M', 'M', 'conforme'],
    ['another text', 'M', 'F', 'non conforme'],
    ['a number and the same number', 43, 43, 'conforme'],
    ['a number and its text', 43, '43', 'non conforme'],
    ['an absent value', 'M', undefined, 'non conforme'],
    ['a time and another time', '2025-03-12T15:10:00+01:00', '2026-11-29T12:00:00+00:00', 'conforme'],
    ['a time and no time', '2025-03-12T15:10:00+01:00', 'hier', 'non conforme'],
  ])('%s', (_, expected, actual, verdict) => {
    expect(verdictsOf({ sex: expected }, actual === undefined ? {} : { sex: actual })).toEqual({
      sex: verdict,
    });
  });

  test('is free where its author says so, and below', () => {
    expect(verdictsOf({ a: { b: 1 }, c: 1 }, { a: { b: 2 }, c: 2 }, ['a'])).toEqual({
      'a/b': 'libre',
      c: 'non conforme',
    });
  });

  test('that names a thing may be another, and then stays that one', () => {
    const first = compareBodies({ caseId: 'X' }, { caseId: 'Y' }, [], new Map());
    expect(first.values[0]?.verdict).toBe('conforme');
    expect([...first.learned]).toEqual([['X', 'Y']]);
    const again = (caseId: string) =>
      compareBodies({ caseId: 'X' }, { caseId }, [], first.learned).values[0]?.verdict;
    expect([again('Y'), again('Z')]).toEqual(['conforme', 'non conforme']);
  });

  test('that is more than the example has is not judged', () => {
    expect(verdictsOf({ a: 1 }, { a: 1, b: 2 })).toEqual({ a: 'conforme' });
  });
});

const BODY = { caseId: 'X', sex: 'M' };

const start = (mine: readonly string[]): RunStart => ({
  event: 'started',
  case: {
    id: 'c',
    title: 'C',
    participants: [
      { id: 'A', role: 'LRM', client: 'a' },
      { id: 'B', role: 'LRM', client: 'b' },
    ],
  },
  steps: [
    {
      id: '01',
      label: 'premier',
      sender: 'A',
      receiver: 'B',
      message: 'RS-EDA',
      root: 'createCaseHealth',
      kind: 'Report',
      sentAt: null,
      body: BODY,
      free: [],
      distributionID: 'a_1',
    },
  ],
  link: '15-15 v2.1',
  vhost: 'v',
  syntax: 'json',
  mine,
  run: 'r',
  startedAt: 0,
  clients: { A: 'a', B: 'b' },
  versions: {},
});

const sent: RunEvent = { event: 'sent', step: '01', distributionID: 'a_1', content: '', body: BODY };
const received = (changes: object = {}): RunEvent => ({
  event: 'received',
  by: 'B',
  sender: 'a',
  distributionID: 'a_1',
  root: 'createCaseHealth',
  syntax: 'json',
  content: '',
  body: BODY,
  faults: [],
  ...changes,
});
const answer = (root: string, body: object): readonly RunEvent[] => [
  received({ by: 'A', sender: 'b', distributionID: 'b_1', root, body }),
  { event: 'matched', step: '01', what: 'answer', distributionID: 'b_1' },
];
const matched: RunEvent = { event: 'matched', step: '01', what: 'message', distributionID: 'a_1' };
const late = (what: 'message' | 'answer'): RunEvent => ({ event: 'timed-out', step: '01', what });
const right = answer('reference', { distributionID: 'a_1' });
const [BOTH, SENDER, RECEIVER] = [['A', 'B'], ['A'], ['B']];

describe('a step', () => {
  test.each<[string, readonly string[], readonly RunEvent[], string, readonly string[]]>([
    ['received and acknowledged', BOTH, [sent, received(), matched, ...right], 'conforme', []],
    [
      'never acknowledged',
      BOTH,
      [sent, received(), matched, late('answer')],
      'non conforme',
      ['no-acknowledgement'],
    ],
    [
      'refused',
      BOTH,
      [sent, received(), matched, ...answer('reference', { refused: true })],
      'non conforme',
      ['refused'],
    ],
    [
      'refused by the Hub',
      BOTH,
      [sent, ...answer('error', { errorCode: { statusCode: 300 }, errorCause: 'x' })],
      'non concluant',
      ['hub-refused'],
    ],
    [
      'that did not leave',
      BOTH,
      [{ event: 'not-sent', step: '01', why: 'x' }],
      'non concluant',
      ['not-sent'],
    ],
    ['that nobody played', BOTH, [], 'non concluant', ['not-played']],
    ['expected and never received', RECEIVER, [late('message')], 'non concluant', ['no-message']],
    [
      'received with another value',
      RECEIVER,
      [received({ body: { ...BODY, sex: 'F' } }), matched],
      'non conforme',
      ['values-differ'],
    ],
    ['received with a fault', RECEIVER, [received({ faults: ['x'] }), matched], 'non conforme', ['invalid']],
    ['received as expected', RECEIVER, [received(), matched], 'conforme', []],
    ['that software under test received', SENDER, [sent, ...right], 'à confirmer', ['to-confirm']],
    [
      'that a person saw right',
      SENDER,
      [sent, ...right, { event: 'attested', step: '01', isRight: true, by: 'Anna', comment: '' }],
      'conforme',
      [],
    ],
    [
      'that a person saw wrong',
      SENDER,
      [sent, ...right, { event: 'attested', step: '01', isRight: false, by: 'Anna', comment: 'sexe absent' }],
      'non conforme',
      ['attested-wrong'],
    ],
  ])('%s', (_, mine, events, verdict, codes) => {
    const begun = start(mine);
    const report = judgeRun(begun, [begun, ...events]);
    expect([report.verdict, report.steps[0]?.reasons.map(({ code }) => code)]).toEqual([verdict, codes]);
  });

  test('what came and belongs to no step is told', () => {
    const begun = start(BOTH);
    const report = judgeRun(begun, [
      begun,
      sent,
      received(),
      matched,
      ...right,
      received({ distributionID: 'a_9' }),
    ]);
    expect(report.outside).toEqual([{ root: 'createCaseHealth', sender: 'a', distributionID: 'a_9' }]);
    expect(report.verdict).toBe('conforme');
  });
});

describe('a message that must be refused', () => {
  const [step] = start(['A', 'B']).steps;
  const refused = (by: 'hub' | 'receiver', mine: readonly string[], events: readonly RunEvent[]) => {
    if (step === undefined) throw new Error('no step');
    const refusal = by === 'hub' ? { by, code: 300, fault: 'invalid' as const } : { by, code: 701 };
    return judgeRun({ ...start(mine), steps: [{ ...step, refusal }] }, events).steps[0];
  };
  const sent: RunEvent = { event: 'sent', step: '01', distributionID: 'a_1', content: '', body: BODY };
  const came = (root: string, body: object, what: 'message' | 'answer' | 'cause'): readonly RunEvent[] => [
    {
      event: 'received',
      by: what === 'message' ? 'B' : 'A',
      sender: 'hub',
      distributionID: `id-${what}`,
      root,
      syntax: 'json',
      content: '',
      body,
      faults: [],
    },
    { event: 'matched', step: '01', what, distributionID: `id-${what}` },
  ];
  const error = (statusCode: number, what: 'answer' | 'cause' = 'answer') =>
    came('error', { errorCode: { statusCode }, referencedDistributionID: 'a_1' }, what);
  const reference = (isRefused: boolean) =>
    came('reference', { distributionID: 'a_1', refused: isRefused }, 'answer');

  test.each<[string, 'hub' | 'receiver', readonly RunEvent[], string, readonly object[]]>([
    ['by the Hub, with its code', 'hub', error(300), 'conforme', []],
    [
      'by the Hub, with another code',
      'hub',
      error(501),
      'non conforme',
      [{ code: 'other-refusal', expected: 300, status: 501 }],
    ],
    ['by nobody', 'hub', [], 'non conforme', [{ code: 'no-refusal', expected: 300 }]],
    [
      'by its receiver, with its code',
      'receiver',
      [...reference(true), ...error(701, 'cause')],
      'conforme',
      [],
    ],
    [
      'by its receiver, told by an information',
      'receiver',
      [...reference(true), ...came('info', { info: 'a_1 refusé, 701 CASE_ALREADY_EXISTS : x' }, 'cause')],
      'conforme',
      [],
    ],
    [
      'by its receiver, without a cause',
      'receiver',
      reference(true),
      'non conforme',
      [{ code: 'other-refusal', expected: 701, status: 0 }],
    ],
    [
      'and its receiver accepts it',
      'receiver',
      reference(false),
      'non conforme',
      [{ code: 'no-refusal', expected: 701 }],
    ],
  ])('is judged: %s', (_, by, events, verdict, reasons) => {
    const report = refused(by, ['A', 'B'], [sent, ...events]);
    expect([report?.verdict, report?.reasons]).toEqual([verdict, reasons]);
  });

  test('that the software under test sent, is refused here, and its user says what it shows', () => {
    const message = came('createCaseHealth', BODY, 'message');
    const attested: RunEvent = { event: 'attested', step: '01', isRight: true, by: 'Anne', comment: '' };
    expect(refused('receiver', ['B'], message)?.reasons).toEqual([{ code: 'to-confirm' }]);
    expect(refused('receiver', ['B'], [...message, attested])?.verdict).toBe('conforme');
  });
});
