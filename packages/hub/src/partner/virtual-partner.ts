import {
  type Delivery,
  HubExchange,
  type LinkFunctions,
  type MessageStore,
  type Notice,
  type RoleDescription,
  type Settings,
} from '@hubsante/client';
import type { HubFlow } from '../hub-link.ts';
import { answersOf } from './answers-of.ts';
import type { PartnerFaults } from './faults.ts';

/** What a partner did. */
export interface PartnerEvent {
  readonly client: string;
  readonly event: 'received' | 'acknowledged' | 'refused' | 'answered' | 'silent' | 'failed';
  readonly from: string;
  /** `RS-EDA`. */
  readonly message: string;
  readonly distributionID: string;
  readonly cause?: string;
}

/** A partner to be played, and how it is to be at fault. */
export interface PartnerSettings extends Pick<Settings, 'host' | 'login' | 'vhost' | 'reconnection'> {
  readonly client: string;
  readonly faults: PartnerFaults;
  readonly store: MessageStore;
  readonly onEvent: (event: PartnerEvent) => void;
  readonly onNotice?: (notice: Notice) => void;
}

/** Stands for the software at the other end of a link: acknowledges what it receives and answers as the flows say. */
export class VirtualPartner {
  readonly #settings: PartnerSettings;
  readonly #role: RoleDescription;
  readonly #flows: readonly HubFlow[];
  readonly #exchange: HubExchange;
  readonly #timers = new Set<NodeJS.Timeout>();
  #open = false;

  constructor(
    settings: PartnerSettings,
    role: RoleDescription,
    functions: LinkFunctions,
    flows: readonly HubFlow[],
  ) {
    const { client, faults, onEvent: _, ...line } = settings;
    this.#settings = settings;
    this.#role = role;
    this.#flows = flows;
    const acknowledge = !faults.lose && !faults.wrongAcknowledgement;
    this.#exchange = new HubExchange({ ...line, clientId: client, acknowledge }, role, functions);
    for (const [root, { name, isAcknowledged }] of Object.entries(role.received)) {
      const receive = (body: never, delivery: Delivery) =>
        isAcknowledged ? this.#receive(root, name, body, delivery) : this.#note(name, delivery);
      this.#exchange.on(root, receive, { status: 'any' });
    }
  }

  async open(): Promise<void> {
    await this.#exchange.open();
    this.#open = true;
  }

  async close(): Promise<void> {
    this.#open = false;
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#exchange.close();
  }

  #note(message: string, { sender, distributionID }: Delivery): void {
    this.#tell({ event: 'received', from: sender, message, distributionID });
  }

  async #receive(root: string, message: string, body: unknown, delivery: Delivery): Promise<void> {
    const { faults, client } = this.#settings;
    const { sender, distributionID, envelope } = delivery;
    const about = { from: sender, message, distributionID };
    this.#tell({ ...about, event: 'received' });
    if (faults.lose) return this.#tell({ ...about, event: 'silent' });
    if (faults.refuse !== null) {
      this.#tell({ ...about, event: 'refused', cause: String(faults.refuse) });
      delivery.refuse(faults.refuse, 'refus demandé au partenaire virtuel');
    }
    if (faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, faults.delay));
    const to = { recipient: sender, status: envelope.distributionStatus as 'Actual' | 'Exercise' };
    if (faults.wrongAcknowledgement) {
      await this.#exchange.send(this.#role.acknowledgement, { distributionID: `${client}_inconnu` }, to);
    }
    this.#tell({ ...about, event: 'acknowledged' });
    // After the acknowledgement: whoever waits for it is not answered first.
    this.#later(async () => {
      const answers = answersOf(this.#flows, client, { root, body }, Date.now());
      for (const { step, body: answer } of faults.reorder ? [...answers].reverse() : answers) {
        const outgoing = { root: step.root, kind: step.kind, hasHeader: true };
        const lifetime = faults.expired ? { lifetime: 1 } : {};
        const sent = await this.#exchange.send(outgoing, answer, { ...to, ...lifetime });
        const again = { ...to, ...lifetime, distributionID: sent.distributionID };
        if (faults.double) await this.#exchange.send(outgoing, answer, again);
        this.#tell({
          from: sender,
          message: step.message,
          distributionID: sent.distributionID,
          event: 'answered',
        });
      }
    }, about);
  }

  #later(work: () => Promise<void>, about: Pick<PartnerEvent, 'from' | 'message' | 'distributionID'>): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#open) return;
      work().catch((cause: unknown) => {
        const why = cause instanceof Error ? cause.message : String(cause);
        this.#tell({ ...about, event: 'failed', cause: why });
      });
    }, 50);
    this.#timers.add(timer);
  }

  #tell(event: Omit<PartnerEvent, 'client'>): void {
    this.#settings.onEvent({ client: this.#settings.client, ...event });
  }
}
