import { DiagnosticCollector, type DiagnosticDefinition } from '@hubsante/model';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileDiagnostics } from '../../src/diagnostics/file.ts';
import { openSpreadsheet } from '../../src/index.ts';
import { type CellInput, workbookBytes } from '../../src/testing/index.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** The worksheet part around these rows. */
const worksheet = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

/** A valid workbook with some parts replaced (`null` removes one). */
function withParts(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const all: Zippable = unzipSync(workbookBytes({ sheets: [{ name: 'S', rows: [['a']] }] }));
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) delete all[name];
    else all[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(all);
}

function open(bytes: Uint8Array) {
  const collector = new DiagnosticCollector();
  const spreadsheet = openSpreadsheet(bytes, 'model.xlsx', collector);
  const sheets = spreadsheet?.sheetNames.map((name) => spreadsheet.sheet(name)) ?? [];
  return { spreadsheet, sheets, codes: collector.diagnostics.map(({ definition }) => definition.code) };
}

const cell = (xml: string) =>
  open(withParts({ [SHEET]: worksheet(`<row r="1">${xml}</row>`) })).sheets[0]?.value(1, 1);

describe('a cell', () => {
  test.each<[string, string, unknown]>([
    ['inline text', '<c r="A1" t="inlineStr"><is><t>texte</t></is></c>', 'texte'],
    [
      'rich inline text is joined',
      '<c r="A1" t="inlineStr"><is><r><t>te</t></r><r><t xml:space="preserve">xte </t></r></is></c>',
      'texte ',
    ],
    [
      'phonetic readings are dropped',
      '<c r="A1" t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></is></c>',
      'a',
    ],
    ['a CR LF is a line feed', '<c r="A1" t="inlineStr"><is><t>a\r\nb</t></is></c>', 'a\nb'],
    ['a no-break space is text', '<c r="A1" t="inlineStr"><is><t>\u00a0</t></is></c>', '\u00a0'],
    ['a whole number', '<c r="A1"><v>12</v></c>', 12],
    ['a decimal number in its shortest form', '<c r="A1"><v>47.221865999999999</v></c>', 47.221866],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', true],
    ['the cached result of a formula', '<c r="A1" t="str"><f>B1</f><v>résultat</v></c>', 'résultat'],
    ['the cached number of a formula', '<c r="A1"><f>ROW()-8</f><v>3</v></c>', 3],
    ['a formula never calculated', '<c r="A1"><f>B1</f></c>', { kind: 'uncalculated', formula: 'B1' }],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { kind: 'error', text: '#REF!' }],
    ['a number that is none', '<c r="A1"><v>abc</v></c>', { kind: 'error', text: 'abc' }],
    ['style without value is blank', '<c r="A1" s="1"/>', null],
    ['a shared string that does not exist is blank', '<c r="A1" t="s"><v>99</v></c>', null],
    ['a date', '<c r="A1" s="1"><v>45525</v></c>', { kind: 'date', iso: '2024-08-21', serial: 45_525 }],
    [
      'a date with its time',
      '<c r="A1" s="1"><v>45525.604166666664</v></c>',
      { kind: 'date', iso: '2024-08-21T14:30:00', serial: 45_525.604166666664 },
    ],
    [
      'the last day of February 1900',
      '<c r="A1" s="1"><v>59</v></c>',
      { kind: 'date', iso: '1900-02-28', serial: 59 },
    ],
    ['cells without address follow one another', '<c><v>7</v></c>', 7],
  ])('%s', (_, xml, value) => {
    expect(cell(xml)).toEqual(value);
  });

  test('keeps its address whatever stands before it', () => {
    const rows = '<row r="3"><c r="A3" s="4"/><c r="B3"><v>1</v></c><c r="XFD3"><v>2</v></c></row>';
    const [sheet] = open(withParts({ [SHEET]: worksheet(rows) })).sheets;
    expect([sheet?.value(2, 3), sheet?.value(16_384, 3), sheet?.rowCount, sheet?.columnCount]).toEqual([
      1, 2, 3, 16_384,
    ]);
  });
});

describe('what testing writes is read back', () => {
  test('of every kind', () => {
    const rows: CellInput[][] = [
      ['texte', ' <&"\'> ', 'é\n€', null, 12, -0.5, true, false],
      [{ formula: 'A1', cached: 'x' }, { error: '#DIV/0!' }, { formula: 'A1' }, { date: '2024-08-21' }],
    ];
    const [sheet] = open(workbookBytes({ sheets: [{ name: 'S', rows }] })).sheets;
    const read = [1, 2, 3, 4, 5, 6, 7, 8].map((column) => sheet?.value(column, 1));
    expect(read).toEqual(rows[0]);
    expect([1, 2, 3, 4].map((column) => sheet?.value(column, 2))).toEqual([
      'x',
      { kind: 'error', text: '#DIV/0!' },
      { kind: 'uncalculated', formula: 'A1' },
      { kind: 'date', iso: '2024-08-21', serial: 45_525 },
    ]);
  });

  test('the same input gives the same bytes', () => {
    const input = { sheets: [{ name: 'S', rows: [['a', 1]] }] };
    expect(workbookBytes(input)).toEqual(workbookBytes(input));
  });

  test.each(['__proto__', 'constructor', 'toString'])('a sheet named %s is a sheet', (name) => {
    const { spreadsheet } = open(workbookBytes({ sheets: [{ name, rows: [['a']] }] }));
    expect(spreadsheet?.sheet(name)?.value(1, 1)).toBe('a');
    expect(spreadsheet?.sheet('valueOf')).toBeNull();
  });
});

