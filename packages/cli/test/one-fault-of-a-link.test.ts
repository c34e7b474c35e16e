import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells, editRows, moveColumns, type NewCell } from './edit-workbook.ts';
import { foundIn } from './found-in.ts';
import { runMain } from './run-main.ts';

/** A copy of our specifications that tests may spoil. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-link-fault-'));
  cpSync(SPECS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LINK = '15-15/v2.0';
const MODEL = 'mdd/2.0/model.xlsx';
const TEST = 'Enfants Trévidec – SAMU 29';

const found = (path: string) => foundIn(folder, path);

function editManifest(from: string | RegExp, to: string): void {
  const path = join(folder, LINK, 'link.yaml');
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

test.each([
  ['without its number', '', 1],
  ['with an empty number', 'release:\n', 2],
])('a manifest of a model %s is told there', async (_, written, line) => {
  const path = join(folder, 'mdd/2.0/release.yaml');
  const text = readFileSync(path, 'utf8');
  const changed = text.replace('release: "2.0"\n', written);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
  expect(await found('.')).toEqual([`error cli/manifest-release-missing release.yaml ${line}`]);
});

test.each([
  ['messages', 'mdd/2.0/model.xlsx'],
  ['nomenclatures', 'mdd/2.0/nomenclatures/emsi.xlsx'],
])('a workbook of %s in the place of the acceptance tests is told once, for the file', async (_, other) => {
  cpSync(join(folder, other), join(folder, LINK, 'recette.xlsx'));
  expect(await found(LINK)).toEqual([
    expect.stringMatching(/^error workbook\/workbook-misplaced recette\.xlsx/),
  ]);
});

test('a nomenclature of another vhost that the model does not have is told at its line, with the nearest', async () => {
  const path = join(folder, '15-nexsis/v1.9.1/link.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('HubSante.risque]', 'HubSante.risqe]'));
  expect(await found('15-nexsis/v1.9.1')).toEqual(['error link/vhost-nomenclature-unknown link.yaml 14']);
  const { stdout } = await runMain('check 15-nexsis/v1.9.1', { from: folder });
  expect(stdout).toContain('(HubSante.risque ?)');
});

describe('one fault of a model is one finding for its links, at the cell of the model', () => {
  test.each<[string, Record<string, NewCell>, RegExp]>([
    [
      'a tag that every message has',
      { 'RC-EDA!J9': 'idDossier' },
      /^error example\/tag-renamed model\.xlsx RC-EDA!J9 \+\d{2,3}$/,
    ],
    [
      'the expression of a datum',
      { 'RS-RI!N9': 'REGEX: ^en(\\.[\\w-]+){3,4}$' },
      /^error example\/cell-against-examples model\.xlsx RS-RI!N9 \+\d\d$/,
    ],
    [
      'an expression that a silence covers',
      { 'RS-RI!N19': 'REGEX: ^xx$' },
      /^error example\/cell-against-examples model\.xlsx RS-RI!N19 \+\d+$/,
    ],
    [
      'the code list of a datum',
      { 'RS-RI!N21': 'NOMENCLATURE: SI-SAMU-DELAI' },
      /^error example\/cell-against-examples model\.xlsx RS-RI!N21 \+\d\d$/,
    ],
    [
      'the type of a datum',
      { 'RS-RI!M16': 'integer' },
      /^error example\/cell-against-examples model\.xlsx RS-RI!M16 \+\d\d$/,
    ],
    [
      'a list that becomes one value, which the tests number',
      { 'RS-RI!K10': '1..1' },
      /^error example\/cell-against-examples model\.xlsx RS-RI!K10 \+\d{3}$/,
    ],
    [
      'the root of a message',
      { 'RS-RI!C3': 'resourceInfos' },
      /^error example\/root-renamed model\.xlsx RS-RI!C3 \+\d{3}$/,
    ],
    [
      'the root of a message, under a name that is not like it',
      { 'RS-RI!C3': 'zzz' },
      /^error example\/root-renamed model\.xlsx RS-RI!C3 \+\d{3}$/,
    ],
    [
      'the tag of an object, under a name that is not like it',
      { 'RS-RI!J20': 'zzrenamed' },
      /^error example\/tag-renamed model\.xlsx RS-RI!J20 \+\d\d$/,
    ],
  ])('%s', async (_, cells, expected) => {
    editCells(join(folder, MODEL), cells);
    const [first, ...others] = await found('.');
    expect([first, others]).toEqual([expect.stringMatching(expected), []]);
  });

  test.each<[string, Record<string, NewCell>, string]>([
    // Eleven times in the examples of three links; the row is in no perimeter any more, which is told once.
    [
      'a cardinality that forbids a datum, which is a warning by itself',
      { 'RS-RI!K20': '0..0' },
      'error example/cell-against-examples model.xlsx RS-RI!K20 +23',
    ],
    ['the mark of a datum', { 'RS-RI!O16': null }, 'error example/field-unticked model.xlsx RS-RI!O16 +19'],
    [
      'the tag of an optional datum, which is not like it any more',
      { 'RS-RI!J16': 'zzz' },
      'error example/tag-unlike-examples model.xlsx RS-RI!J16 +18',
    ],
    [
      'a tag that is not plain either',
      { 'RS-RI!J16': 'centreAffecté' },
      'error example/tag-unlike-examples model.xlsx RS-RI!J16 +19',
    ],
    [
      'the tag of a datum whose object stands in several places',
      { 'RC-EDA!J30': 'zzz' },
      'error example/tag-unlike-examples model.xlsx RC-EDA!J30 +5',
    ],
  ])('%s', async (_, cells, expected) => {
    editCells(join(folder, MODEL), cells);
    expect(await found('.')).toEqual([expected]);
  });

  const EARLIER = 'mdd/1.0/model.xlsx';
  test.each<[string, Record<string, NewCell>, RegExp[]]>([
    [
      'required ones, which a line between releases names too',
      { 'RS-RI!J9': 'zzun', 'RS-RI!J10': 'zzdeux' },
      [
        /^error example\/tag-renamed model\.xlsx RS-RI!J9 \+\d\d$/,
        /^error example\/tag-renamed model\.xlsx RS-RI!J10 \+\d+$/,
      ],
    ],
    [
      'a required one beside an optional one',
      { 'RS-RI!J17': 'zzun', 'RS-RI!J18': 'zzdeux' },
      [
        /^error example\/tag-renamed model\.xlsx RS-RI!J17 \+\d+$/,
        /^error example\/tag-unlike-examples model\.xlsx RS-RI!J18 \+\d+$/,
      ],
    ],
    [
      'optional ones, one under the other',
      { 'RS-RI!J15': 'zzun', 'RS-RI!J16': 'zzdeux' },
      [
        /^error example\/tag-unlike-examples model\.xlsx RS-RI!J15 \+\d+$/,
        /^error example\/tag-unlike-examples model\.xlsx RS-RI!J16 \+\d+$/,
      ],
    ],
  ])('two tags of one object, each at its own cell: %s', async (_, cells, expected) => {
    editCells(join(folder, EARLIER), cells);
    expect(await found('.')).toEqual(expected.map((one) => expect.stringMatching(one)));
  });

  test('and a line between releases that names what neither has is still told', async () => {
    editCells(join(folder, EARLIER), { 'RS-RI!J10': 'zzdeux' });
    const path = join(folder, 'evolution/1.0-2.0.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace('RS-RI/mobilizedResource.resourceType:', 'RS-RI/mobilized.resourceType:'),
    );
    expect(await found('.')).toEqual([
      expect.stringMatching(/^error example\/tag-renamed model\.xlsx RS-RI!J10 \+\d+$/),
      expect.stringMatching(/^error evolution\/field-unknown 1\.0-2\.0\.yaml \d+$/),
    ]);
  });

  test('an object whose row is removed, at the first of its data, which are read under the object above', async () => {
    editRows(join(folder, MODEL), 'RS-RI', (rows) => void rows.splice(23, 1));
    expect(await found('.')).toEqual(['error example/object-row-missing model.xlsx RS-RI!J23 +54']);
  });

  test.each([1, -1] as const)(
    'a sheet whose first column is inserted or removed hides its messages (%i)',
    async (by) => {
      moveColumns(join(folder, MODEL), 'RS-RI', 'A', by);
      // Two titles of the manifest, four lines of three links.
      expect(await found('.')).toEqual(['error workbook/configuration-missing model.xlsx RS-RI!A1 +7']);
    },
  );

  test('a code renamed in its list, at the list', async () => {
    editCells(join(folder, 'mdd/2.0/nomenclatures/si-samu.xlsx'), { 'NIVSOIN!A7': 'ZZZ' });
    expect(await found('.')).toEqual([
      expect.stringMatching(/^error example\/code-missing-in-list si-samu\.xlsx NIVSOIN!B1 \+\d\d$/),
    ]);
  });

  const LISTS = 'mdd/1.0/nomenclatures/si-samu.xlsx';
  test.each<[string, string, Record<string, NewCell>, RegExp]>([
    [
      'that two files use, and that a silence was about',
      LISTS,
      { 'TYPE_MOYEN!A10': 'ZZZ' },
      /^error example\/code-missing-in-list si-samu\.xlsx TYPE_MOYEN!B1 \+\d+$/,
    ],
    [
      'that the examples of rows show too',
      LISTS,
      { 'STATUS_VECTEUR!A8': 'ZZZ' },
      /^error example\/code-missing-in-list si-samu\.xlsx STATUS_VECTEUR!B1 \+\d+$/,
    ],
    [
      'that one file of another link uses for another datum',
      LISTS,
      { 'STATUS_VECTEUR!A10': 'ZZZ' },
      /^error example\/code-missing-in-list si-samu\.xlsx STATUS_VECTEUR!B1 \+\d+$/,
    ],
    [
      'that only the examples of several rows show',
      LISTS,
      { 'TYPE_MOYEN!A8': 'ZZZ' },
      /^warning model\/example-not-in-list model\.xlsx RC-EDA!I156 \+2$/,
    ],
    [
      'of the list that a cell writes',
      MODEL,
      { 'GEO-RES!N15': 'ENUM: FIXE, VOITURE, HELICOPTERE, SHIP ' },
      /^error example\/code-missing-in-list model\.xlsx GEO-RES!N15 \+\d+$/,
    ],
  ])('a code replaced %s', async (_, path, cells, expected) => {
    editCells(join(folder, path), cells);
    expect(await found('.')).toEqual([expect.stringMatching(expected)]);
  });

  test.each<[string, Record<string, NewCell>, RegExp]>([
    [
      'whose examples another link has few of, and a line between releases names',
      { 'RS-RI!N17': 'NOMENCLATURE: SI-SAMU-DELAI' },
      /^error example\/cell-against-examples model\.xlsx RS-RI!N17 \+\d+$/,
    ],
    [
      'that was the only one to cite the other, with examples of one code',
      { 'RS-DR!N13': 'NOMENCLATURE: SI-SAMU-NIVSOIN' },
      /^error example\/cell-against-examples model\.xlsx RS-DR!N13 \+\d+$/,
    ],
  ])('a cell that cites another list, %s', async (_, cells, expected) => {
    editCells(join(folder, EARLIER), cells);
    expect(await found('.')).toEqual([expect.stringMatching(expected)]);
  });

  test('but a list that no datum cites is still told beside a cell that never cited it', async () => {
    editCells(join(folder, EARLIER), {
      'RS-RI!N17': 'NOMENCLATURE: SI-SAMU-DELAI',
      'RS-DR!N13': null,
    });
    expect(await found('.')).toEqual([
      expect.stringMatching(/^advice link\/nomenclature-unused cisu\.xlsx CADRE_CONV!B1/),
      expect.stringMatching(/^error example\/cell-against-examples model\.xlsx RS-RI!N17 \+\d+$/),
    ]);
  });

  test('a required datum of two messages of one sheet removed, under the one that comes first', async () => {
    editRows(join(folder, MODEL), 'RS-RI', (rows) => void rows.splice(22, 1));
    const [first, ...others] = await found('.');
    expect(first).toMatch(/^error example\/field-unknown .*\.json \d+ \+\d\d$/);
    expect(others).toEqual([]);
  });

  test('a datum removed, where the examples of several links have it', async () => {
    editRows(join(folder, MODEL), 'RS-RI', (rows) => void rows.splice(23, 4));
    const [first, ...others] = await found('.');
    expect(first).toMatch(/^error example\/field-unknown .*\.json \d+ \+\d\d$/);
    expect(others).toEqual([]);
  });

  test('the name of a message, for the manifest and for the links that carry it', async () => {
    editCells(join(folder, MODEL), { 'RS-RI!A3': 'RS-RJ' });
    expect(await found('.')).toEqual(['error cli/message-renamed model.xlsx RS-RI!A3 +5']);
    const { stdout } = await runMain('check .', { from: folder });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Le message « RS-RJ » s’appelle « RS-RI » dans release.yaml et dans les liens (2).',
    );
  });

  test('errors of a message are told in its workbook, and the links that carry it go under them', async () => {
    editCells(join(folder, MODEL), { 'RS-RI!O20': null, 'RS-RI!P20': null });
    const [first, ...others] = await found('.');
    expect(first).toMatch(/^error workbook\/object-unticked model\.xlsx RS-RI!O20 \+2$/);
    expect(others.map((one) => one.split(' ')[1])).toEqual(['workbook/object-unticked']);
  });
});

describe('one fault of a manifest is one finding at its line', () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    [
      'a name of message',
      /message: RS-EDA\b/,
      'message: RS-EDX',
      /^error link\/message-unknown link\.yaml 20 \+\d\d$/,
    ],
    [
      'a name of message, in its examples too',
      /RS-RR\b/g,
      'RS-RX',
      /^error link\/message-unknown link\.yaml 23 \+\d+$/,
    ],
    [
      'the message of one step',
      /message: RS-EDA\n/,
      'message: RS-RI\n',
      /^error example\/step-of-other-message link\.yaml \d+$/,
    ],
    [
      'the message of one step, which the link does not have',
      /message: RS-EDA\n/,
      'message: RS-EDX\n',
      /^error link\/step-message-unknown link\.yaml \d+$/,
    ],
    [
      'the client of one participant',
      'client: fr.health.samu560',
      'client: fr.health.samu290',
      /^error link\/client-repeated link\.yaml \d+$/,
    ],
    ['a key in English', /^statut:/m, 'status:', /^error cli\/link-against-schema link\.yaml 4$/],
    ['a key with an accent', /^modele:/m, 'modèle:', /^error cli\/link-against-schema link\.yaml 10$/],
    [
      'a version of another form',
      /^version: .*/m,
      'version: "v2"',
      /^error cli\/link-against-schema link\.yaml 3$/,
    ],
    ['a quotation mark left open', /^statut: /m, 'statut: "', /^error cli\/link-not-yaml link\.yaml \d+$/],
  ])('%s', async (_, from, to, expected) => {
    editManifest(from, to);
    const [first, ...others] = await found(LINK);
    expect([first, others]).toEqual([expect.stringMatching(expected), []]);
  });

  test('is told in words, without expression, and says what to write', async () => {
    editManifest(/^statut:/m, 'status:');
    editManifest(/^version: .*/m, 'version: "v2"');
    const { stdout } = await runMain(['check', LINK, '--format', 'json'], { from: folder });
    expect(stdout).toContain('la clé « status » s’écrit « statut »');
    expect(stdout).not.toMatch(/\^\[|\\d|lisible/);
  });
});

