import { describe, expect, test } from 'vitest';
import { open, type Parts, withRows } from './package-fixtures.ts';

/** Style 1 strikes through, style 2 says expressly that it does not. */
const STYLES =
  '<styleSheet><fonts><font/><font><b/><strike/></font><font><strike val="0"/></font></fonts>' +
  '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>';

function sheetOf(cell: string, strings = '', after = '') {
  const parts: Parts = {
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
  };
  const bytes = withRows(`<row r="1">${cell}</row></sheetData>${after}<sheetData>`, parts);
  const { sheets, findings } = open(bytes);
  return { sheet: sheets[0], findings };
}

const run = (look: string, text: string) => `<r>${look && `<rPr>${look}</rPr>`}<t>${text}</t></r>`;
const inline = (runs: string, style = '0') => `<c r="A1" s="${style}" t="inlineStr"><is>${runs}</is></c>`;

describe('what is not struck through of a cell', () => {
  test.each<[string, string, string, string | null]>([
    ['a plain text', inline('<t>a</t>'), '', null],
    ['a text in a struck cell', inline('<t>a</t>', '1'), '', ''],
    ['a text in a cell that is expressly not', inline('<t>a</t>', '2'), '', null],
    ['a number in a struck cell', '<c r="A1" s="1"><v>5</v></c>', '', ''],
    ['a struck run', inline(run('<strike/>', 'name') + run('', 'vehicleName')), '', 'vehicleName'],
    ['runs that are all struck', inline(run('<strike/>', 'a') + run('<strike val="1"/>', 'b')), '', ''],
    [
      'a run that is expressly not struck',
      inline(run('<strike val="0"/>', 'a') + run('<b/>', 'b')),
      '',
      null,
    ],
    ['a run with a look in a struck cell', inline(run('', 'old') + run('<b/>', 'new'), '1'), '', 'new'],
    [
      'a struck run of a shared text',
      '<c r="A1" t="s"><v>0</v></c>',
      `<si>${run('<strike/>', 'old_x005F_')}${run('<b/>', 'new_x005F_')}</si>`,
      'new_',
    ],
    ['a shared text in a struck cell', '<c r="A1" s="1" t="s"><v>0</v></c>', '<si><t>a</t></si>', ''],
    [
      'runs of colours only in a struck cell',
      '<c r="A1" s="1" t="s"><v>0</v></c>',
      `<si>${run('', 'old')}${run('<b/>', 'new')}</si>`,
      'new',
    ],
  ])('%s', (_, cell, strings, kept) => {
    const { sheet, findings } = sheetOf(cell, strings);
    expect(findings).toEqual([]);
    expect(sheet?.struck?.(1, 1) ?? null).toBe(kept);
  });
});

describe('merged ranges', () => {
  const merged = '<mergeCells count="2"><mergeCell ref="O9:P9"/><mergeCell ref="x"/></mergeCells>';
  test.each([
    ['right after the cells', merged],
    ['after a filter', `<autoFilter ref="A8:P9"><filterColumn colId="1"/></autoFilter>${merged}`],
  ])('are read %s', (_, after) => {
    const { sheet, findings } = sheetOf('<c r="A1"><v>1</v></c>', '', after);
    expect(findings).toEqual([]);
    expect(sheet?.mergedRanges).toEqual([{ firstColumn: 15, firstRow: 9, lastColumn: 16, lastRow: 9 }]);
  });

  test.each([
    ['what comes after them is not read', `<pageMargins/><conditionalFormatting>&broken;${merged}`],
    ['a fault there costs only them', `<mergeCells><mergeCell ref="A1:B1" ref="A1"/>&nope;</mergeCells>`],
  ])('%s', (_, after) => {
    const { sheet, findings } = sheetOf('<c r="A1"><v>1</v></c>', '', after);
    expect(findings).toEqual([]);
    expect(sheet?.value(1, 1)).toBe(1);
  });
});
