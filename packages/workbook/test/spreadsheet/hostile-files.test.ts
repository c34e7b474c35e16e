import type { DiagnosticDefinition } from '@hubsante/model';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileDiagnostics } from '../../src/diagnostics/file.ts';
import { LIMITS } from '../../src/spreadsheet/limits.ts';
import { workbookBytes } from '../../src/testing/index.ts';
import {
  open,
  SHEET,
  utf16,
  withParts,
  withRows,
  worksheet,
  worksheetRelationship,
} from './package-fixtures.ts';
import { withDirectory, withEnd } from './zip-fixtures.ts';

const valid = withParts({});
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const MAIN = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** An OLE compound file whose directory, in its second sector, has these streams. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 8);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of streams.entries()) {
    bytes.set(utf16(name, { hasMark: false }), 1024 + index * 128);
  }
  return bytes;
}

const numbers = (rows: number, cells = 1) => `<row>${'<c><v>1</v></c>'.repeat(cells)}</row>`.repeat(rows);
const number = (text: string) => withRows(`<row r="2"><c r="B2"><v>${text}</v></c></row>`);

const withDoctype = (xml: string) =>
  `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${xml}`;

const manySheets = `<workbook><sheets>${'<sheet name="a"/>'.repeat(LIMITS.entries + 1)}</sheets></workbook>`;
const manyEntries = zipSync(
  Object.fromEntries(
    Array.from({ length: LIMITS.entries + 1 }, (_, index) => [`${index}`, new Uint8Array()]),
  ),
  { level: 0 },
);

