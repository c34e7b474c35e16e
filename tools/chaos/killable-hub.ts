import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Authority,
  brokerConfiguration,
  freePort,
  mergeDefinitions,
  PLUGINS,
  RabbitMqServer,
} from '@hubsante/hub';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DSF = join(ROOT, 'packages/cli/bin/dsf.js');
const LINK = join(ROOT, 'specs/15-15/v2.1');

export const [SENDER, RECIPIENT] = ['fr.health.samu290', 'fr.health.samu560'] as const;

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function finished(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

/** A dispatcher that is killed as a power cut would, and starts again. */
class Dispatcher {
  readonly #line: readonly string[];
  #process: ChildProcess;
  #isStopped = false;

  constructor(line: readonly string[]) {
    this.#line = line;
    this.#process = this.#start();
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await finished(this.#process);
    this.#process = this.#start();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#process.kill('SIGINT');
    await finished(this.#process);
  }

  #start(): ChildProcess {
    const child = spawn(process.execPath, [DSF, ...this.#line], { stdio: 'ignore' });
    // The broker was away when it started: it does not wait for it.
    child.once('exit', (code) => {
      if (code !== 2 || this.#isStopped) return;
      setTimeout(() => {
        this.#process = this.#start();
      }, 500);
    });
    return child;
  }
}

/** The Hub of 15-15 v2.1 for two clients, whose broker and dispatchers are killed. */
export class KillableHub {
  /** `localhost:5671`. */
  readonly host: string;
  readonly authority: Authority;
  /** The package of the link. */
  readonly built: string;
  readonly #server: RabbitMqServer;
  readonly #dispatchers: readonly Dispatcher[];

  private constructor(
    built: string,
    authority: Authority,
    server: RabbitMqServer,
    dispatchers: readonly Dispatcher[],
  ) {
    this.host = `localhost:${server.port}`;
    this.built = built;
    this.authority = authority;
    this.#server = server;
    this.#dispatchers = dispatchers;
  }

  static async start(folder: string, count: number): Promise<KillableHub> {
    const built = join(folder, 'package');
    const formats = 'manifest,rabbitmq,runtime,client,examples';
    const building = spawn(process.execPath, [DSF, 'build', LINK, '--only', formats, '--out', built], {
      stdio: 'inherit',
    });
    await finished(building);
    const authority = await Authority.open(join(folder, 'hub/tls'));
    for (const name of [SENDER, RECIPIENT, 'dispatcher']) await authority.issue(name);
    const own = await authority.issue('localhost', ['localhost', '127.0.0.1', '::1']);
    const port = await freePort();
    const definitions = JSON.parse(readFileSync(join(built, 'rabbitmq/definitions.json'), 'utf8'));
    const server = await RabbitMqServer.start({
      folder: join(folder, 'broker'),
      port,
      definitions: mergeDefinitions([definitions]),
      configuration: brokerConfiguration(port, { authority: authority.certificate, ...own }),
      plugins: PLUGINS,
    });
    const broker = ['--broker', `amqps://localhost:${port}`, '--folder', join(folder, 'hub')];
    const line = ['hub', built, ...broker, '--me', `${SENDER},${RECIPIENT}`];
    const dispatchers = Array.from({ length: count }, () => new Dispatcher(line));
    return new KillableHub(built, authority, server, dispatchers);
  }

  /** Reads a file of the package. */
  read<Read>(path: string): Read {
    return JSON.parse(readFileSync(join(this.built, path), 'utf8')) as Read;
  }

  /** A power cut of the broker. */
  async killBroker(): Promise<void> {
    await this.#server.signal('SIGKILL');
    await this.#server.restart();
  }

  /** A power cut of one of the dispatchers. */
  async killDispatcher(number: number): Promise<void> {
    await this.#dispatchers[number % this.#dispatchers.length]?.kill();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#dispatchers.map((one) => one.stop()));
    await this.#server.stop();
  }
}
