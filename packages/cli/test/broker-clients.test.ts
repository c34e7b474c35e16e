import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runMain } from './run-main.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dsf-clients-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the clients a broker is to know', () => {
  const build = (clients: string) => {
    const out = join(folder, 'out');
    return runMain(['build', 'specs/15-gps/v1.2', '--only', 'rabbitmq', '--out', out, '--clients', clients], {
      from: ROOT,
    });
  };

  test.each([
    ['the Hub itself', 'fr.health.hub', 'link/client-of-hub', 'identifiant du Hub lui-même'],
    ['the Hub in capitals', 'fr.health.HUB', 'link/client-of-hub', 'identifiant du Hub lui-même'],
    ['another in capitals', 'fr.health.SAMU290', 'link/client-twin', 'que par leurs majuscules'],
    ['named as a queue in capitals', 'fr.health.samu290.Ack', 'link/client-like-queue', 'comme une file'],
    [
      'one named as a queue',
      'fr.health.samu290.message',
      'link/client-like-queue',
      'se termine comme une file',
    ],
  ])('are not %s', async (_, client, code, sentence) => {
    const { exitCode, stdout, stderr } = await build(`fr.health.samu290,${client}`);
    expect(exitCode).toBe(1);
    expect(stdout + stderr).toContain(code);
    expect((stdout + stderr).replaceAll(/\s+/g, ' ')).toContain(sentence);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test.each([
    'fr.health.*',
    'fr.health.samu.*',
    'fr.health.samu290|fr',
    'fr.health.(samu)',
    'fr.health.samu290\\',
    'fr.health.samu290\n',
    'fr.health.sa\nmu',
    'fr.health.#',
    'fr.health.samu_290',
    'fr.health',
    'fr.health.',
    'fr.health.sa mu',
    'fr.health.{username}',
    'dispatcher',
    'guest',
    '',
  ])('are not %j', async (client) => {
    const { exitCode, stderr } = await build(`fr.health.samu290,${client},`.slice(0, -1));
    // Blanks around an identity are taken off; what is left is one, or is refused.
    if (client.trim() === 'fr.health.samu290') expect(exitCode).toBe(0);
    else
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('n’est pas un identifiant de client')]);
    rmSync(join(folder, 'out'), { recursive: true, force: true });
  });
});
