import {
  type CertificateLogin,
  type LinkFunctions,
  type Notice,
  type PasswordLogin,
  type RoleDescription,
  SendError,
} from '@hubsante/client';
import { replaced } from '@hubsante/hub';
import type { AcceptanceCase } from '../cases/acceptance-case.ts';
import { compareBodies, type Learned } from '../judge/compare.ts';
import { judgeRun } from '../judge/judge.ts';
import type { RunReport } from '../judge/verdict.ts';
import { Inbox } from './inbox.ts';
import type { Journal } from './journal.ts';
import { Party } from './party.ts';
import { type PlannedStep, planSteps } from './plan.ts';
import type { Awaited, Received, RunEvent, RunStart } from './run-event.ts';

/** What it takes to play a case. */
export interface PlaySettings {
  readonly case: AcceptanceCase;
  /** What this run is, when its journal does not say. */
  readonly start: Omit<RunStart, 'event' | 'case' | 'steps'>;
  readonly host: string;
  readonly functions: LinkFunctions;
  /** By identifier. */
  readonly roles: ReadonlyMap<string, RoleDescription>;
  readonly loginOf: (client: string) => CertificateLogin | PasswordLogin;
  /** Milliseconds that a message or an answer is waited for. */
  readonly patience: number;
  /** Asks the software under test to do its step; `null` when a person does. */
  readonly ask: ((step: PlannedStep, body: object) => Promise<void>) | null;
  readonly onEvent: (event: RunEvent, step: PlannedStep | null) => void;
  readonly onNotice: (notice: Notice) => void;
}

/** A participant could not connect to the broker. */
export class NotConnected extends Error {}

/**
 * Plays a case, or goes on with the one its journal holds, and judges it.
 *
 * @throws NotConnected
 */