/** Each with the findings it gives, all of them. */
const FILES: readonly (readonly [name: string, bytes: Uint8Array, ...findings: string[]])[] = [
  ['an empty file', new Uint8Array(), 'file-empty model.xlsx'],
  ['a text file', strToU8('ID;Donnée\n1;x'), 'not-a-workbook model.xlsx'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'not-a-workbook model.xlsx'],
  ['one byte', new Uint8Array([0x50]), 'not-a-workbook model.xlsx'],
  ['an empty zip', zipSync({}), 'not-a-workbook model.xlsx'],
  ['a zip of something else', zipSync({ 'readme.txt': strToU8('a') }), 'not-a-workbook model.xlsx'],
  [
    'a Word document',
    zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8('<w:document xmlns:w="x"><w:body/></w:document>'),
    }),
    'not-a-workbook model.xlsx',
  ],
  [
    'a LibreOffice workbook',
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('<a/>'),
    }),
    'not-a-workbook model.xlsx',
  ],
  [
    'a binary workbook',
    zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ),
      'xl/workbook.bin': new Uint8Array([1, 2, 3]),
    }),
    'not-a-workbook model.xlsx',
  ],
  ['an old .xls', compoundFile('Root Entry', 'Workbook'), 'old-excel-format model.xlsx'],
  [
    'an encrypted workbook',
    compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
    'workbook-encrypted model.xlsx',
  ],
  [
    'one whose key alone is found',
    compoundFile('Root Entry', 'EncryptionInfo'),
    'workbook-encrypted model.xlsx',
  ],
  ['one whose directory is cut off', compoundFile().slice(0, 512), 'workbook-encrypted model.xlsx'],
  ['an old Word document', compoundFile('Root Entry', 'WordDocument'), 'old-excel-format model.xlsx'],
  ['a zip with a password', withDirectory(valid, 'flags', 1), 'workbook-encrypted model.xlsx'],
  [
    'a LibreOffice workbook with a password',
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': new Uint8Array([1, 2, 3]),
      'META-INF/manifest.xml': strToU8(
        '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      ),
    }),
    'workbook-encrypted model.xlsx',
  ],
  [
    'one of LibreOffice 24.2',
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'encrypted-package': new Uint8Array([1, 2, 3]),
    }),
    'workbook-encrypted model.xlsx',
  ],
  ['half a workbook', valid.slice(0, valid.length / 2), 'workbook-truncated model.xlsx'],
  ['a workbook without its last byte', valid.slice(0, -1), 'workbook-truncated model.xlsx'],
  ['only the first bytes of a zip', valid.slice(0, 30), 'workbook-truncated model.xlsx'],
  [
    'a workbook without its beginning',
    new Uint8Array([0x50, 0x4b, ...valid.slice(400)]),
    'workbook-directory-damaged model.xlsx',
  ],
  [
    'a directory that starts elsewhere',
    withEnd(valid, { start: 4 }),
    'workbook-directory-damaged model.xlsx',
  ],
  [
    'a directory beyond the end',
    withEnd(valid, { start: 0xfffffff0 }),
    'workbook-directory-damaged model.xlsx',
  ],
  [
    'a 64-bit directory that is not there',
    withEnd(valid, { start: 0xffffffff }),
    'workbook-directory-damaged model.xlsx',
  ],
  [
    'a directory shorter than it says',
    withEnd(valid, { count: 999 }),
    'workbook-directory-damaged model.xlsx',
  ],
  [
    'two parts whose names differ by case',
    withParts({ 'XL/WorkSheets/Sheet1.xml': worksheet('<row><c><v>1</v></c></row>') }),
    'workbook-part-twice model.xlsx',
  ],
  ['a zip of too many parts', manyEntries, 'workbook-too-many-parts model.xlsx'],
  [
    'a zip that says it has too many parts',
    withEnd(valid, { count: 0xfffe }),
    'workbook-too-many-parts model.xlsx',
  ],
  ['a workbook of too many sheets', withParts({ [MAIN]: manySheets }), 'workbook-too-many-parts model.xlsx'],
  ['a zip that says it is huge', withDirectory(valid, 'size', 0xfffffff0), 'workbook-too-large model.xlsx'],
  [
    'a part that says it is huge',
    withDirectory(valid, 'size', 0xffffffff, 'sheet1.xml'),
    'workbook-too-large model.xlsx › S',
  ],
  [
    'a part larger than it says',
    withDirectory(valid, 'size', 20, 'sheet1.xml'),
    'workbook-too-large model.xlsx › S',
  ],
  [
    'a part smaller than it says',
    withDirectory(valid, 'size', 5000, 'sheet1.xml'),
    'workbook-damaged model.xlsx › S',
  ],
  [
    'a part that could not become as large as it says',
    withDirectory(valid, 'size', LIMITS.partBytes, 'sheet1.xml'),
    'workbook-damaged model.xlsx › S',
  ],
  [
    'a part with another checksum',
    withDirectory(valid, 'crc', 1, 'sheet1.xml'),
    'workbook-damaged model.xlsx › S',
  ],
  [
    'a part beyond the end',
    withDirectory(valid, 'offset', 0xffff, 'sheet1.xml'),
    'workbook-damaged model.xlsx › S',
  ],
  [
    'a part that starts elsewhere',
    withDirectory(valid, 'offset', 1, 'sheet1.xml'),
    'workbook-damaged model.xlsx › S',
  ],
  [
    'a part without content',
    withDirectory(valid, 'compressedSize', 0, 'sheet1.xml'),
    'workbook-damaged model.xlsx › S',
  ],
  [
    'a part of an unknown compression',
    withDirectory(valid, 'method', 99, 'sheet1.xml'),
    'workbook-damaged model.xlsx › S',
  ],
  [
    'a stored part that is compressed',
    withDirectory(valid, 'method', 0, 'sheet1.xml'),
    'workbook-damaged model.xlsx › S',
  ],
  ['no workbook part', withParts({ [MAIN]: null }), 'part-missing model.xlsx'],
  ['no relationships', withParts({ [RELATIONSHIPS]: null }), 'part-missing model.xlsx'],
  ['a sheet that is not there', withParts({ [SHEET]: null }), 'part-missing model.xlsx › S'],
  ['shared texts that are not there', withParts({ [STRINGS]: null }), 'part-missing model.xlsx'],
  [
    'a stylesheet that is not there',
    withRows('<row><c s="1"><v>1</v></c></row>', { [STYLES]: null }),
    'part-missing model.xlsx',
  ],
  [
    'a sheet above the package',
    withParts({ [RELATIONSHIPS]: worksheetRelationship('../../xl/worksheets/sheet1.xml') }),
    'part-missing model.xlsx › S',
  ],
  [
    'a sheet elsewhere on the machine',
    withParts({ [RELATIONSHIPS]: worksheetRelationship('../../../../etc/passwd') }),
    'part-missing model.xlsx › S',
  ],
  [
    'a sheet on the network',
    withParts({ [RELATIONSHIPS]: worksheetRelationship('http://example.org/sheet1.xml', 'External') }),
    'part-missing model.xlsx › S',
  ],
  [
    'a sheet without relationship',
    withParts({ [RELATIONSHIPS]: '<Relationships/>' }),
    'part-missing model.xlsx › S',
  ],
  [
    'no sheet at all',
    withParts({ [MAIN]: '<workbook><sheets/></workbook>' }),
    'workbook-without-sheet model.xlsx',
  ],
  ['a workbook part that is no XML', withParts({ [MAIN]: 'rien' }), 'xml-malformed model.xlsx'],
  ['relationships that are no XML', withParts({ [RELATIONSHIPS]: '<a' }), 'xml-malformed model.xlsx'],
  ['shared strings that are no XML', withParts({ [STRINGS]: '<sst><si>' }), 'xml-malformed model.xlsx'],
  ['a sheet that is no XML', withParts({ [SHEET]: 'ceci n’est pas du XML' }), 'xml-malformed model.xlsx › S'],
  ['an empty sheet part', withParts({ [SHEET]: '' }), 'xml-malformed model.xlsx › S'],
  [
    'a sheet cut in two',
    withParts({ [SHEET]: worksheet('<row><c><v>1').slice(0, 150) }),
    'xml-malformed model.xlsx › S',
  ],
  [
    'a sheet with an unknown entity',
    withRows('<row><c><v>&a;</v></c></row>'),
    'xml-malformed model.xlsx › S',
  ],
  [
    'a sheet with a forbidden character',
    withRows('<row><c><v>\u0001</v></c></row>'),
    'xml-malformed model.xlsx › S',
  ],
  ['an attribute given twice', withRows('<row><c r="A1" r="A1"/></row>'), 'xml-malformed model.xlsx › S'],
  [
    'a styled cell with an attribute given twice',
    withRows('<row><c r="A1" s="1" s="2"/></row>'),
    'xml-malformed model.xlsx › S',
  ],
  [
    'a sheet that is not UTF-8',
    withParts({ [SHEET]: new Uint8Array([...strToU8('<a>'), 0xff, ...strToU8('</a>')]) }),
    'xml-malformed model.xlsx › S',
  ],
  [
    'a sheet cut inside a character',
    withParts({ [SHEET]: new Uint8Array([...strToU8('<a/>'), 0xe2, 0x82]) }),
    'xml-malformed model.xlsx › S',
  ],
  [
    'a sheet of odd UTF-16',
    withParts({ [SHEET]: utf16('<a/>').slice(0, -1) }),
    'xml-malformed model.xlsx › S',
  ],
  [
    'a sheet with entities',
    withParts({ [SHEET]: withDoctype(worksheet('<row><c><v>&b;</v></c></row>')) }),
    'xml-with-entities model.xlsx › S',
  ],
  [
    'a workbook part with entities',
    withParts({ [MAIN]: withDoctype('<workbook/>') }),
    'xml-with-entities model.xlsx',
  ],
  [
    'shared strings with entities',
    withParts({ [STRINGS]: withDoctype('<sst/>') }),
    'xml-with-entities model.xlsx',
  ],
  [
    'elements nested without end',
    withParts({ [SHEET]: '<a>'.repeat(100_000) }),
    'xml-too-deep model.xlsx › S',
  ],
  [
    'an element with too many attributes',
    withParts({ [SHEET]: `<a ${Array.from({ length: 50_000 }, (_, index) => `a${index}=">"`).join(' ')}/>` }),
    'xml-too-deep model.xlsx › S',
  ],
  ['too many filled rows', withRows(numbers(LIMITS.rowsWithValues + 1)), 'sheet-too-large model.xlsx › S'],
  [
    'too many filled rows, from the last one up',
    withRows(
      Array.from(
        { length: LIMITS.rowsWithValues + 1 },
        (_, index) => `<row r="${LIMITS.rows - index}"><c><v>1</v></c></row>`,
      ).join(''),
    ),
    'sheet-too-large model.xlsx › S',
  ],
  [
    'too many filled cells',
    withRows(numbers(LIMITS.cells / 1000 + 1, 1000)),
    'workbook-too-many-cells model.xlsx › S',
  ],
  [
    'a shared text that does not exist',
    withRows('<row r="2"><c r="B2" t="s"><v>99</v></c></row>'),
    'workbook-cell-damaged model.xlsx › S!B2',
  ],
  [
    'a shared text of number -1',
    withRows('<row r="2"><c r="B2" t="s"><v>-1</v></c></row>'),
    'workbook-cell-damaged model.xlsx › S!B2',
  ],
  ['a number that is none', number('abc'), 'workbook-cell-damaged model.xlsx › S!B2'],
  ['a number in another notation', number('0x10'), 'workbook-cell-damaged model.xlsx › S!B2'],
  ['a number that is infinite', number('1e999'), 'workbook-cell-damaged model.xlsx › S!B2'],
  [
    'a number of a million digits',
    number(`${'1'.repeat(1_000_000)}x`),
    'workbook-cell-damaged model.xlsx › S!B2',
  ],
  [
    'a boolean that is none',
    withRows('<row r="2"><c r="B2" t="b"><v>2</v></c></row>'),
    'workbook-cell-damaged model.xlsx › S!B2',
  ],
  [
    'a date that is none',
    withRows('<row r="2"><c r="B2" t="d"><v>hier</v></c></row>'),
    'workbook-cell-damaged model.xlsx › S!B2',
  ],
  [
    'a cell of an unknown type',
    withRows('<row r="2"><c r="B2" t="z"><v>1</v></c></row>'),
    'workbook-cell-damaged model.xlsx › S!B2',
  ],
  [
    'a cell right of the last column',
    withRows('<row><c r="XFE1"><v>1</v></c></row>'),
    'workbook-cell-damaged model.xlsx › S',
  ],
  [
    'too many cells in a row',
    withRows(numbers(1, LIMITS.columns + 1)),
    'workbook-cell-damaged model.xlsx › S',
  ],
  [
    'a cell below the last row',
    withRows(`<row r="${LIMITS.rows + 1}"><c><v>1</v></c></row>`),
    'workbook-cell-damaged model.xlsx › S',
  ],
  [
    'an address without end',
    withRows(`<row><c r="${'A'.repeat(1_000_000)}"><v>1</v></c></row>`),
    'workbook-cell-damaged model.xlsx › S',
  ],
  [
    'a stylesheet that is no XML',
    withRows('<row><c s="1"><v>1</v></c></row>', { [STYLES]: '<a' }),
    'xml-malformed model.xlsx',
  ],
  [
    'two sheets of one name',
    workbookBytes({
      sheets: [
        { name: 'Essai', rows: [['1']] },
        { name: 'ESSAI', rows: [['2']] },
      ],
    }),
    'sheet-duplicate model.xlsx › ESSAI',
  ],
];

