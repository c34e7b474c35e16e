import { DiagnosticCollector } from '@hubsante/model';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  acceptanceTestSheetDesign,
  addSheet,
  equipWorkbook,
  messageSheetDesign,
  nomenclatureSheetDesign,
  type SheetDesign,
  setCells,
  writeWorkbook,
} from '../src/index.ts';

const MESSAGE = messageSheetDesign({
  name: 'RS-UN',
  title: null,
  configuration: [['RS-UN', '15-SMUR', 'rsUn', 'essai', null, null, 'Y', 'N', 'Y', 'essai:rsUn']],
  perimeters: ['15-SMUR', '15-15'],
  rows: ['caseId', 'owner'].map((tag) => ({
    level: 1,
    label: `Donnée ${tag}`,
    description: 'Ce que porte la donnée.',
    example: 'valeur',
    tag,
    cardinality: '0..1',
    isObject: false,
    type: 'string',
    constraint: null,
    perimeters: ['X', 'X'],
  })),
});
const LIST = nomenclatureSheetDesign({
  name: 'Liste',
  id: 'Essai.liste',
  reference: 'Essai',
  title: 'Liste',
  description: 'Une liste d’essai.',
  levels: 2,
  codes: ['A', 'B', 'C'].map((code) => ({ code, labels: [`Libellé ${code}`, null] })),
});
const TEST = acceptanceTestSheetDesign({
  name: 'Cas 1',
  link: '15-15',
  version: '2.0 / 15-15_v2.0',
  role: 'L’éditeur joue le SAMU.',
  businessCase: 'Partage',
  title: 'Création',
  description: 'Un dossier est créé.',
  steps: [
    { id: '01', direction: 'send', message: 'RS-UN', description: 'Envoyer.', example: 'un.json', data: [] },
  ],
  messages: [],
  examples: [],
});

/** The sheet as it was before sheets had helps; `choices` came first. */
function plain({
  faults: _,
  guards: __,
  table: ___,
  choices: ____,
  notes: _____,
  ...rest
}: SheetDesign): SheetDesign {
  return rest;
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));

/** What helps in a part, whatever stands between. */
const helpsIn = (sheet = '') =>
  ['conditionalFormatting', 'dataValidations', 'tableParts'].map((name) =>
    (sheet.match(new RegExp(`<${name}\\b.*?</${name}>`, 'gs')) ?? []).join('').replace(/ r:id="[^"]*"/g, ''),
  );

function equipped(bytes: Uint8Array) {
  const collector = new DiagnosticCollector();
  const found = equipWorkbook(bytes, 'model.xlsx', collector);
  expect(collector.diagnostics).toEqual([]);
  if (found === null) throw new Error('it could not be read');
  return found;
}

