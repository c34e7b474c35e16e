import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editCells } from '../edit-workbook.ts';
import { runMain } from '../run-main.ts';
import { specificationsCopy } from './specifications-copy.ts';

const WORKBOOK = 'specs/mdd/3.4/nomenclatures/hub-sante.xlsx';

let folder: string;
const dsf = (line: string | readonly string[]) => runMain(line, { from: folder });

beforeEach(() => {
  folder = specificationsCopy('mdd/3.4');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('dsf new nomenclature', () => {
  test('adds a sheet that passes dsf check, and that a field can cite at once', async () => {
    const checked = await dsf('check specs/mdd/3.4');
    const made = await dsf([
      'new',
      'nomenclature',
      'HubSante.couleur',
      '--in',
      WORKBOOK,
      '--title',
      'Couleur',
    ]);
    expect(made).toMatchObject({ exitCode: 0, stderr: '' });
    expect(made.stdout).toContain(
      `Feuille « couleur » ajoutée à ${WORKBOOK} (nomenclature HubSante.couleur).`,
    );
    expect(made.stdout).toContain('feuille couleur, et remplacer les lignes 7 à 8');
    const after = await dsf('check specs/mdd/3.4');
    expect(checked.stdout).toMatch(/^Aucun constat\./);
    // That nothing cites it yet is advice, and only that is new.
    expect([after.exitCode, after.stdout]).toEqual([0, expect.stringContaining('nomenclature-unused')]);
    expect(after.stdout).not.toMatch(/\d+ erreurs?, [1-9]|erreur workbook|erreur model/);
    await dsf('build specs/mdd/3.4 --out out --only nomenclature-json');
    const files = readdirSync(join(folder, 'out'), { recursive: true }).map(String);
    const file = files.find((path) => path.endsWith('HubSante.couleur.json')) ?? '';
    const text = readFileSync(join(folder, 'out', file), 'utf8');
    expect(text).toContain('"Couleur"');
    expect(text).toContain('Premier libellé, à remplacer');
  });

  test('what stands there is left as it was, and is written in as before', async () => {
    await dsf(`new nomenclature HubSante.couleur --in ${WORKBOOK}`);
    editCells(join(folder, WORKBOOK), { 'couleur!A7': 'ROUGE' });
    const { stdout } = await dsf('check specs/mdd/3.4 --format json');
    expect(stdout).not.toContain('"error"');
  });

  test.each([
    ['new nomenclature', 'Il manque l’identifiant de la nomenclature.'],
    ['new nomenclature HubSante.couleur', 'Il manque la version du modèle, ou le classeur'],
    ['new nomenclature couleur --in specs/mdd/3.4', 'ne peut pas être l’identifiant d’une nomenclature'],
    ['new nomenclature Hub/Sante.x --in specs/mdd/3.4', 'ne peut pas être l’identifiant d’une nomenclature'],
    ['new nomenclature HubSante.couleur autre --in specs/mdd/3.4', 'en nomme 2'],
    ['new nomenclature HubSante.couleur --in specs/mdd/3.4', `--in ${WORKBOOK}`],
    [`new nomenclature HUBSANTE.MOTIF --in ${WORKBOOK}`, 'existe déjà : '],
    [`new nomenclature HubSante.couleur --in ${WORKBOOK} --root x`, 'L’option --root ne s’emploie pas'],
  ])('dsf %s is answered with a sentence, and nothing is written', async (line, sentence) => {
    const before = readFileSync(join(folder, WORKBOOK));
    const { exitCode, stdout, stderr } = await dsf(line);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(readFileSync(join(folder, WORKBOOK)).equals(before)).toBe(true);
  });
});