describe('one fault of an example is one finding at its line, and what tests do not find there goes under it', () => {
  const NAME = 'appel-limitrophe-ressources.01-RS-EDA.json';
  const wrap = (message: object) => ({
    distributionID: 'fr.health.samu290_1',
    content: [{ jsonContent: { embeddedJsonContent: { message } } }],
  });
  type Change = (text: string) => string;
  const json = (change: (message: Record<string, object>) => unknown): Change => {
    return (text) => JSON.stringify(change(JSON.parse(text)), null, 2);
  };
  test.each<[string, Change, RegExp]>([
    [
      'a tag that is required',
      (text) => text.replace('"caseId"', '"casId"'),
      /^error example\/field-misspelled .* 3 \+\d$/,
    ],
    [
      'a required tag under a name that is not like it',
      (text) => text.replace('"qualification"', '"zzz"'),
      /^error example\/field-misspelled .* \d+ \+1$/,
    ],
    [
      'a tag that acceptance tests point below',
      (text) => text.replace('"patient"', '"patiant"'),
      /^error example\/field-misspelled .* \d+ \+\d+$/,
    ],
    [
      'one word wrong all over the file',
      (text) => text.replaceAll('"code"', '"cod"'),
      /^error example\/field-misspelled .* \d+ \+\d+$/,
    ],
    [
      'its root, where a datum is like it',
      json((message) => Object.values(message)[0] as object),
      /^error example\/root-left-out .* 2 \+\d\d$/,
    ],
    ['null', () => 'null\n', /^error example\/not-a-message .* 1 \+\d\d$/],
    ['its envelope', json(wrap), /^error example\/message-wrapped .* 2 \+\d\d$/],
    [
      'its header',
      json((message) => ({ messageId: 'a', sender: {}, ...message })),
      /^error example\/root-not-alone .* 2$/,
    ],
    [
      'no root',
      json(({ createCaseHealth }) => createCaseHealth),
      /^error example\/root-left-out .* 2 \+\d\d$/,
    ],
    [
      'a root of no message',
      (text) => text.replace('createCaseHealth', 'createCaseHealt'),
      /^error example\/root-misspelled .* 2 \+\d+$/,
    ],
    [
      'the root of another message',
      (text) => text.replace('createCaseHealth', 'createCaseHealthUpdate'),
      /^error example\/root-of-other-message .* 2 \+\d+$/,
    ],
  ])('%s', async (_, change, expected) => {
    const path = join(folder, LINK, 'examples', NAME);
    const text = readFileSync(path, 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(path, change(text));
    const [first, ...others] = await found(LINK);
    expect([first, others]).toEqual([expect.stringMatching(expected), []]);
    expect(first).toContain(NAME);
  });
});

test('examples that were all written without their roots are one finding', async () => {
  for (const name of readdirSync(join(folder, LINK, 'examples'))) {
    const path = join(folder, LINK, 'examples', name);
    const message = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify(Object.values(message)[0], null, 2));
  }
  const [first, ...others] = await found(LINK);
  expect(first).toMatch(/^error example\/root-left-out aggravation-et-renfort\.01-RS-EDA\.json 2 \+\d{3}$/);
  expect(others).toEqual([]);
});

