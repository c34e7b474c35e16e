import { randomUUID } from 'node:crypto';
import { type Envelope, wrap } from '@hubsante/messages';
import { Connection, type Received } from './connection.ts';
import { SendError } from './errors.ts';
import type { LinkFunctions, RoleDescription } from './exchange-types.ts';
import { HUB_CODES, type HubRefusal, isHealth, judge } from './hub-checks.ts';
import type { HubRules, Passage } from './hub-rules.ts';
import { dateTime, USUAL_LIFETIME } from './make-envelope.ts';
import type { Notice } from './notice.ts';
import type { CertificateLogin, Settings, Syntax } from './settings.ts';
import { contentProperties, messageOf, quotable, read, syntaxOf, write } from './syntax.ts';
import { Warnings } from './warnings.ts';
import { whileRefused } from './while-refused.ts';

/** Ce que le Hub d’essai a fait d’un message. */
export interface HubEvent {
  readonly event: 'routed' | 'transferred' | 'refused' | 'dropped';
  readonly distributionID: string;
  /** Où le message est remis ou passe à un autre vhost, ou bien où le refus est annoncé ; `null` si personne n’en est averti. */
  readonly queue: string | null;
  /** Code du refus. */
  readonly code?: number;
  readonly cause?: string;
}

/** Où se tient ce qui joue le Hub. */
export interface StandInHubSettings
  extends Pick<Settings, 'host' | 'reconnection' | 'heartbeat' | 'sendTimeout'> {
  /** Utilisateur du Hub dans les définitions du lien. */
  readonly user?: string;
  /** Son mot de passe d’essai, ou bien son certificat. */
  readonly password?: string;
  readonly login?: CertificateLogin;
  readonly vhost?: string;
  /** Syntaxe que chaque client demande ; sans demande, XML vers `fr.fire…` et JSON vers les autres. */
  readonly syntaxes?: Readonly<Record<string, Syntax>>;
  /** Ce qu’il sait de son vhost et de ses clients ; sans lui, ce que demandent les documents. */
  readonly rules?: HubRules;
  readonly onEvent?: (event: HubEvent) => void;
  readonly onNotice?: (notice: Notice) => void;
}

/** Where the definitions of a link put what clients publish, and where what is delivered leaves from. */
const [PUBLISHED, DEAD, DELIVERY] = ['dispatch', 'dispatch.dlq', 'distribution'];

/** Characters of a report. */
const LONGEST_REPORT = 100_000;

/** End of the name of a queue by kind of envelope; every other kind is a business message. */
const QUEUES: Readonly<Record<string, string>> = { Ack: 'ack', Error: 'info' };

/**
 * Tient lieu de Hub sur un courtier d’essai : contrôle chaque message, le remet dans la syntaxe de son destinataire, annonce
 * les refus par RS-ERROR et les messages expirés dans une file par le code 500. Ne convertit d’une version à l’autre que si ses
 * règles lui disent comment. Ce que le Hub refuse aujourd’hui sur ce vhost (501) passe, avec un avertissement `hub-warning`.
 */
export class StandInHub {
  readonly #settings: StandInHubSettings;
  readonly #hub: string;
  readonly #functions: LinkFunctions;
  readonly #connection: Connection;
  readonly #warnings: Warnings;

