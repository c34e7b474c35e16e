import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Connection } from '../src/connection.ts';

/** A broker that is frozen: the system takes connections in its place, and nobody answers. */
let frozen: Server;
const sockets = new Set<Socket>();
beforeEach(async () => {
  frozen = createServer((socket) => void sockets.add(socket.on('error', () => {})));
  await new Promise<void>((resolve) => frozen.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => frozen.close(resolve));
});

const connection = () =>
  new Connection(
    {
      host: `127.0.0.1:${(frozen.address() as AddressInfo).port}`,
      login: { user: 'a', password: 'b' },
      vhost: '/',
      clientId: 'a',
      queues: [],
    },
    async () => {},
  );

describe('a broker that takes the connection and says nothing', { timeout: 30_000 }, () => {
  test('is given up after ten seconds: who opens is told, and could try elsewhere', async () => {
    await expect(connection().open()).rejects.toThrow('ETIMEDOUT');
  });

  test('holds nobody who closes meanwhile for longer', async () => {
    const one = connection();
    const opening = one.open().then(
      () => 'open',
      (error: Error) => error.message,
    );
    const start = performance.now();
    await one.close();
    expect(performance.now() - start).toBeLessThan(12_000);
    expect(await opening).toMatch('ETIMEDOUT');
  });
});
