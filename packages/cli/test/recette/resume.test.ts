import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRabbitMq, freePort } from '@hubsante/hub';
import { type RunReport, readJournal } from '@hubsante/recette';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const DSF = fileURLToPath(new URL('../../bin/dsf.js', import.meta.url));
const LINK = fileURLToPath(new URL('../../../../specs/15-15/v2.1', import.meta.url));
const CASE = 'appel-limitrophe-ressources';

const isPossible = findRabbitMq() !== null;

describe.skipIf(!isPossible)(
  isPossible
    ? 'a case against software that a Hub connects (here: the virtual partner)'
    : 'a case against software that a Hub connects (skipped: rabbitmq-server is not installed)',
  { timeout: 120_000 },
  () => {
    let folder: string;
    let port: number;
    let hub: ChildProcess;
    const ended: Promise<unknown>[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'dsf-resume-'));
      port = await freePort();
      hub = dsf(['hub', LINK, '--me', 'fr.health.samu290', '--port', String(port)]);
      let said = '';
      hub.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      await vi.waitFor(() => expect(said).toContain('Ctrl-C'), { timeout: 90_000, interval: 100 });
    }, 100_000);

    afterAll(async () => {
      hub?.kill('SIGINT');
      await Promise.all(ended);
      rmSync(folder, { recursive: true, force: true });
    });

    function dsf(line: readonly string[]): ChildProcess {
      const child = spawn(process.execPath, [DSF, ...line], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      ended.push(new Promise((resolve) => child.once('exit', resolve)));
      return child;
    }

    const run = () =>
      dsf([
        'recette',
        'run',
        LINK,
        '--case',
        CASE,
        '--me',
        'B',
        '--broker',
        `localhost:${port}`,
        '--timeout',
        '20',
      ]);

    const exitOf = (child: ChildProcess) =>
      new Promise<number | null>((resolve) => child.once('exit', resolve));
    const journal = join('recette/15-15-v2.1', `${CASE}.json.jsonl`);
    const events = () =>
      readJournal(readFileSync(join(folder, journal), 'utf8')).lines.map(({ event }) => event);

    test('whose hook fails is told so, in a sentence', async () => {
      const line = ['recette', 'run', LINK, '--case', CASE, '--me', 'A', '--broker', `localhost:${port}`];
      const child = dsf([...line, '--hook', 'echo panne >&2; exit 3', '--out', 'hook', '--timeout', '5']);
      let said = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      expect(await exitOf(child)).toBe(2);
      expect(said).toContain('À l’étape 01, la commande de --hook a échoué');
      expect(said).toContain('panne');
    });

    test('that kill -9 stopped three times goes on where it was: nothing is judged twice, nothing is lost', async () => {
      for (const sent of [1, 2, 3]) {
        const child = run();
        const exit = exitOf(child);
        const isFar = () => events().filter(({ event }) => event === 'matched').length >= sent * 2;
        await vi.waitFor(() => expect(isFar()).toBe(true), { timeout: 30_000, interval: 20 });
        child.kill('SIGKILL');
        await exit;
      }
      expect(await exitOf(run())).toBe(1);
      const received = events().flatMap((one) => (one.event === 'received' ? [one.distributionID] : []));
      expect(new Set(received).size).toBe(received.length);
      const matched = events().flatMap((one) => (one.event === 'matched' ? [`${one.step} ${one.what}`] : []));
      expect(new Set(matched).size).toBe(matched.length);
      const [report] = JSON.parse(
        readFileSync(join(folder, 'recette/recette.json'), 'utf8'),
      ) as readonly RunReport[];
      // What the partner shows is for a person; what it sent was compared; nothing failed to come.
      const verdicts = report?.steps.map(({ sender, verdict }) => `${sender} ${verdict}`);
      expect(new Set(verdicts)).toEqual(
        new Set(['fr.health.samu290 à confirmer', 'fr.health.samu560 conforme']),
      );
    });
  },
);