test('every fault of a file has its case', () => {
  // Files that are read all the same have theirs in packages/cli/test/file-kinds.test.ts.
  const { 'workbook-macros-ignored': _, 'workbook-uncalculated': __, ...broken } = fileDiagnostics;
  const codes = Object.values<DiagnosticDefinition>(broken).map(({ code }) => code);
  const found = FILES.flatMap(([, , ...findings]) =>
    findings.map((finding) => `workbook/${finding.split(' ')[0]}`),
  );
  expect([...new Set(found)].sort()).toEqual(codes.sort());
});

describe('a hostile or broken file gives one finding and nothing else', () => {
  test.each(FILES.map(([name, bytes, ...expected]) => ({ name, bytes, expected })))(
    '$name',
    ({ bytes, expected }) => {
      const { findings, diagnostics } = open(bytes);
      expect(findings).toEqual(expected.map((finding) => `workbook/${finding}`));
      expect(String(diagnostics[0]?.value ?? '').length).toBeLessThanOrEqual(100);
    },
  );
});

test('sheets that are too large together end the reading of the workbook', () => {
  // One part that costs little to parse, read once for each sheet.
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const part = `${worksheet('<row><c><v>1</v></c></row>')}${' '.repeat(45 * 1024 * 1024)}`;
  const list = names.map((name) => `<sheet name="${name}" r:id="rId1"/>`).join('');
  const workbook = `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${list}</sheets></workbook>`;
  const { sheets, findings } = open(withParts({ [SHEET]: part, [MAIN]: workbook }));
  expect(findings).toEqual(['workbook/workbook-too-large model.xlsx › F']);
  expect(sheets.map((sheet) => sheet?.value(1, 1) ?? null)).toEqual([1, 1, 1, 1, 1, null, null]);
});

