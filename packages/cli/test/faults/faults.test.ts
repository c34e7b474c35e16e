import {
  checkRelease,
  type Diagnostic,
  formatPlace,
  modelDiagnostics,
  sortDiagnostics,
} from '@hubsante/model';
import { type ReleaseSpreadsheets, readSpreadsheets, workbookDiagnostics } from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { releaseWith } from './base-release.ts';
import type { Fault } from './fault.ts';
import { namingFaults, patternFaults, wordFaults } from './model-faults.ts';
import { cellFaults, constraintFaults, rowFaults, sheetFaults } from './sheet-faults.ts';
import { STRUCTURAL_FAULTS, titledFaults, titledReleaseWith } from './titled-faults.ts';

const GROUPS: Record<string, readonly Fault[]> = {
  'message sheets': sheetFaults,
  rows: rowFaults,
  constraints: constraintFaults,
  cells: cellFaults,
  'names and shapes': namingFaults,
  'patterns and lists': patternFaults,
  'examples and words': wordFaults,
};

function check(release: ReleaseSpreadsheets): readonly Diagnostic[] {
  const read = readSpreadsheets(release);
  return sortDiagnostics([...read.diagnostics, ...checkRelease(read.release)]);
}

const brief = ({ definition, place }: Diagnostic) =>
  `${definition.severity} ${definition.code} ${formatPlace(place).split(' › ')[1] ?? ''}`;

test('the base release has no finding', () => {
  expect(check(releaseWith({})).map(brief)).toEqual([]);
});

for (const [group, faults] of Object.entries(GROUPS)) {
  describe(`mistakes in ${group}`, () => {
    test.each(faults)('$mistake → $code at $at', ({ changes, code, severity, at }) => {
      expect(check(releaseWith(changes)).map(brief)).toContain(`${severity} ${code} ${at}`);
    });
  });
}

describe('mistakes in workbooks of releases 1.x and 2.x', () => {
  test.each(titledFaults)('$mistake → $code at $at', ({ changes, code, severity, at }) => {
    expect(check(titledReleaseWith(changes)).map(brief)).toContain(`${severity} ${code} ${at}`);
  });
});

describe('mistakes across sheets', () => {
  test.each(STRUCTURAL_FAULTS)('%s', (_, release, expected) => {
    expect(check(release()).map(brief)).toContain(expected);
  });
});

test('several mistakes are all found in one run, each at its cell', () => {
  const found = check(
    releaseWith({
      'RS-ESSAI!K9': '1.1',
      'RS-ESSAI!J10': 'date création',
      'RS-ESSAI!M16': 'Integer',
      'RS-ESSAI!H15': null,
    }),
  );
  expect(found.map(brief)).toEqual([
    'error workbook/cardinality-unreadable RS-ESSAI!K9',
    'error workbook/name-with-blank RS-ESSAI!J10',
    'warning model/description-missing RS-ESSAI!H15',
    'error workbook/type-misspelled RS-ESSAI!M16',
  ]);
});

test('a stray cell at the bottom of a sheet is one finding, not a million', () => {
  const found = check(releaseWith({ 'RS-ESSAI!A60000': 5 })).map(brief);
  expect(found).toContain('warning workbook/row-blank RS-ESSAI!A20');
  expect(found.length).toBeLessThan(5);
});

test('a fault on the row that describes an object is not reported again where the object is used', () => {
  expect(check(releaseWith({ 'RS-ESSAI!K14': '0..*' })).map(brief)).toEqual([
    'error workbook/cardinality-unreadable RS-ESSAI!K14',
  ]);
});

test('a mistake outside a perimeter stops only the messages that keep its row', () => {
  const [found] = check(releaseWith({ 'RS-ESSAI!K17': '1..0' }));
  expect(found?.subjects).toEqual(['RS-ESSAI']);
});

/** Codes whose tables of cases stand with the reader that reports them. */
const TESTED_ELSEWHERE =
  /^workbook\/(nomenclature-(?!unknown|misspelled|empty|ambiguous|faulty)|acceptance-test|file-|not-a-workbook|old-excel|workbook-|xml-|sheet-too-large|part-missing|sheet-duplicate)/;

test('every finding has its mistake', () => {
  const tabled = [...Object.values(GROUPS).flat(), ...titledFaults].map(({ code }) => code);
  const structural = STRUCTURAL_FAULTS.map(([, , expected]) => expected.split(' ')[1]);
  const covered = new Set([...tabled, ...structural]);
  const silent = [...workbookDiagnostics, ...modelDiagnostics]
    .map(({ code }) => code)
    .filter((code) => !covered.has(code) && !TESTED_ELSEWHERE.test(code));
  expect(silent).toEqual([]);
});
