import { checkRelease, type Diagnostic, formatPlace, sortDiagnostics } from '@hubsante/model';
import { readSpreadsheets } from '@hubsante/workbook';
import type { CellInput } from '@hubsante/workbook/testing';
import { describe, expect, test } from 'vitest';
import { baseTables, openTables, SHEET, setCell } from './base-release.ts';

const brief = ({ definition, place }: Diagnostic) =>
  `${definition.severity} ${definition.code} ${formatPlace(place).split('!')[1]}`;

/** What is found and what is published of the configuration, once the rows of the message sheet are changed. */
function read(change: (rows: CellInput[][]) => void) {
  const tables = baseTables();
  change(tables.model[SHEET] ?? []);
  const { diagnostics, release } = readSpreadsheets(openTables(tables));
  return {
    found: sortDiagnostics([...diagnostics, ...checkRelease(release)]),
    contracts: release.messages.map(({ root, configuration }) => [
      root,
      configuration?.header,
      configuration?.xmlns,
    ]),
  };
}

const CONTRACTS = [
  ['essai', 'Y', 'eda:1.9:essai'],
  ['essaiCourt', 'Y', 'eda:1.9:essaiCourt'],
];

describe('a column inserted in a message sheet is one finding, and the contract stays', () => {
  test.each([
    [2, 'B2'],
    [3, 'C2'],
    [5, 'E2'],
    [7, 'G2'],
    [8, 'H2'],
    [9, 'I2'],
    [10, 'J2'],
  ])('before column %i', (column, cell) => {
    const { found, contracts } = read((rows) => {
      for (const row of rows) if (row.length >= column) row.splice(column - 1, 0, null);
    });
    expect(found.map(brief)).toEqual([`error workbook/configuration-column-inserted ${cell}`]);
    expect(contracts).toEqual(CONTRACTS);
  });

  test('two of them are one finding too', () => {
    const { found, contracts } = read((rows) => {
      for (const row of rows) if (row.length >= 9) row.splice(8, 0, null, null);
    });
    expect(found.map(brief)).toEqual(['error workbook/configuration-column-inserted I2']);
    expect(found[0]?.parameters).toEqual({ letters: 'I, J', lost: 'header, xmlns', count: '2' });
    expect(contracts).toEqual(CONTRACTS);
  });
});

describe('a title of the configuration that is wrong is one finding, and its column is read', () => {
  test.each<[string, CellInput, string]>([
    ['J2', 'xmln', 'configuration-column-renamed'],
    ['J2', 'XMLNS', 'configuration-column-renamed'],
    ['I2', 'Header', 'configuration-column-renamed'],
    ['B2', 'perimeter ', 'configuration-column-renamed'],
    ['J2', null, 'configuration-title-missing'],
    ['I2', null, 'configuration-title-missing'],
    ['C2', null, 'configuration-title-missing'],
    ['B2', { error: '#REF!' }, 'configuration-title-missing'],
  ])('%s: %j', (cell, value, code) => {
    const { found, contracts } = read((rows) => setCell(rows, cell, value));
    expect(found.map(brief)).toEqual([`error workbook/${code} ${cell}`]);
    expect(contracts).toEqual(CONTRACTS);
  });
});

describe('what is cleared in the configuration is an error at its cell, and never another contract in silence', () => {
  test.each<[string, string[], string[]]>([
    ['two titles', ['D2', 'E2'], ['error workbook/configuration-title-missing D2']],
    [
      'the title and the values of a column',
      ['D2', 'D3', 'D4'],
      ['error workbook/configuration-title-missing D2'],
    ],
    ['the last column', ['J2', 'J3', 'J4'], ['error workbook/configuration-title-missing J2']],
    ['the perimeters', ['B2', 'B3', 'B4'], ['error workbook/configuration-title-missing B2']],
    ['a title without values', ['E2'], ['error workbook/configuration-title-missing E2']],
    [
      'a title and the perimeter of an entry',
      ['D2', 'B3'],
      ['error workbook/configuration-title-missing D2', 'error workbook/configuration-value-missing B3'],
    ],
    ['a header', ['I3'], ['error workbook/configuration-value-missing I3']],
    ['a namespace', ['J4'], ['error workbook/configuration-value-missing J4']],
    ['the first title', ['A2'], ['error workbook/configuration-title-missing A2']],
  ])('%s', (_, cells, expected) => {
    const { found } = read((rows) => {
      for (const cell of cells) setCell(rows, cell, null);
    });
    expect(found.map(brief)).toEqual(expected);
  });

  test.each(['A2', 'B2', 'C2', 'D2', 'G2', 'I2', 'J2'])(
    'a note over the title in %s is one finding',
    (cell) => {
      const { found, contracts } = read((rows) => setCell(rows, cell, 'à relire'));
      expect(found.map(brief)).toEqual([`error workbook/configuration-column-renamed ${cell}`]);
      expect(contracts).toEqual(CONTRACTS);
    },
  );
});

test('a note beside the configuration is no column of it', () => {
  const { found, contracts } = read((rows) => setCell(rows, 'N2', 'à relire avant la comité'));
  expect([found.map(brief), contracts]).toEqual([[], CONTRACTS]);
});

describe('a blank row inside a code-and-label object is one finding, at its row', () => {
  test.each([12, 13])('before row %i', (row) => {
    const { found } = read((rows) => {
      rows.splice(row - 1, 0, []);
      // As Excel does: identifiers are =ROW()-8.
      for (let at = row; at < rows.length; at += 1) {
        const cells = rows[at];
        if (typeof cells?.[0] === 'number') cells[0] = at - 7;
      }
    });
    const errors = found.filter(({ definition }) => definition.severity !== 'advice');
    expect(errors.map(brief)).toEqual([`error workbook/row-blank-cuts-table A${row}`]);
  });
});