const valid = workbookBytes({
  sheets: [
    {
      name: 'S',
      rows: [
        ['a', 'b'],
        [1, 2],
      ],
    },
  ],
});
const utf16 = (text: string) => new Uint8Array([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Marks the first entry of the zip's directory as encrypted. */
function markEncrypted(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 1 && copy[at + 3] === 2) {
      copy[at + 8] = (copy[at + 8] ?? 0) | 1;
    }
  }
  return copy;
}

/** Every size in the zip's directory replaced. */
function withDeclaredSizes(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

/** Every entry compressed by a method nobody knows. */
function withUnknownCompression(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 99, true);
  }
  return copy;
}

const relationship = (target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"/></Relationships>`;

const HOSTILE_FILES: readonly (readonly [string, Uint8Array, string])[] = [
  ['an empty file', new Uint8Array(), 'file-empty'],
  ['a text file', strToU8('ID;Donnée\n1;x'), 'not-a-workbook'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'not-a-workbook'],
  ['a zip of something else', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'not-a-workbook'],
  ['an old .xls', new Uint8Array([...compound, ...new Uint8Array(600)]), 'old-excel-format'],
  [
    'an encrypted workbook',
    new Uint8Array([...compound, ...new Uint8Array(504), ...utf16('EncryptedPackage')]),
    'workbook-encrypted',
  ],
  ['a zip with a password', markEncrypted(valid), 'workbook-encrypted'],
  ['half a workbook', valid.slice(0, valid.length / 2), 'workbook-truncated'],
  ['only the first bytes of a zip', valid.slice(0, 30), 'workbook-truncated'],
  ['a zip that says it is huge', withDeclaredSizes(valid, 0xfffffff0), 'workbook-too-large'],
  ['a sheet that is no XML', withParts({ [SHEET]: 'ceci n’est pas du XML' }), 'xml-malformed'],
  [
    'a sheet cut in two',
    withParts({ [SHEET]: worksheet('<row r="1"><c r="A1"><v>1').slice(0, 150) }),
    'xml-malformed',
  ],
  [
    'a sheet with entities',
    withParts({
      [SHEET]:
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
    }),
    'xml-with-entities',
  ],
  ['a sheet that is not there', withParts({ [SHEET]: null }), 'part-missing'],
  [
    'a sheet outside the package',
    withParts({ 'xl/_rels/workbook.xml.rels': relationship('../../../../etc/passwd') }),
    'part-missing',
  ],
  [
    'no sheet at all',
    withParts({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
    'workbook-without-sheet',
  ],
  [
    'a million filled rows',
    withParts({ [SHEET]: worksheet('<row><c><v>1</v></c></row>'.repeat(120_000)) }),
    'sheet-too-large',
  ],
  [
    'two sheets of one name',
    workbookBytes({
      sheets: [
        { name: 'Essai', rows: [['1']] },
        { name: 'ESSAI', rows: [['2']] },
      ],
    }),
    'sheet-duplicate',
  ],
  ['a zip of an unknown compression', withUnknownCompression(valid), 'workbook-damaged'],
];

test('every fault of a file has its case', () => {
  const codes = Object.values<DiagnosticDefinition>(fileDiagnostics).map(({ code }) => code);
  expect([...new Set(HOSTILE_FILES.map(([, , code]) => `workbook/${code}`))].sort()).toEqual(codes.sort());
});

describe('a hostile or broken file gives one finding and nothing else', () => {
  test.each(HOSTILE_FILES)('%s', (_, bytes, code) => {
    expect(open(bytes).codes).toEqual([`workbook/${code}`]);
  });

  test('a million rows that hold only styles are read as the few that hold values', () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${'<row s="1" customFormat="1"/>'.repeat(300_000)}`;
    const { sheets, codes } = open(withParts({ [SHEET]: worksheet(rows) }));
    expect([codes, sheets[0]?.rowCount]).toEqual([[], 1]);
  });

  test('a size that lies cannot cost more than it says', () => {
    const { codes } = open(
      withDeclaredSizes(withParts({ [SHEET]: worksheet('<row><c><v>1</v></c></row>'.repeat(90_000)) }), 200),
    );
    expect(codes.length).toBe(1);
  });

  test('a workbook with one broken sheet still gives the others', () => {
    const bytes = workbookBytes({
      sheets: [
        { name: 'A', rows: [['1']] },
        { name: 'B', rows: [['2']] },
      ],
    });
    const parts: Zippable = unzipSync(bytes);
    parts[SHEET] = strToU8('<broken');
    const { spreadsheet, codes } = open(zipSync(parts));
    expect([codes, spreadsheet?.sheet('A'), spreadsheet?.sheet('B')?.value(1, 1)]).toEqual([
      ['workbook/xml-malformed'],
      null,
      '2',
    ]);
  });
});
