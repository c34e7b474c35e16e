import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { findRabbitMq, serverCommand } from './find-rabbitmq.ts';

const LONGEST_START = 60_000;
/** What the server writes last when it starts. */
const READY = 'Server startup complete';

/** A RabbitMQ to be started. */
export interface ServerSettings {
  /** Holds its configuration and its messages: the same folder is the same server. */
  readonly folder: string;
  /** Port it listens on once it is ready. */
  readonly port: number;
  /** Loaded at each start; `null` for a node of a cluster, which gets them once all its nodes are there. */
  readonly definitions: object | null;
  /** Lines of `rabbitmq.conf`, listeners included. */
  readonly configuration: readonly string[];
  readonly plugins: readonly string[];
  /** For a node of a cluster. */
  readonly node?: ClusterNode;
}

/** What a node of a cluster has in common with the others, and its name among them. */
export interface ClusterNode {
  /** `hubsante2@localhost`. */
  readonly name: string;
  /** Port of the name server of all of them. */
  readonly epmd: number;
  /** The secret that lets nodes in. */
  readonly cookie: string;
}

/** The server could not start; the message ends with what it said. */
export class BrokerNotStarted extends Error {}

/** A RabbitMQ server of its own: free ports but the one it is asked for, everything it writes in one folder. */
export class RabbitMqServer {
  readonly port: number;
  readonly #commands: string;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #epmd: number;
  #process: ChildProcess | undefined;
  #log = '';

  private constructor(commands: string, settings: ServerSettings, distribution: number, epmd: number) {
    this.port = settings.port;
    this.#commands = commands;
    this.#epmd = epmd;
    this.#environment = environment(settings.folder, distribution, epmd, settings.node?.name);
  }

  /**
   * Starts a server that loads these definitions; resolves once it accepts connections.
   *
   * @throws BrokerNotStarted
   */
  static async start(settings: ServerSettings): Promise<RabbitMqServer> {
    const { folder, definitions } = settings;
    const commands = findRabbitMq();
    if (commands === null) throw new BrokerNotStarted('rabbitmq-server is not installed');
    mkdirSync(folder, { recursive: true });
    const definitionsFile = join(folder, 'definitions.json');
    if (definitions !== null) writeFileSync(definitionsFile, JSON.stringify(definitions));
    const { cookie } = settings.node ?? {};
    if (cookie !== undefined) writeFileSync(join(folder, '.erlang.cookie'), cookie, { mode: 0o400 });
    const configuration = [
      ...settings.configuration,
      ...(definitions === null ? [] : [`load_definitions = ${definitionsFile}`]),
      'default_vhost = /',
      'log.console = true',
      'log.console.level = info',
      'log.file = false',
    ];
    writeFileSync(join(folder, 'rabbitmq.conf'), `${configuration.join('\n')}\n`);
    writeFileSync(join(folder, 'enabled_plugins'), `[${settings.plugins.join(',')}].\n`);
    const epmd = settings.node?.epmd ?? (await freePort());
    const server = new RabbitMqServer(commands, settings, await freePort(), epmd);
    await server.restart();
    return server;
  }

  /**
   * Starts a server that was stopped or killed, with what it had on disk.
   *
   * @throws BrokerNotStarted
   */
  async restart(): Promise<void> {
    const child = spawn(join(this.#commands, serverCommand()), [], {
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.#process = child;
    this.#log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#log = `${this.#log}${chunk.toString()}`.slice(-20_000);
      });
    }
    // Its port is open before its definitions are all there.
    const isReady = async () => this.#log.includes(READY) && (await accepts(this.port));
    for (let waited = 0; !(await isReady()); waited += 100) {
      if (child.exitCode !== null || waited > LONGEST_START) {
        await this.stop();
        throw new BrokerNotStarted(this.#log.trim());
      }
      await pause(100);
    }
  }

  /**
   * Loads definitions into a server that runs: into all the nodes of its cluster.
   *
   * @throws BrokerNotStarted with what the server said, when it refuses them.
   */
  async load(definitions: object): Promise<void> {
    const file = join(this.#environment.HOME ?? '', 'loaded-definitions.json');
    writeFileSync(file, JSON.stringify(definitions));
    const child = spawn(join(this.#commands, 'rabbitmqctl'), ['import_definitions', file], {
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code !== 0) throw new BrokerNotStarted(said.trim());
  }

  /** Sends a signal to the server and everything it started: `SIGKILL` is a power cut, `SIGSTOP` freezes it. */
  async signal(signal: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    const child = this.#process;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, signal);
    if (signal !== 'SIGKILL' && signal !== 'SIGTERM') return;
    await ended;
    // The script that started the server may end before it.
    while (await accepts(this.port)) await pause(20);
  }

  /** Stops the server; its folder stays. */
  async stop(): Promise<void> {
    await this.signal('SIGTERM');
    // Erlang leaves its name server behind.
    spawn('epmd', ['-port', String(this.#epmd), '-kill'], { stdio: 'ignore' }).on('error', () => {});
  }
}

/** The name of the node is part of where it keeps its messages: it stays the same. */
function environment(
  folder: string,
  distribution: number,
  epmd: number,
  name = 'hubsante@localhost',
): Record<string, string> {
  return {
    HOME: folder,
    RABBITMQ_NODENAME: name,
    RABBITMQ_MNESIA_BASE: join(folder, 'mnesia'),
    RABBITMQ_LOG_BASE: join(folder, 'log'),
    RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'enabled_plugins'),
    RABBITMQ_DIST_PORT: String(distribution),
    ERL_EPMD_PORT: String(epmd),
  };
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Whether somebody listens on a port of this machine. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
