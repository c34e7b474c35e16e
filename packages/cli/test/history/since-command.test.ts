import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { editCells } from '../edit-workbook.ts';
import { runMain } from '../run-main.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const run = (line: string) => runMain(line, { from: ROOT });

interface Told {
  readonly name: string;
  readonly timelines: readonly {
    readonly subject: string;
    readonly isThereToday: boolean;
    readonly steps: readonly {
      readonly version: string;
      readonly name: string | null;
      readonly event: string;
      readonly changes: readonly unknown[];
      readonly inside: readonly unknown[];
    }[];
  }[];
}

async function life(line: string): Promise<Told> {
  const { exitCode, stdout, stderr } = await run(`since ${line} --format json`);
  expect([exitCode, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

/** `1.0 first RS-EDA/…` for each step of a subject. */
const stepsOf = ({ timelines }: Told, subject: string) =>
  timelines
    .find((one) => one.subject === subject)
    ?.steps.map(({ version, event, name }) => [version, event, name].filter(Boolean).join(' '));

describe('dsf since', { timeout: 120_000 }, () => {
  test('tells the life of a field whose tag changed, and where it travels', async () => {
    const { exitCode, stdout } = await run('since RS-EDA/patient/patientId');
    expect(exitCode).toBe(0);
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      'RS-EDA/patient/patientId',
      '',
      'Modèle',
      '  1.0  présent dès cette version, la plus ancienne qui soit lue, sous le nom RS-EDA/patient/idPat.',
      '  2.0  change.',
      '       cassant pour les deux : La balise de « ID patient partagé » est patientId au lieu de idPat.',
    ]);
    expect(stdout).toMatch(
      /\nLiens\n {2}15-15 : voyage en v1\.5, v2\.0 et v2\.1\.\n {2}15-GPS : n’y voyage pas\.\n/,
    );
  });

  test('speaks English when asked', async () => {
    const { stdout } = await run('since RS-INFO specs --lang en');
    expect(stdout).toMatch(
      /^RS-INFO\n\nModel\n {2}1\.0 {2}there in this version, the oldest that is read\.\n(?:.*\n)*? {2}3\.4 {2}gone\.\n {7}breaking for senders: Message RS-INFO no longer exists\.\n\nLinks\n/,
    );
  });

  test('gives software the same as data, of a field that went into an object that came', async () => {
    const told = await life('RS-SR/state/status specs/mdd');
    expect(stepsOf(told, 'mdd')).toEqual([
      '1.0 first RS-SR/status',
      '2.0 changed RS-SR/state/status',
      '3.4 unchanged RS-SR/state/status',
    ]);
    expect(told.timelines[0]?.steps[1]?.changes[0]).toMatchObject({
      kind: 'field-moved',
      verdict: 'breaking',
      sentence: 'status (Statut du vecteur) se trouve désormais en state.status au lieu de status.',
    });
  });

  test('finds a code under the other identifier of its list', async () => {
    const told = await life('HubSante.risque/R01');
    expect(stepsOf(told, 'mdd')?.[0]).toBe('1.0 first CISU-Code_Risque-Menace-Sensibilité/R01');
    expect(stepsOf(told, '15-15')?.[0]).toBe('1.5 first CISU-Code_Risque-Menace-Sensibilité/R01');
    expect(await life('CISU-Code_Risque-Menace-Sensibilité/R01').then((one) => stepsOf(one, 'mdd'))).toEqual(
      stepsOf(told, 'mdd'),
    );
  });

  test('is, of a message of a link, all that dsf diff says of it', async () => {
    const told = await life('RS-EDA specs/15-15');
    const steps = told.timelines[0]?.steps ?? [];
    expect(steps.map(({ version }) => version)).toEqual(['1.5', '2.0', '2.1']);
    for (const [index, step] of steps.entries()) {
      if (index === 0) continue;
      const [previous, current] = [steps[index - 1]?.version, step.version];
      const { stdout } = await run(`diff specs/15-15/v${previous} specs/15-15/v${current} --format json`);
      const { changes }: { changes: { message?: string }[] } = JSON.parse(stdout);
      const expected = changes.filter(({ message }) => message === 'RS-EDA');
      const all = [...step.changes, ...step.inside];
      expect(all).toHaveLength(expected.length);
      expect(all).toEqual(expect.arrayContaining(expected));
    }
  });

  test('takes the root for the message', async () => {
    expect((await life('createCaseHealth.patient[0].patientId specs/mdd')).name).toBe(
      'RS-EDA/patient/patientId',
    );
  });

  test.each([
    ['RS-EDA/pateint/patientId', 'RS-EDA/patient/patientId'],
    ['RS-EAD', 'RS-EDA'],
    ['HubSante.risqe/R01', 'HubSante.risque/R01'],
  ])('%s is no name: the nearest is told', async (written, nearest) => {
    const { exitCode, stdout, stderr } = await run(`since ${written} specs/mdd`);
    expect([exitCode, stdout, stderr]).toEqual([
      2,
      '',
      `Aucune des versions lues n’a « ${written} ». Vouliez-vous dire « ${nearest} » ?\n`,
    ]);
  });

  test.each(['specs/mdd', 'specs specs/mdd', 'specs/**', 'specs/mdd/3.4 specs/mdd/1.0 specs/mdd/2.0'])(
    'reads each release once, in the order of versions: %s',
    async (folders) => {
      expect(stepsOf(await life(`RS-INFO ${folders}`), 'mdd')).toEqual([
        '1.0 first RS-INFO',
        '2.0 unchanged RS-INFO',
        '3.4 went',
      ]);
    },
  );

  test('a version with an error is refused, with its cell', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dsf-since-'));
    try {
      cpSync(join(ROOT, 'specs/mdd'), join(folder, 'mdd'), { recursive: true });
      editCells(join(folder, 'mdd/2.0/model.xlsx'), { 'RS-RI!K20': null });
      const { exitCode, stdout, stderr } = await runMain('since RS-EDA mdd', { from: folder });
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain('mdd/2.0/model.xlsx › RS-RI\n\n  K20  erreur workbook/cardinality-missing\n');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a nomenclature needs one of its codes', async () => {
    const { exitCode, stderr } = await run('since HubSante.risque specs/mdd');
    expect([exitCode, stderr]).toEqual([
      2,
      '« HubSante.risque » est une nomenclature : ajouter l’un de ses codes, comme « HubSante.risque/R01 ».\n',
    ]);
  });

  test('a folder that is not there is told as by every command', async () => {
    const { exitCode, stderr } = await run('since RS-EDA nulle-part');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Le chemin « nulle-part » n’existe pas.');
  });
});
