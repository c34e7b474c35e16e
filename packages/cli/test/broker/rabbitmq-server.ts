import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian puts the server. */
const COMMANDS = '/usr/lib/rabbitmq/bin';
const LONGEST_START = 60_000;

export const isRabbitMqInstalled = existsSync(join(COMMANDS, 'rabbitmq-server'));

/** What a server has beside its definitions. */
export interface ServerExtras {
  /** Lines of `rabbitmq.conf`. */
  readonly configuration?: readonly string[];
  readonly plugins?: readonly string[];
}

/** A server of the test's own: free ports, its own folder, nothing left behind. */
export class RabbitMqServer {
  readonly port: number;
  readonly #folder: string;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #epmd: number;
  #process: ChildProcess | undefined;
  #log = '';

  private constructor(port: number, distribution: number, epmd: number, folder: string) {
    this.port = port;
    this.#epmd = epmd;
    this.#folder = folder;
    this.#environment = environment(folder, distribution, epmd);
  }

  /** Starts a server that loads these definitions; resolves once it accepts connections. */
  static async start(definitions: object, extras: ServerExtras = {}): Promise<RabbitMqServer> {
    const folder = mkdtempSync(join(tmpdir(), 'dsf-rabbitmq-'));
    const [port, distribution, epmd] = [await freePort(), await freePort(), await freePort()];
    const definitionsFile = join(folder, 'definitions.json');
    writeFileSync(definitionsFile, JSON.stringify(definitions));
    const configuration = [
      `listeners.tcp.1 = 127.0.0.1:${port}`,
      `load_definitions = ${definitionsFile}`,
      'default_vhost = /',
      'log.console = true',
      'log.console.level = warning',
      'log.file = false',
      ...(extras.configuration ?? []),
    ];
    writeFileSync(join(folder, 'rabbitmq.conf'), `${configuration.join('\n')}\n`);
    writeFileSync(join(folder, 'enabled_plugins'), `[${(extras.plugins ?? []).join(',')}].\n`);
    const server = new RabbitMqServer(port, distribution, epmd, folder);
    await server.restart();
    return server;
  }

  /** Starts a server that was killed, with what it had on disk. */
  async restart(): Promise<void> {
    const child = spawn(join(COMMANDS, 'rabbitmq-server'), [], {
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#log += chunk.toString();
      });
    }
    for (let waited = 0; !(await accepts(this.port)); waited += 100) {
      if (child.exitCode !== null || waited > LONGEST_START) {
        await this.stop();
        throw new Error(`the RabbitMQ server did not start:\n${this.#log}`);
      }
      await pause(100);
    }
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

  /** Stops the server and removes its folder. */
  async stop(): Promise<void> {
    await this.signal('SIGTERM');
    // Erlang leaves its name server behind.
    spawn('epmd', ['-port', String(this.#epmd), '-kill'], { stdio: 'ignore' });
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function environment(folder: string, distribution: number, epmd: number): Record<string, string> {
  return {
    HOME: folder,
    RABBITMQ_NODENAME: `test${distribution}@localhost`,
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

function accepts(port: number): Promise<boolean> {
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
