import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { strayFiles } from '../src/sources/stray-files.ts';
import { SPECS } from './built-links.ts';
import { editParts } from './edit-workbook.ts';
import { runMain } from './run-main.ts';

describe('names', () => {
  test.each([
    'Copie de model.xlsx',
    'Copie (2) de model.xlsx',
    'Copie de Copie de model.xlsx',
    'model - Copie.xlsx',
    'model - Copie (3).xlsx',
    'Copy of model.xlsx',
    'model - Copy.xlsx',
    'model copy.xlsx',
    'model (1).xlsx',
    'model(2).xlsx',
    'model (copie).xlsx',
    'model (copie 2).xlsx',
    'model_old.xlsx',
    'model 2.xlsx',
    'model 12.xlsx',
    'model copie 2.xlsx',
    'model-bak.xlsx',
    'MODEL (1).XLSX',
    'model (conflit de version).xlsx',
    'ancien model.xlsx',
  ])('%s is a copy of model.xlsx', (name) => {
    expect(strayFiles([name, 'model.xlsx'])).toEqual([{ kind: 'copy', name, original: 'model.xlsx' }]);
    expect(strayFiles([name])).toEqual([]);
  });

  test.each(['~$model.xlsx', '.~lock.model.xlsx#'])('%s is a lock', (name) => {
    expect(strayFiles([name])).toEqual([{ kind: 'lock', name, original: 'model.xlsx' }]);
  });

  test.each([
    'model.xlsx.bak',
    'model.xlsx~',
    'model.xlsx.old',
    'model.bak',
    'model.xlsx.1',
    'Sauvegarde de model.xlk',
  ])('%s is a backup', (name) => {
    expect(strayFiles([name])).toEqual([{ kind: 'backup', name }]);
  });

  test('workbooks of one release are no copies of each other', () => {
    const names = [
      'model.xlsx',
      'model-technical.xlsx',
      'Nomenclatures EMSI EVENT.xlsx',
      'Nomenclatures EMSI.xlsx',
      'iso-639-1.xlsx',
      'iso-639.xlsx',
      'EMSI 2.xlsx',
      'EMSI 3.xlsx',
      'model.json',
      'Copie de model.ods',
    ];
    expect(strayFiles(names)).toEqual([]);
  });
});