describe('a manifest, its folder and its package that disagree are one finding, at the odd one out', () => {
  const edit = (file: string, from: string | RegExp, to: string) => () => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text.replace(from, to)).not.toBe(text);
    writeFileSync(path, text.replace(from, to));
  };
  const manifest = (from: string | RegExp, to: string) => edit(`${LINK}/link.yaml`, from, to);
  const packageFile = (from: string | RegExp, to: string) => edit(`${LINK}/package.json`, from, to);
  const moved = '15-15/v2.7';
  test.each<[string, string, () => void, RegExp, string]>([
    [
      'the link',
      LINK,
      manifest(/^lien: .*/m, 'lien: 15-16'),
      /^error link\/link-unlike-folder link\.yaml 2 \+\d+$/,
      'Écrire lien: 15-15',
    ],
    [
      'the version',
      LINK,
      manifest(/^version: .*/m, 'version: "2.5"'),
      /^error link\/version-unlike-folder link\.yaml 3 \+1$/,
      'Écrire version: "2.0"',
    ],
    [
      'the folder',
      moved,
      () => renameSync(join(folder, LINK), join(folder, moved)),
      /^error link\/version-unlike-folder link\.yaml 3$/,
      'renommer le dossier v2.0',
    ],
    [
      'the name of the package',
      LINK,
      packageFile('15-15-v2.0"', '15-15-v2.1"'),
      /^error link\/package-name-differs package\.json 2$/,
      '"name": "@hubsante/15-15-v2.0"',
    ],
    [
      'the version of the package',
      LINK,
      packageFile(/"version": "[^"]*"/, '"version": "2.0"'),
      /^error link\/package-version-unusable package\.json 3$/,
      '"version": "2.0.0"',
    ],
    [
      'the model of the package',
      LINK,
      packageFile('mdd-2.0', 'mdd-1.0'),
      /^error link\/package-model-differs package\.json \d+$/,
      'Nommer mdd-2.0',
    ],
    [
      'the model of the manifest',
      LINK,
      manifest(/^modele: .*/m, 'modele: "3.4"'),
      /^error link\/model-unlike-package link\.yaml 10 \+\d+$/,
      'Écrire modele: "2.0"',
    ],
    [
      'a model that does not exist',
      LINK,
      manifest(/^modele: .*/m, 'modele: "2.1"'),
      /^error link\/model-release-unknown link\.yaml 10 \+\d+$/,
      '1.0, 2.0, 3.4',
    ],
    ...['15-15/2.0', '15-15/V2.0'].map((name): [string, string, () => void, RegExp, string] => [
      `the folder, ${name}`,
      '.',
      () => renameSync(join(folder, LINK), join(folder, name)),
      /^error link\/folder-misnamed link\.yaml 3$/,
      'Le renommer v2.0',
    ]),
    [
      'the release of a model',
      '.',
      edit('mdd/2.0/release.yaml', 'release: "2.0"', 'release: "2.1"'),
      /^error link\/release-unlike-folder release\.yaml 2$/,
      'Écrire release: "2.0"',
    ],
    [
      'the folder of a model',
      '.',
      () => renameSync(join(folder, 'mdd/2.0'), join(folder, 'mdd/2.1')),
      // Four links are built on it.
      /^error link\/release-unlike-folder release\.yaml 2 \+4$/,
      'renommer le dossier 2.0',
    ],
    [
      'the folder of all the versions of a link',
      '.',
      () => renameSync(join(folder, '15-15'), join(folder, '15_15')),
      /^error link\/link-unlike-folder link\.yaml 2 \+\d+$/,
      'déplacer le dossier',
    ],
    [
      'the version of the principles',
      '.',
      edit('principes-transverses/v1.5/principes.yaml', 'version: "1.5"', 'version: "1.6"'),
      /^error link\/version-unlike-folder principes\.yaml 3$/,
      'Écrire version: "1.5"',
    ],
    ...['1.5', 'V1.5'].map((name): [string, string, () => void, RegExp, string] => [
      `the folder of the principles, ${name}`,
      '.',
      () =>
        renameSync(join(folder, 'principes-transverses/v1.5'), join(folder, 'principes-transverses', name)),
      /^error link\/folder-misnamed principes\.yaml $/,
      'Le renommer v1.5',
    ]),
    [
      'the name of the package of a model',
      'mdd/2.0',
      edit('mdd/2.0/package.json', 'mdd-2.0', 'mdd-2.1'),
      /^error link\/package-name-differs package\.json 2$/,
      '"name": "@hubsante/mdd-2.0"',
    ],
  ])('%s', async (_, path, change, expected, remedy) => {
    change();
    const [first, ...others] = await found(path);
    expect([first, others]).toEqual([expect.stringMatching(expected), []]);
    const { stdout } = await runMain(['check', path], { from: folder });
    expect(stdout.replace(/\s+/g, ' ')).toContain(remedy);
  });
});

