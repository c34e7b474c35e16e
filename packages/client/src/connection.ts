import { type ChannelModel, type ConfirmChannel, type ConsumeMessage, connect, type Options } from 'amqplib';
import { SendError } from './errors.ts';
import { type Line, target } from './line.ts';
import { tell } from './notice.ts';
import { Deferred, ended, LATE, leave, spread, timer } from './waiting.ts';

const CLOSED = Symbol('closed');

/** A message that was delivered, and what can be done with it while its channel lives. */
export interface Received {
  readonly queue: string;
  readonly message: ConsumeMessage;
  /** Whether an acknowledgement still reaches the broker. */
  isCurrent(): boolean;
  /** The same, and nobody is closing: a treatment may begin. */
  isLive(): boolean;
  /** Nothing happens when the channel is gone: the broker gives the message again. */
  ack(): void;
  /** To the dead letters. */
  reject(): void;
  /** Goes on while the next message is treated; who closes waits for it. */
  afterwards(work: () => Promise<void>): void;
  /** Waits, and ends early when the connection is lost or closed. */
  pause(milliseconds: number): Promise<void>;
}

/** Treats a message up to its AMQP acknowledgement. Never throws. */
export type Consumer = (received: Received) => Promise<void>;

/** A message to publish. */
export interface Publication {
  readonly exchange: string;
  readonly routingKey: string;
  readonly content: Buffer;
  readonly properties: Options.Publish;
  readonly distributionID: string;
}

interface Link {
  readonly model: ChannelModel;
  readonly channel: ConfirmChannel;
  readonly consumerTags: string[];
}

/** A connection to the broker that comes back by itself. It declares nothing: it looks whether the queues are there. */
export class Connection {
  readonly #line: Line;
  readonly #consumer: Consumer;
  /** By queue, the treatment in progress: messages of a queue are treated one by one, in order. */
  readonly #treatments = new Map<string, Promise<void>>();
  /** By distributionID, what to do if the broker returns a message for want of a queue. */
  readonly #returns = new Map<string, () => void>();
  readonly #sending = new Set<Promise<unknown>>();
  readonly #afterwards = new Set<Promise<unknown>>();
  #link: Link | undefined;
  #ready = new Deferred<ConfirmChannel | typeof CLOSED>();
  /** The first connection, then each that follows a loss; never rejects. */
  #connecting: Promise<void> | undefined;
  #closing: Promise<void> | undefined;
  #state: 'new' | 'open' | 'closing' | 'closed' = 'new';
  readonly #pauses = new Set<() => void>();

  constructor(line: Line, consumer: Consumer) {
    this.#line = line;
    this.#consumer = consumer;
  }

