import {
  type CertificateLogin,
  type Delivery,
  HubExchange,
  type LinkFunctions,
  type Notice,
  type PasswordLogin,
  type RoleDescription,
} from '@hubsante/client';
import { FaultySender } from '@hubsante/client/faulty-sender';
import type { Journal } from './journal.ts';
import { JournalStore } from './journal-store.ts';
import type { PlannedStep } from './plan.ts';
import type { Received, Syntax } from './run-event.ts';

/** A participant that this program plays. */
export interface PartySettings {
  /** Identifier of the participant, `A`. */
  readonly id: string;
  readonly clientId: string;
  readonly host: string;
  readonly vhost: string;
  readonly login: CertificateLogin | PasswordLogin;
  readonly syntax: Syntax;
  readonly onNotice: (notice: Notice) => void;
  readonly onReceived: (received: Received) => void;
  /** The code by which a message is refused; `null` when it is acknowledged. */
  readonly refusalOf: (received: Received) => number | null;
}

/** A participant of a case that is played here: writes what it receives into the journal before it is acknowledged. */
export class Party {
  readonly #settings: PartySettings;
  readonly #journal: Journal;
  readonly #functions: LinkFunctions;
  readonly #exchange: HubExchange;
  readonly #role: RoleDescription;
  #faulty: FaultySender | null = null;

  constructor(settings: PartySettings, role: RoleDescription, functions: LinkFunctions, journal: Journal) {
    const { id, onReceived: _, refusalOf: __, ...line } = settings;
    this.#role = role;
    this.#settings = settings;
    this.#journal = journal;
    this.#functions = functions;
    this.#exchange = new HubExchange(
      {
        ...line,
        // What arrives is judged, not refused: a report says all that is wrong.
        validate: { sent: false, received: false },
        reconnection: { first: 100, longest: 2000 },
        retry: { first: 100, longest: 2000 },
        store: new JournalStore(journal, id),
      },
      role,
      functions,
    );
    for (const root of Object.keys(role.received)) {
      const receive = (body: never, delivery: Delivery) => this.#receive(root, body, delivery);
      this.#exchange.on(root, receive, { status: 'any' });
    }
  }

  open(): Promise<void> {
    return this.#exchange.open();
  }

  async close(): Promise<void> {
    await this.#faulty?.close();
    await this.#exchange.close();
  }

  /** Sends the message of a step; what the journal holds of it was written before. */
  async send(step: PlannedStep, body: object, recipient: string): Promise<void> {
    const { root, kind, distributionID, refusal } = step;
    const outgoing = { root, kind, hasHeader: true };
    if (refusal?.by !== 'hub')
      return void (await this.#exchange.send(outgoing, body, { recipient, distributionID }));
    const faulty = await this.#faultySender();
    await faulty.send(outgoing, body, { recipient, distributionID }, refusal.fault);
  }

  async #faultySender(): Promise<FaultySender> {
    if (this.#faulty !== null) return this.#faulty;
    const { syntax, ...line } = this.#settings;
    this.#faulty = new FaultySender(line, syntax, this.#role, this.#functions);
    await this.#faulty.open();
    return this.#faulty;
  }

  #receive(root: string, body: unknown, delivery: Delivery): void {
    const { distributionID, sender, syntax, content } = delivery;
    const { valid, findings } =
      syntax === 'json'
        ? this.#functions.validate(JSON.parse(content))
        : this.#functions.validateXml(content);
    const faults = valid
      ? []
      : findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    const received: Received = {
      event: 'received',
      by: this.#settings.id,
      sender,
      distributionID,
      root,
      syntax,
      content,
      body,
      faults,
    };
    this.#journal.append(received);
    this.#settings.onReceived(received);
    const code = this.#settings.refusalOf(received);
    if (code !== null) delivery.refuse(code, 'refus demandé par le cas de recette');
  }
}