export async function playCase(settings: PlaySettings, journal: Journal): Promise<RunReport> {
  const known = journal.events[0];
  const start = known?.event === 'started' ? known : startOf(settings);
  if (known === undefined) journal.append(start);
  const player = new Player(settings, start, journal);
  try {
    await player.open();
  } catch (cause) {
    await player.close();
    throw new NotConnected(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  try {
    for (const step of start.steps) await player.play(step);
  } finally {
    await player.close();
  }
  if (journal.events.at(-1)?.event !== 'ended') journal.append({ event: 'ended' });
  return judgeRun(start, journal.events);
}

function startOf({ case: played, start, functions }: PlaySettings): RunStart {
  const { id, title, participants } = played;
  const isValid = (root: string, body: object) => functions.validate({ [root]: body }).valid;
  return {
    event: 'started',
    ...start,
    case: { id, title, participants },
    steps: planSteps(played, start, isValid),
  };
}

type Fits = (received: Received) => boolean;

/** A message is sent at most as often as this: each try already waits for the connection to come back. */
const MOST_SENDS = 10;

class Player {
  readonly #settings: PlaySettings;
  readonly #start: RunStart;
  readonly #journal: Journal;
  readonly #parties = new Map<string, Party>();
  readonly #inbox = new Inbox();
  #learned: Learned = new Map();

  constructor(settings: PlaySettings, start: RunStart, journal: Journal) {
    this.#settings = settings;
    this.#start = start;
    this.#journal = journal;
    const { roles, functions, host, loginOf, onNotice } = settings;
    for (const one of unmatched(journal.events)) this.#inbox.add(one);
    for (const { id, role: name } of start.case.participants) {
      if (!start.mine.includes(id)) continue;
      const role = roles.get(name);
      const clientId = start.clients[id];
      if (role === undefined || clientId === undefined)
        throw new Error(`no role ${name} or no client for ${id}`);
      const { vhost, syntax } = start;
      const login = loginOf(clientId);
      const refusalOf = (received: Received) => this.#refusalOf(received);
      const party = { id, clientId, host, vhost, login, syntax, onNotice, refusalOf };
      this.#parties.set(
        id,
        new Party({ ...party, onReceived: (one) => this.#inbox.add(one) }, role, functions, journal),
      );
    }
  }

  async open(): Promise<void> {
    await Promise.all([...this.#parties.values()].map((party) => party.open()));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#parties.values()].map((party) => party.close()));
  }

  async play(step: PlannedStep): Promise<void> {
    const sender = this.#parties.get(step.sender);
    const { patience, ask } = this.#settings;
    const start = this.#start;
    const recipient = start.clients[step.receiver] ?? '';
    const body = replaced(step.body, (text) => this.#learned.get(text) ?? text);
    if (sender !== undefined && !(await this.#send(sender, step, body, recipient))) return;
    if (sender === undefined && ask !== null && this.#matched(step, 'message') === undefined)
      await ask(step, body);
    const from = start.clients[step.sender] ?? '';
    const isMessage = ({ by, root, sender: client, distributionID }: Received) =>
      by === step.receiver &&
      (sender === undefined ? root === step.root && client === from : distributionID === step.distributionID);
    const isAnswer = ({ by, root, body: answer }: Received) =>
      by === step.sender && answeredBy(root, answer) === step.distributionID;
    if (step.refusal !== undefined) return this.#playRefusal(step, isMessage, isAnswer);
    if (this.#parties.has(step.receiver)) {
      // What the Hub refuses never comes: its report is the answer.
      const isRefusal = (one: Received) => one.root === 'error' && isAnswer(one);
      const found = await this.#await(step, 'message', (one) => isMessage(one) || isRefusal(one), patience);
      if (found === null || found.root === 'error') return;
      this.#learned = compareBodies(body, found.body, step.free, this.#learned).learned;
    }
    if (sender !== undefined) await this.#await(step, 'answer', isAnswer, patience);
  }

  /** A message that must be refused: nothing is compared, what comes back is waited for. */
  async #playRefusal(step: PlannedStep, isMessage: Fits, isAnswer: Fits): Promise<void> {
    const { patience } = this.#settings;
    const isByReceiver = step.refusal?.by === 'receiver';
    if (isByReceiver && this.#parties.has(step.receiver))
      await this.#await(step, 'message', isMessage, patience);
    if (!this.#parties.has(step.sender)) return;
    const isReport = (one: Received) => one.root === 'error' && isAnswer(one);
    const isReference = (one: Received) => one.root === 'reference' && isAnswer(one);
    await this.#await(step, 'answer', isByReceiver ? isReference : isReport, patience);
    const isTold = ({ by, body }: Received) =>
      by === step.sender && JSON.stringify(body).includes(`${step.distributionID} refusé`);
    if (isByReceiver) await this.#await(step, 'cause', (one) => isReport(one) || isTold(one), patience);
  }

  /** The code by which a message that arrived must be refused; `null` when it must not. */
  #refusalOf({ by, root, sender }: Received): number | null {
    const { steps, clients } = this.#start;
    const step = steps.find(
      (one) => one.receiver === by && one.root === root && clients[one.sender] === sender,
    );
    return step?.refusal?.by === 'receiver' ? step.refusal.code : null;
  }

  /** Whether the message left; sent again under the same identifier when the journal does not know what became of it. */
  async #send(party: Party, step: PlannedStep, body: object, recipient: string): Promise<boolean> {
    const { distributionID, id } = step;
    const isKnown = this.#journal.events.some((one) => one.event === 'sent' && one.step === id);
    if (!isKnown) {
      this.#tell({ event: 'sent', step: id, distributionID, content: JSON.stringify(body), body }, step);
    }
    if (this.#matched(step, 'answer') !== undefined) return true;
    for (let tries = 1; ; tries += 1) {
      try {
        await party.send(step, body, recipient);
        return true;
      } catch (error) {
        if (!(error instanceof SendError)) throw error;
        // Cut before the confirmation: the same message again is the same message.
        const isDoubtful = !error.isOutcomeKnown || error.outcome === 'not-sent';
        if (isDoubtful && tries < MOST_SENDS) continue;
        this.#tell({ event: 'not-sent', step: id, why: error.message }, step);
        return false;
      }
    }
  }

  async #await(
    step: PlannedStep,
    what: Awaited,
    fits: (received: Received) => boolean,
    patience: number,
  ): Promise<Received | null> {
    const before = this.#matched(step, what);
    if (before !== undefined) return before;
    const found = await this.#inbox.take(fits, patience);
    const { id } = step;
    if (found === null) this.#tell({ event: 'timed-out', step: id, what }, step);
    else {
      const isRefusal = found.root === 'error' && what !== 'cause';
      const { distributionID } = found;
      this.#tell({ event: 'matched', step: id, what: isRefusal ? 'answer' : what, distributionID }, step);
    }
    return found;
  }

  #matched(step: PlannedStep, what: Awaited): Received | undefined {
    const { events } = this.#journal;
    const match = events.find((one) => one.event === 'matched' && one.step === step.id && one.what === what);
    if (match?.event !== 'matched') return undefined;
    return receivedIn(events).find(({ distributionID }) => distributionID === match.distributionID);
  }

  #tell(event: RunEvent, step: PlannedStep): void {
    this.#journal.append(event);
    this.#settings.onEvent(event, step);
  }
}

/** The message that an acknowledgement or a report is about; `null` for any other message. */
function answeredBy(root: string, body: unknown): string | null {
  const { distributionID, referencedDistributionID } = body as {
    readonly distributionID?: string;
    readonly referencedDistributionID?: string;
  };
  if (root === 'reference') return distributionID ?? null;
  return root === 'error' ? (referencedDistributionID ?? null) : null;
}

function receivedIn(events: readonly RunEvent[]): readonly Received[] {
  return events.flatMap((one) => (one.event === 'received' ? [one] : []));
}

/** What came and belongs to no step yet. */
function unmatched(events: readonly RunEvent[]): readonly Received[] {
  const matched = new Set(events.flatMap((one) => (one.event === 'matched' ? [one.distributionID] : [])));
  return receivedIn(events).filter(({ distributionID }) => !matched.has(distributionID));
}