/** A workbook whose sheet is written otherwise. */
function withSheet(bytes: Uint8Array, change: (sheet: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = 'xl/worksheets/sheet1.xml';
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const behindData = (text: string) => (sheet: string) => sheet.replace('</sheetData>', `</sheetData>${text}`);

describe('a workbook receives the helps that the sheets we make have', () => {
  const designs = [MESSAGE, LIST, TEST];
  const before = writeWorkbook({ sheets: [...designs.map(plain), { name: '#Notes', rows: [['schema']] }] });
  const { bytes, sheets } = equipped(before);
  const after = partsOf(bytes);
  const made = partsOf(writeWorkbook({ sheets: designs }));

  test('the same ones, in each kind of sheet, and nothing in notes', () => {
    expect(sheets).toEqual([
      { sheet: 'RS-UN', choices: 4, notes: 1, faults: 9, guards: 2, hasTable: true },
      { sheet: 'Liste', choices: 0, notes: 0, faults: 1, guards: 1, hasTable: true },
      { sheet: 'Cas 1', choices: 0, notes: 0, faults: 2, guards: 1, hasTable: false },
    ]);
    for (const number of [1, 2]) {
      const part = `xl/worksheets/sheet${number}.xml`;
      expect(helpsIn(after[part])).toEqual(helpsIn(made[part]));
      expect(after[`xl/tables/table${number}.xml`]).toBe(made[`xl/tables/table${number}.xml`]);
      expect(after[`xl/worksheets/_rels/sheet${number}.xml.rels`]).toContain(`/xl/tables/table${number}.xml`);
      expect(after['[Content_Types].xml']).toContain(`PartName="/xl/tables/table${number}.xml"`);
    }
    // The lists of directions and files of a test case depend on its link, which the sheet does not say.
    const [rules, questions] = helpsIn(after['xl/worksheets/sheet3.xml']);
    expect(rules).toBe(helpsIn(made['xl/worksheets/sheet3.xml'])[0]);
    expect(helpsIn(made['xl/worksheets/sheet3.xml'])[1]).toContain(
      /<dataValidation type="custom".*?<\/dataValidation>/.exec(questions ?? '')?.[0],
    );
    expect(after['xl/styles.xml']?.match(/<dxf>/g)).toHaveLength(1);
  });

  test('no cell, and no part that has nothing to say of it, changes', () => {
    const untouched = partsOf(before);
    const cellsOf = (sheet = '') => /<sheetData>.*<\/sheetData>/s.exec(sheet)?.[0];
    for (const part of Object.keys(untouched)) {
      if (/worksheets\/sheet[123]\.xml$/.test(part))
        expect(cellsOf(after[part])).toBe(cellsOf(untouched[part]));
      else if (!/styles|Content_Types/.test(part)) expect(after[part]).toBe(untouched[part]);
    }
  });

  test('done again, it changes nothing; nor does it change a sheet that was made with them', () => {
    expect(equipped(bytes)).toEqual({ bytes, sheets: [] });
    const own = writeWorkbook({ sheets: [MESSAGE, LIST] });
    expect(equipped(own)).toEqual({ bytes: own, sheets: [] });
  });

  test('beside a sheet that was added with them, tables have names and numbers of their own', () => {
    const added = addSheet(before, 'model.xlsx', { ...MESSAGE, name: 'RS_UN' }, new DiagnosticCollector());
    const tables = Object.entries(partsOf(equipped(added ?? before).bytes))
      .filter(([part]) => part.startsWith('xl/tables/'))
      .map(([, text]) => / id="\d+" name="[^"]+"/.exec(text)?.[0]);
    expect(tables.sort()).toEqual([
      ' id="1" name="T_RS_UN"',
      ' id="2" name="T_RS_UN_2"',
      ' id="3" name="T_Liste"',
    ]);
  });
});

describe('what an author has put there stays', () => {
  const before = writeWorkbook({ sheets: [plain(MESSAGE)] });
  const [first] = equipped(before).sheets;

  test('a list of theirs on some cells of a column', () => {
    const own =
      '<dataValidations count="1"><dataValidation type="list" sqref="K10:K12 M9"><formula1>"0..1"</formula1></dataValidation></dataValidations>';
    const { bytes, sheets } = equipped(withSheet(before, behindData(own)));
    expect(sheets).toEqual([{ ...first, choices: 2 }]);
    const sheet = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<dataValidations count="6"><dataValidation type="list" sqref="K10:K12 M9">');
  });

  test('a list that Excel keeps apart, for its choices are on another sheet', () => {
    const own =
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="urn:x14" xmlns:xm="urn:xm" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Listes!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>M9:M20</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const { bytes, sheets } = equipped(withSheet(before, behindData(own)));
    expect(sheets).toEqual([{ ...first, choices: 3 }]);
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toMatch(/<\/tableParts><extLst>/);
  });

  test('rules of theirs, which are asked before ours', () => {
    const own =
      '<conditionalFormatting sqref="J9:J40"><cfRule type="expression" priority="7"><formula>FALSE</formula></cfRule></conditionalFormatting>';
    const sheet =
      partsOf(equipped(withSheet(before, behindData(own))).bytes)['xl/worksheets/sheet1.xml'] ?? '';
    const priorities = [...sheet.matchAll(/priority="(\d+)"/g)].map(([, one]) => Number(one));
    expect(priorities).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
  });

  test.each([
    ['a filter', '<autoFilter ref="A8:P10"/>'],
    ['merged cells in the table', '<mergeCells count="1"><mergeCell ref="B9:C9"/></mergeCells>'],
  ])('%s, over which Excel has no table', (_, own) => {
    expect(equipped(withSheet(before, behindData(own))).sheets).toEqual([{ ...first, hasTable: false }]);
  });

  test('cells that are merged above the table do not matter', () => {
    const own = '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>';
    expect(equipped(withSheet(before, behindData(own))).sheets).toEqual([first]);
  });

  test('numbers that are typed: no question, no formula for the next ones', () => {
    const cells = [9, 10].map((row) => ({ column: 1, row, text: '', value: row - 8 }));
    const typed = setCells(before, 'model.xlsx', [{ sheet: 'RS-UN', cells }], new DiagnosticCollector());
    const { bytes, sheets } = equipped(typed ?? before);
    expect(sheets).toEqual([{ ...first, guards: 1 }]);
    expect(partsOf(bytes)['xl/tables/table1.xml']).not.toContain('calculatedColumnFormula');
  });

  test('a title that is calculated: no table', () => {
    const formula = (sheet: string) => sheet.replace(/(<c r="K8"[^>]*>)/, '$1<f>"Cardinalité"</f>');
    expect(equipped(withSheet(before, formula)).sheets).toEqual([{ ...first, hasTable: false }]);
  });
});

test('a workbook that cannot be read is told', () => {
  const collector = new DiagnosticCollector();
  expect(equipWorkbook(strToU8('PK'), 'model.xlsx', collector)).toBeNull();
  expect(collector.diagnostics.map(({ definition }) => definition.code)).toEqual([
    'workbook/workbook-truncated',
  ]);
});
