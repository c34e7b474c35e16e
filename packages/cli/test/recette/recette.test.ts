import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRabbitMq } from '@hubsante/hub';
import type { RunReport } from '@hubsante/recette';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../run-main.ts';

const SPECS = fileURLToPath(new URL('../../../../specs', import.meta.url));
const PUBLISHED = fileURLToPath(new URL('../../../../../shared/ans/3.4.1', import.meta.url));
const GPS = join(SPECS, '15-gps/v1.3');
const SMUR = join(SPECS, '15-smur/v1.7');

const isPossible = findRabbitMq() !== null;
const onBroker = (name: string) =>
  isPossible ? name : `${name} (skipped: rabbitmq-server is not installed)`;

describe.skipIf(!isPossible)(
  onBroker('`dsf recette run --self` on a real broker'),
  { timeout: 120_000 },
  () => {
    let folder: string;
    let first: Awaited<ReturnType<typeof runMain>>;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'dsf-recette-test-'));
      first = await runMain(['recette', 'run', GPS, '--self', '--baseline', 'verdicts.json'], {
        from: folder,
      });
    }, 120_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const reports = (): readonly RunReport[] =>
      JSON.parse(readFileSync(join(folder, 'recette/recette.json'), 'utf8'));

    test('plays every case of a link in both syntaxes, and all is right', () => {
      expect([first.exitCode, first.stderr]).toEqual([0, '']);
      const played = reports();
      expect(new Set(played.map(({ syntax }) => syntax))).toEqual(new Set(['json', 'xml']));
      expect(played.length).toBeGreaterThan(2);
      expect(new Set(played.map(({ verdict }) => verdict))).toEqual(new Set(['conforme']));
      expect(played.flatMap(({ steps }) => steps).every(({ values }) => values.length > 0)).toBe(true);
      for (const name of ['recette.html', 'recette.junit.xml', 'recette.ctrf.json']) {
        expect(existsSync(join(folder, 'recette', name))).toBe(true);
      }
    });

    test('the journal alone gives the same report', async () => {
      const [one] = reports();
      const journal = `recette/15-gps-v1.3/${one?.case}.${one?.syntax}.jsonl`;
      const { exitCode } = await runMain(['recette', 'replay', journal, '--out', 'again'], { from: folder });
      expect(exitCode).toBe(0);
      expect(JSON.parse(readFileSync(join(folder, 'again/recette.json'), 'utf8'))).toEqual([one]);
    });

    test('a journal that was changed is not believed', async () => {
      const [one] = reports();
      const path = join(folder, `recette/15-gps-v1.3/${one?.case}.${one?.syntax}.jsonl`);
      const changed = join(folder, 'changed.jsonl');
      writeFileSync(changed, readFileSync(path, 'utf8').replace('"matched"', '"timed-out"'));
      const { exitCode, stderr } = await runMain(['recette', 'replay', 'changed.jsonl'], { from: folder });
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('a été changé après coup')]);
    });

    test('a verdict that is not that of the reference is told, in words', async () => {
      const path = join(folder, 'verdicts.json');
      const [step = ''] = Object.keys(JSON.parse(readFileSync(path, 'utf8')));
      writeFileSync(path, readFileSync(path, 'utf8').replace('conforme', 'non conforme'));
      const id = reports()[0]?.case ?? '';
      const line = [
        'recette',
        'run',
        GPS,
        '--self',
        '--case',
        id,
        '--syntax',
        'json',
        '--baseline',
        'verdicts.json',
      ];
      const { exitCode, stdout } = await runMain([...line, '--out', 'other'], { from: folder });
      expect(exitCode).toBe(1);
      expect(stdout).toContain(`${step} : non conforme dans la référence`);
    });

    test.skipIf(!existsSync(PUBLISHED))(
      existsSync(PUBLISHED)
        ? 'plays the published cases, and says what it repaired'
        : 'plays the published cases (skipped: ../shared/ans/3.4.1 is not here)',
      async () => {
        const cases = join(PUBLISHED, 'csv_parser/out/test_cases.json');
        const examples = join(PUBLISHED, 'src/main/resources/sample/examples');
        const line = [
          'recette',
          'run',
          SMUR,
          '--self',
          '--syntax',
          'json',
          '--cases',
          cases,
          '--examples',
          examples,
        ];
        const { exitCode, stdout } = await runMain([...line, '--out', 'published'], { from: folder });
        expect([exitCode, stdout]).toEqual([0, expect.stringContaining('4 passages conformes sur 4')]);
        expect(stdout).toContain('seul l’autre côté peut envoyer RS-EDA sur ce lien');
      },
    );
  },
);

describe('`dsf recette`', () => {
  test('names the cases of a link', async () => {
    const { exitCode, stdout } = await runMain(['recette', 'list', GPS]);
    expect(exitCode).toBe(0);
    expect(stdout.split('\n')[0]).toBe('15-GPS v1.3');
    expect(stdout).toMatch(/ étapes\)/);
  });

  test('tells files of others that are not what they should be', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dsf-recette-files-'));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('no-list.json', '{}');
    write('no-json.json', '[');
    for (const name of ['no-list.json', 'no-json.json']) {
      const line = ['recette', 'run', GPS, '--self', '--cases', name, '--examples', '.'];
      const { exitCode, stderr } = await runMain(line, { from: folder });
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`« ${name} » ne se lit pas`)]);
    }
    write('fr.health.samu290.pem', 'coupé');
    write('fr.health.samu290.key', '');
    write('ca.pem', '');
    const doctor = ['recette', 'doctor', GPS, '--me', 'fr.health.samu290', '--tls', '.'];
    const { exitCode, stdout } = await runMain(doctor, { from: folder });
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('manque ou ne se lit pas')]);
    rmSync(folder, { recursive: true });
  });

  test.each<[readonly string[], string]>([
    [['recette', 'play', GPS], '« play » n’est pas une action'],
    [['recette', 'run', GPS], 'Dire qui joue quoi'],
    [['recette', 'run', GPS, '--self', '--syntax', 'yaml'], '« yaml » n’est pas une syntaxe'],
    [['recette', 'run', GPS, '--self', '--case', 'nulle-part'], 'Aucun cas ne s’appelle « nulle-part »'],
    [['recette', 'run', GPS, '--me', 'Z'], 'Aucun participant ne s’appelle « Z »'],
    [['recette', 'run', GPS, '--self', '--cases', 'x.json'], '--cases demande aussi --examples'],
    [['recette', 'replay', 'nulle-part.jsonl'], '« nulle-part.jsonl » ne se lit pas'],
  ])('refuses %j', async (line, sentence) => {
    const { exitCode, stderr } = await runMain(line);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