describe('one fault of the folder is one finding', () => {
  const NAME = 'appel-limitrophe-ressources.01-RS-EDA.json';
  const OTHER = 'appel-limitrophe-ressources.04-RS-RI.json';
  const at = (...names: string[]) => join(folder, LINK, ...names);
  const renamed = (from: string, to: string) => () => renameSync(at('examples', from), at(to));
  test.each<[string, () => void, RegExp]>([
    [
      'an example renamed',
      renamed(NAME, 'examples/zzz.json'),
      /^error example\/file-renamed zzz\.json 1 \+2$/,
    ],
    [
      'an example whose name changes by a letter',
      renamed(NAME, `examples/${NAME.replace('01', '1')}`),
      /^error example\/file-renamed appel-limitrophe-ressources\.1-RS-EDA\.json 1 \+2$/,
    ],
    [
      'an example in other letter case',
      renamed(NAME, `examples/${NAME.toUpperCase()}`),
      /^error example\/file-misplaced APPEL.*\.JSON 1 \+2$/,
    ],
    [
      'an example under the ending that Windows hides',
      renamed(NAME, `examples/${NAME}.txt`),
      /^error example\/file-misplaced .*\.json\.txt 1 \+2$/,
    ],
    [
      'an example set aside',
      renamed(NAME, `examples/${NAME}.bak`),
      /^error example\/file-misplaced .*\.json\.bak 1 \+3$/,
    ],
    [
      'an example beside its folder',
      renamed(NAME, NAME),
      /^error example\/file-misplaced .*RS-EDA\.json 1 \+2$/,
    ],
    [
      'an example deleted',
      () => rmSync(at('examples', NAME)),
      /^error example\/file-missing link\.yaml \d+ \+2$/,
    ],
    [
      'two examples that exchanged their names',
      () => {
        renameSync(at('examples', NAME), at('examples', 'x'));
        renameSync(at('examples', OTHER), at('examples', NAME));
        renameSync(at('examples', 'x'), at('examples', OTHER));
      },
      /^error example\/files-swapped appel-limitrophe-ressources\.01-RS-EDA\.json 2 \+\d+$/,
    ],
    [
      'its manifest under another ending',
      () => renameSync(at('link.yaml'), at('link.yml')),
      /^error cli\/manifest-misnamed link\.yml $/,
    ],
    [
      'its manifest in capitals, as text',
      () => renameSync(at('link.yaml'), at('LINK.YAML.txt')),
      /^error cli\/manifest-misnamed LINK\.YAML\.txt $/,
    ],
    ['no manifest', () => rmSync(at('link.yaml')), /^error cli\/link-manifest-missing link\.yaml $/],
    [
      'the folder of examples under another name',
      () => renameSync(at('examples'), at('exemples')),
      /^error example\/folder-missing link\.yaml \d+ \+\d+$/,
    ],
  ])('%s', async (_, change, expected) => {
    change();
    const [first, ...others] = await found(LINK);
    expect([first, others]).toEqual([expect.stringMatching(expected), []]);
  });

  test('a link without its manifest is told by a check of all, which knew nothing of it', async () => {
    renameSync(at('link.yaml'), at('link.yml'));
    expect(await found('.')).toEqual(['error cli/manifest-misnamed link.yml ']);
  });

  test('nor do the links that name it tell that it does not exist', async () => {
    renameSync(join(folder, '15-15/v2.1/link.yaml'), join(folder, '15-15/v2.1/Link.yaml'));
    expect(await found('.')).toEqual(['error cli/manifest-misnamed Link.yaml ']);
  });

  test('a folder copied whole is told by its name, and not by the vhost of both', async () => {
    cpSync(at(), join(folder, '15-15/v2.0 (2)'), { recursive: true });
    expect(await found('.')).toEqual([
      expect.stringMatching(/^error link\/version-unlike-folder link\.yaml 3(?: \+\d+)?$/),
    ]);
  });

  test('transversal principles without their file are one finding for all links', async () => {
    rmSync(join(folder, 'principes-transverses/v1.5/principes.yaml'));
    expect(await found('.')).toEqual(['error cli/principles-missing principes.yaml ']);
    expect(await found('15-15/v2.1')).toEqual(['error cli/principles-missing principes.yaml ']);
  });

  test('a folder that is called like an example is none, and stops nothing', async () => {
    mkdirSync(at('examples', 'a.json'));
    expect(await found(LINK)).toEqual([]);
  });

  test('which says what to do', async () => {
    renamed(NAME, 'examples/zzz.json')();
    const { stdout } = await runMain(['check', LINK], { from: folder });
    expect(stdout.replace(/\s+/g, ' ')).toContain(`Rendre à « zzz.json » son nom, ${NAME}, ou remplacer`);
  });
});

