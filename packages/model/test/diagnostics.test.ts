import { describe, expect, test } from 'vitest';
import {
  cellAddress,
  DiagnosticCollector,
  defineDiagnostics,
  formatPlace,
  renderDiagnostic,
} from '../src/index.ts';

const table = defineDiagnostics('test', {
  'too-tall': {
    severity: 'warning',
    fr: {
      message: '« {value} » dépasse {limit}.',
      remedy: 'Écrire {limit} au plus, par exemple ^[0-9]{5}$.',
      why: '…',
    },
    en: { message: '“{value}” exceeds {limit}.', remedy: 'Write {limit} at most.', why: '…' },
  },
  rows: {
    severity: 'warning',
    fr: {
      message: '{count} [ligne vide|lignes vides (jusqu’à {last})].',
      remedy: 'Écrire [a-z] ou [la|les] « {value} ».',
      why: '…',
    },
    en: { message: '{count} blank [row|rows].', remedy: '…', why: '…' },
  },
  absent: {
    severity: 'error',
    fr: { message: 'Rien.', remedy: 'Écrire.', why: '…' },
    en: { message: 'Nothing.', remedy: 'Write.', why: '…' },
  },
});

const at = (cell: string, sheet = 'RS-EDA', file = 'model.xlsx') => ({ file, sheet, cell });

test.each([
  [1, 1, 'A1'],
  [26, 9, 'Z9'],
  [27, 10, 'AA10'],
  [702, 1, 'ZZ1'],
  [703, 1, 'AAA1'],
  [16_384, 1_048_576, 'XFD1048576'],
])('column %s, row %s is %s', (column, row, address) => {
  expect(cellAddress(column, row)).toBe(address);
});

test.each([
  [{ file: 'a.xlsx' }, 'a.xlsx'],
  [{ file: 'a.xlsx', sheet: 'S' }, 'a.xlsx › S'],
  [{ file: 'a.xlsx', sheet: 'S', cell: 'B2' }, 'a.xlsx › S!B2'],
])('the place %j reads %s', (place, text) => {
  expect(formatPlace(place)).toBe(text);
});

describe('a finding', () => {
  test('is told in the singular when its count is one; what an author typed is left alone', () => {
    const collector = new DiagnosticCollector();
    collector.report(table.rows, { place: at('A1'), value: '[x|y]' }, { count: 1, last: 5 });
    collector.report(table.rows, { place: at('A2'), value: '[x|y]' }, { count: 3, last: 5 });
    const told = collector.diagnostics.map((finding) => renderDiagnostic(finding, 'fr'));
    expect(told.map(({ message, remedy }) => `${message} ${remedy}`)).toEqual([
      '1 ligne vide. Écrire [a-z] ou la « [x|y] ».',
      '3 lignes vides (jusqu’à 5). Écrire [a-z] ou les « [x|y] ».',
    ]);
  });

  test('is rendered in either language, with its value and parameters; a quantifier is no parameter', () => {
    const collector = new DiagnosticCollector();
    collector.report(table['too-tall'], { place: at('L42'), value: 12 }, { limit: 9 });
    const [finding] = collector.diagnostics;
    if (finding === undefined) throw new Error('nothing was reported');
    expect(renderDiagnostic(finding, 'fr')).toEqual({
      code: 'test/too-tall',
      severity: 'warning',
      message: '« 12 » dépasse 9.',
      remedy: 'Écrire 9 au plus, par exemple ^[0-9]{5}$.',
      file: 'model.xlsx',
      sheet: 'RS-EDA',
      cell: 'L42',
      value: '12',
    });
    expect(renderDiagnostic(finding, 'en').message).toBe('“12” exceeds 9.');
  });

  test('shows the blanks at the ends of what it quotes, and keeps the value for who copies it', () => {
    const collector = new DiagnosticCollector();
    collector.report(table['too-tall'], { place: at('A1'), value: ' ACTIF\u00a0' }, { limit: 'TSU ' });
    const [finding] = collector.diagnostics;
    if (finding === undefined) throw new Error('no finding');
    const { message, value } = renderDiagnostic(finding, 'fr');
    expect(message).toBe('« ␣ACTIF⍽ » dépasse TSU␣.');
    expect(value).toBe(' ACTIF\u00a0');
  });

  test('of two messages is kept once, with both as subjects', () => {
    const collector = new DiagnosticCollector();
    collector.report(table.absent, { place: at('A1'), subjects: ['RC-EDA'] });
    collector.report(table.absent, { place: at('A1'), subjects: ['RS-EDA'] });
    expect(collector.diagnostics.map(({ subjects }) => subjects)).toEqual([['RC-EDA', 'RS-EDA']]);
  });

  test('stands in the order of the screen: file, sheet, row, column, whatever the order of discovery', () => {
    const collector = new DiagnosticCollector();
    for (const place of [at('B10'), at('AA9'), at('B9'), at('A1', 'RC-REF'), at('Z99', 'A', 'a.xlsx')]) {
      collector.report(table.absent, { place });
    }
    expect(collector.diagnostics.map(({ place }) => formatPlace(place))).toEqual([
      'a.xlsx › A!Z99',
      'model.xlsx › RC-REF!A1',
      'model.xlsx › RS-EDA!B9',
      'model.xlsx › RS-EDA!AA9',
      'model.xlsx › RS-EDA!B10',
    ]);
  });
});
