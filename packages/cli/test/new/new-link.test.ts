import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticCollector } from '@hubsante/model';
import { openSpreadsheet } from '@hubsante/workbook';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { linkNames, newestVersion } from '../../src/commands/new/link-names.ts';
import { linkWords } from '../../src/commands/new/link-words.ts';
import { nextManifest } from '../../src/commands/new/previous-version.ts';
import { runMain } from '../run-main.ts';
import { specificationsCopy } from './specifications-copy.ts';

let folder: string;
const dsf = (line: string) => runMain(line, { from: folder });
const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
const manifestOf = (path: string) => parse(textOf(`${path}/link.yaml`)) as Record<string, unknown>;

beforeEach(() => {
  folder = specificationsCopy('mdd/2.0', 'principes-transverses', '15-nexsis');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('dsf new link', () => {
  test('makes a folder that passes dsf check and dsf links, and is built', async () => {
    const { exitCode, stdout, stderr } = await dsf('new link 15-oru v1.0 --model 2.0');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(
      'specs/15-oru/v1.0 créé : link.yaml, README.md, CHANGELOG.md, package.json, recette.xlsx, examples/',
    );
    expect(stdout).toContain('dsf check specs/15-oru/v1.0, puis dsf links specs');
    expect(await dsf('check specs/15-oru/v1.0')).toEqual({
      exitCode: 0,
      stdout: 'Aucun constat.\n',
      stderr: '',
    });
    const links = await dsf('links specs');
    expect(links).toMatchObject({ exitCode: 0, stderr: '' });
    expect(links.stdout).toContain('| 15-oru | 1.0 | brouillon |  | 2.0 | 15-oru_v1.0 | 1.5 | RS-EDA |');
    const built = await dsf('build specs/15-oru/v1.0 --out out --only json-schema,examples');
    expect(built).toMatchObject({ exitCode: 0 });
    expect(readdirSync(join(folder, 'out/json-schema'))).toContain('RS-EDA.schema.json');
  });

  test('a draft: two roles, one message, a flow of two steps with its dates and examples', async () => {
    await dsf('new link 15-oru v1.0 --model 2.0');
    const folderOfLink = 'specs/15-oru/v1.0';
    expect(textOf(`${folderOfLink}/link.yaml`)).toMatch(
      /^# yaml-language-server: \$schema=..\/..\/link.schema.json\n/,
    );
    expect(manifestOf(folderOfLink)).toMatchObject({
      lien: '15-oru',
      version: '1.0',
      statut: 'brouillon',
      modele: '2.0',
      vhost: '15-oru_v1.0',
      principesTransverses: '1.5',
      roles: [{ id: 'LRM' }, { id: 'ORU' }],
      messages: [{ message: 'RS-EDA', de: 'LRM', vers: 'ORU', colonne: '15-15' }],
      cinematiques: [
        {
          etapes: [
            {
              nature: 'Report',
              envoi: '2026-03-16T10:00:00+01:00',
              exemple: 'envoi-puis-mise-a-jour.01-RS-EDA.json',
            },
            {
              nature: 'Update',
              envoi: '2026-03-16T10:06:00+01:00',
              exemple: 'envoi-puis-mise-a-jour.02-RS-EDA.json',
            },
          ],
        },
      ],
    });
    expect(JSON.parse(textOf(`${folderOfLink}/package.json`))).toMatchObject({
      name: '@hubsante/15-oru-v1.0',
      version: '0.1.0',
      private: true,
    });
    expect(JSON.parse(textOf(`${folderOfLink}/package.json`)).devDependencies).toEqual({
      '@hubsante/mdd-2.0': expect.stringMatching(/^\^\d+\.\d+\.\d+$/),
    });
    const example = JSON.parse(textOf(`${folderOfLink}/examples/envoi-puis-mise-a-jour.01-RS-EDA.json`));
    expect(Object.keys(example)).toEqual(['createCaseHealth']);
    expect(textOf(`${folderOfLink}/README.md`)).toContain('# Lien 15-oru v1.0');
    expect(textOf(`${folderOfLink}/CHANGELOG.md`)).toContain('## 0.1.0');
    expect(readdirSync(join(folder, 'specs/15-oru'))).toEqual(['v1.0']);
  });

  test('is built from no model package while there is none, or none that can be read', async () => {
    for (const text of ['{}', '{ no JSON', 'null']) {
      writeFileSync(join(folder, 'specs/mdd/2.0/package.json'), text);
      await dsf('new link 15-oru v1.0 --model 2.0');
      expect(JSON.parse(textOf('specs/15-oru/v1.0/package.json'))).not.toHaveProperty('devDependencies');
      rmSync(join(folder, 'specs/15-oru'), { recursive: true });
    }
  });

  test('a name with capitals: the folder has none, the manifest keeps them', async () => {
    const { stdout } = await dsf('new link 15-SAS v1.0 --model 2.0');
    expect(stdout).toContain(
      'Le dossier s’écrit en minuscules, specs/15-sas/v1.0 ; le manifeste garde le nom « 15-SAS ».',
    );
    expect(manifestOf('specs/15-sas/v1.0')).toMatchObject({ lien: '15-SAS', vhost: '15-sas_v1.0' });
  });

  test('another version of a link keeps its spelling, and names those to take over', async () => {
    const { stdout } = await dsf('new link 15-nexsis v2.0 --model 2.0 --message RC-EDA');
    expect(stdout).toContain('Ce lien s’écrit déjà « 15-NexSIS » dans ses autres versions');
    expect(stdout).toContain('repris : specs/15-nexsis/v1.8, specs/15-nexsis/v1.9, specs/15-nexsis/v1.9.1.');
    expect(manifestOf('specs/15-nexsis/v2.0')).toMatchObject({
      lien: '15-NexSIS',
      roles: [{ id: 'LRM' }, { id: 'NexSIS' }],
    });
    expect(await dsf('check specs/15-nexsis/v2.0')).toMatchObject({ exitCode: 0 });
  });

  describe('the next version of a link starts from the one before it', () => {
    test('its roles, messages, flows, examples and acceptance tests, without a finding on the same model', async () => {
      rmSync(folder, { recursive: true });
      folder = specificationsCopy('mdd/3.4', 'principes-transverses', '15-gps');
      const { exitCode, stdout } = await dsf('new link 15-gps v2.0 --model 3.4');
      expect(exitCode).toBe(0);
      expect(stdout).toContain(
        'Repris de specs/15-gps/v1.3 : 2 rôles, 3 messages, 1 cinématique, 6 exemples et la recette.',
      );
      expect(stdout).toContain(
        'Changés : statut (brouillon), modele (3.4), vhost (15-gps_v2.0), principesTransverses (1.5).',
      );
      expect(stdout).toMatch(/Propres à la version précédente, à écrire s’il y a lieu : .*\bpublication\b/);
      expect(stdout).not.toContain('À reprendre');
      const [before, after] = ['v1.3', 'v2.0'].map((version) => manifestOf(`specs/15-gps/${version}`));
      for (const key of ['lien', 'roles', 'messages', 'cinematiques', 'modele']) {
        expect(after?.[key]).toEqual(before?.[key]);
      }
      expect(after).toMatchObject({ version: '2.0', statut: 'brouillon', vhost: '15-gps_v2.0' });
      expect(readdirSync(join(folder, 'specs/15-gps/v2.0/examples'))).toEqual(
        readdirSync(join(folder, 'specs/15-gps/v1.3/examples')),
      );
      const checked = await dsf('check specs/15-gps/v2.0 --format json');
      const { diagnostics } = JSON.parse(checked.stdout) as { diagnostics: Record<string, unknown>[] };
      expect(checked.exitCode).toBe(0);
      // Its acceptance tests name its own vhost, not that of the version before.
      expect(diagnostics).toEqual([]);
    });

    test('acceptance tests of many sheets name the new vhost on each, and the new link has no finding', async () => {
      rmSync(folder, { recursive: true });
      folder = specificationsCopy('mdd/2.0', 'principes-transverses', '15-15/v2.0');
      expect(await dsf('new link 15-15 v2.1 --model 2.0')).toMatchObject({ exitCode: 0 });
      const checked = await dsf('check specs/15-15/v2.1 --format json');
      expect(JSON.parse(checked.stdout)).toMatchObject({ diagnostics: [] });
      const path = join(folder, 'specs/15-15/v2.1/recette.xlsx');
      const tests = openSpreadsheet(readFileSync(path), 'recette.xlsx', new DiagnosticCollector());
      const targets = (tests?.sheetNames ?? []).map((name) => tests?.sheet(name)?.value(7, 2));
      expect(targets.length).toBeGreaterThan(10);
      expect(new Set(targets)).toEqual(new Set(['2.0 / 15-15_v2.1']));
    });

    test('on the model of the version before, unless another is asked for', async () => {
      rmSync(folder, { recursive: true });
      folder = specificationsCopy('mdd', 'principes-transverses', '15-15');
      expect(await dsf('new link 15-15 v2.2')).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining('Repris de specs/15-15/v2.1 : 1 rôle, '),
      });
      expect(manifestOf('specs/15-15/v2.2')).toMatchObject({
        modele: manifestOf('specs/15-15/v2.1')?.modele,
        version: '2.2',
        vhost: '15-15_v2.2',
      });
      expect(await dsf('check specs/15-15/v2.2')).toMatchObject({ exitCode: 0 });
    });

    test('a version between others starts from the one before it', async () => {
      rmSync(folder, { recursive: true });
      folder = specificationsCopy('mdd', 'principes-transverses', '15-gps');
      expect(await dsf('new link 15-gps v1.2.1')).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining('Repris de specs/15-gps/v1.2 : '),
      });
      expect(manifestOf('specs/15-gps/v1.2.1')?.modele).toBe(manifestOf('specs/15-gps/v1.2')?.modele);
    });

    test('what another model refuses of it is counted, and told by dsf check', async () => {
      const { exitCode, stdout } = await dsf('new link 15-nexsis v2.0 --model 2.0');
      expect(exitCode).toBe(0);
      const [, count] = /À reprendre pour ce modèle : (\d+) constats, que dit dsf check/.exec(stdout) ?? [];
      const { stdout: told } = await dsf('check specs/15-nexsis/v2.0');
      expect(told).toContain(`${count} erreurs, 0 avertissement.`);
    });

    test.each([
      'situation: { depuis: "2026-08", successeur: "2.1" }\n',
      'transferts:\n  - { vers: 15-15_v1.5, conversion: version santé }\n',
      'autresVhosts:\n  - vhost: 15-essai_vactive\n    majeure: vactive\n',
      'raisonDuVhost: Le vhost de la version précédente.\n',
    ])('what is true of one vhost only stays behind: %j', (block) => {
      const next = { version: '2.0', model: '3.4', vhost: '15-essai_v2.0', principles: '1.5' };
      const manifest = `# Un lien\nlien: 15-essai\n"version": '1.0'\n${block}\n# Qui parle\nroles:\n  - id: LRM\n`;
      expect(nextManifest(manifest, next)).toBe(
        '# Un lien\nlien: 15-essai\nversion: "2.0"\n\n# Qui parle\nroles:\n  - id: LRM\n',
      );
    });
  });

  test.each([
    ['15-15', [{ id: 'LRM' }]],
    ['15-18', [{ id: 'LRM' }, { id: 'Partenaire18' }]],
    ['oru-lrm', [{ id: 'ORU' }, { id: 'PartenaireLRM' }]],
    ['sas', [{ id: 'SAS' }]],
  ])('the link %s has roles of its name', async (link, roles) => {
    expect(await dsf(`new link ${link} v3.0 --model 2.0`)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(manifestOf(`specs/${link}/v3.0`)).toMatchObject({ roles });
    expect(await dsf(`check specs/${link}/v3.0`)).toMatchObject({ exitCode: 0 });
  });

  test('the message is the one asked for, or one of the perimeter that bears the name of the link', async () => {
    await dsf('new link 15-sas v1.0 --model 2.0 --message RS-SR');
    expect(manifestOf('specs/15-sas/v1.0')).toMatchObject({
      messages: [{ message: 'RS-SR', colonne: '15-15' }],
    });
    await dsf('new message RS-ORU --in specs/mdd/2.0 --perimeter 15-ORU');
    await dsf('new link 15-oru v1.0 --model 2.0');
    expect(manifestOf('specs/15-oru/v1.0')).toMatchObject({
      messages: [{ message: 'RS-ORU', colonne: '15-ORU' }],
    });
    expect(await dsf('check specs/mdd/2.0 specs/15-oru/v1.0')).toMatchObject({ exitCode: 0 });
  });

  test('speaks English when asked to, and takes another folder of specifications', async () => {
    cpSync(join(folder, 'specs'), join(folder, 'other'), { recursive: true });
    const { stdout } = await dsf('new link 15-oru v1.0 --model 2.0 --in other --lang en');
    expect(stdout).toContain('other/15-oru/v1.0 made: link.yaml');
    expect(stdout).toContain('dsf links other');
  });

  describe('answers a mistake with a sentence, and makes nothing', () => {
    test.each<[line: string, sentence: string]>([
      ['new link', 'Il manque le nom du lien et sa version. Exemple : dsf new link 15-oru v1.0 --model 2.0'],
      ['new link 15-oru', 'Exemple : dsf new link 15-oru v1.0 --model 2.0'],
      [
        'new link 15-oru 1.0 --model 2.0',
        'Écrire la version avec un « v » minuscule, comme son dossier : dsf new link 15-oru v1.0',
      ],
      ['new link 15-oru V1.0 --model 2.0', 'dsf new link 15-oru v1.0'],
      ['new link 15-oru v1 --model 2.0', '« v1 » n’est pas une version de lien'],
      ['new link 15-oru ../v1.0 --model 2.0', '« ../v1.0 » n’est pas une version de lien'],
      ['new link 15/oru v1.0 --model 2.0', '« 15/oru » ne peut pas être le nom d’un lien'],
      ['new link .. v1.0 --model 2.0', '« .. » ne peut pas être le nom d’un lien'],
      ['new link MDD v1.0 --model 2.0', '« MDD » n’est pas un lien'],
      ['new link 15 oru v1.0 --model 2.0', 'sans espace dans le nom ; « v1.0 » est de trop'],
      ['new link 15-oru v1.0 v1.1 --model 2.0', '« v1.1 » est de trop'],
      ['new link 15-oru v1.0', 'dsf new link 15-oru v1.0 --model 2.0. Versions qui existent : 2.0.'],
      [
        'new link 15-oru v1.0 --model 20',
        'La version 20 du modèle de données n’existe pas. La plus proche est 2.0 : --model 2.0.',
      ],
      ['new link 15-nexsis v1.9 --model 2.0', '« specs/15-nexsis/v1.9 » existe déjà'],
      ['new link 15-NEXSIS v1.9 --model 2.0', '« specs/15-nexsis/v1.9 » existe déjà'],
      ['new link 15-oru v1.0 --model 2.0 --message RS-EDDA', 'Vouliez-vous dire « RS-EDA » ?'],
      ['new link 15-oru v1.0 --model 2.0 --in mdd', '« mdd » n’est pas un dossier de spécifications'],
      [
        'new link 15-oru v1.0 --model 2.0 --title Essai',
        'L’option --title ne s’emploie pas avec « dsf new link ».',
      ],
    ])('dsf %s', async (line, sentence) => {
      const before = readdirSync(join(folder, 'specs'), { recursive: true });
      const { exitCode, stdout, stderr } = await dsf(line);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain(sentence);
      expect(readdirSync(join(folder, 'specs'), { recursive: true })).toEqual(before);
    });

    test('a vhost that another folder has taken', async () => {
      mkdirSync(join(folder, 'specs/autre'));
      const manifest = textOf('specs/15-nexsis/v1.9/link.yaml').replaceAll('15-NexSIS', '15-ORU');
      mkdirSync(join(folder, 'specs/autre/v1.0'));
      writeFileSync(
        join(folder, 'specs/autre/v1.0/link.yaml'),
        manifest.replace('15-nexsis_v1.9', '15-oru_v1.0'),
      );
      const { exitCode, stderr } = await dsf('new link 15-oru v1.0 --model 2.0');
      expect(exitCode).toBe(2);
      expect(stderr).toContain('Le vhost « 15-oru_v1.0 » est déjà celui de 15-ORU v1.9.');
    });

    test('a folder the system does not let it make', async () => {
      writeFileSync(join(folder, 'specs/15-oru'), '');
      const { exitCode, stderr } = await dsf('new link 15-oru v1.0 --model 2.0');
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(
        /L’écriture de « specs\/15-oru\/v1\.0 » a échoué \(le système répond (EEXIST|ENOTDIR)\)/,
      );
    });

    test('findings that the new link would have', async () => {
      rmSync(join(folder, 'specs/principes-transverses'), { recursive: true });
      const { exitCode, stderr } = await dsf('new link 15-oru v1.0 --model 2.0');
      expect(exitCode).toBe(1);
      expect(stderr).toContain('link/principles-unknown');
      expect(stderr).toContain('Rien n’a été écrit : specs/15-oru/v1.0 aurait les constats ci-dessus.');
      expect(existsSync(join(folder, 'specs/15-oru'))).toBe(false);
    });
  });
});

test.each([
  [['1.9', '1.10', '1.8'], '1.10'],
  [['2', '1.9.9'], '2'],
  [['1.0', '1.0.1'], '1.0.1'],
  [[], null],
])('the newest of %j is %s', (versions, newest) => {
  expect(newestVersion(versions)).toBe(newest);
});

test.each([
  ['v1.0', { link: '15-oru', version: '1.0' }],
  ['v1.10.2', { link: '15-oru', version: '1.10.2' }],
  ['v01.0', linkWords.fr.versionUnusable('v01.0')],
  ['v1.0-rc', linkWords.fr.versionUnusable('v1.0-rc')],
])('the version « %s » is read as %j', (version, expected) => {
  expect(linkNames(['15-oru', version], linkWords.fr)).toEqual(expected);
});
