import { join } from 'node:path';
import type { Envelope } from '@hubsante/messages';
import { Answers } from './answers.ts';
import { checkNumbers } from './check-settings.ts';
import { Connection, type Received } from './connection.ts';
import { deliveryOf, statusOf } from './delivery.ts';
import { Refusal, SendError } from './errors.ts';
import type {
  Handler,
  HandlerOptions,
  LinkFunctions,
  Outgoing,
  RoleDescription,
  SendOptions,
  Sent,
} from './exchange-types.ts';
import { isExpired, makeEnvelope } from './make-envelope.ts';
import { FileStore, type MessageStore, type Treated } from './message-store.ts';
import { type Notice, tell } from './notice.ts';
import type { Settings, Syntax } from './settings.ts';
import { contentProperties, guessedType, messageOf, type Reading, read, syntaxOf, write } from './syntax.ts';
import { TreatedMessages } from './treated-messages.ts';
import { spread } from './waiting.ts';
import { Warnings } from './warnings.ts';

/** Handlers of one message: for what is real, and for exercises and tests. */
interface Handlers {
  Actual?: Handler<never>;
  Exercise?: Handler<never>;
}

const STATUSES: readonly HandlerOptions['status'][] = ['Actual', 'Exercise', 'any'];

const RETRY = { first: 1000, longest: 60_000, tries: 10 };

/** What the broker answers to who asks for a vhost that is not there, or not for them: amqplib names frames, and not reasons. */
function refusalWords(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : String(cause);
  return /ConnectionOpenOk.*ConnectionClose/.test(said)
    ? 'ce vhost n’existe pas, ou ce client n’y a aucun droit'
    : said;
}

/** What the client of every role does: envelopes, answers, tries; the broker’s acknowledgement comes last. */
export class HubExchange {
  readonly #settings: Settings;
  readonly #role: RoleDescription;
  readonly #functions: LinkFunctions;
  readonly #connection: Connection;
  readonly #answers: Answers;
  readonly #store: MessageStore;
  readonly #treated: TreatedMessages;
  readonly #retry: typeof RETRY;
  readonly #handlers = new Map<string, Handlers>();
  readonly #warnings: Warnings;
  #closing: Promise<void> | undefined;