test.each<[keyof typeof fileDiagnostics, number]>([
  ['sheet-too-large', LIMITS.rowsWithValues],
  ['workbook-too-many-cells', LIMITS.cells],
  ['workbook-too-many-parts', LIMITS.entries],
])('%s says its limit', (name, limit) => {
  const { fr, en } = fileDiagnostics[name];
  expect([fr, en].map(({ message }) => message.replace(/[\s,]/g, '').includes(String(limit)))).toEqual([
    true,
    true,
  ]);
});

describe('what looks hostile and is not', () => {
  test.each<[string, string, number]>([
    ['every row of Excel with a style', '<row s="1"/>'.repeat(LIMITS.rows - 1), 1],
    ['rows of styled cells down to the bottom', '<row><c s="1"/><c s="1"/></row>'.repeat(200_000), 1],
    ['the largest sheet that is accepted', numbers(LIMITS.rowsWithValues - 1), LIMITS.rowsWithValues],
  ])('%s', (_, rows, rowCount) => {
    const { sheets, findings } = open(withRows(`<row r="1"><c r="A1"><v>1</v></c></row>${rows}`));
    expect([findings, sheets[0]?.rowCount]).toEqual([[], rowCount]);
  });

  test('a part that is unzipped step by step', () => {
    // Text that does not compress well, so that the part is beyond the size of a single step.
    let seed = 1;
    const letters = Array.from({ length: 2_000_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(0x4e00 + (seed % 0x4000));
    }).join('');
    const bytes = withRows(`<row><c t="inlineStr"><is><t>${letters}</t></is></c></row>`);
    expect(bytes.length).toBeGreaterThan(LIMITS.singleStepBytes);
    const { sheets, findings } = open(bytes);
    expect(findings).toEqual([]);
    expect(sheets[0]?.value(1, 1) === letters).toBe(true);
    const forged = withDirectory(bytes, 'size', 3_000_000, 'sheet1.xml');
    expect(open(forged).findings).toEqual(['workbook/workbook-too-large model.xlsx › S']);
  });
});

