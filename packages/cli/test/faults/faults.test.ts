import { type Diagnostic, formatPlace } from '@hubsante/model';
import { readSpreadsheets } from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { releaseWith } from './base-release.ts';
import type { Fault } from './fault.ts';
import { cellFaults, constraintFaults, rowFaults, sheetFaults } from './sheet-faults.ts';

const GROUPS: Record<string, readonly Fault[]> = {
  'message sheets': sheetFaults,
  rows: rowFaults,
  constraints: constraintFaults,
  cells: cellFaults,
};

function check(changes: Fault['changes']): readonly Diagnostic[] {
  return readSpreadsheets(releaseWith(changes)).diagnostics;
}

const brief = ({ definition, place }: Diagnostic) =>
  `${definition.severity} ${definition.code} ${formatPlace(place).split(' › ')[1] ?? ''}`;

test('the base release has no finding', () => {
  expect(check({}).map(brief)).toEqual([]);
});

for (const [group, faults] of Object.entries(GROUPS)) {
  describe(`mistakes in ${group}`, () => {
    test.each(faults)('$mistake → $code at $at', ({ changes, code, severity, at }) => {
      expect(check(changes).map(brief)).toContain(`${severity} ${code} ${at}`);
    });
  });
}
