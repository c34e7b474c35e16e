import type { AcceptanceTestPath, AcceptanceTestStep } from '@hubsante/model';
import { acceptanceTestDiagnostics as diagnostics } from '../diagnostics/acceptance-test.ts';
import type { SheetReading } from '../nomenclature/sheet-reading.ts';
import { compareStepIds } from './step-id.ts';
import type { StepRow } from './step-rows.ts';
import { type TestColumn, type TestColumns, TITLES } from './table-columns.ts';

const DIRECTIONS: ReadonlyMap<string, AcceptanceTestStep['direction']> = new Map([
  ['Envoi', 'send'],
  ['Réception', 'receive'],
]);

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
    const namesMessage = texts.direction !== null || texts.message !== null || texts.example !== null;
    if (texts.step !== null || namesMessage) {
      const step = readStep(reading, columns, stepRow);
      reportOrder(reading, columns, stepRow, steps);
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

function placeOf(reading: SheetReading, columns: TestColumns, name: TestColumn, row: number) {
  return reading.place(columns[name] ?? columns.step, row);
}

const REQUIRED: readonly TestColumn[] = ['direction', 'message', 'example'];

function readStep(reading: SheetReading, columns: TestColumns, { row, texts }: StepRow): GrowingStep {
  const { reporter } = reading;
  const place = (name: TestColumn) => placeOf(reading, columns, name, row);
  const id = texts.step ?? '';
  if (texts.step === null) {
    reporter.report(diagnostics['acceptance-test-step-id-missing'], { place: place('step') });
  }
  for (const name of REQUIRED) {
    if (texts[name] !== null || columns[name] === undefined) continue;
    const parameters = { id, title: TITLES[name] };
    reporter.report(diagnostics['acceptance-test-step-incomplete'], { place: place(name) }, parameters);
  }
  const directionText = texts.direction ?? '';
  const direction = DIRECTIONS.get(directionText) ?? null;
  if (texts.direction !== null && direction === null) {
    const context = { place: place('direction'), value: directionText };
    reporter.report(diagnostics['acceptance-test-direction-unknown'], context);
  }
  if (texts.path !== null) {
    const context = { place: place('path'), value: texts.path };
    reporter.report(diagnostics['acceptance-test-path-on-step-row'], context);
  }
  return {
    id,
    direction,
    directionText,
    message: texts.message ?? '',
    description: texts.description,
    example: texts.example ?? '',
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
    const context = { place: placeOf(reading, columns, 'overrideMark', row), value: overrideMark };
    reporter.report(diagnostics['acceptance-test-override-mark-unreadable'], context);
  }
  const paths = overrideMark === OVERRIDE_MARK ? step.overriddenIdentifierPaths : step.ignoredPaths;
  paths.push({ text: path, place });
}
