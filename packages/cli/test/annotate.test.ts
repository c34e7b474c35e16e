import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells } from './edit-workbook.ts';
import { openDocumentOf } from './open-document-of.ts';
import { runMain } from './run-main.ts';

/** A copy of our model release 2.0 whose RS-DR!K13 is wrong. */
let folder: string;
const model = () => join(folder, '2.0/model.xlsx');
const dsf = (line: string) => runMain(line, { from: folder });
/** The texts of the comments of a workbook. */
const commentsOf = (path: string) =>
  Object.entries(unzipSync(readFileSync(join(folder, path))))
    .filter(([part]) => /^xl\/comments\d*\.xml$/.test(part))
    .map(([, content]) => strFromU8(content).replace(/<[^>]*>/g, ''));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-annotate-'));
  cpSync(join(SPECS, 'mdd/2.0'), join(folder, '2.0'), { recursive: true });
  editCells(model(), { 'RS-DR!K13': '0..N' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('dsf check --annotate', () => {
  test('a workbook: its copy has the comment, the findings are told as without it', async () => {
    const { stdout } = await dsf('check 2.0/model.xlsx');
    const annotated = await dsf('check 2.0/model.xlsx --annotate annote.xlsx');
    expect(annotated).toEqual({ exitCode: 1, stdout, stderr: '« annote.xlsx » : un constat.\n' });
    expect(commentsOf('annote.xlsx').join()).toContain('Cardinalité « 0..N » illisible.');
  });

  test('a release: a folder receives each workbook, those without findings as they are', async () => {
    const { exitCode, stderr } = await dsf('check 2.0 --annotate annotes');
    expect(exitCode).toBe(1);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      '« annotes/model.xlsx » : un constat.',
      '« annotes/nomenclatures/cisu.xlsx » : aucun constat.',
    ]);
    expect(commentsOf('annotes/model.xlsx').join()).toContain('Cardinalité « 0..N » illisible.');
    expect(readFileSync(join(folder, 'annotes/nomenclatures/cisu.xlsx'))).toEqual(
      readFileSync(join(folder, '2.0/nomenclatures/cisu.xlsx')),
    );
  });

  test('what is said of a manifest stands on the sheet of the model', async () => {
    const manifest = join(folder, '2.0/release.yaml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('titres:', 'titres:\n  RS-RIEN: Rien'));
    await dsf('check 2.0 --annotate annotes');
    const parts = Object.values(unzipSync(readFileSync(join(folder, 'annotes/model.xlsx'))));
    const texts = parts.map((content) => strFromU8(content)).join();
    expect(texts).toContain('cli/title-without-message');
    expect(texts).toContain('>2.0/release.yaml<');
  });

  test('in place, twice: the second time replaces the first, and a mended workbook has nothing left', async () => {
    await dsf('check 2.0/model.xlsx --annotate 2.0/model.xlsx');
    const once = readFileSync(model());
    expect((await dsf('check 2.0/model.xlsx --annotate 2.0/model.xlsx')).stderr).toBe(
      '« 2.0/model.xlsx » : un constat.\n',
    );
    expect(readFileSync(model())).toEqual(once);
    editCells(model(), { 'RS-DR!K13': '0..n' });
    expect(await dsf('check 2.0/model.xlsx --annotate 2.0/model.xlsx')).toMatchObject({
      exitCode: 0,
      stderr: '« 2.0/model.xlsx » : aucun constat.\n',
    });
    expect(commentsOf('2.0/model.xlsx')).toEqual([]);
  });

  test('the recette of a link receives its own findings', async () => {
    cpSync(SPECS, join(folder, 'specs'), { recursive: true });
    const { stderr } = await dsf('check specs/15-15/v2.0 --annotate annotes');
    expect(stderr).toBe('« annotes/recette.xlsx » : aucun constat.\n');
  });

  test.each([
    ['2.0 --annotate tout.xlsx', '« tout.xlsx » ne peut pas recevoir 8 classeurs (2.0/model.xlsx, '],
    ['2.0 --annotate 2.0', '« 2.0 » remplacerait les classeurs eux-mêmes.'],
    ['2.0 --annotate tout.xlsx --lang en', '“tout.xlsx” cannot receive 8 workbooks (2.0/model.xlsx, '],
    ['2.0 --annotate 2.0 --lang en', '“2.0” would replace the workbooks themselves.'],
    ['2.0/model.xlsx --annotate occupe/a.xlsx', 'L’écriture de « occupe/a.xlsx » a échoué'],
  ])('dsf check %s is refused in a sentence, and writes nothing', async (line, sentence) => {
    writeFileSync(join(folder, 'occupe'), '');
    const before = readFileSync(model());
    const { exitCode, stderr } = await dsf(`check ${line}`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(sentence) });
    expect(existsSync(join(folder, 'tout.xlsx'))).toBe(false);
    expect(readFileSync(model())).toEqual(before);
  });

  test('a damaged workbook is not annotated; its finding says why', async () => {
    mkdirSync(join(folder, 'seul'));
    writeFileSync(join(folder, 'seul/model.xlsx'), readFileSync(model()).subarray(0, 5000));
    const { exitCode, stderr } = await dsf('check seul --annotate annotes');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: '« seul/model.xlsx » n’est pas annoté : ce n’est pas un classeur .xlsx qui s’ouvre.\n',
    });
  });

  describe('a workbook of LibreOffice is read, and never written', () => {
    const READ_ONLY =
      '« modele.ods » est un classeur OpenDocument, que dsf lit mais n’écrit pas. L’enregistrer en .xlsx (Fichier › Enregistrer sous), puis recommencer avec celui-là.\n';
    beforeEach(() => writeFileSync(join(folder, 'modele.ods'), openDocumentOf(model())));

    test('nothing is annotated of it alone', async () => {
      const checked = await dsf('check modele.ods --nomenclatures 2.0/nomenclatures');
      expect([checked.exitCode, checked.stdout]).toEqual([1, expect.stringContaining('« 0..N »')]);
      const line = 'check modele.ods --nomenclatures 2.0/nomenclatures --annotate annote.xlsx';
      expect(await dsf(line)).toEqual({ exitCode: 2, stdout: checked.stdout, stderr: READ_ONLY });
      expect(existsSync(join(folder, 'annote.xlsx'))).toBe(false);
    });

    test('the others of its folder are annotated', async () => {
      rmSync(model());
      writeFileSync(join(folder, '2.0/model.ods'), readFileSync(join(folder, 'modele.ods')));
      const { exitCode, stderr } = await dsf('check 2.0 --annotate annotes');
      expect([exitCode, stderr.split('\n')[0]]).toEqual([
        1,
        READ_ONLY.replace('modele.ods', '2.0/model.ods').trimEnd(),
      ]);
      expect(existsSync(join(folder, 'annotes/model.ods'))).toBe(false);
      expect(existsSync(join(folder, 'annotes/nomenclatures/cisu.xlsx'))).toBe(true);
    });

    test('its fixes are not written', async () => {
      const before = readFileSync(join(folder, 'modele.ods'));
      const { stderr } = await dsf('check modele.ods --nomenclatures 2.0/nomenclatures --fix');
      expect(stderr).toContain(READ_ONLY);
      expect(readFileSync(join(folder, 'modele.ods'))).toEqual(before);
    });

    test.each(['annote.ods', '2.0/MODEL.ODS'])('nor does a copy become one: %s', async (out) => {
      const { exitCode, stderr } = await dsf(`check 2.0/model.xlsx --annotate ${out}`);
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: `« ${out} » serait un classeur OpenDocument, que dsf n’écrit pas. Donner à --annotate un nom en .xlsx, que LibreOffice ouvre aussi.\n`,
      });
      expect(existsSync(join(folder, out))).toBe(false);
    });
  });
});
