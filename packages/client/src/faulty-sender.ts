import type { Envelope } from '@hubsante/messages';
import { Connection } from './connection.ts';
import { SendError } from './errors.ts';
import type { LinkFunctions, Outgoing, RoleDescription, SendOptions } from './exchange-types.ts';
import { dateTime, makeEnvelope } from './make-envelope.ts';
import type { Settings, Syntax } from './settings.ts';
import { contentProperties, write } from './syntax.ts';

/** What may be wrong in a sending so that the Hub refuses it (docs/reference/echanges.md §10). */
export const SENDING_FAULTS = [
  /** `delivery-mode` 1. */
  'not-persistent',
  /** A `content-type` that is neither JSON nor XML. */
  'other-content-type',
  /** A text that is no JSON, said to be. */
  'not-json',
  /** The `senderID` of somebody else. */
  'other-sender',
  /** A message that its schema refuses. */
  'invalid',
  /** A life that was over before the sending. */
  'expired',
  /** A life of a second, to nobody who reads. */
  'short-lived',
  /** A recipient that the Hub does not know. */
  'unknown-recipient',
] as const;

/** One of {@link SENDING_FAULTS}. */
export type SendingFault = (typeof SENDING_FAULTS)[number];

/** A recipient that no Hub has a queue for. */
const NOBODY = 'fr.health.personne';

const HOUR = 3_600_000;

/** Sends messages that are wrong on purpose, to rehearse what the Hub answers. It reads nothing. */
export class FaultySender {
  readonly #clientId: string;
  readonly #syntax: Syntax;
  readonly #exchange: string;
  readonly #functions: LinkFunctions;
  readonly #connection: Connection;

  constructor(
    settings: Pick<Settings, 'host' | 'login' | 'clientId' | 'vhost' | 'reconnection' | 'onNotice'>,
    syntax: Syntax,
    { vhost, exchange }: Pick<RoleDescription, 'vhost' | 'exchange'>,
    functions: LinkFunctions,
  ) {
    this.#clientId = settings.clientId;
    this.#syntax = syntax;
    this.#exchange = exchange;
    this.#functions = functions;
    const line = { ...settings, vhost: settings.vhost ?? vhost, queues: [] };
    this.#connection = new Connection(line, async () => {});
  }

  /** @throws when the first connection fails. */
  open(): Promise<void> {
    return this.#connection.open();
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  /** @throws SendError as any sending does. */
  async send(
    outgoing: Outgoing<string>,
    body: object,
    options: SendOptions<string> & { readonly distributionID: string },
    fault: SendingFault,
  ): Promise<void> {
    const { distributionID } = options;
    const { content, properties } = this.#made(outgoing, body, options, fault);
    await this.#connection.publish({
      exchange: this.#exchange,
      routingKey: this.#clientId,
      content: Buffer.from(content),
      properties: { ...properties, type: outgoing.root },
      distributionID,
    });
  }

  #made(outgoing: Outgoing<string>, body: object, options: SendOptions<string>, fault: SendingFault) {
    const { distributionID = '' } = options;
    if (fault === 'not-json') {
      const content = `{ "distributionID": ${JSON.stringify(distributionID)}, "content": [`;
      return { content, properties: contentProperties('json') };
    }
    const recipient = fault === 'unknown-recipient' ? NOBODY : options.recipient;
    const lifetime = fault === 'short-lived' ? { lifetime: 1 } : {};
    const sent = fault === 'invalid' ? this.#withoutRequired(outgoing.root, body) : body;
    const sender = fault === 'other-sender' ? `${this.#clientId}.autre` : this.#clientId;
    const ownID = distributionID.replace(this.#clientId, sender);
    const given = { ...options, ...lifetime, recipient, distributionID: ownID };
    const envelope = named(makeEnvelope(sender, outgoing, sent, given), ownID, distributionID);
    const now = Date.now();
    const past = { dateTimeSent: dateTime(now - 2 * HOUR), dateTimeExpires: dateTime(now - HOUR) };
    const told = fault === 'expired' ? { ...envelope, ...past } : envelope;
    const written = write(told, this.#syntax, this.#functions);
    if (!written.ok) throw new SendError('invalid', envelope.distributionID, written.reasons.join(' ; '));
    const usual = contentProperties(this.#syntax);
    const properties = {
      ...usual,
      ...(fault === 'not-persistent' ? { persistent: false } : {}),
      ...(fault === 'other-content-type' ? { contentType: 'text/plain' } : {}),
    };
    return { content: written.text, properties };
  }

  /** The body without the first member that its schema cannot do without; empty where it can do without each. */
  #withoutRequired(root: string, body: object): object {
    for (const name of Object.keys(body)) {
      const without = Object.fromEntries(Object.entries(body).filter(([one]) => one !== name));
      if (!this.#functions.validate({ [root]: without }).valid) return without;
    }
    return {};
  }
}

/** An envelope under another identifier, wherever it has it. */
function named(envelope: Envelope, before: string, after: string): Envelope {
  return JSON.parse(
    JSON.stringify(envelope).replaceAll(JSON.stringify(before), JSON.stringify(after)),
  ) as Envelope;
}
