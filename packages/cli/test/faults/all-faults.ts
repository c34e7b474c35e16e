import type { Fault } from './fault.ts';
import { namingFaults, patternFaults, wordFaults } from './model-faults.ts';
import { cellFaults, constraintFaults, rowFaults, sheetFaults } from './sheet-faults.ts';

/** Every fault of the base release that changed cells make, by what they are about. */
export const GROUPS: Readonly<Record<string, readonly Fault[]>> = {
  'message sheets': sheetFaults,
  rows: rowFaults,
  constraints: constraintFaults,
  cells: cellFaults,
  'names and shapes': namingFaults,
  'patterns and lists': patternFaults,
  'examples and words': wordFaults,
};
