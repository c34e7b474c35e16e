import type { AcceptanceCase } from '@hubsante/recette';
import { describe, expect, test } from 'vitest';
import { caseState, type FollowedCase, lastStart, plannedSteps } from '../src/followed-case.ts';
import type { LrmEvent } from '../src/page/contracts.ts';

const one: AcceptanceCase = {
  id: 'partage',
  title: 'Partager un dossier',
  participants: [
    { id: 'A', role: 'LRM', client: 'fr.health.samu290' },
    { id: 'B', role: 'LRM', client: 'fr.health.samu560' },
  ],
  steps: [
    step('01', 'A', 'B', 'RS-EDA', 'createCaseHealth', {
      caseId: 'fr.health.samu290.DOSSIER1',
      place: 'Brest',
    }),
    step('02', 'B', 'A', 'RS-RI', 'resourcesInfo', { caseId: 'fr.health.samu290.DOSSIER1', count: 1 }),
    step('03', 'B', 'A', 'RS-RI', 'resourcesInfo', { caseId: 'fr.health.samu290.DOSSIER1', count: 2 }),
  ],
};

function step(id: string, sender: string, receiver: string, message: string, root: string, body: object) {
  return {
    id,
    label: id,
    sender,
    receiver,
    message,
    root,
    kind: 'Report',
    sentAt: null,
    body: { ...body },
    free: [],
  };
}

const followed: FollowedCase = { case: one, client: 'fr.health.samu290', desk: '0', isValid: () => true };

/** Events with their numbers. */
function happened(...events: readonly Partial<LrmEvent>[]): LrmEvent[] {
  return events.map((event, index) => ({
    id: index + 1,
    at: '2026-01-15T10:00:00.000Z',
    desk: '0',
    kind: 'notice',
    message: '',
    distributionID: '',
    other: '',
    ...event,
  }));
}

const started = { kind: 'case-started', case: 'partage', run: 'ab12' } as const;
const states = (events: readonly LrmEvent[]) => caseState(followed, events).steps.map(({ state }) => state);
const arrived = (count: number): Partial<LrmEvent> => ({
  kind: 'received',
  root: 'resourcesInfo',
  other: 'fr.health.samu560',
  distributionID: `fr.health.samu560_${count}`,
  body: { caseId: 'fr.health.samu290.DOSSIER1-ab12', count },
});

describe('a case that is followed', () => {
  test('has its steps before it is started', () => {
    expect(caseState(followed, [])).toMatchObject({ run: null, me: 'A' });
    expect(states([])).toEqual(['waiting', 'waiting', 'waiting']);
  });

  test('a step that is sent is known by its identifier, and by what answers it', () => {
    const start = lastStart(happened(started), '0', 'partage');
    if (start === null) throw new Error('not started');
    const [first] = plannedSteps(followed, start);
    const distributionID = first?.distributionID ?? '';
    expect(states(happened(started, { kind: 'sent', distributionID }))[0]).toBe('sent');
    expect(
      states(
        happened(started, { kind: 'sent', distributionID }, { kind: 'acknowledged', distributionID }),
      )[0],
    ).toBe('acknowledged');
    expect(
      states(happened(started, { kind: 'sent', distributionID }, { kind: 'refused', distributionID }))[0],
    ).toBe('refused');
    expect(states(happened(started, { kind: 'sent', distributionID: 'another' }))[0]).toBe('waiting');
  });

  test('messages that arrive take the steps of their kind in order, each one step', () => {
    expect(states(happened(started, arrived(1)))).toEqual(['waiting', 'received', 'waiting']);
    expect(states(happened(started, arrived(1), arrived(2)))).toEqual(['waiting', 'received', 'received']);
    expect(states(happened(started, { ...arrived(1), other: 'fr.health.samu750' }))).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ]);
  });

  test('a message that the broker delivered twice takes one step', () => {
    expect(states(happened(started, arrived(1), arrived(1)))).toEqual(['waiting', 'received', 'waiting']);
    expect(states(happened(started, arrived(1), arrived(1), arrived(2)))).toEqual([
      'waiting',
      'received',
      'received',
    ]);
  });

  test('what else goes on at the desk takes no step from what is as expected', () => {
    const other = { ...arrived(9), distributionID: 'fr.health.samu560_autre' };
    const own = { ...arrived(1), distributionID: 'fr.health.samu560_attendu' };
    const { steps } = caseState(followed, happened(started, other, own));
    expect(steps[1]).toMatchObject({ state: 'received', actual: own.body, differences: [] });
  });

  test('a value that is not as expected is told with both', () => {
    const { steps } = caseState(followed, happened(started, arrived(7)));
    expect(steps[1]?.differences).toEqual([{ place: 'count', expected: '1', actual: '7' }]);
    expect(caseState(followed, happened(started, arrived(1))).steps[1]?.differences).toEqual([]);
  });

  test('what came before the start, or at another desk, counts for nothing', () => {
    expect(states(happened(arrived(1), started))).toEqual(['waiting', 'waiting', 'waiting']);
    expect(states(happened(started, { ...arrived(1), desk: '1' }))).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ]);
  });

  test('started again, it begins anew', () => {
    expect(states(happened(started, arrived(1), { ...started, run: 'cd34' }))).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ]);
  });

  test('what the other side still sends of the run before takes no step of this one', () => {
    const again = { ...started, run: 'cd34' };
    const late = arrived(1);
    const own = {
      ...arrived(2),
      body: { caseId: 'fr.health.samu290.DOSSIER1-cd34', count: 1 },
    };
    expect(states(happened(started, again, late))).toEqual(['waiting', 'waiting', 'waiting']);
    const { steps } = caseState(followed, happened(started, again, late, own));
    expect(steps.map(({ state }) => state)).toEqual(['waiting', 'received', 'waiting']);
    expect(steps[1]?.differences).toEqual([]);
  });

  test('the last word of a person on a step counts', () => {
    const mark = (isConform: boolean, text: string) =>
      ({ kind: 'step-marked', step: '02', isConform, text }) as const;
    const { steps } = caseState(followed, happened(started, mark(false, 'non'), mark(true, 'oui')));
    expect(steps[1]?.mark).toEqual({ isConform: true, comment: 'oui' });
  });
});
