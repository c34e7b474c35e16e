import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells, editParts, partOfSheet } from './edit-workbook.ts';
import { runMain } from './run-main.ts';

/** A copy of the folder of specifications, and an older copy of its model. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-diff-faults-'));
  cpSync(SPECS, join(folder, 'specs'), { recursive: true });
  cpSync(join(SPECS, 'mdd/2.0'), join(folder, 'before'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (path: string) => join(folder, path);
const diff = (line: string) => runMain(`diff ${line}`, { from: folder });

const BEFORE = 'before';
const AFTER = 'specs/mdd/2.0';

/** The faults of an author, each with the place that must be named after the file. */
const FAULTS: readonly (readonly [string, (release: string) => void, string])[] = [
  [
    'a cell without its cardinality',
    (release) => editCells(inFolder(`${release}/model.xlsx`), { 'RS-RI!K20': null }),
    'model.xlsx › RS-RI',
  ],
  [
    'a column of the header renamed',
    (release) => editCells(inFolder(`${release}/model.xlsx`), { 'RS-DR!K8': 'Nombre' }),
    'model.xlsx › RS-DR',
  ],
  [
    'a truncated workbook',
    (release) => {
      const path = inFolder(`${release}/model.xlsx`);
      writeFileSync(path, readFileSync(path).subarray(0, 20_000));
    },
    'model.xlsx',
  ],
  [
    'the nomenclatures gone',
    (release) => rmSync(inFolder(`${release}/nomenclatures`), { recursive: true }),
    'model.xlsx',
  ],
  [
    'the workbook of the messages gone, another in its place',
    (release) => {
      rmSync(inFolder(`${release}/model.xlsx`));
      cpSync(join(SPECS, 'exemple/csv_parser/models/model.xlsx'), inFolder(`${release}/autre.xlsx`));
    },
    'release.yaml',
  ],
];

describe.each([
  ['older', BEFORE, 'Côté ancien, « before » a '],
  ['newer', AFTER, `Côté nouveau, « ${AFTER} » a `],
])('dsf diff refuses a fault on the %s side', (_, faulty, side) => {
  test.each(FAULTS)('%s', { timeout: 30_000 }, async (_name, spoil, place) => {
    spoil(faulty);
    const { exitCode, stdout, stderr } = await diff(`${BEFORE} ${AFTER} --fail-on breaking`);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(side);
    expect(stderr).toContain(`${faulty}/${place}`);
  });
});

test('a sound change is told as before', async () => {
  editCells(inFolder(`${AFTER}/model.xlsx`), { 'RS-DR!K13': '1..1' });
  editCells(inFolder(`${BEFORE}/model.xlsx`), { 'RS-DR!K13': '0..1' });
  const { exitCode, stdout } = await diff(`${BEFORE} ${AFTER} --fail-on breaking`);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('devient obligatoire : 1..1 au lieu de 0..1.');
});

describe('changes that no cell explains have their cause named', () => {
  const manifest = (release: string) => inFolder(`${release}/release.yaml`);
  const told = ({ stderr }: { readonly stderr: string }) => stderr.replaceAll(/\s+/g, ' ');

  test('a copy of the workbooks without release.yaml', async () => {
    rmSync(manifest(BEFORE));
    for (const line of [`${BEFORE} ${AFTER}`, `${AFTER} ${BEFORE}`]) {
      const result = await diff(line);
      expect(result.stdout).toContain('2 changements, dont 2 cassants');
      expect(told(result)).toContain(
        `« ${BEFORE} » n’a pas de release.yaml, où celui de « ${AFTER} » règle verbatimCodes`,
      );
    }
  });

  test('a model of the folder of specifications without its release.yaml is refused', async () => {
    rmSync(manifest(AFTER));
    for (const line of [`${BEFORE} ${AFTER}`, 'specs/15-15/v1.5 specs/15-15/v2.0']) {
      const result = await diff(line);
      expect([result.exitCode, result.stdout]).toEqual([2, '']);
      expect(told(result)).toContain('Le modèle 2.0 n’a pas de fichier release.yaml');
    }
  });

  test('a line of release.yaml is gone', async () => {
    const text = readFileSync(manifest(BEFORE), 'utf8');
    writeFileSync(manifest(BEFORE), text.replace('verbatimCodes: true', ''));
    expect(told(await diff(`${BEFORE} ${AFTER}`))).toContain('cli/compared-under-other-rules');
  });

  test('nothing where the rules are the same, or those of another release', async () => {
    rmSync(manifest(BEFORE));
    writeFileSync(manifest(AFTER), 'release: "2.0"\n');
    expect((await diff(`${BEFORE} ${AFTER}`)).stderr).toBe('');
    expect((await diff('specs/mdd/1.0 specs/mdd/3.4')).stderr).toBe('');
  });
});