describe('one fault of an acceptance test is one finding at its cell', () => {
  test.each<[string, string, string, string]>([
    [
      'the example of another message',
      'G9',
      'partage-simple-puis-ressources.02-RS-RI.json',
      'test-example-of-other-message',
    ],
    ['another message', 'E9', 'RS-RI', 'test-message-of-other-paths'],
    ['a message that does not exist', 'E9', 'RS-EDX', 'test-message-not-carried'],
    ['a message with a blank for its hyphen', 'E9', 'rs eda', 'test-message-not-carried'],
    ['an example that does not exist', 'G9', 'xyz.json', 'test-example-missing'],
    ['a path typo', 'K10', '$.createCaseHealth.caseid', 'test-path-misspelled'],
  ])('%s', async (_, cell, value, code) => {
    editCells(join(folder, LINK, 'recette.xlsx'), { [`${TEST}!${cell}`]: value });
    expect(await found(LINK)).toEqual([`error link/${code} recette.xlsx ${TEST}!${cell}`]);
  });
});

test('the vhost of another version in a recette is one warning at its cell', async () => {
  editCells(join(folder, LINK, 'recette.xlsx'), { [`${TEST}!G2`]: '1.0 / 15-15_v1.5' });
  expect(await found(LINK)).toEqual([`warning link/test-target-differs recette.xlsx ${TEST}!G2`]);
});

