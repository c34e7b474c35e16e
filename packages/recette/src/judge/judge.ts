import type { PlannedStep } from '../play/plan.ts';
import type { Received, RunEvent, RunStart } from '../play/run-event.ts';
import { compareBodies, type Learned } from './compare.ts';
import { type Reason, type RunReport, type StepReport, worst, worthOf } from './verdict.ts';

/**
 * What a run is worth, from its journal alone: played again or read again, the same events give the same report.
 */
export function judgeRun(start: RunStart, events: readonly RunEvent[]): RunReport {
  const ledger = new Ledger(events);
  const steps: StepReport[] = [];
  let learned: Learned = new Map();
  for (const step of start.steps) {
    const judged = judgeStep(start, step, ledger, learned);
    learned = judged.learned;
    steps.push(judged.report);
  }
  const { case: played, run, link, vhost, syntax, startedAt, versions } = start;
  return {
    run,
    case: played.id,
    title: played.title,
    link,
    vhost,
    syntax,
    startedAt,
    versions,
    verdict: worst(steps.map(({ verdict }) => verdict)),
    steps,
    outside: ledger.outside(),
  };
}

function judgeStep(
  { mine, clients }: RunStart,
  step: PlannedStep,
  ledger: Ledger,
  learned: Learned,
): { readonly report: StepReport; readonly learned: Learned } {
  const reasons: Reason[] = [];
  const [isSenderMine, isReceiverMine] = [step.sender, step.receiver].map((one) => mine.includes(one));
  const sent = ledger.of('sent', step.id);
  const failed = ledger.of('not-sent', step.id);
  const message = ledger.matched(step.id, 'message');
  const answer = ledger.matched(step.id, 'answer');
  const base = isSenderMine ? (sent?.body ?? null) : step.body;
  let values: StepReport['values'] = [];
  let known = learned;

  if (failed !== undefined) reasons.push({ code: 'not-sent', why: failed.why });
  else if (sent === undefined && message === undefined && ledger.of('timed-out', step.id) === undefined)
    reasons.push({ code: 'not-played' });
  else {
    const error = answer?.root === 'error' ? (answer.body as HubError) : null;
    if (error !== null) {
      const { errorCode, errorCause = '' } = error;
      reasons.push({ code: 'hub-refused', status: errorCode?.statusCode ?? 0, why: errorCause });
    }
    if (isReceiverMine && message === undefined && error === null) reasons.push({ code: 'no-message' });
    if (message !== undefined && base !== null) {
      if (message.faults.length > 0) reasons.push({ code: 'invalid', faults: message.faults });
      const compared = compareBodies(base, message.body, step.free, learned);
      values = compared.values;
      known = compared.learned;
      const count = values.filter(({ verdict }) => verdict === 'non conforme').length;
      if (count > 0) reasons.push({ code: 'values-differ', count });
    }
    if (isSenderMine && error === null) {
      const reference = answer?.body as Reference | undefined;
      if (reference === undefined) reasons.push({ code: 'no-acknowledgement' });
      else if (reference.refused === true)
        reasons.push({ code: 'refused', why: reference.errorDistributionID ?? '' });
    }
    if (isSenderMine && !isReceiverMine && reasons.length === 0) {
      const attested = ledger.of('attested', step.id);
      if (attested === undefined) reasons.push({ code: 'to-confirm' });
      else if (!attested.isRight)
        reasons.push({ code: 'attested-wrong', by: attested.by, comment: attested.comment });
    }
  }
  const report: StepReport = {
    id: step.id,
    label: step.label,
    message: step.message,
    sender: clients[step.sender] ?? step.sender,
    receiver: clients[step.receiver] ?? step.receiver,
    verdict: worst(reasons.map(worthOf)),
    reasons,
    values,
  };
  return { report, learned: known };
}

interface Reference {
  readonly refused?: boolean;
  readonly errorDistributionID?: string;
}

interface HubError {
  readonly errorCode?: { readonly statusCode?: number };
  readonly errorCause?: string;
}

/** Events of a run, found by what they are about. */
class Ledger {
  readonly #events: readonly RunEvent[];
  readonly #received: ReadonlyMap<string, Received>;

  constructor(events: readonly RunEvent[]) {
    this.#events = events;
    this.#received = new Map(
      events.flatMap((one) => (one.event === 'received' ? [[one.distributionID, one] as const] : [])),
    );
  }

  /** The last event of a kind about a step. */
  of<Kind extends RunEvent['event']>(
    kind: Kind,
    step: string,
  ): Extract<RunEvent, { event: Kind }> | undefined {
    const found = this.#events.findLast((one) => one.event === kind && 'step' in one && one.step === step);
    return found as Extract<RunEvent, { event: Kind }> | undefined;
  }

  matched(step: string, what: 'message' | 'answer'): Received | undefined {
    const found = this.#events.findLast(
      (one) => one.event === 'matched' && one.step === step && one.what === what,
    );
    return found?.event === 'matched' ? this.#received.get(found.distributionID) : undefined;
  }

  outside(): RunReport['outside'] {
    const matched = new Set(
      this.#events.flatMap((one) => (one.event === 'matched' ? [one.distributionID] : [])),
    );
    return [...this.#received.values()]
      .filter(({ distributionID }) => !matched.has(distributionID))
      .map(({ root, sender, distributionID }) => ({ root, sender, distributionID }));
  }
}
