import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a client and a server, to cut the line. */
export class TcpRelay {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;
  /** Those towards the server: what comes from them are answers. */
  readonly #answering: Set<Socket>;

  private constructor(port: number, server: Server, sockets: Set<Socket>, answering: Set<Socket>) {
    this.port = port;
    this.#server = server;
    this.#sockets = sockets;
    this.#answering = answering;
  }

  /** @param port where to listen; any free one when absent. */
  static start(target: number, port = 0): Promise<TcpRelay> {
    const sockets = new Set<Socket>();
    const answering = new Set<Socket>();
    const server = createServer((near) => {
      const far = connect(target, '127.0.0.1');
      answering.add(far);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(socket);
        socket.pipe(other);
        socket.on('error', () => {});
        socket.on('close', () => {
          sockets.delete(socket);
          answering.delete(socket);
          other.destroy();
        });
      }
    });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        const listening = typeof address === 'object' && address !== null ? address.port : 0;
        resolve(new TcpRelay(listening, server, sockets, answering));
      });
    });
  }

  /** Lets what the client says through, and nothing of what it is answered, on the lines there are. */
  mute(): void {
    for (const socket of this.#answering) {
      socket.unpipe();
      socket.resume();
    }
  }

  /** Cuts every line and takes no more. */
  stop(): Promise<void> {
    const stopped = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    return stopped;
  }
}