describe('a fault of one sheet', () => {
  const sheets = ['A', 'B', 'C'].map((name) => ({ name, rows: [[name]] }));

  test('leaves the others readable', () => {
    const bytes = withDirectory(workbookBytes({ sheets }), 'crc', 1, 'sheet2.xml');
    const { spreadsheet, findings } = open(bytes);
    expect(findings).toEqual(['workbook/workbook-damaged model.xlsx › B']);
    expect(['A', 'B', 'C'].map((name) => spreadsheet?.sheet(name)?.value(1, 1) ?? null)).toEqual([
      'A',
      null,
      'C',
    ]);
  });

  test('that only a forged file has ends the reading of the workbook', () => {
    const bytes = withDirectory(workbookBytes({ sheets }), 'size', 9, 'sheet2.xml');
    const { spreadsheet, findings } = open(bytes);
    expect(findings).toEqual(['workbook/workbook-too-large model.xlsx › B']);
    expect(['A', 'B', 'C'].map((name) => spreadsheet?.sheet(name)?.value(1, 1) ?? null)).toEqual([
      'A',
      null,
      null,
    ]);
  });

  test('in the first of two sheets of one name is not hidden by the second', () => {
    const twins = ['A', 'a'].map((name) => ({ name, rows: [[name]] }));
    const { spreadsheet, sheets: read } = open(workbookBytes({ sheets: twins }));
    expect([spreadsheet?.sheetNames, read[0]?.value(1, 1)]).toEqual([['A'], 'A']);
  });
});
