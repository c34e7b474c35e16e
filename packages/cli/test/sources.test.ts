import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DiagnosticCollector, renderDiagnostic } from '@hubsante/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSources } from '../src/sources.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-sources-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes empty files; what they hold does not matter here. */
function files(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
}

async function read(path: string, nomenclatures: string | null = null) {
  const collector = new DiagnosticCollector();
  const release = await readSources(path, { nomenclatures, from: folder }, collector);
  return {
    release,
    names: release && {
      models: release.sources.models.map(({ file }) => file),
      nomenclatures: release.sources.nomenclatures.map(({ file }) => file),
      acceptanceTests: release.sources.acceptanceTests.map(({ file }) => file),
    },
    problems: collector.diagnostics.map((diagnostic) => {
      const { code, message, remedy } = renderDiagnostic(diagnostic, 'fr');
      return `${code}: ${message} ${remedy}`;
    }),
  };
}

test('a file of 3 GiB is refused by its size, in a sentence', async () => {
  files('r/model.xlsx');
  // Sparse: it takes no room.
  truncateSync(join(folder, 'r/model.xlsx'), 3 * 1024 ** 3);
  const { release, problems } = await read('r/model.xlsx');
  expect(release).toBeNull();
  expect(problems).toEqual([
    'cli/path-too-large: Le fichier « r/model.xlsx » est trop gros (plus de 256 Mio). Vérifier que c’est le bon fichier ; supprimer les feuilles et images inutiles.',
  ]);
});

describe('what a path stands for', () => {
  test('the folder of a release, laid out as the public repository', async () => {
    files(
      'r/csv_parser/models/model-technical.xlsx',
      'r/csv_parser/models/model.xlsx',
      'r/csv_parser/models/~$model.xlsx',
      'r/csv_parser/models/.~lock.model.xlsx#',
      'r/csv_parser/models/._model.xlsx',
      'r/csv_parser/models/notes.txt',
      'r/csv_parser/models/old/model-old.xlsx',
      'r/csv_parser/test-case-sources/tests.xlsx',
      'r/nomenclature_parser/in/B.XLSX',
      'r/nomenclature_parser/in/a.xlsx',
      'r/nomenclature_parser/in/old/c.xlsx',
    );
    const { release, names, problems } = await read('r');
    expect(problems).toEqual([]);
    expect(names).toEqual({
      models: ['model.xlsx', 'model-technical.xlsx'],
      nomenclatures: ['B.XLSX', 'a.xlsx'],
      acceptanceTests: ['tests.xlsx'],
    });
    expect(release).toMatchObject({ path: 'r', name: 'r', folder: join(folder, 'r') });
    expect(release?.pathOfFile.get('model.xlsx')).toBe('r/csv_parser/models/model.xlsx');
    expect(new TextDecoder().decode(release?.sources.models[0]?.bytes)).toBe(
      'r/csv_parser/models/model.xlsx',
    );
  });

  test('one workbook, with the nomenclatures of another folder', async () => {
    files('some/model.xlsx', 'some/other.xlsx', 'codes/list.xlsx');
    const { release, names } = await read('some/model.xlsx', 'codes');
    expect(names).toEqual({ models: ['model.xlsx'], nomenclatures: ['list.xlsx'], acceptanceTests: [] });
    expect(release?.name).toBe('model');
  });

  test('one workbook of a release, with the nomenclatures of that release', async () => {
    files('2.0/model.xlsx', '2.0/nomenclatures/list.xlsx');
    const { release, names } = await read('2.0/model.xlsx');
    expect(names).toEqual({ models: ['model.xlsx'], nomenclatures: ['list.xlsx'], acceptanceTests: [] });
    expect(release).toMatchObject({ name: 'model', folder: join(folder, '2.0'), isWhole: true });
  });

  test('one workbook of a release, with what its manifest says', async () => {
    files('2.0/model.xlsx');
    writeFileSync(join(folder, '2.0/release.yaml'), 'verbatimCodes: true\n');
    const { release } = await read('2.0/model.xlsx');
    expect(release).toMatchObject({ hasManifest: true, isWhole: true });
  });

  test('one of several workbooks of a release is not the whole of it', async () => {
    files(
      'r/csv_parser/models/model-technical.xlsx',
      'r/csv_parser/models/model.xlsx',
      'r/csv_parser/test-case-sources/tests.xlsx',
      'r/nomenclature_parser/in/a.xlsx',
    );
    const { release, names } = await read('r/csv_parser/models/model.xlsx');
    expect(names).toEqual({ models: ['model.xlsx'], nomenclatures: ['a.xlsx'], acceptanceTests: [] });
    expect(release).toMatchObject({ folder: join(folder, 'r'), isWhole: false });
  });

  test('one workbook among others is that workbook alone', async () => {
    files('some/model.xlsx', 'some/other.xlsx');
    const { release, names } = await read('some/model.xlsx');
    expect(names).toEqual({ models: ['model.xlsx'], nomenclatures: [], acceptanceTests: [] });
    expect(release?.isWhole).toBe(false);
  });

  test('a folder that holds workbooks', async () => {
    files('some/b.xlsx', 'some/a.xlsx', 'some/deep/c.xlsx');
    expect((await read('some')).names).toEqual({
      models: ['a.xlsx', 'b.xlsx'],
      nomenclatures: [],
      acceptanceTests: [],
    });
  });

  test('links are followed', async () => {
    files('elsewhere/model.xlsx');
    mkdirSync(join(folder, 'some'));
    symlinkSync(join(folder, 'elsewhere/model.xlsx'), join(folder, 'some/linked.xlsx'));
    expect((await read('some')).names?.models).toEqual(['linked.xlsx']);
  });

  test('a folder named like a workbook is not one', async () => {
    files('some/a.xlsx', 'some/b.xlsx/readme.txt');
    expect((await read('some')).names?.models).toEqual(['a.xlsx']);
  });

  test('accents taken apart by the file system are put together', async () => {
    files('some/e\u0301tat.xlsx');
    expect((await read('some')).names?.models).toEqual(['\u00e9tat.xlsx']);
  });
});

