import {
  type AcceptanceCase,
  compareBodies,
  type Learned,
  type PlannedStep,
  planSteps,
} from '@hubsante/recette';
import type { CaseState, CaseStepState, LrmEvent } from './page/contracts.ts';

/** A case, and who plays what in it here. */
export interface FollowedCase {
  readonly case: AcceptanceCase;
  /** Client of the desk. */
  readonly client: string;
  readonly desk: string;
  readonly isValid: (root: string, body: object) => boolean;
}

/** The start of the last run of a case at a desk; `null` when it was never started. */
export function lastStart(events: readonly LrmEvent[], desk: string, id: string): LrmEvent | null {
  return (
    events.findLast((one) => one.kind === 'case-started' && one.desk === desk && one.case === id) ?? null
  );
}

/** The steps of a run, as they are to be sent: the same each time they are asked for. */
export function plannedSteps({ case: one, isValid }: FollowedCase, start: LrmEvent): readonly PlannedStep[] {
  const clients = Object.fromEntries(one.participants.map(({ id, client }) => [id, client]));
  const identity = { run: start.run ?? '', startedAt: Date.parse(start.at), clients };
  return planSteps(one, identity, isValid);
}

/** Messages that are tried for a step: each is compared value by value. */
const MOST_CANDIDATES = 20;

/**
 * Where a case stands, from what was written down alone: a step that this desk sends by its identifier, one that it
 * receives by the message of its kind from the right sender that is most as expected, of those that no earlier step took. A message that the broker
 * delivered twice is one.
 */
export function caseState(followed: FollowedCase, events: readonly LrmEvent[]): CaseState {
  const { case: one, client, desk } = followed;
  const start = lastStart(events, desk, one.id);
  const steps =
    start === null
      ? one.steps.map((step) => ({ ...step, distributionID: '' }))
      : plannedSteps(followed, start);
  const since = start === null ? [] : events.filter(({ id, desk: at }) => at === desk && id > start.id);
  const isLate = lateArrivals(events, desk, one.id);
  const clientOf = new Map(one.participants.map((participant) => [participant.id, participant.client]));
  const taken = new Set<string>();
  let learned: Learned = new Map();
  const states = steps.map((step): CaseStepState => {
    const { id, label, sender, receiver, message, root, body } = step;
    const isMine = clientOf.get(sender) === client;
    const mark = since.findLast((event) => event.kind === 'step-marked' && event.step === id);
    const shared = {
      id,
      label,
      sender,
      receiver,
      message,
      root,
      isMine,
      expected: body,
      mark: mark === undefined ? null : { isConform: mark.isConform === true, comment: mark.text ?? '' },
    };
    if (isMine) {
      const about = since.filter(({ distributionID }) => distributionID === step.distributionID);
      return { ...shared, state: stateOfSent(about), actual: null, differences: [] };
    }
    if (clientOf.get(receiver) !== client)
      return { ...shared, state: 'waiting', actual: null, differences: [] };
    const candidates = since
      .filter(
        (event) =>
          event.kind === 'received' &&
          event.root === root &&
          event.other === clientOf.get(sender) &&
          !taken.has(event.distributionID) &&
          !isLate(event),
      )
      .slice(0, MOST_CANDIDATES)
      .map((arrived) => ({ arrived, ...compareBodies(body, arrived.body, step.free, learned) }));
    // Something else may go on at the same desk: of what could be it, the message that is most as expected.
    const [best] = candidates.sort((one, other) => differingIn(one) - differingIn(other));
    if (best === undefined) return { ...shared, state: 'waiting', actual: null, differences: [] };
    const { arrived } = best;
    taken.add(arrived.distributionID);
    learned = best.learned;
    const differences = best.values
      .filter(({ verdict }) => verdict === 'non conforme')
      .map(({ place, expected, actual }) => ({ place, expected: textOf(expected), actual: textOf(actual) }));
    return { ...shared, state: 'received', actual: arrived.body, differences };
  });
  return {
    id: one.id,
    title: one.title,
    run: start?.run ?? null,
    participants: one.participants,
    me: one.participants.find((participant) => participant.client === client)?.id ?? null,
    steps: states,
  };
}

function differingIn({ values }: { readonly values: readonly { readonly verdict: string }[] }): number {
  return values.filter(({ verdict }) => verdict === 'non conforme').length;
}

/** Whether a message cites an earlier run of the case and not the last one: the other side had not finished that run yet. */
function lateArrivals(events: readonly LrmEvent[], desk: string, id: string): (event: LrmEvent) => boolean {
  const runs = events.flatMap((one) =>
    one.kind === 'case-started' && one.desk === desk && one.case === id && one.run !== undefined
      ? [`-${one.run}`]
      : [],
  );
  const current = runs.pop() ?? '';
  return ({ body }) => {
    const text = JSON.stringify(body) ?? '';
    return !text.includes(current) && runs.some((run) => text.includes(run));
  };
}

function stateOfSent(about: readonly LrmEvent[]): CaseStepState['state'] {
  if (about.some(({ kind }) => kind === 'refused')) return 'refused';
  if (about.some(({ kind }) => kind === 'acknowledged')) return 'acknowledged';
  return about.some(({ kind }) => kind === 'sent') ? 'sent' : 'waiting';
}

function textOf(value: unknown): string {
  return value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);
}