describe('letters of another alphabet in an acceptance test are one finding, with the name and the letters', () => {
  const EXAMPLE = 'appel-limitrophe-ressources.01-RS-EDA.json';
  test.each<[string, string, string, string, string, string]>([
    ['a message', 'E9', 'RS-ЕDА', 'link/test-message-not-carried', 'RS-EDA', 'Е, А'],
    ['a message by its sounds', 'E9', 'РС-ЕДА', 'link/test-message-not-carried', 'RS-EDA', 'Р, С, Е, Д, А'],
    ['an example', 'G9', EXAMPLE.replace('app', 'aрр'), 'link/test-example-misspelled', EXAMPLE, 'р'],
    [
      'an example by its sound',
      'G9',
      EXAMPLE.replace('pp', 'pп'),
      'link/test-example-misspelled',
      EXAMPLE,
      'п',
    ],
    ['a tag', 'K10', '$.createCaseHealth.саseId', 'link/test-path-misspelled', 'caseId', 'с, а'],
    [
      'a tag by its sound',
      'K13',
      '$.createCaseHealth.пatient[0].patientId',
      'link/test-path-misspelled',
      'patient',
      'п',
    ],
    [
      'a root',
      'K10',
      '$.сreateCaseHealth.caseId',
      'link/test-path-of-other-message',
      'createCaseHealth',
      'с',
    ],
  ])('%s', async (_, cell, value, code, name, letters) => {
    editCells(join(folder, LINK, 'recette.xlsx'), { [`${TEST}!${cell}`]: value });
    expect(await found(LINK)).toEqual([`error ${code} recette.xlsx ${TEST}!${cell}`]);
    const { stdout } = await runMain(['check', LINK], { from: folder });
    const told = stdout.replace(/\s+/g, ' ');
    expect(told).toContain(`Lettres d’un autre alphabet, qui ressemblent aux nôtres : ${letters}.`);
    expect(told).toMatch(new RegExp(`à faire : Écrire .{0,40}${name.replaceAll('.', '\\.')}`));
    const english = await runMain(['check', LINK, '--lang', 'en'], { from: folder });
    expect(english.stdout.replace(/\s+/g, ' ')).toContain(`which look like ours: ${letters}.`);
  });

  test('an example that only the acceptance tests name', async () => {
    const path = join(folder, LINK, 'link.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(`        exemple: ${EXAMPLE}\n`, '').replace(/( {8}libelle: .*\n) {8}envoi: .*\n/, '$1'),
    );
    expect(await found(LINK)).toEqual([]);
    for (const sheet of [TEST, TEST.replace('29', '56')])
      editCells(join(folder, LINK, 'recette.xlsx'), { [`${sheet}!G9`]: EXAMPLE.replace('app', 'aрр') });
    const [first, ...others] = await found(LINK);
    expect([first, others]).toEqual([
      expect.stringMatching(
        /^error example\/file-renamed appel-limitrophe-ressources\.01-RS-EDA\.json 1 \+2$/,
      ),
      [],
    ]);
  });
});