describe('a mistaken path is answered with what exists', () => {
  beforeEach(() => files('3.4.1/csv_parser/models/model.xlsx', 'notes/readme.txt', 'old.xls'));

  test.each([
    [
      '3.41',
      'cli/path-unknown: Le chemin « 3.41 » n’existe pas. Vérifier le chemin. Le plus proche qui existe : « 3.4.1 ».',
    ],
    [
      '3.41/csv_parser/models/modele.xlsx',
      'cli/path-unknown: Le chemin « 3.41/csv_parser/models/modele.xlsx » n’existe pas. Vérifier le chemin. Le plus proche qui existe : « 3.4.1/csv_parser/models/model.xlsx ».',
    ],
    [
      'zzzzzzzz/x',
      'cli/path-unknown: Le chemin « zzzzzzzz/x » n’existe pas. Vérifier le chemin. Le plus proche qui existe : « . ».',
    ],
    [
      'old.xls/x',
      'cli/path-unknown: Le chemin « old.xls/x » n’existe pas. Vérifier le chemin. Le plus proche qui existe : « old.xls ».',
    ],
    [
      'notes',
      'cli/folder-without-workbook: Le dossier « notes » ne contient aucun classeur .xlsx à lire. Donner un classeur, un dossier qui contient des classeurs, ou le dossier d’une version (modèles dans csv_parser/models, nomenclatures dans nomenclature_parser/in).',
    ],
    [
      '3.4.1/csv_parser',
      'cli/folder-near-release: « 3.4.1/csv_parser » n’est pas le dossier d’une version. Donner le dossier de la version elle-même : « 3.4.1 ».',
    ],
    [
      'old.xls',
      'cli/not-a-workbook: « old.xls » n’est pas un classeur .xlsx, .xlsm ou .ods. Donner un classeur .xlsx, ou le dossier d’une version. Un fichier .xls, .xlsb, .csv ou Numbers s’enregistre en .xlsx depuis le tableur.',
    ],
  ])('%s', async (path, expected) => {
    const { release, problems } = await read(path);
    expect(release).toBeNull();
    expect(problems).toEqual([expected]);
  });

  test('so is a mistaken folder of nomenclatures', async () => {
    const { release, problems } = await read('3.4.1', 'note');
    expect(release).toBeNull();
    expect(problems).toEqual([
      'cli/path-unknown: Le chemin « note » n’existe pas. Vérifier le chemin. Le plus proche qui existe : « notes ».',
    ]);
  });
});