describe('two files or sheets that define the same are one finding', { timeout: 60_000 }, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dsf-strays-'));
    cpSync(SPECS, join(folder, 'specs'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const RELEASE = 'specs/mdd/2.0';
  const copy = (from: string, to: string) => cpSync(join(folder, RELEASE, from), join(folder, RELEASE, to));
  const MODEL = 'model.xlsx';

  async function found(path = RELEASE) {
    const { exitCode, stdout } = await runMain(['check', path, '--format', 'json'], { from: folder });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Record<string, string>[] };
    const told = diagnostics.map(({ severity, code, file, sheet, message }) => ({
      told: `${severity} ${code} ${file?.replace(/^.*\//, '')} ${sheet ?? ''}`.trim(),
      message,
    }));
    return { exitCode, told: told.map((one) => one.told), message: told[0]?.message ?? '' };
  }

  test.each([
    'Copie de model.xlsx',
    'model - Copie.xlsx',
    'model (1).xlsx',
    'model_old.xlsx',
    'Copy of model.xlsx',
  ])('%s', async (name) => {
    copy(MODEL, name);
    const { exitCode, told, message } = await found();
    expect([exitCode, told]).toEqual([1, [`error cli/file-copied ${name}`]]);
    expect(message).toContain(`« ${name} » est une copie de « model.xlsx »`);
  });

  test('a copy under any other name', async () => {
    copy(MODEL, 'brouillon.xlsx');
    const { exitCode, told, message } = await found();
    expect([exitCode, told]).toEqual([1, ['error workbook/sheet-in-two-workbooks model.xlsx']]);
    expect(message).toMatch(
      /^« model\.xlsx » et « brouillon\.xlsx » contiennent \d+ feuilles de même nom : RC-DE, RC-EDA, EMSI, /,
    );
    const built = await runMain(['build', RELEASE, '--out', 'out', '--only', 'json-schema'], {
      from: folder,
    });
    expect(built.exitCode).toBe(1);
    expect(built.stdout).not.toContain('RS-RI.schema.json');
  });

  test('a copy of nomenclatures, under a name of copies or another', async () => {
    copy('nomenclatures/cisu.xlsx', 'nomenclatures/cisu - Copie.xlsx');
    expect((await found()).told).toEqual(['error cli/file-copied cisu - Copie.xlsx']);
    rmSync(join(folder, RELEASE, 'nomenclatures/cisu - Copie.xlsx'));
    copy('nomenclatures/cisu.xlsx', 'nomenclatures/zz.xlsx');
    const { told } = await found();
    expect(told).toEqual([
      expect.stringMatching(/^error workbook\/nomenclature-identifier-duplicate zz\.xlsx /),
    ]);
  });

  test('a lock and a backup are told and not read', async () => {
    writeFileSync(join(folder, RELEASE, '~$model.xlsx'), 'lock');
    copy(MODEL, 'model.xlsx.bak');
    const { exitCode, told } = await found();
    expect(exitCode).toBe(0);
    expect(told.sort()).toEqual([
      'warning cli/backup-not-read model.xlsx.bak',
      'warning cli/file-open-elsewhere ~$model.xlsx',
    ]);
  });

  test('a sheet copied by Excel', async () => {
    editParts(join(folder, RELEASE, MODEL), (parts) => {
      const workbook = parts.get('xl/workbook.xml') ?? '';
      const [sheet = ''] = /<sheet name="RS-DR"[^>]*>/.exec(workbook) ?? [];
      const second = sheet.replace('RS-DR', 'RS-DR (2)').replace(/sheetId="\d+"/, 'sheetId="99"');
      parts.set('xl/workbook.xml', workbook.replace(sheet, `${second}${sheet}`));
    });
    const { exitCode, told, message } = await found();
    expect([exitCode, told]).toEqual([1, ['error workbook/sheet-copied model.xlsx RS-DR (2)']]);
    expect(message).toContain('est une copie de la feuille « RS-DR »');
  });

  test('a sheet that is renamed takes the silences of its old name under one finding', async () => {
    editParts(join(folder, RELEASE, MODEL), (parts) => {
      const workbook = parts.get('xl/workbook.xml') ?? '';
      parts.set('xl/workbook.xml', workbook.replace('name="RS-RI"', 'name="RS-RX"'));
    });
    const { exitCode, told, message } = await found();
    expect([exitCode, told]).toEqual([0, ['warning cli/silences-of-missing-sheet silences.yaml']]);
    expect(message).toBe(
      'Les mises en sourdine de « model.xlsx › RS-RI » ne servent plus : le classeur n’a pas de feuille de ce nom.',
    );
  });

  test.each([
    [MODEL, 'model.xlsm'],
    [MODEL, 'model (2).xlsx'],
    [MODEL, 'Modèle 2.0.xlsx'],
    ['nomenclatures/emsi.xlsx', 'nomenclatures/Codes EMSI.xlsx'],
  ])('the silences of %s hold when it is renamed %s, and one finding says so', async (from, to) => {
    renameSync(join(folder, RELEASE, from), join(folder, RELEASE, to));
    const { exitCode, told, message } = await found();
    expect([exitCode, told]).toEqual([0, ['warning cli/silences-of-renamed-file silences.yaml']]);
    expect(message).toBe(
      `Les mises en sourdine nomment « ${basename(from)} », mais ce classeur s’appelle désormais « ${basename(to)} ».`,
    );
  });

  test('a workbook renamed and unreadable is one finding', async () => {
    rmSync(join(folder, RELEASE, MODEL));
    writeFileSync(join(folder, RELEASE, 'model.xlsm'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const { exitCode, told } = await found();
    expect([exitCode, told]).toEqual([1, ['error workbook/workbook-encrypted model.xlsm']]);
  });

  test('silences of a workbook that is gone are not taken by one that has nothing they cover', async () => {
    const silences = join(folder, RELEASE, 'silences.yaml');
    const text = readFileSync(silences, 'utf8');
    writeFileSync(
      silences,
      `${text}- code: model/pattern-not-anchored\n  place: "autre.xlsx › RS-XX"\n  reason: "aucune."\n`,
    );
    const { told } = await found();
    expect(told).toEqual(['warning cli/silence-unused silences.yaml']);
  });

  test.each(['**', '**/*.xlsx', '*.xlsx', 'nomenclatures/', 'specs/mdd/2.0/', './'])(
    'a silence of %s names no workbook: it is idle, and no workbook is told as renamed',
    async (place) => {
      const silences = join(folder, RELEASE, 'silences.yaml');
      const text = readFileSync(silences, 'utf8');
      const changed = text.replace(/(?<=code: model\/enumeration-item-padded\n {2}place: ").*(?=")/, place);
      expect(changed).not.toBe(text);
      writeFileSync(silences, changed);
      const { told } = await found();
      expect(told).toEqual([
        'warning model/enumeration-item-padded model.xlsx GEO-RES',
        'warning cli/silence-unused silences.yaml',
      ]);
    },
  );

  test.each([RELEASE, 'specs/mdd', 'specs', 'specs/15-15/v2.0'])(
    'a model without its release.yaml is one error, for %s',
    async (path) => {
      rmSync(join(folder, RELEASE, 'release.yaml'));
      const { exitCode, told, message } = await found(path);
      expect([exitCode, told]).toEqual([1, ['error cli/manifest-missing release.yaml']]);
      expect(message).toBe('Le modèle 2.0 n’a pas de fichier release.yaml à côté de ses classeurs.');
    },
  );

  test('copies in the folder of a link', async () => {
    const link = 'specs/15-15/v2.1';
    for (const name of ['link.yaml', 'recette.xlsx']) {
      cpSync(join(folder, link, name), join(folder, link, name.replace('.', ' - Copie.')));
    }
    const { told } = await found(link);
    expect(told.filter((one) => one.startsWith('error'))).toEqual([
      'error cli/file-copied link - Copie.yaml',
      'error cli/file-copied recette - Copie.xlsx',
    ]);
  });
});