test.each<[string, string | RegExp, string, RegExp]>([
  ['a manifest against its schema', /^statut:/m, 'status:', /^error cli\/link-against-schema link\.yaml \d$/],
  ['a manifest that cannot be read', /^statut: /m, 'statut: "', /^error cli\/link-not-yaml link\.yaml \d+$/],
  ['another link', /^lien: .*/m, 'lien: 15-16', /^error link\/link-unlike-folder link\.yaml 2 \+\d+$/],
  [
    'another version',
    /^version: .*/m,
    'version: "2.5"',
    /^error link\/version-unlike-folder link\.yaml 3 \+\d$/,
  ],
  [
    'another vhost',
    /^vhost: .*/m,
    'vhost: 15-15_v2.9',
    /^warning link\/vhost-unlike-rule link\.yaml 7 \+\d+$/,
  ],
])('%s is one finding for all the links that name this one', async (_, from, to, expected) => {
  const path = join(folder, '15-15/v2.1/link.yaml');
  const text = readFileSync(path, 'utf8');
  expect(text.replace(from, to)).not.toBe(text);
  writeFileSync(path, text.replace(from, to));
  const [first, ...others] = await found('.');
  expect([first, others]).toEqual([expect.stringMatching(expected), []]);
});

describe('a silence of a link holds, whatever the working folder, for', () => {
  const silenced = async (place: string, from: string, path: string) => {
    writeFileSync(join(folder, LINK, 'examples/autre.json'), '{}\n');
    const silence = `- code: example/unused\n  place: "${place}"\n  reason: Gardé pour la suite.\n`;
    writeFileSync(join(folder, LINK, 'silences.yaml'), silence);
    const { stdout } = await runMain(['check', path, '--format', 'json'], { from: join(folder, from) });
    return (JSON.parse(stdout) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code);
  };
  test.each(['examples/', 'examples/autre.json', '*'])('%s', async (place) => {
    expect(await silenced(place, '.', LINK)).toEqual([]);
    expect(await silenced(place, LINK, '.')).toEqual([]);
    expect(await silenced(place, '15-15', 'v2.0')).toEqual([]);
  });

  test.each(['exemples/', 'examples/a', 'recette.xlsx'])('nothing in %s', async (place) => {
    expect(await silenced(place, '.', LINK)).toEqual(
      expect.arrayContaining(['cli/silence-unused', 'example/unused']),
    );
  });
});

