import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticServer } from '../server/static-server.ts';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'static-server-'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'lost');
  writeFileSync(join(folder, 'été.txt'), 'summer');
  server = staticServer(folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Sends a request target as it stands: fetch() would mend it first. */
function ask(target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${target} HTTP/1.0\r\n\r\n`));
    let answer = '';
    socket.on('data', (data) => (answer += data));
    socket.on('end', () => resolve(`${answer.split(' ', 2)[1]} ${answer.split('\r\n\r\n')[1]}`));
    socket.on('error', reject);
  });
}

test.each([
  ['/', '200 home'],
  ['//', '200 home'],
  ['/?q=%', '200 home'],
  ['/%C3%A9t%C3%A9.txt', '200 summer'],
  ['/%', '404 lost'],
  ['/%zz', '404 lost'],
  ['/%C3', '404 lost'],
  ['/%00', '404 lost'],
  ['//other.host/', '404 lost'],
  ['http://[', '404 lost'],
  ['*', '404 lost'],
  ['/../../../etc/passwd', '404 lost'],
  ['/..%2f..%2f..%2fetc/passwd', '404 lost'],
  [`/${'a'.repeat(5000)}`, '404 lost'],
])('GET %s → %s, and the server goes on', async (target, expected) => {
  expect(await ask(target)).toBe(expected);
  expect(await ask('/')).toBe('200 home');
});
