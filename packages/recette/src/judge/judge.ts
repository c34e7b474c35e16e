import type { PlannedStep } from '../play/plan.ts';
import type { Awaited, Received, RunEvent, RunStart } from '../play/run-event.ts';
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

  const isPlayed =
    sent !== undefined || message !== undefined || ledger.of('timed-out', step.id) !== undefined;
  if (failed !== undefined) reasons.push({ code: 'not-sent', why: failed.why });
  else if (!isPlayed) reasons.push({ code: 'not-played' });
  else if (step.refusal !== undefined) reasons.push(...refusalReasons(step, ledger, Boolean(isSenderMine)));
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
    if (isSenderMine && !isReceiverMine && reasons.length === 0) reasons.push(...attestation(step, ledger));
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

/** What only a person sees: what the software under test shows. */
function attestation({ id }: PlannedStep, ledger: Ledger): readonly Reason[] {
  const attested = ledger.of('attested', id);
  if (attested === undefined) return [{ code: 'to-confirm' }];
  return attested.isRight ? [] : [{ code: 'attested-wrong', by: attested.by, comment: attested.comment }];
}

/** Why a message that must be refused was not as it must be. */
function refusalReasons(step: PlannedStep, ledger: Ledger, isSenderMine: boolean): readonly Reason[] {
  const { code: expected = 0, by } = step.refusal ?? {};
  // Our side refused what the software under test sent: what it makes of it is to be seen on its screen.
  if (!isSenderMine)
    return ledger.matched(step.id, 'message') === undefined
      ? [{ code: 'no-message' }]
      : attestation(step, ledger);
  const answer = ledger.matched(step.id, 'answer');
  if (answer === undefined) return [{ code: 'no-refusal', expected }];
  if (by === 'receiver' && (answer.body as Reference).refused !== true)
    return [{ code: 'no-refusal', expected }];
  const cause = by === 'receiver' ? ledger.matched(step.id, 'cause') : answer;
  const status = cause === undefined ? 0 : codeIn(cause);
  return status === expected ? [] : [{ code: 'other-refusal', expected, status }];
}

/** The code that an RS-ERROR gives, or that an RS-INFO tells where clients send no errors; 0 without one. */
function codeIn({ body }: Received): number {
  const { errorCode, info = '' } = body as HubError & { readonly info?: string };
  return errorCode?.statusCode ?? Number(/ refusé, (\d{3}) /.exec(info)?.[1] ?? 0);
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

  matched(step: string, what: Awaited): Received | undefined {
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
