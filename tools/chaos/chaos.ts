import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileStore, HubExchange, type RoleDescription, SendError } from '@hubsante/client';
import {
  Authority,
  brokerConfiguration,
  freePort,
  mergeDefinitions,
  PLUGINS,
  RabbitMqServer,
} from '@hubsante/hub';

/**
 * Kills a broker and the dispatchers of a Hub at random moments while messages go through, and draws up the books: what was
 * sent, handled, handled twice, out of order. `node --conditions=development tools/chaos/chaos.ts [messages] [kills]
 * [dispatchers]`. Several dispatchers on one queue lose nothing either, but overtake one another.
 */
const [messages = 2000, kills = 20, count = 1] = process.argv.slice(2).map(Number);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DSF = join(ROOT, 'packages/cli/bin/dsf.js');
const LINK = join(ROOT, 'specs/15-15/v2.1');
const [SENDER, RECIPIENT] = ['fr.health.samu290', 'fr.health.samu560'];

const folder = mkdtempSync(join(tmpdir(), 'dsf-chaos-'));
const built = join(folder, 'package');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function finished(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

const read = <Read>(path: string): Read => JSON.parse(readFileSync(join(built, path), 'utf8')) as Read;

/** A dispatcher that is killed as a power cut would, and starts again. */
class Dispatcher {
  readonly #port: number;
  #process: ChildProcess;

  constructor(port: number) {
    this.#port = port;
    this.#process = this.#start();
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await finished(this.#process);
    this.#process = this.#start();
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGINT');
    await finished(this.#process);
  }

  #start(): ChildProcess {
    const line = [
      'hub',
      built,
      '--broker',
      `amqps://localhost:${this.#port}`,
      '--folder',
      join(folder, 'hub'),
    ];
    const child = spawn(process.execPath, [DSF, ...line, '--me', `${SENDER},${RECIPIENT}`], {
      stdio: 'ignore',
    });
    // The broker was away when it started: it does not wait for it.
    child.once('exit', (code) => {
      if (code === 2) setTimeout(() => (this.#process = this.#start()), 500);
    });
    return child;
  }
}

async function main(): Promise<void> {
  const formats = 'manifest,rabbitmq,runtime,client,examples';
  const building = spawn(process.execPath, [DSF, 'build', LINK, '--only', formats, '--out', built], {
    stdio: 'inherit',
  });
  await finished(building);
  const authority = await Authority.open(join(folder, 'hub/tls'));
  for (const name of [SENDER, RECIPIENT, 'dispatcher']) await authority.issue(name);
  const own = await authority.issue('localhost', ['localhost', '127.0.0.1', '::1']);
  const port = await freePort();
  const server = await RabbitMqServer.start({
    folder: join(folder, 'broker'),
    port,
    definitions: mergeDefinitions([read('rabbitmq/definitions.json')]),
    configuration: brokerConfiguration(port, { authority: authority.certificate, ...own }),
    plugins: PLUGINS,
  });
  const dispatchers = Array.from({ length: count }, () => new Dispatcher(port));
  const functions = await import(join(built, 'runtime/index.js'));
  const { ROLE } = (await import(join(built, 'client/lrm.js'))) as { ROLE: RoleDescription };
  const exchangeOf = async (clientId: string) => {
    const { certificate, key } = await authority.issue(clientId);
    const login = { certificate, key, authority: authority.certificate };
    const reconnection = { first: 50, longest: 500 };
    const store = new FileStore(join(folder, `${clientId}.jsonl`));
    return new HubExchange(
      { host: `localhost:${port}`, clientId, login, reconnection, store },
      ROLE,
      functions,
    );
  };

  const handled: number[] = [];
  const acknowledged = new Set<string>();
  const receiver = await exchangeOf(RECIPIENT);
  receiver.on<{ readonly caseId: string }>(
    'createCaseHealth',
    ({ caseId }) => void handled.push(Number(/\d+$/.exec(caseId)?.[0])),
    { status: 'any' },
  );
  const sender = await exchangeOf(SENDER);
  sender.on<{ readonly distributionID: string }>(
    'reference',
    ({ distributionID }) => void acknowledged.add(distributionID),
    { status: 'any' },
  );
  await Promise.all([receiver.open(), sender.open()]);

  const example = read<{ createCaseHealth: object }>('examples/appel-limitrophe-ressources.01-RS-EDA.json');
  let isSending = true;
  const cuts = (async () => {
    for (let at = 0; at < kills && isSending; at += 1) {
      await pause(500 + Math.random() * 1500);
      await dispatchers[at % count]?.kill();
      await pause(500 + Math.random() * 1500);
      await server.signal('SIGKILL');
      await server.restart();
      process.stderr.write(`${at + 1} kills of the broker and of a dispatcher, ${handled.length} handled\n`);
    }
  })();
  const begun = Date.now();
  for (let at = 0; at < messages; at += 1) {
    const body = { ...example.createCaseHealth, caseId: `${SENDER}.DRFR${at}` };
    const options = { recipient: RECIPIENT, distributionID: `${SENDER}_chaos-${at}` };
    for (let isSent = false; !isSent; ) {
      try {
        await sender.send({ root: 'createCaseHealth', kind: 'Report', hasHeader: true }, body, options);
        isSent = true;
      } catch (error) {
        if (!(error instanceof SendError)) throw error;
        await pause(100);
      }
    }
  }
  isSending = false;
  await cuts;
  for (let waited = 0; acknowledged.size < messages && waited < 120_000; waited += 100) await pause(100);
  const twice = handled.length - new Set(handled).size;
  const reversed = handled.filter((one, at) => at > 0 && one < (handled[at - 1] ?? 0)).length;
  const lost = messages - new Set(handled).size;
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    JSON.stringify({
      messages,
      kills,
      dispatchers: count,
      seconds,
      lost,
      twice,
      reversed,
      acknowledged: acknowledged.size,
    }),
  );
  await Promise.all([receiver.close(), sender.close()]);
  await Promise.all(dispatchers.map((one) => one.stop()));
  await server.stop();
  if (lost + twice > 0) process.exitCode = 1;
}

try {
  await main();
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
