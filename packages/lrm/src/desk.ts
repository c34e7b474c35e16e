import {
  type CertificateLogin,
  type Delivery,
  HubExchange,
  type LinkFunctions,
  type Notice,
  type Refusal,
  type RoleDescription,
  SendError,
} from '@hubsante/client';
import type { EventLog } from './event-log.ts';
import { Notices } from './notices.ts';
import type { CheckAnswer, LrmEvent } from './page/contracts.ts';

/** A client of a link that the page plays. */
export interface DeskSettings {
  readonly id: string;
  readonly host: string;
  readonly vhost: string;
  readonly client: string;
  readonly login: CertificateLogin;
  /** File of the messages that were treated. */
  readonly store: string;
  readonly role: RoleDescription;
  readonly functions: LinkFunctions;
  readonly log: EventLog;
  /** Whether what arrives is acknowledged without a person. */
  readonly isAnsweredAtOnce: () => boolean;
}

/** What a person decides of a message that arrived. */
export type Decision =
  | { readonly accepted: true }
  | { readonly code: Refusal['code']; readonly cause: string };

/** A message to send from the page. */
export interface Sending {
  readonly message: string;
  readonly root: string;
  readonly kind: string;
  readonly body: object;
  readonly recipient: string;
  readonly distributionID?: string;
}

/** The LRM stops while a message waits for a person: it stays in its queue, and comes again. */
class Leaving extends Error {}

/** What a message that waits is told. */
type Outcome = Decision | Leaving;

/** A client of a vhost that a person plays: what it sends, receives and answers is written down first. */
export class Desk {
  readonly #settings: DeskSettings;
  readonly #exchange: HubExchange;
  /** Messages that wait for a person, by identifier. */
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  #isLeaving = false;
  readonly #notices = new Notices();

  constructor(settings: DeskSettings) {
    const { host, vhost, client, login, store, role, functions } = settings;
    this.#settings = settings;
    this.#exchange = new HubExchange(
      {
        host,
        vhost,
        login,
        store,
        clientId: client,
        reconnection: { first: 200, longest: 5000 },
        // However often the LRM stops before anybody answers, a message is never given up.
        retry: { tries: Number.POSITIVE_INFINITY },
        onNotice: (notice) => this.#heard(notice),
      },
      role,
      functions,
    );
    for (const [root, { name, isAcknowledged }] of Object.entries(role.received)) {
      const receive = (body: never, delivery: Delivery) =>
        isAcknowledged
          ? this.#receive(root, name, body, delivery)
          : this.#answered(root, name, body, delivery);
      this.#exchange.on(root, receive, { status: 'any' });
    }
  }

  open(): Promise<void> {
    return this.#exchange.open();
  }

  close(): Promise<void> {
    this.#isLeaving = true;
    for (const decide of this.#waiting.values()) decide(new Leaving());
    this.#waiting.clear();
    return this.#exchange.close();
  }

  /**
   * Sends a message.
   *
   * @returns the reason why it could not be sent, `null` when it was.
   */
  async send({ message, root, kind, body, recipient, distributionID }: Sending): Promise<string | null> {
    try {
      const sent = await this.#exchange.send({ root, kind, hasHeader: true }, body, {
        recipient,
        ...(distributionID === undefined ? {} : { distributionID }),
      });
      const content = JSON.stringify(sent.envelope, null, 2);
      this.#note({
        kind: 'sent',
        message,
        distributionID: sent.distributionID,
        other: recipient,
        body,
        root,
        content,
      });
      return null;
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      const { distributionID: id, message: text } = error;
      this.#note({ kind: 'not-sent', message, distributionID: id, other: recipient, text, body, root });
      return text;
    }
  }

  /** Answers a message that waits; `false` when none does under this identifier. */
  answer(distributionID: string, decision: Decision): boolean {
    const decide = this.#waiting.get(distributionID);
    this.#waiting.delete(distributionID);
    decide?.(decision);
    if (decide === undefined) this.#note({ kind: 'gone', message: '', distributionID, other: '' });
    return decide !== undefined;
  }

  /** Lets go of everything that waits, once nobody has to be asked any more. */
  answerAll(): void {
    for (const id of [...this.#waiting.keys()]) this.answer(id, { accepted: true });
  }

  /** What the link says of a message, and its form in XML. */
  check(root: string, body: object): CheckAnswer {
    const { functions } = this.#settings;
    const message = { [root]: body };
    const { valid, findings } = functions.validate(message);
    const xml = functions.toXml(message);
    return {
      valid,
      findings: findings.map(({ severity, message: text, path }) => ({
        severity,
        message: text,
        path: path.join('.'),
      })),
      xml: xml.ok ? xml.value : null,
    };
  }

  async #receive(root: string, message: string, body: unknown, delivery: Delivery): Promise<void> {
    const { sender: other, distributionID, content, syntax } = delivery;
    const about = { message, distributionID, other };
    if (!this.#isKnownToWait(distributionID))
      this.#note({ ...about, kind: 'received', body, root, content, syntax });
    const decision = this.#settings.isAnsweredAtOnce()
      ? { accepted: true as const }
      : await this.#decided(distributionID);
    if (decision instanceof Leaving) throw decision;
    if ('accepted' in decision) {
      this.#note({ ...about, kind: 'answered', text: 'accepted' });
      return;
    }
    this.#note({ ...about, kind: 'answered', text: `${decision.code} ${decision.cause}` });
    delivery.refuse(decision.code, decision.cause);
  }

  #decided(distributionID: string): Promise<Outcome> {
    if (this.#isLeaving) return Promise.resolve(new Leaving());
    return new Promise((resolve) => this.#waiting.set(distributionID, resolve));
  }

  /** Whether a message was written down as received and nothing since: a kill left it in its queue, and it comes again. */
  #isKnownToWait(distributionID: string): boolean {
    const { id, log } = this.#settings;
    const last = log.events.findLast(
      (one) =>
        one.desk === id &&
        one.distributionID === distributionID &&
        ['received', 'answered', 'gone'].includes(one.kind),
    );
    return last?.kind === 'received';
  }

  /** An acknowledgement, a refusal or an information about something that was sent. */
  #answered(root: string, message: string, body: unknown, { sender, content, syntax }: Delivery): void {
    const { distributionID, referencedDistributionID, refused, errorCause, errorCode } = body as {
      readonly distributionID?: string;
      readonly referencedDistributionID?: string;
      readonly refused?: boolean;
      readonly errorCause?: string;
      readonly errorCode?: { readonly statusCode?: number };
    };
    const cause =
      errorCause === undefined ? {} : { text: `${errorCode?.statusCode ?? ''} ${errorCause}`.trim() };
    this.#note({
      kind: refused === true || errorCause !== undefined ? 'refused' : 'acknowledged',
      message,
      distributionID: referencedDistributionID ?? distributionID ?? '',
      other: sender,
      body,
      root,
      content,
      syntax,
      ...cause,
    });
  }

  #heard(notice: Notice): void {
    if (this.#isLeaving || !this.#notices.isNews(notice)) return;
    const { event, message, distributionID = '' } = notice;
    this.#note({ kind: 'notice', message: '', distributionID, other: '', text: message, notice: event });
  }

  #note(event: Omit<LrmEvent, 'id' | 'at' | 'desk'>): void {
    const { id, log } = this.#settings;
    log.add({ desk: id, ...event });
  }
}