  constructor(settings: Settings, role: RoleDescription, functions: LinkFunctions) {
    const asked: string = settings.syntax ?? role.syntax;
    // Sending would find out, much later.
    if (asked !== 'json' && asked !== 'xml') throw new TypeError(`syntax : json ou xml ; trouvé : ${asked}`);
    checkNumbers(settings);
    this.#settings = settings;
    this.#role = role;
    this.#functions = functions;
    this.#warnings = new Warnings(role.warnings, settings.onNotice);
    const { first = RETRY.first, longest = RETRY.longest, tries = RETRY.tries } = settings.retry ?? {};
    this.#retry = { first, longest, tries };
    const { clientId, vhost = role.vhost, store = join('.hubsante', vhost, `${clientId}.jsonl`) } = settings;
    this.#store = typeof store === 'string' ? new FileStore(store) : store;
    this.#treated = new TreatedMessages(this.#store);
    const queues = role.queues.map((queue) => `${clientId}.${queue}`);
    this.#connection = new Connection({ ...settings, vhost, queues }, (received) => this.#receive(received));
    this.#answers = new Answers(role, clientId, (outgoing, body, options) =>
      this.send(outgoing, body, options),
    );
  }

  /** @throws when this first connection fails, saying where and why: address, certificate, rights or queues. */
  async open(): Promise<void> {
    try {
      await this.#connection.open();
    } catch (cause) {
      const { host, vhost = this.#role.vhost } = this.#settings;
      throw new Error(`connexion à ${host} (${vhost}) impossible : ${refusalWords(cause)}`, { cause });
    }
  }

  /** The store closes last, once, whoever asks again meanwhile: a treatment that ends late still writes there. */
  close(): Promise<void> {
    this.#closing ??= this.#connection.close().then(() => this.#store.close?.());
    return this.#closing;
  }

  on<Body>(root: string, handler: Handler<Body>, { status = 'Actual' }: HandlerOptions = {}): void {
    if (typeof handler !== 'function')
      throw new TypeError('un traitement est une fonction, appelée avec un message');
    if (!STATUSES.includes(status))
      throw new TypeError(`status : Actual, Exercise ou any ; trouvé : ${status}`);
    const handlers = this.#handlers.get(root) ?? {};
    for (const one of ['Actual', 'Exercise'] as const) {
      if (status === one || status === 'any') handlers[one] = handler as Handler<never>;
    }
    this.#handlers.set(root, handlers);
  }

  async send<Kind extends string>(
    outgoing: Outgoing<Kind>,
    body: unknown,
    options: SendOptions<Kind>,
  ): Promise<Sent> {
    const { clientId, syntax = this.#role.syntax } = this.#settings;
    const envelope = makeEnvelope(clientId, outgoing, body, options);
    const { distributionID } = envelope;
    this.#warnings.tell(outgoing.root, distributionID);
    if (this.#isChecked('sent')) this.#check(envelope);
    const written = write(envelope, syntax, this.#functions);
    if (!written.ok) throw new SendError('invalid', distributionID, written.reasons.join(' ; '));
    await this.#connection.publish({
      exchange: this.#role.exchange,
      routingKey: clientId,
      content: Buffer.from(written.text),
      properties: { ...contentProperties(syntax), type: outgoing.root },
      distributionID,
    });
    return { distributionID, envelope };
  }

  #check(envelope: Envelope): void {
    const { valid, findings } = this.#functions.validate(envelope);
    if (valid) return;
    const errors = findings.filter(({ severity }) => severity === 'error');
    const reasons = errors.map(({ message }) => message).join(' ; ');
    throw new SendError(
      'invalid',
      envelope.distributionID,
      `message non conforme, rien n’est parti : ${reasons}`,
      { findings },
    );
  }

  #isChecked(way: 'sent' | 'received'): boolean {
    const { validate = true } = this.#settings;
    return typeof validate === 'boolean' ? validate : validate[way];
  }

  async #receive(received: Received): Promise<void> {
    const { content, properties } = received.message;
    const syntax = syntaxOf(properties.contentType ?? guessedType(content));
    if (syntax === null) {
      this.#tell('message-refused', `mis au rebut : content-type « ${properties.contentType} » inconnu`);
      return received.reject();
    }
    const { envelope, reasons } = this.#read(content, syntax);
    if (envelope === null) {
      this.#tell('message-refused', `mis au rebut, sans émetteur à qui répondre : ${reasons.join(' ; ')}`);
      return received.reject();
    }
    try {
      await this.#treat(received, envelope, syntax, reasons);
    } catch (cause) {
      if (await this.#isWorthTrying(received, envelope, cause)) return this.#receive(received);
    }
  }

  /** An answer or the store failed: without acknowledgement the message stays ours, and is taken up again after a while. */
  async #isWorthTrying(received: Received, { distributionID }: Envelope, cause: unknown): Promise<boolean> {
    const why = textOf(cause);
    if (cause instanceof SendError && cause.outcome === 'invalid') {
      this.#tell('message-refused', `mis au rebut, sans réponse possible : ${why}`, distributionID);
      received.reject();
      return false;
    }
    this.#tell('try-failed', `${distributionID} : ${why}`, distributionID, cause);
    await received.pause(spread(this.#retry.first));
    return received.isLive();
  }

  /** Whatever a message does to those who read it, the next one is read too. */
  #read(content: Buffer, syntax: Syntax): Reading {
    try {
      return read(content, syntax, this.#functions, this.#isChecked('received'));
    } catch (cause) {
      return { envelope: null, reasons: [textOf(cause)] };
    }
  }

  async #treat(
    received: Received,
    envelope: Envelope,
    syntax: Syntax,
    reasons: readonly string[],
  ): Promise<void> {
    const { distributionID } = envelope;
    const known = await this.#treated.find(distributionID);
    if (known !== null) {
      this.#tell('message-repeated', `${distributionID} : déjà traité, acquitté à nouveau`, distributionID);
      return this.#answerAndAck(received, envelope, known);
    }
    const message = messageOf(envelope);
    const root = Object.keys(this.#role.received).find((one) => Object.hasOwn(message, one));
    const isService = root !== undefined && this.#role.received[root]?.isAcknowledged === false;
    const refusal = this.#refusalBefore(envelope, message, root, reasons);
    if (refusal !== null) {
      if (isService) {
        this.#tell(
          'message-refused',
          `${distributionID} : mis au rebut : ${refusal.message}`,
          distributionID,
        );
        return received.reject();
      }
      // Not remembered: sent again with a later end of life, or once a handler is there, it is another matter.
      return this.#tellRefusal(received, envelope, refusal);
    }
    if (root === undefined) return;
    const handler = this.#handlerOf(root, envelope, isService);
    if (handler === undefined) {
      this.#tell(
        'message-ignored',
        `${distributionID} : rien ne traite ${this.#nameOf(root)}`,
        distributionID,
      );
      return received.ack();
    }
    await this.#try(received, envelope, syntax, handler, message[root], isService);
  }

  /** Why a message does not reach its handler; `null` when it does. */
  #refusalBefore(
    envelope: Envelope,
    message: Readonly<Record<string, unknown>>,
    root: string | undefined,
    reasons: readonly string[],
  ): Refusal | null {
    if (isExpired(envelope)) return new Refusal(700, `le message a expiré le ${envelope.dateTimeExpires}`);
    if (root === undefined)
      return new Refusal(700, reasons[0] ?? 'aucun message que ce logiciel reçoit sur ce lien');
    const body = message[root];
    if (typeof body !== 'object' || body === null) return new Refusal(704, `« ${root} » est vide`);
    if (reasons.length > 0) return new Refusal(704, `message non conforme : ${reasons.join(' ; ')}`);
    const isService = this.#role.received[root]?.isAcknowledged === false;
    if (isService || this.#handlerOf(root, envelope, false) !== undefined) return null;
    const isExercise = statusOf(envelope) === 'Exercise';
    const what = isExercise ? `${this.#nameOf(root)} d’exercice ou d’essai` : this.#nameOf(root);
    return new Refusal(700, `rien ne traite ${what} dans ce logiciel`);
  }

  #nameOf(root: string): string {
    return this.#role.received[root]?.name ?? root;
  }

  /** Acknowledgements and errors follow what they answer: an exercise has none of its own. */
  #handlerOf(root: string, envelope: Envelope, isService: boolean): Handler<never> | undefined {
    const handlers = this.#handlers.get(root) ?? {};
    if (isService) return handlers[statusOf(envelope)] ?? handlers.Actual ?? handlers.Exercise;
    return handlers[statusOf(envelope)];
  }

  /** Tries until the handler ends well, the message is refused, the tries are used up or the connection is lost. */
  async #try(
    received: Received,
    envelope: Envelope,
    syntax: Syntax,
    handler: Handler<never>,
    body: unknown,
    isService: boolean,
  ): Promise<void> {
    const { distributionID } = envelope;
    const { first, longest, tries } = this.#retry;
    for (let wait = first; received.isLive(); wait = Math.min(wait * 2, longest)) {
      const attempt = await this.#store.countTry(distributionID);
      try {
        await handler(body as never, deliveryOf(received, envelope, syntax, attempt));
      } catch (cause) {
        if (cause instanceof Refusal && !isService) return this.#refuse(received, envelope, cause);
        if (attempt >= tries || cause instanceof Refusal)
          return this.#giveUp(received, envelope, attempt, cause, isService);
        const message = `${distributionID} : essai ${attempt} sur ${tries} manqué : ${textOf(cause)}`;
        this.#tell('try-failed', message, distributionID, cause);
        await received.pause(spread(wait));
        continue;
      }
      const treated: Treated = { refused: null };
      if (await this.#keep(received, distributionID, treated))
        this.#answerAndAck(received, envelope, treated);
      return;
    }
  }

  /** What a handler refused stays refused. */
  async #refuse(received: Received, envelope: Envelope, refusal: Refusal): Promise<void> {
    if (await this.#keep(received, envelope.distributionID, treatedAs(refusal)))
      this.#tellRefusal(received, envelope, refusal);
  }

  /** Whether the store has written what became of a message; without its connection the message comes again, and is known. */
  #keep(received: Received, distributionID: string, treated: Treated): Promise<boolean> {
    return this.#treated.keep(distributionID, treated, async (cause) => {
      this.#tell('try-failed', `${distributionID} : ${textOf(cause)}`, distributionID, cause);
      await received.pause(spread(this.#retry.first));
      return received.isLive();
    });
  }

  #tellRefusal(received: Received, envelope: Envelope, refusal: Refusal): void {
    const { distributionID } = envelope;
    this.#tell('message-refused', `${distributionID} : refusé : ${refusal.message}`, distributionID);
    this.#answerAndAck(received, envelope, treatedAs(refusal));
  }

  /** To the dead letters. The Hub tells senders of what expired only, so the client tells of this itself. */
  async #giveUp(
    received: Received,
    envelope: Envelope,
    attempt: number,
    cause: unknown,
    isService: boolean,
  ): Promise<void> {
    const { distributionID } = envelope;
    const message = `${distributionID} : mis au rebut après ${attempt} essais : ${textOf(cause)}`;
    if (!isService) await this.#answer(envelope, { refused: { code: 700, cause: 'le traitement a échoué' } });
    await this.#store.forget(distributionID);
    received.reject();
    this.#tell('message-refused', message, distributionID, cause);
  }

  /** The next message does not wait for the answer; the acknowledgement does. */
  #answerAndAck(received: Received, envelope: Envelope, treated: Treated): void {
    received.afterwards(async () => {
      // Without its connection the message comes again, and is answered then.
      for (let isWorth = true; isWorth && received.isCurrent(); ) {
        try {
          await this.#answer(envelope, treated);
          return received.ack();
        } catch (cause) {
          isWorth = await this.#isWorthTrying(received, envelope, cause);
        }
      }
    });
  }

  async #answer(envelope: Envelope, treated: Treated): Promise<void> {
    const message = messageOf(envelope);
    const isService = Object.entries(this.#role.received).some(
      ([root, { isAcknowledged }]) => !isAcknowledged && Object.hasOwn(message, root),
    );
    if (!isService && this.#settings.acknowledge !== false) await this.#answers.answer(envelope, treated);
  }

  #tell(event: Notice['event'], message: string, distributionID?: string, cause?: unknown): void {
    const about = distributionID === undefined ? {} : { distributionID };
    tell(this.#settings.onNotice, { event, message, ...about, ...(cause === undefined ? {} : { cause }) });
  }
}

function treatedAs({ code, message }: Refusal): Treated {
  return { refused: { code, cause: message } };
}

/** Handlers may throw anything, even what has no text. */
function textOf(cause: unknown): string {
  try {
    return String(cause instanceof Error ? cause.message : cause);
  } catch {
    return 'erreur sans texte';
  }
}
