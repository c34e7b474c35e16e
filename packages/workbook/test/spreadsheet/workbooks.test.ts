import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { modifiedDate } from '../../src/index.ts';
import { workbookBytes } from '../../src/testing/index.ts';
import {
  open,
  type Parts,
  SHEET,
  utf16,
  withParts,
  withRows,
  worksheet,
  worksheetRelationship,
} from './package-fixtures.ts';
import { withLargeNumbers } from './zip-fixtures.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

const INLINE_SHEET = worksheet('<row><c t="inlineStr"><is><t>a</t></is></c></row>');
const UTF16_SHEET = INLINE_SHEET.replace('?>', ' encoding="UTF-16"?>');

const STRICT_PARTS: Parts = {
  '_rels/.rels': `<Relationships><Relationship Id="a" Type="${STRICT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="${STRICT}" conformance="strict"><x:sheets><x:sheet name="S" sheetId="1" rel:id="b"/></x:sheets></x:workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="b" Type="${STRICT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  [SHEET]:
    '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
};

/** Every one of them has the text `a` in A1 of its sheet `S`. */
const LAYOUTS: readonly (readonly [string, Uint8Array])[] = [
  ['the usual layout', withParts({})],
  ['parts that are stored, not compressed', withParts({}, 0)],
  [
    'an absolute target',
    withParts({
      'xl/_rels/workbook.xml.rels': worksheetRelationship(`/${SHEET}`),
      [SHEET]: INLINE_SHEET,
    }),
  ],
  [
    'a target with steps',
    withParts({
      'xl/_rels/workbook.xml.rels': worksheetRelationship('./x/../../xl/worksheets/sheet1.xml'),
      [SHEET]: INLINE_SHEET,
    }),
  ],
  [
    'a target in other letters',
    withParts({
      'xl/_rels/workbook.xml.rels': worksheetRelationship('Worksheets/Sheet1.XML'),
      [SHEET]: INLINE_SHEET,
    }),
  ],
  ['a package that does not say its main part', withParts({ '_rels/.rels': null })],
  ['strict OOXML with prefixes', withParts(STRICT_PARTS)],
  ['UTF-16, little end first', withParts({ [SHEET]: utf16(UTF16_SHEET) })],
  ['UTF-16, big end first', withParts({ [SHEET]: utf16(UTF16_SHEET, { isBigEndian: true }) })],
  ['UTF-16 without byte order mark', withParts({ [SHEET]: utf16(UTF16_SHEET, { hasMark: false }) })],
  [
    'UTF-16 big end first without byte order mark',
    withParts({ [SHEET]: utf16(UTF16_SHEET, { isBigEndian: true, hasMark: false }) }),
  ],
  ['UTF-8 with a byte order mark', withParts({ [SHEET]: `\ufeff${INLINE_SHEET}` })],
  ['a zip of the 64-bit kind', withLargeNumbers(withParts({}))],
  [
    'neither stylesheet nor shared texts',
    withParts({
      'xl/_rels/workbook.xml.rels': worksheetRelationship('worksheets/sheet1.xml'),
      'xl/styles.xml': null,
      'xl/sharedStrings.xml': null,
      [SHEET]: INLINE_SHEET,
    }),
  ],
  ['a zip with a comment', new Uint8Array([...withParts({}).with(-2, 3), 1, 2, 3])],
  ['a zip with bytes after its end', new Uint8Array([...withParts({}), 0, 0, 0])],
  [
    'names that climb out of the archive, which nothing extracts',
    withParts({ '../../etc/passwd': 'x', 'C:\\x': 'y' }),
  ],
];

test.each(LAYOUTS)('a workbook may have %s', (_, bytes) => {
  const { sheets, findings } = open(bytes);
  expect([findings, sheets[0]?.value(1, 1)]).toEqual([[], 'a']);
});

test('a workbook whose main part is at the root of the package', () => {
  const parts = unzipSync(withParts({}));
  const moved: Zippable = {
    ...parts,
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${TRANSITIONAL}/officeDocument" Target="workbook.xml"/></Relationships>`,
    ),
    '_rels/workbook.xml.rels': strToU8(worksheetRelationship('xl/worksheets/sheet1.xml')),
    'workbook.xml': parts['xl/workbook.xml'] ?? new Uint8Array(),
    [SHEET]: strToU8(worksheet('<row><c><v>1</v></c></row>')),
  };
  delete moved['xl/workbook.xml'];
  const { sheets, findings } = open(zipSync(moved));
  expect([findings, sheets[0]?.value(1, 1)]).toEqual([[], 1]);
});