describe('dsf diff of links', () => {
  const LINKS = 'specs/15-15/v1.5 specs/15-15/v2.0';

  test('names the cell of the model that spoils one of its messages', async () => {
    editCells(inFolder('specs/mdd/1.0/model.xlsx'), { 'RS-RI!K20': null });
    const { exitCode, stdout, stderr } = await diff(`${LINKS} --fail-on breaking`);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('Côté ancien, « specs/15-15/v1.5 » a ');
    expect(stderr).toMatch(/specs\/mdd\/1\.0\/model\.xlsx › RS-RI\n\n {2}K20 /);
    expect(stderr).not.toContain('link/message-faulty');
  });

  test.each([
    ['v1.5', 'ancien'],
    ['v2.0', 'nouveau'],
  ])('tells the line of a faulty link.yaml of %s', async (version, side) => {
    const path = inFolder(`specs/15-15/${version}/link.yaml`);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^messages:/m, 'mesages:'));
    const { exitCode, stdout, stderr } = await diff(LINKS);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(`Côté ${side}, « specs/15-15/${version} » a `);
    expect(stderr).toMatch(/link\.yaml\n\n {2}ligne \d+ .*cli\/link-against-schema/);
    expect(stderr).not.toContain('versions-not-comparable');
  });

  test('tells a model release that does not exist', async () => {
    rmSync(inFolder('specs/mdd/1.0'), { recursive: true });
    const { exitCode, stdout, stderr } = await diff(LINKS);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('link/model-release-unknown');
  });
});

describe('dsf diff tells a built folder given instead of sources', () => {
  test.each([
    ['a package with its manifest', '.dsf-manifest.json'],
    ['a package of a link from npm', 'link.json'],
    ['a package of a model from npm', 'json-schema/RS-RI.schema.json'],
  ])('%s', async (_, file) => {
    mkdirSync(inFolder('built/json-schema'), { recursive: true });
    if (!file.startsWith('json-schema')) rmSync(inFolder('built/json-schema'), { recursive: true });
    writeFileSync(inFolder(`built/${file}`), '{}');
    cpSync(join(SPECS, '15-15/v2.0/recette.xlsx'), inFolder('built/recette.xlsx'));
    const { exitCode, stdout, stderr } = await diff(`built ${AFTER}`);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('cli/folder-is-built');
  });
});

describe('two rows that change places', () => {
  /** Exchanges a row of a model and the next one. */
  const swapRows = (path: string, sheet: string, at: number) =>
    editParts(path, (parts) => {
      const part = partOfSheet(parts, sheet);
      const xml = parts.get(part) ?? '';
      const [first = '', second = ''] = [at, at + 1].map(
        (row) => new RegExp(`<row r="${row}"[^>]*>.*?</row>`, 's').exec(xml)?.[0] ?? '',
      );
      const renumbered = (row: string, from: number, to: number) =>
        row.replaceAll(new RegExp(`(r="[A-Z]*)${from}"`, 'g'), `$1${to}"`);
      const swapped = `${renumbered(second, at + 1, at)}${renumbered(first, at, at + 1)}`;
      parts.set(
        part,
        xml.replace(first, '').replace(second, () => swapped),
      );
    });

  test.each([
    // Its roles prefer JSON, but any client may ask the Hub for XML, where the order counts.
    ['a link whose roles prefer JSON', '15-15/v2.0', 'RS-DR', 12],
    ['a link one of whose roles prefers XML', '15-nexsis/v1.9', 'EMSI', 10],
  ])('%s', async (_, link, sheet, row) => {
    const yaml = readFileSync(join(SPECS, link, 'link.yaml'), 'utf8');
    const model = /^modele: "(.*)"/m.exec(yaml)?.[1] ?? '';
    cpSync(inFolder('specs'), inFolder('other'), { recursive: true });
    swapRows(inFolder(`other/mdd/${model}/model.xlsx`), sheet, row);
    const result = await diff(`specs/${link} other/${link} --fail-on breaking`);
    expect(result.stderr).toBe('');
    expect(result.stdout).toMatch(/cassant pour les deux, en XML +L’ordre des champs change : /);
    expect(result.exitCode).toBe(1);
  });
});
