import type { Severity } from '@hubsante/model';
import type { CellInput } from '@hubsante/workbook/testing';

/** One mistake an author can make, and the finding that must answer it. */
export interface Fault {
  /** The mistake, in words. */
  readonly mistake: string;
  /** Cells of the base release to change: `{ 'RS-ESSAI!K9': '1..0' }`. */
  readonly changes: Readonly<Record<string, CellInput>>;
  readonly code: string;
  readonly severity: Severity;
  /** Sheet and cell of the finding, `RS-ESSAI!K9`. */
  readonly at: string;
}

/** `mistake`, cells changed, code, severity, place: one line of a fault table. */
export type FaultLine = readonly [
  mistake: string,
  changes: Readonly<Record<string, CellInput>>,
  code: string,
  severity: Severity,
  at: string,
];

export function faults(lines: readonly FaultLine[]): Fault[] {
  return lines.map(([mistake, changes, code, severity, at]) => ({ mistake, changes, code, severity, at }));
}
