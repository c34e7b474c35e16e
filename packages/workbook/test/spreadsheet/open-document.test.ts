import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { open } from './package-fixtures.ts';

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const STYLES =
  '<office:automatic-styles>' +
  '<style:style style:name="struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
  '<style:style style:name="plain" style:family="text"><style:text-properties style:text-line-through-style="none"/></style:style>' +
  '<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>' +
  '</office:automatic-styles>';

const bytesOf = (body: string) =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${NAMESPACES} xmlns:calcext="urn:x">${STYLES}<office:body>${body}</office:body></office:document-content>`,
    ),
  });

const book = (tables: string) => open(bytesOf(`<office:spreadsheet>${tables}</office:spreadsheet>`));
const rowsOf = (rows: string) => book(`<table:table table:name="S">${rows}</table:table>`);
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (content: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}>${content}</table:table-cell>`;

describe('a cell of an OpenDocument spreadsheet', () => {
  test.each<[string, string, unknown]>([
    ['a text', text('<text:p>a b</text:p>'), 'a b'],
    ['two paragraphs', text('<text:p>a</text:p><text:p>b</text:p>'), 'a\nb'],
    [
      'blanks that count',
      text('<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p>'),
      'a  b\tc\nd',
    ],
    ['blanks of the file', text('<text:p>a\n   b</text:p>'), 'a b'],
    ['spans and links', text('<text:p>a<text:span>b</text:span><text:a>c</text:a></text:p>'), 'abc'],
    [
      'a comment is no part',
      text('<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>'),
      'a',
    ],
    [
      'a number',
      '<table:table-cell office:value-type="float" office:value="1.5"><text:p>1,5</text:p></table:table-cell>',
      1.5,
    ],
    [
      'a share',
      '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50 %</text:p></table:table-cell>',
      0.5,
    ],
    [
      'yes',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>',
      true,
    ],
    [
      'a calculated formula',
      '<table:table-cell table:formula="of:=ROW()-8" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>',
      1,
    ],
    [
      'a formula without result',
      '<table:table-cell table:formula="of:=[.B1]"/>',
      { kind: 'uncalculated', formula: '[.B1]' },
    ],
    [
      'an error',
      text('<text:p>#REF!</text:p>', 'calcext:value-type="error"'),
      { kind: 'error', text: '#REF!' },
    ],
    ['a blank', '<table:table-cell/>', null],
    ['an empty text', text('<text:p></text:p>'), null],
  ])('%s', (_, cell, value) => {
    const { sheets, findings } = rowsOf(row(cell));
    expect(findings).toEqual([]);
    expect(sheets[0]?.value(1, 1)).toEqual(value);
  });

  test('a date', () => {
    const cell = '<table:table-cell office:value-type="date" office:date-value="2024-08-21"/>';
    expect(rowsOf(row(cell)).sheets[0]?.value(1, 1)).toEqual({
      kind: 'date',
      iso: '2024-08-21',
      serial: 45525,
    });
  });

  test.each<[string, string, string | null]>([
    ['a struck span', '<text:p><text:span text:style-name="struck">old</text:span>new</text:p>', 'new'],
    [
      'a span that is expressly not',
      '<text:p><text:span text:style-name="plain">a</text:span></text:p>',
      null,
    ],
  ])('%s', (_, content, kept) => {
    expect(rowsOf(row(text(content))).sheets[0]?.struck?.(1, 1) ?? null).toBe(kept);
  });

  test('a struck cell', () => {
    const { sheets } = rowsOf(row(text('<text:p>old</text:p>', 'table:style-name="struck"')));
    expect(sheets[0]?.struck?.(1, 1)).toBe('');
  });
});

test('repeated rows and cells are where they stand', () => {
  const { sheets, findings } = rowsOf(
    row('<table:table-cell table:number-columns-repeated="1024"/>', 'table:number-rows-repeated="7"') +
      row(
        `<table:table-cell table:number-columns-repeated="2"/>${text('<text:p>x</text:p>', 'table:number-columns-repeated="2"')}`,
      ) +
      row('<table:table-cell table:number-columns-repeated="1024"/>', 'table:number-rows-repeated="1048568"'),
  );
  expect(findings).toEqual([]);
  const [sheet] = sheets;
  expect([sheet?.rowCount, sheet?.columnCount]).toEqual([8, 4]);
  expect([1, 2, 3, 4, 5].map((column) => sheet?.value(column, 8))).toEqual([null, null, 'x', 'x', null]);
});

test('hidden rows, hidden tables and merged ranges are told', () => {
  const { spreadsheet, sheets } = book(
    '<table:table table:name="A" table:style-name="hidden"><table:table-row/></table:table>' +
      `<table:table table:name="B">${row(text('<text:p>a</text:p>', 'table:number-columns-spanned="2" table:number-rows-spanned="3"'), 'table:visibility="filter"')}</table:table>`,
  );
  expect(spreadsheet?.sheetNames).toEqual(['A', 'B']);
  expect(spreadsheet?.hiddenSheets).toEqual(new Set(['A']));
  expect(sheets[1]?.hiddenRows).toEqual(new Set([1]));
  expect(sheets[1]?.mergedRanges).toEqual([{ firstColumn: 1, firstRow: 1, lastColumn: 2, lastRow: 3 }]);
});

describe('a hostile or wrong OpenDocument file gives one finding', () => {
  const filled = text('<text:p>x</text:p>', 'table:number-columns-repeated="16384"');
  test.each<[string, Uint8Array, string]>([
    [
      'a text document',
      bytesOf('<office:text><text:p>a</text:p></office:text>'),
      'workbook/not-a-workbook model.xlsx',
    ],
    ['no table', bytesOf('<office:spreadsheet/>'), 'workbook/workbook-without-sheet model.xlsx'],
    [
      'a text repeated over a whole sheet',
      bytesOf(
        `<office:spreadsheet><table:table table:name="S">${row(filled, 'table:number-rows-repeated="1048576"')}</table:table></office:spreadsheet>`,
      ),
      'workbook/workbook-too-many-cells model.xlsx',
    ],
    [
      'cut in two',
      zipSync({ 'content.xml': strToU8('<office:document-content><office:body>') }),
      'workbook/xml-malformed model.xlsx',
    ],
  ])('%s', (_, bytes, finding) => {
    expect(open(bytes).findings).toEqual([finding]);
  });
});
