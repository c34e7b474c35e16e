import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LinkFunctions, type RoleDescription, StandInHub } from '@hubsante/client';
import { clientsOf, type Definitions, findRabbitMq, freePort, RabbitMqServer } from '@hubsante/hub';
import { type ConfirmChannel, connect } from 'amqplib';

const MESSAGES = 3000;
/** Messages on their way at a time. */
const WINDOW = 100;
const [SENDER, RECIPIENT] = ['fr.health.samu290', 'fr.health.samu560'];
const PASSWORD = 'essai';

/** What goes through a broker in a second, and how long a message takes. */
export interface PassageFigures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface HubFigures {
  readonly messages: number;
  readonly bytes: number;
  /** Straight into the queue of the recipient. */
  readonly bare: PassageFigures;
  /** Checked and routed by the dispatcher. */
  readonly dispatched: PassageFigures;
}

/**
 * Persistent RS-EDA messages on quorum queues of a real broker, with and without the dispatcher of the Hub; `null` where
 * RabbitMQ is not installed.
 *
 * @param link folder of the package of 15-15 v2.0.
 */
export async function measureHub(link: string, work: string): Promise<HubFigures | null> {
  if (findRabbitMq() === null) return null;
  const definitions = JSON.parse(
    readFileSync(join(link, 'rabbitmq/definitions.json'), 'utf8'),
  ) as Definitions;
  const salt = Buffer.from([1, 2, 3, 4]);
  const hash = Buffer.concat([salt, createHash('sha256').update(salt).update(PASSWORD).digest()]).toString(
    'base64',
  );
  const port = await freePort();
  const server = await RabbitMqServer.start({
    folder: join(work, 'broker'),
    port,
    definitions: {
      ...definitions,
      users: (definitions.users ?? []).map((user) => ({ ...user, password_hash: hash })),
    },
    configuration: [`listeners.tcp.1 = 127.0.0.1:${port}`],
    plugins: [],
  });
  try {
    const functions = (await import(pathToFileURL(join(link, 'runtime/index.js')).href)) as LinkFunctions;
    const { ROLE } = (await import(pathToFileURL(join(link, 'client/lrm.js')).href)) as {
      ROLE: RoleDescription;
    };
    if (!clientsOf(definitions, ROLE.vhost, 'dispatcher').includes(RECIPIENT))
      throw new Error(`no ${RECIPIENT}`);
    const channelOf = async (user: string) => {
      const address = `amqp://${user}:${PASSWORD}@127.0.0.1:${port}/${encodeURIComponent(ROLE.vhost)}`;
      const connection = await connect(address);
      return { connection, channel: await connection.createConfirmChannel() };
    };
    const text = exampleEnvelope(link);
    const [sender, router, reader] = await Promise.all([SENDER, 'dispatcher', RECIPIENT].map(channelOf));
    if (sender === undefined || router === undefined || reader === undefined) throw new Error('no channels');
    const queue = `${RECIPIENT}.message`;
    const bare = await passage(router.channel, 'distribution', queue, reader.channel, queue, text);
    const hub = new StandInHub({ host: `127.0.0.1:${port}`, password: PASSWORD }, ROLE, functions);
    await hub.start();
    const dispatched = await passage(sender.channel, ROLE.exchange, SENDER, reader.channel, queue, text);
    await hub.stop();
    await Promise.all([sender, router, reader].map(({ connection }) => connection.close()));
    return { messages: MESSAGES, bytes: Buffer.byteLength(text), bare, dispatched };
  } finally {
    await server.stop();
  }
}

/** An envelope that is right today; its identifier ends with a number to be replaced. */
function exampleEnvelope(link: string): string {
  const name = 'appel-limitrophe-ressources.01-RS-EDA.json';
  const text = readFileSync(join(link, 'examples/EDXL-DE', name), 'utf8');
  const { distributionID } = JSON.parse(text) as { distributionID: string };
  const until = `${new Date(Date.now() + 86_000_000).toISOString().slice(0, 19)}+00:00`;
  return JSON.stringify(
    JSON.parse(text.replaceAll(distributionID, `${SENDER}_0000000`)),
    (key, value: unknown) => (key === 'dateTimeExpires' ? until : value),
  );
}

async function passage(
  from: ConfirmChannel,
  exchange: string,
  key: string,
  to: ConfirmChannel,
  queue: string,
  text: string,
): Promise<PassageFigures> {
  const sentAt: number[] = [];
  const taken: number[] = [];
  let wake = () => {};
  await to.prefetch(WINDOW * 2);
  const { consumerTag } = await to.consume(queue, (message) => {
    if (message === null) return;
    const at = Number(/"distributionID":"[^"]*_(\d{7})"/.exec(message.content.toString())?.[1]);
    taken.push(performance.now() - (sentAt[at] ?? 0));
    to.ack(message);
    wake();
  });
  const begun = performance.now();
  for (let at = 0; at < MESSAGES; at += 1) {
    while (at - taken.length >= WINDOW) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    sentAt[at] = performance.now();
    const content = Buffer.from(text.replaceAll('_0000000', `_${String(at).padStart(7, '0')}`));
    from.publish(exchange, key, content, { persistent: true, contentType: 'application/json' });
  }
  while (taken.length < MESSAGES) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  const seconds = (performance.now() - begun) / 1000;
  await to.cancel(consumerTag);
  const sorted = taken.sort((one, other) => one - other);
  const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
  return { perSecond: MESSAGES / seconds, p50: share(0.5), p99: share(0.99) };
}
