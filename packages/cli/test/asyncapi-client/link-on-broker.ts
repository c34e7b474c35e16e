import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ChannelModel, connect } from 'amqplib';
import { RabbitMqServer, type ServerExtras } from '../broker/rabbitmq-server.ts';
import { type BuiltLink, buildLinks } from '../built-links.ts';
import type { Client, ClientModule, Notice, Runtime } from './generated-client.ts';

export const PASSWORD = 'essai';

/** A link version built into a folder, and a broker of its own that holds its definitions. */
export class LinkOnBroker {
  readonly folder: string;
  readonly server: RabbitMqServer;
  readonly vhost: string;
  readonly #link: BuiltLink;
  readonly #open: Client[] = [];
  readonly #connections: ChannelModel[] = [];

  private constructor(folder: string, server: RabbitMqServer, link: BuiltLink) {
    this.folder = folder;
    this.server = server;
    this.vhost = link.opened.link?.vhost ?? '';
    this.#link = link;
  }

  /** @param name `15-SMUR 1.6`. */
  static async start(
    name: string,
    extras: (folder: string) => Promise<ServerExtras> | ServerExtras = () => ({}),
  ) {
    const folder = mkdtempSync(join(tmpdir(), 'dsf-client-'));
    const link = (await buildLinks({ only: name }))[0];
    if (link === undefined) throw new Error(`no link ${name}`);
    writePackage(link, folder);
    const definitions = withPasswords(link.files.get('rabbitmq/definitions.json')?.content ?? '');
    const server = await RabbitMqServer.start(definitions, await extras(folder));
    return new LinkOnBroker(folder, server, link);
  }

  /** The client of a role, as the package holds it. */
  load<Made extends Client>(role: string): Promise<ClientModule<Made>> {
    return import(pathToFileURL(join(this.folder, 'client', `${role}.js`)).href);
  }

  runtime(): Promise<Runtime> {
    return import(pathToFileURL(join(this.folder, 'runtime/index.js')).href);
  }

  /** The body of an example of the link. */
  body(example: string, root: string): object {
    const text = this.#link.files.get(`examples/${example}`)?.content ?? '{}';
    return (JSON.parse(text) as Record<string, object>)[root] ?? {};
  }

  content(path: string): string {
    return this.#link.files.get(path)?.content ?? '';
  }

  /** A client of a module, closed at the end of the test; its notices go into a list. */
  client<Made extends Client>(module: ClientModule<Made>, clientId: string, settings: object = {}) {
    const notices: Notice[] = [];
    const client = new module.HubClient({
      host: `127.0.0.1:${this.server.port}`,
      clientId,
      login: { user: clientId, password: PASSWORD },
      reconnection: { first: 50, longest: 200 },
      retry: { first: 20, longest: 200 },
      store: new module.MemoryStore(),
      onNotice: (notice: Notice) => notices.push(notice),
      ...settings,
    });
    this.#open.push(client);
    return { client, notices };
  }

  addressOf(user: string): string {
    return `amqp://${user}:${PASSWORD}@127.0.0.1:${this.server.port}/${encodeURIComponent(this.vhost)}`;
  }

  /** A bare connection, as somebody who does without our client has it. */
  async channelOf(user: string) {
    const connection = await connect(this.addressOf(user));
    connection.on('error', () => {});
    this.#connections.push(connection);
    const channel = await connection.createConfirmChannel();
    channel.on('error', () => {});
    return channel;
  }

  /** How many messages wait in a queue, those somebody holds unacknowledged left out. */
  async waiting(queue: string): Promise<number> {
    const connection = await connect(this.addressOf('dispatcher'));
    const channel = await connection.createChannel();
    const { messageCount } = await channel.checkQueue(queue);
    await connection.close();
    return messageCount;
  }

  async closeClients(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((client) => client.close()));
    await Promise.all(this.#connections.splice(0).map((connection) => connection.close().catch(() => {})));
  }

  /** Forgets what one test left in the queues of some clients. */
  async empty(clients: readonly string[]): Promise<void> {
    for (const client of clients) {
      const connection = await connect(this.addressOf(client));
      const channel = await connection.createChannel();
      for (const queue of ['message', 'ack', 'info']) await channel.purgeQueue(`${client}.${queue}`);
      await connection.close();
    }
  }

  async stop(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The parts of a package that a client needs. */
export function writePackage(link: BuiltLink, folder: string): void {
  for (const { path, content } of link.files.values()) {
    if (!/^(?:client|runtime|asyncapi)\//.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}

/** As RabbitMQ stores passwords: four bytes of salt, then SHA-256 of salt and password. */
function withPasswords(text: string): object {
  const definitions = JSON.parse(text) as { readonly users: readonly object[] };
  const salt = Buffer.from([1, 2, 3, 4]);
  const digest = createHash('sha256').update(salt).update(PASSWORD).digest();
  const hash = Buffer.concat([salt, digest]).toString('base64');
  return { ...definitions, users: definitions.users.map((user) => ({ ...user, password_hash: hash })) };
}
