import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { LinkFunctions, RoleDescription } from '../src/exchange-types.ts';
import { HubExchange } from '../src/hub-exchange.ts';
import { MemoryStore } from '../src/message-store.ts';

const ROLE = {
  vhost: '15-x_v1.0',
  exchange: 'distribution',
  queues: ['message'],
  syntax: 'json',
  warnings: {},
} as unknown as RoleDescription;

const exchange = (settings: object = {}) =>
  new HubExchange(
    {
      host: 'localhost:1',
      clientId: 'fr.health.a',
      login: { user: 'a', password: 'b' },
      store: new MemoryStore(),
      ...settings,
    },
    ROLE,
    {} as LinkFunctions,
  );

describe('a mistake is told before anything travels', () => {
  test('a connection that fails says where and why', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new Promise((resolve) => server.close(resolve));
    await expect(exchange({ host }).open()).rejects.toThrow(
      new RegExp(`^connexion à ${host} \\(15-x_v1\\.0\\) impossible : .*ECONNREFUSED`),
    );
  });

  test('a syntax that is none', () => {
    expect(() => exchange({ syntax: 'yaml' })).toThrow('syntax : json ou xml ; trouvé : yaml');
  });

  test.each([
    ['retry.tries', { retry: { tries: Number.NaN } }, 'NaN'],
    ['retry.first', { retry: { first: -1 } }, '-1'],
    ['retry.longest', { retry: { longest: '60' } }, '60'],
    ['reconnection.longest', { reconnection: { first: 1, longest: Number.NaN } }, 'NaN'],
    ['sendTimeout', { sendTimeout: Number.NaN }, 'NaN'],
    ['prefetch', { prefetch: null }, 'null'],
    ['heartbeat', { heartbeat: '' }, ''],
  ])('%s that is no number', (name, settings, found) => {
    expect(() => exchange(settings)).toThrow(`${name} : un nombre, zéro ou plus ; trouvé : ${found}`);
  });

  test('a number that is not given is the usual one', () => {
    expect(() => exchange({ retry: { tries: undefined }, sendTimeout: undefined })).not.toThrow();
  });

  test('a treatment that would never be called', () => {
    const client = exchange();
    expect(() => client.on('note', null as never)).toThrow('un traitement est une fonction');
    expect(() => client.on('note', () => {}, { status: 'Exercice' as never })).toThrow(
      'status : Actual, Exercise ou any ; trouvé : Exercice',
    );
  });
});
