import { columnLetters } from '@hubsante/model';
import { HEADING_ROWS } from '../../acceptance-test/read-acceptance-tests.ts';
import { END } from '../../acceptance-test/step-rows.ts';
import { HEADER_ROW } from '../../acceptance-test/table-columns.ts';
import { stepFaults } from '../fault-formulas.ts';
import { titleGuard } from '../guards.ts';
import type { SheetHelps } from '../sheet-design.ts';

/** Rows below the table where the helps still serve an author who adds a step. */
export const SPARE_ROWS = 60;

/** Where the parts of the sheet of a test case are; columns are 1-based. */
export interface AcceptanceTestLayout {
  /** Rows below the titles, `End` among them. */
  readonly rowCount: number;
  readonly step: number;
  readonly direction: number;
  readonly message: number;
  /** The last column whose title is kept. */
  readonly path: number;
  /** The cell of the first row that announces model and vhost; `null` for a sheet without. */
  readonly target: string | null;
}

/** Colours of what a step lacks, and the question before a title is typed over, of the sheet of a test case. */
export function acceptanceTestHelps(layout: AcceptanceTestLayout): Pick<SheetHelps, 'faults' | 'guards'> {
  const { rowCount, step, direction, message, path, target } = layout;
  return {
    faults: stepFaults({
      firstRow: HEADER_ROW + 1,
      lastRow: HEADER_ROW + rowCount + SPARE_ROWS,
      step: columnLetters(step),
      required: [columnLetters(direction), columnLetters(message)],
      end: END,
    }),
    guards: [
      titleGuard(
        ...Object.values(HEADING_ROWS).map(({ row }) => `${columnLetters(step)}${row}`),
        ...(target === null ? [] : [target]),
        `A${HEADER_ROW}:${columnLetters(path)}${HEADER_ROW}`,
      ),
    ],
  };
}
