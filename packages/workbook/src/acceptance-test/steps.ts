import {
  type AcceptanceTestPath,
  type AcceptanceTestStep,
  isSpelledAlike,
  markAsMeant,
} from '@hubsante/model';
import { acceptanceTestDiagnostics as diagnostics } from '../diagnostics/acceptance-test.ts';
import type { SheetReading } from '../nomenclature/sheet-reading.ts';
import { compareStepIds } from './step-id.ts';
import type { StepRow } from './step-rows.ts';
import { type TestColumn, type TestColumns, TITLES } from './table-columns.ts';

const DIRECTIONS: ReadonlyMap<string, AcceptanceTestStep['direction']> = new Map([
  ['Envoi', 'send'],
  ['Réception', 'receive'],
]);

/** Marks a path whose identifiers are replaced during the test; one without the mark is not compared. */
export const OVERRIDE_MARK = 'X';

/** From the root of the message, without blanks. */
const PATH = /^\$\.\S+$/;

/** A step whose paths are still being read. */
type GrowingStep = AcceptanceTestStep & {
  readonly ignoredPaths: AcceptanceTestPath[];
  readonly overriddenIdentifierPaths: AcceptanceTestPath[];
};

/** Gathers rows into steps: a row without step id completes the step above it. */
export function buildSteps(
  reading: SheetReading,
  columns: TestColumns,
  rows: readonly StepRow[],
): AcceptanceTestStep[] {
  const steps: GrowingStep[] = [];
  for (const stepRow of rows) {
    const { texts } = stepRow;
    const current = steps.at(-1);
    const stray = current === undefined ? null : strayCell(texts);
    if (stray !== null && current !== undefined) {
      const context = { place: placeOf(reading, columns, stray, stepRow.row), value: texts[stray] };
      reading.reporter.report(diagnostics['acceptance-test-stray-cell'], context, { title: TITLES[stray] });
      readDetail(reading, columns, stepRow, current);
      continue;
    }
    const namesMessage = texts.direction !== null || texts.message !== null || texts.example !== null;
    if (texts.step !== null || namesMessage) {
      const step = readStep(reading, columns, stepRow);
      if (step.id !== '') reportOrder(reading, columns, stepRow, steps);
      steps.push(step);
    } else if (current === undefined) {
      // The rows that follow have the same cause.
      if (stepRow === rows[0]) reportDetailBeforeStep(reading, columns, stepRow);
    } else {
      readDetail(reading, columns, stepRow, current);
    }
  }
  return steps;
}

/** Cells that make a row that of a step. */
const OF_STEP = ['step', 'direction', 'message', 'example'] as const satisfies readonly TestColumn[];

/** The one cell of a step on a row that has a path, and nothing else of a step: a slip on the row of a datum. */
function strayCell(texts: StepRow['texts']): TestColumn | null {
  const [first, ...more] = OF_STEP.filter((name) => texts[name] !== null);
  return texts.path === null || first === undefined || more.length > 0 ? null : first;
}

function placeOf(reading: SheetReading, columns: TestColumns, name: TestColumn, row: number) {
  return reading.place(columns[name] ?? columns.step, row);
}

function readStep(reading: SheetReading, columns: TestColumns, { row, texts }: StepRow): GrowingStep {
  const { reporter } = reading;
  const place = (name: TestColumn) => placeOf(reading, columns, name, row);
  const id = texts.step ?? '';
  const missing = OF_STEP.filter((name) => texts[name] === null && columns[name] !== undefined);
  const [first, ...more] = missing;
  if (first !== undefined && more.length > 0) {
    const titles = missing.map((name) => TITLES[name]).join(', ');
    reporter.report(diagnostics['acceptance-test-row-incomplete'], { place: place(first) }, { titles });
  } else if (first === 'step') {
    reporter.report(diagnostics['acceptance-test-step-id-missing'], { place: place('step') });
  } else if (first !== undefined) {
    const parameters = { id, title: TITLES[first] };
    reporter.report(diagnostics['acceptance-test-step-incomplete'], { place: place(first) }, parameters);
  }
  // What the rest of such a row names says nothing yet.
  const isWhole = more.length === 0;
  const directionText = texts.direction ?? '';
  const direction = DIRECTIONS.get(directionText) ?? null;
  if (isWhole && texts.direction !== null && direction === null) {
    const meant = [...DIRECTIONS.keys()].find((known) => isSpelledAlike(known, directionText));
    const context = { place: place('direction'), value: directionText, fix: meant ?? null };
    reporter.report(diagnostics['acceptance-test-direction-unknown'], context);
  }
  if (texts.path !== null) {
    const context = { place: place('path'), value: texts.path };
    reporter.report(diagnostics['acceptance-test-path-on-step-row'], context);
  }
  return {
    id: isWhole ? id : '',
    direction,
    directionText,
    message: isWhole ? (texts.message ?? '') : '',
    description: texts.description,
    example: isWhole ? (texts.example ?? '') : '',
    ignoredPaths: [],
    overriddenIdentifierPaths: [],
    place: place('step'),
    messagePlace: place('message'),
    examplePlace: place('example'),
  };
}

function reportOrder(
  reading: SheetReading,
  columns: TestColumns,
  { row, texts }: StepRow,
  steps: readonly AcceptanceTestStep[],
): void {
  const previous = steps.findLast(({ id }) => id !== '')?.id;
  const id = texts.step;
  if (id === null || previous === undefined) return;
  const comparison = compareStepIds(previous, id);
  if (comparison === null || comparison < 0) return;
  const context = { place: placeOf(reading, columns, 'step', row), value: id };
  reading.reporter.report(diagnostics['acceptance-test-step-out-of-order'], context, { previous });
}

function reportDetailBeforeStep(reading: SheetReading, columns: TestColumns, { row, texts }: StepRow): void {
  const filled = (Object.keys(texts) as TestColumn[]).find((name) => texts[name] !== null);
  const context = {
    place: placeOf(reading, columns, filled ?? 'step', row),
    value: filled === undefined ? null : texts[filled],
  };
  reading.reporter.report(diagnostics['acceptance-test-detail-before-step'], context);
}

function readDetail(
  reading: SheetReading,
  columns: TestColumns,
  { row, texts }: StepRow,
  step: GrowingStep,
): void {
  const { reporter } = reading;
  const { path, overrideMark } = texts;
  const place = placeOf(reading, columns, 'path', row);
  if (path === null && columns.path !== undefined) {
    reporter.report(diagnostics['acceptance-test-path-missing'], { place });
  } else if (path !== null && !PATH.test(path)) {
    reporter.report(diagnostics['acceptance-test-path-unreadable'], { place, value: path });
  }
  if (overrideMark !== null && overrideMark !== OVERRIDE_MARK) {
    const fix = markAsMeant(overrideMark, OVERRIDE_MARK);
    const context = { place: placeOf(reading, columns, 'overrideMark', row), value: overrideMark, fix };
    reporter.report(diagnostics['acceptance-test-override-mark-unreadable'], context);
  }
  const paths = overrideMark === OVERRIDE_MARK ? step.overriddenIdentifierPaths : step.ignoredPaths;
  paths.push({ text: path, place });
}