  /** @throws when this first connection fails: address, certificate, rights or queues. */
  async open(): Promise<void> {
    if (this.#state !== 'new') throw new Error('un client ne s’ouvre qu’une fois');
    this.#state = 'open';
    const connecting = this.#connect();
    // Who closes meanwhile (a message may have come already) waits for the end of it.
    this.#connecting = connecting.catch(() => {});
    try {
      await connecting;
    } catch (error) {
      this.#state = 'closed';
      throw error;
    }
  }

  /**
   * Publishes, persistent and mandatory, and waits until the broker confirms that very message.
   *
   * @throws SendError
   */
  publish(publication: Publication): Promise<void> {
    const sending = this.#publish(publication);
    remember(this.#sending, sending);
    return sending;
  }

  async #publish(publication: Publication): Promise<void> {
    const { distributionID } = publication;
    const notSent = (why: string) => new SendError('not-sent', distributionID, why);
    if (this.#state === 'new' || this.#state === 'closed') throw notSent('le client n’est pas ouvert');
    const late = timer(this.#line.sendTimeout ?? 30_000);
    try {
      const channel = await Promise.race([this.#ready.promise, late.promise]);
      if (channel === LATE) throw notSent('pas de connexion au Hub dans le délai');
      if (channel === CLOSED) throw notSent('le client s’est fermé avant l’envoi');
      const confirmed = this.#publishOn(channel, publication);
      if ((await Promise.race([confirmed, late.promise])) === LATE) {
        const isConfirmed = () => {
          const message = `${distributionID} : confirmé après le délai`;
          tell(this.#line.onNotice, { event: 'confirmed-late', message, distributionID });
        };
        confirmed.then(isConfirmed, () => {});
        throw new SendError('unknown', distributionID, 'envoi non confirmé à temps');
      }
    } finally {
      late.clear();
    }
  }

  #publishOn(channel: ConfirmChannel, publication: Publication): Promise<void> {
    const { exchange, routingKey, content, properties, distributionID } = publication;
    const options = { persistent: true, ...properties, mandatory: true, messageId: distributionID };
    return new Promise((resolve, reject) => {
      let isReturned = false;
      // A returned message is confirmed too, right after: its return comes first.
      const wasReturned = () => {
        isReturned = true;
      };
      this.#returns.set(distributionID, wasReturned);
      const done = (error: unknown) => {
        if (this.#returns.get(distributionID) === wasReturned) this.#returns.delete(distributionID);
        if (isReturned) {
          reject(new SendError('unroutable', distributionID, 'le courtier ne sait où remettre ce message'));
        } else if (error == null) resolve();
        else reject(unconfirmed(distributionID, error));
      };
      try {
        channel.publish(exchange, routingKey, content, options, done);
      } catch (error) {
        // The channel closed before anything was written.
        this.#returns.delete(distributionID);
        reject(
          new SendError('not-sent', distributionID, 'la connexion vient de se fermer', { cause: error }),
        );
      }
    });
  }

  /**
   * Stops reading, lets what has begun end, then closes the channel, then the connection. The rest stays in the queues.
   * However often it is called, all wait for the same end.
   */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.#state === 'closed') return;
    this.#state = 'closing';
    this.#endPauses();
    if (this.#connecting !== undefined) await leave(this.#connecting);
    const link = this.#link;
    if (link === undefined) this.#ready.resolve(CLOSED);
    else {
      await leave(...link.consumerTags.map(async (tag) => link.channel.cancel(tag)));
      await Promise.allSettled(this.#treatments.values());
      await Promise.allSettled(this.#afterwards);
      await Promise.allSettled(this.#sending);
      // On its own, the end of the connection overtakes the last acknowledgement (quorum queues of RabbitMQ 3.10).
      await leave(ended(() => link.channel.close()));
      await leave(ended(() => link.model.close()));
    }
    this.#state = 'closed';
    await Promise.allSettled(this.#treatments.values());
  }

  async #connect(): Promise<void> {
    const model = await connect(...target(this.#line));
    if (this.#state !== 'open') {
      await model.close().catch(() => {});
      throw new Error('le client s’est fermé pendant qu’il se connectait');
    }
    let cause: unknown;
    const keepCause = (error: unknown) => {
      cause = error;
    };
    model.on('error', keepCause);
    try {
      const channel = await model.createConfirmChannel();
      channel.on('error', keepCause);
      channel.on('return', ({ properties }) => this.#returns.get(String(properties.messageId))?.());
      await channel.prefetch(this.#line.prefetch ?? 10);
      for (const queue of this.#line.queues) await channel.checkQueue(queue);
      // Before reading: messages may be waiting, and come at once.
      this.#link = { model, channel, consumerTags: [] };
      this.#ready.resolve(channel);
      await this.#consume(this.#link);
      // A channel that the broker closes is of no more use: everything is opened again.
      channel.once('close', () => void model.close().catch(() => {}));
      model.once('close', () => this.#lost(cause));
    } catch (error) {
      this.#forgetLink();
      await model.close().catch(() => {});
      throw cause ?? error;
    }
    tell(this.#line.onNotice, { event: 'connected', message: `connecté à ${this.#line.host}` });
  }

  async #consume({ model, channel, consumerTags }: Link): Promise<void> {
    for (const queue of this.#line.queues) {
      const { consumerTag } = await channel.consume(queue, (message) => {
        // Nothing to read: the broker took the queue away.
        if (message === null) void model.close().catch(() => {});
        else this.#treat(queue, message, channel);
      });
      consumerTags.push(consumerTag);
    }
  }

  #treat(queue: string, message: ConsumeMessage, channel: ConfirmChannel): void {
    const before = this.#treatments.get(queue) ?? Promise.resolve();
    const isCurrent = () => this.#link?.channel === channel;
    const onChannel = (act: () => void) => {
      if (isCurrent()) ignoreClosed(act);
    };
    const received: Received = {
      queue,
      message,
      isCurrent,
      isLive: () => this.#state === 'open' && isCurrent(),
      ack: () => onChannel(() => channel.ack(message)),
      reject: () => onChannel(() => channel.nack(message, false, false)),
      afterwards: (work) => remember(this.#afterwards, work()),
      pause: (milliseconds) => this.#pause(milliseconds),
    };
    const treat = async () => {
      if (received.isLive()) await this.#consumer(received);
    };
    const isConcurrent = this.#line.isConcurrent === true;
    this.#treatments.set(
      queue,
      isConcurrent ? Promise.all([before, treat()]).then(() => {}) : before.then(treat),
    );
  }

  #lost(cause: unknown): void {
    this.#forgetLink();
    if (this.#state !== 'open') return;
    this.#endPauses();
    tell(this.#line.onNotice, { event: 'disconnected', message: 'connexion perdue', cause });
    this.#connecting = this.#reconnect();
  }

  /** What is sent from now on waits for the next connection. */
  #forgetLink(): void {
    if (this.#link === undefined) return;
    this.#link = undefined;
    this.#ready = new Deferred();
  }

  /** Tries without end, less and less often. */
  async #reconnect(): Promise<void> {
    const { first, longest } = this.#line.reconnection ?? { first: 1000, longest: 30_000 };
    for (let wait = first; this.#state === 'open'; wait = Math.min(wait * 2, longest)) {
      await this.#pause(spread(wait));
      if (this.#state !== 'open') return;
      try {
        return await this.#connect();
      } catch (cause) {
        if (this.#state !== 'open') return;
        tell(this.#line.onNotice, { event: 'retrying', message: 'le Hub ne répond pas encore', cause });
      }
    }
  }

  #pause(milliseconds: number): Promise<void> {
    if (this.#state !== 'open') return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(waiting);
        this.#pauses.delete(end);
        resolve();
      };
      const waiting = setTimeout(end, milliseconds);
      this.#pauses.add(end);
    });
  }

  #endPauses(): void {
    for (const end of [...this.#pauses]) end();
  }
}

/** Keeps a promise in a set until it is settled. */
function remember(set: Set<Promise<unknown>>, promise: Promise<unknown>): void {
  set.add(promise);
  const forget = () => set.delete(promise);
  promise.then(forget, forget);
}

function unconfirmed(distributionID: string, cause: unknown): SendError {
  // What amqplib says of a `basic.nack`; the rest is a channel that closed with the message on its way.
  const isRefused = cause instanceof Error && cause.message === 'message nacked';
  return isRefused
    ? new SendError('refused', distributionID, 'le courtier a refusé le message : sa file est pleine', {
        cause,
      })
    : new SendError('unknown', distributionID, 'la connexion est tombée avant la confirmation', { cause });
}

/** amqplib throws at once when a channel is closed, and the broker gives the message again. */
function ignoreClosed(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'IllegalOperationError') throw error;
  }
}