describe('the sheets', () => {
  test('come in the order of the workbook, whatever the order of parts', () => {
    const sheets = ['B', 'A', '10', '9'].map((name) => ({ name, rows: [[name]] }));
    const { spreadsheet } = open(workbookBytes({ sheets }));
    expect(spreadsheet?.sheetNames).toEqual(['B', 'A', '10', '9']);
    expect(spreadsheet?.sheetNames.map((name) => spreadsheet.sheet(name)?.value(1, 1))).toEqual([
      'B',
      'A',
      '10',
      '9',
    ]);
  });

  test('that Excel does not show are known', () => {
    const names = ['A', 'B', 'C', 'D'];
    const parts = unzipSync(workbookBytes({ sheets: names.map((name) => ({ name, rows: [[name]] })) }));
    const states: Record<string, string> = { A: 'visible', B: 'hidden', C: 'veryHidden' };
    const shown = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const hidden = shown.replace(/<sheet name="([ABC])"/g, (tag, name) => `${tag} state="${states[name]}"`);
    const { spreadsheet } = open(zipSync({ ...parts, 'xl/workbook.xml': strToU8(hidden) }));
    expect(spreadsheet?.hiddenSheets).toEqual(new Set(['B', 'C']));
    expect(spreadsheet?.sheetNames).toEqual(names);
  });

  test.each(['__proto__', 'constructor', 'toString', 'é', ' ', 'a&b<c>"d"'])(
    'may be named « %s »',
    (name) => {
      const { spreadsheet, findings } = open(workbookBytes({ sheets: [{ name, rows: [['a']] }] }));
      expect([findings, spreadsheet?.sheet(name)?.value(1, 1)]).toEqual([[], 'a']);
      expect(spreadsheet?.sheet('valueOf')).toBeNull();
    },
  );

  test('are read once', () => {
    const { spreadsheet } = open(withParts({}));
    expect(spreadsheet?.sheet('S')).toBe(spreadsheet?.sheet('S'));
  });

  test('have no value after their cells: what follows is not read', () => {
    const tail = '<extLst><ext><row r="9"><c r="A9"><v>9</v></c></row></ext></extLst>';
    const sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
      '</worksheet>',
      `${tail}<never closed`,
    );
    const { sheets, findings } = open(withParts({ [SHEET]: sheet }));
    expect([findings, sheets[0]?.rowCount]).toEqual([[], 1]);
  });
});

test('long sheets are read whole, wherever their chunks are cut', () => {
  const row = (number: number) =>
    `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>é€\u{1f691} ${'x'.repeat(number % 97)}</t></is></c><c r="B${number}" s="12"/><c r="C${number}" s="3"/></row>`;
  const rows = Array.from({ length: 3000 }, (_, index) => row(index + 1)).join('');
  const [sheet] = open(withRows(rows)).sheets;
  const expected = Array.from({ length: 3000 }, (_, index) => `é€\u{1f691} ${'x'.repeat((index + 1) % 97)}`);
  expect(expected.map((_, index) => sheet?.value(1, index + 1))).toEqual(expected);
});

test('the date of the last save is the one the workbook records', () => {
  const core =
    '<cp:coreProperties><dcterms:modified xsi:type="dcterms:W3CDTF">2024-08-21T14:30:00Z</dcterms:modified></cp:coreProperties>';
  expect(modifiedDate(withParts({ 'docProps/core.xml': core }))).toBe('2024-08-21T14:30:00Z');
  expect(modifiedDate(withParts({}))).toBeNull();
  expect(modifiedDate(new Uint8Array())).toBeNull();
});
