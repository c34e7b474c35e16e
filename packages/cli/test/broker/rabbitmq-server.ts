import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRabbitMq, freePort, RabbitMqServer as Server } from '@hubsante/hub';

export { freePort };

export const isRabbitMqInstalled = findRabbitMq() !== null;

/** What a server has beside its definitions. */
export interface ServerExtras {
  /** Lines of `rabbitmq.conf`. */
  readonly configuration?: readonly string[];
  readonly plugins?: readonly string[];
}

/** A server of the test's own, without TLS: free ports, its own folder, nothing left behind. */
export class RabbitMqServer {
  readonly port: number;
  readonly #folder: string;
  readonly #server: Server;

  private constructor(port: number, folder: string, server: Server) {
    this.port = port;
    this.#folder = folder;
    this.#server = server;
  }

  /** Starts a server that loads these definitions; resolves once it accepts connections. */
  static async start(definitions: object, extras: ServerExtras = {}): Promise<RabbitMqServer> {
    const folder = mkdtempSync(join(tmpdir(), 'dsf-rabbitmq-'));
    const port = await freePort();
    const server = await Server.start({
      folder,
      port,
      definitions,
      configuration: [`listeners.tcp.1 = 127.0.0.1:${port}`, ...(extras.configuration ?? [])],
      plugins: extras.plugins ?? [],
    });
    return new RabbitMqServer(port, folder, server);
  }

  /** Starts a server that was killed, with what it had on disk. */
  restart(): Promise<void> {
    return this.#server.restart();
  }

  /** `SIGKILL` is a power cut, `SIGSTOP` freezes the server. */
  signal(signal: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    return this.#server.signal(signal);
  }

  /** Stops the server and removes its folder. */
  async stop(): Promise<void> {
    await this.#server.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