test('a message renamed in its sheet leaves a title behind, which is told at its line', async () => {
  editCells(join(folder, MODEL), { 'RS-RI!A3': 'RS-RII' });
  expect(await found('mdd/2.0')).toEqual(['warning cli/title-of-renamed-message release.yaml 18']);
});

test('a message under the name of another is one error, and its own title is not told too', async () => {
  editCells(join(folder, MODEL), { 'RS-RI!A3': 'RS-SR' });
  expect(await found('mdd/2.0')).toEqual(['error workbook/message-name-duplicate model.xlsx RS-SR!A3']);
});

test.each([
  ['RS-EDA/patient.healthMotif', 'departure-misspelled'],
  ['RS-EDAA', 'departure-misspelled'],
  ['TYPE_Intervention/SECONDAIR', 'departure-misspelled'],
  ['x', 'departure-of-nothing'],
])('a departure of %s, which is not there, is told at its line', async (what, code) => {
  const manifest = join(folder, 'mdd/2.0/release.yaml');
  const text = readFileSync(manifest, 'utf8');
  const line = text.trimEnd().split('\n').length + 2;
  writeFileSync(manifest, `${text.trimEnd()}\ndeparts:\n  - { quoi: ${what}, depuis: "2.0" }\n`);
  expect(await found('mdd/2.0')).toEqual([`error cli/${code} release.yaml ${line}`]);
});

test.each(['rs-lit', 'Rs-Lit', 'RS-lit'])('new message %s is refused, with the right name', async (name) => {
  const { exitCode, stderr } = await runMain(['new', 'message', name, '--in', 'mdd/2.0'], { from: folder });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Demander RS-LIT.');
});
