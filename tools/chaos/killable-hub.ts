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
import { type ClusterSettings, RabbitMqCluster } from './rabbitmq-cluster.ts';

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

/** A server, or several as one. */
interface Broker {
  readonly port: number;
  readonly nodes: readonly RabbitMqServer[];
  stop(): Promise<void>;
}

async function startBroker(settings: Omit<ClusterSettings, 'nodes'>, nodes: number): Promise<Broker> {
  if (nodes > 1) return RabbitMqCluster.start({ ...settings, nodes });
  const port = await freePort();
  const server = await RabbitMqServer.start({
    ...settings,
    port,
    configuration: settings.configuration(port),
  });
  return { port, nodes: [server], stop: () => server.stop() };
}

/** The Hub of 15-15 v2.1 for two clients, whose broker and dispatchers are killed. */
export class KillableHub {
  /** `localhost:5671`. */
  readonly host: string;
  readonly authority: Authority;
  /** The package of the link. */
  readonly built: string;
  readonly #nodes: readonly RabbitMqServer[];
  readonly #stopBroker: () => Promise<void>;
  readonly #dispatchers: readonly Dispatcher[];

  private constructor(
    built: string,
    authority: Authority,
    broker: Broker,
    dispatchers: readonly Dispatcher[],
  ) {
    this.host = `localhost:${broker.port}`;
    this.built = built;
    this.authority = authority;
    this.#nodes = broker.nodes;
    this.#stopBroker = () => broker.stop();
    this.#dispatchers = dispatchers;
  }

  /** @param nodes of the broker: more than one are a cluster, of which one node at a time is killed. */
  static async start(folder: string, count: number, nodes = 1): Promise<KillableHub> {
    const built = join(folder, 'package');
    const formats = 'manifest,rabbitmq,runtime,client,examples';
    const building = spawn(process.execPath, [DSF, 'build', LINK, '--only', formats, '--out', built], {
      stdio: 'inherit',
    });
    await finished(building);
    const authority = await Authority.open(join(folder, 'hub/tls'));
    for (const name of [SENDER, RECIPIENT, 'dispatcher']) await authority.issue(name);
    const own = await authority.issue('localhost', ['localhost', '127.0.0.1', '::1']);
    const definitions = JSON.parse(readFileSync(join(built, 'rabbitmq/definitions.json'), 'utf8'));
    const broker = await startBroker(
      {
        folder: join(folder, 'broker'),
        definitions: mergeDefinitions([definitions]),
        configuration: (port) => brokerConfiguration(port, { authority: authority.certificate, ...own }),
        plugins: PLUGINS,
      },
      nodes,
    );
    const address = ['--broker', `amqps://localhost:${broker.port}`, '--folder', join(folder, 'hub')];
    const line = ['hub', built, ...address, '--me', `${SENDER},${RECIPIENT}`];
    const dispatchers = Array.from({ length: count }, () => new Dispatcher(line));
    return new KillableHub(built, authority, broker, dispatchers);
  }

  /** Reads a file of the package. */
  read<Read>(path: string): Read {
    return JSON.parse(readFileSync(join(this.built, path), 'utf8')) as Read;
  }

  /** A power cut of the broker, or of a node of it; it starts again at once. */
  async killBroker(number = 0): Promise<void> {
    const node = this.#nodes[number % this.#nodes.length];
    await node?.signal('SIGKILL');
    await node?.restart();
  }

  /** A power cut of one of the dispatchers. */
  async killDispatcher(number: number): Promise<void> {
    await this.#dispatchers[number % this.#dispatchers.length]?.kill();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#dispatchers.map((one) => one.stop()));
    await this.#stopBroker();
  }
}