  constructor(
    settings: StandInHubSettings,
    { vhost, hub, warnings }: Pick<RoleDescription, 'vhost' | 'hub' | 'warnings'>,
    functions: LinkFunctions,
  ) {
    this.#warnings = new Warnings(warnings, settings.onNotice);
    this.#settings = settings;
    this.#hub = hub;
    this.#functions = functions;
    const { user = 'dispatcher', password = '' } = settings;
    const login = settings.login ?? { user, password };
    const line = { ...settings, vhost: settings.vhost ?? vhost, clientId: user, login };
    const queues = [PUBLISHED, DEAD] as readonly string[];
    this.#connection = new Connection({ ...line, queues, prefetch: 100, isConcurrent: true }, (received) =>
      this.#receive(received),
    );
  }

  /** Se connecte, puis se reconnecte seul si le courtier s’arrête. */
  start(): Promise<void> {
    return this.#connection.open();
  }

  stop(): Promise<void> {
    return this.#connection.close();
  }

  async #receive(received: Received): Promise<void> {
    while (received.isLive()) {
      try {
        await (received.queue === DEAD ? this.#readDead(received) : this.#dispatch(received));
        return received.ack();
      } catch (cause) {
        // As the Hub: what nobody foresaw is dropped, and nobody is told.
        if (!(cause instanceof SendError) || cause.outcome === 'invalid') {
          const message = cause instanceof Error ? cause.message : String(cause);
          this.#tell({ event: 'dropped', distributionID: '', queue: null, cause: message });
          return received.reject();
        }
        // The broker has not confirmed: the message is still ours, and is delivered under the same identifier.
        this.#settings.onNotice?.({ event: 'try-failed', message: cause.message, cause });
        await received.pause(1000);
      }
    }
  }

  async #dispatch(received: Received): Promise<void> {
    const { content, fields, properties } = received.message;
    const { routingKey } = fields;
    const { contentType, deliveryMode } = properties;
    const published = { content, routingKey, contentType, deliveryMode };
    const verdict = judge(published, this.#functions, this.#settings.rules);
    if (verdict.verdict === 'no-report') {
      const { distributionID, cause } = verdict;
      return this.#tell({ event: 'dropped', distributionID, queue: null, cause });
    }
    const refuse = (refusal: HubRefusal) => this.#refuse(refusal, routingKey);
    if (verdict.verdict === 'refuse') return refuse(verdict);
    const { envelope, source, passage } = verdict;
    const { distributionID } = envelope;
    // Let through for a trial; the Hub itself would refuse it, or may.
    for (const root of Object.keys(messageOf(envelope))) this.#warnings.tell(root, distributionID);
    const recipient = envelope.descriptor.explicitAddress.explicitAddressValue;
    const own = `${recipient}.${QUEUES[envelope.distributionKind] ?? 'message'}`;
    const queue = passage === null ? own : passage.exchange;
    try {
      await whileRefused(received, () =>
        passage === null
          ? this.#deliver(envelope, recipient, own, timeToLive(envelope))
          : this.#handOver(passage, routingKey, distributionID),
      );
    } catch (error) {
      const outcome = error instanceof SendError ? error.outcome : null;
      if (outcome === 'invalid')
        return refuse({ code: 102, cause: (error as Error).message, distributionID, source });
      // A full queue refuses, and the sender must know as well.
      if (outcome !== 'unroutable' && outcome !== 'refused') throw error;
      return refuse({ code: 501, cause: `unable do deliver message to ${queue}`, distributionID, source });
    }
    this.#tell({ event: passage === null ? 'routed' : 'transferred', distributionID, queue });
  }

  /** To another vhost, whose Hub makes every check anew: in JSON, under the key it came with, with no life of its own (§12). */
  async #handOver(
    { exchange, messages }: Passage,
    routingKey: string,
    distributionID: string,
  ): Promise<void> {
    for (const message of messages) {
      const content = Buffer.from(JSON.stringify(message));
      const properties = contentProperties('json');
      await this.#connection.publish({ exchange, routingKey, content, properties, distributionID });
    }
  }

  /** Only what expired is told, and never of what was itself an error or an information (docs/reference/echanges.md §11). */
  async #readDead({ message: { content, properties } }: Received): Promise<void> {
    const death: unknown = properties.headers?.['x-death'];
    const first = (Array.isArray(death) ? death[0] : {}) as {
      readonly reason?: string;
      readonly queue?: string;
    };
    const { reason = 'unknown', queue = '' } = first ?? {};
    const envelope = this.#envelopeOf(content, syntaxOf(properties.contentType));
    const distributionID = envelope?.distributionID ?? '';
    const cause = `Message ${distributionID} has been read from dead-letter-queue; reason was ${reason}`;
    if (reason !== 'expired' || queue.endsWith('.info') || envelope === null) {
      return this.#tell({ event: 'dropped', distributionID, queue: null, cause });
    }
    await this.#refuse({ code: 500, cause, distributionID, source: envelope }, envelope.senderID);
  }

  #envelopeOf(content: Buffer, syntax: Syntax | null): Envelope | null {
    return syntax === null ? null : read(content, syntax, this.#functions, false).envelope;
  }

  /** RS-ERROR into the queue of whoever published, when it is a health actor (docs/reference/echanges.md §11). */
  async #refuse({ code, cause, distributionID, source }: HubRefusal, client: string): Promise<void> {
    const queue = isHealth(client) ? `${client}.info` : null;
    const told = { event: 'refused', distributionID, queue, code, cause } as const;
    if (queue === null) return this.#tell(told);
    const now = Date.now();
    const error = {
      errorCode: { statusCode: code, statusString: HUB_CODES[code] ?? '' },
      errorCause: quotable(cause, LONGEST_REPORT),
      referencedDistributionID: quotable(distributionID, 500),
      ...(source === null ? {} : { sourceMessage: source }),
    };
    const report = wrap(
      { error },
      {
        sender: this.#hub,
        recipient: client,
        id: randomUUID(),
        sentAt: dateTime(now),
        expiresAt: dateTime(now + USUAL_LIFETIME * 1000),
        kind: 'Error',
        header: false,
      },
    );
    const passage = this.#settings.rules?.passage?.(report) ?? null;
    try {
      if (passage === null) await this.#deliver(report, client, queue, null);
      else if ('cause' in passage) return this.#tell({ ...told, queue: null });
      else await this.#handOver(passage, this.#hub, report.distributionID);
    } catch (failure) {
      const outcome = failure instanceof SendError ? failure.outcome : null;
      // What was received cannot be written in the syntax of whoever sent it: the report goes without.
      if (outcome === 'invalid' && source !== null)
        return this.#refuse({ code, cause, distributionID, source: null }, client);
      if (outcome !== 'unroutable' && outcome !== 'refused') throw failure;
      return this.#tell({ ...told, queue: null });
    }
    this.#tell(told);
  }

  /**
   * Of the properties of a message, the Hub keeps none but what it answers for itself: syntax, persistence, life.
   * `CC`, `BCC`, `userId`, `replyTo`, headers of any kind stay behind.
   */
  async #deliver(envelope: Envelope, recipient: string, queue: string, life: number | null): Promise<void> {
    const wanted = this.#settings.syntaxes?.[recipient] ?? (recipient.startsWith('fr.fire') ? 'xml' : 'json');
    const written = write(envelope, wanted, this.#functions);
    if (!written.ok) throw new SendError('invalid', envelope.distributionID, written.reasons.join(' ; '));
    await this.#connection.publish({
      exchange: DELIVERY as string,
      routingKey: queue,
      content: Buffer.from(written.text),
      properties: { ...contentProperties(wanted), ...(life === null ? {} : { expiration: String(life) }) },
      distributionID: envelope.distributionID,
    });
  }

  #tell(event: HubEvent): void {
    const { onEvent } = this.#settings;
    if (onEvent !== undefined) queueMicrotask(() => onEvent(event));
  }
}

/** Milliseconds a message may wait, when that is less than its queue allows (docs/reference/echanges.md §10 n° 11). */
function timeToLive({ dateTimeExpires }: Envelope): number | null {
  const left = Date.parse(dateTimeExpires) - Date.now();
  return left < USUAL_LIFETIME * 1000 ? Math.max(0, left) : null;
}
