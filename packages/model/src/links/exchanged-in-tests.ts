import type { AcceptanceTestStep, AcceptanceTestSuite } from '../acceptance-test.ts';
import { type Diagnostic, DiagnosticCollector, type DiagnosticReporter } from '../diagnostics.ts';
import type { Message } from '../message.ts';
import { formatPlace, type Place } from '../origin.ts';
import { linkAcceptanceTestDiagnostics as diagnostics } from './acceptance-test-diagnostics.ts';
import { checkStep } from './check-acceptance-tests.ts';
import { type Column, ENOUGH_ALONE, FEW, keepsMore, pairsOfColumns } from './exchanged-perimeters.ts';
import { type JsonPathStep, parseJsonPath, withoutItems } from './json-path.ts';
import { followPath } from './path-in-message.ts';

/** The first cell of a sheet, which names its messages as earlier formats did: `RC-EDA:15-18:createCase RS-EDA:15-15:…`. */
export interface TitleOfSheet {
  readonly place: Place;
  readonly text: string;
}

/** Two perimeters of a sheet that have the messages of one another, as acceptance tests tell. */
export interface ExchangeInTests {
  readonly columns: readonly [Column, Column];
  /** The first cell of the sheet, where it says so too: the configuration is at fault, and not the titles over the marks. */
  readonly saidAt: Place | undefined;
  /** Their messages, with the data that the acceptance tests know. */
  readonly asMeant: readonly Message[];
}

/** What acceptance tests are read with. */
interface TestsOfMessages {
  readonly messages: readonly Message[];
  readonly suites: readonly AcceptanceTestSuite[];
}

/** Paths that lead nowhere, numbers of items apart: one alone may be a slip of its author. */
const ENOUGH = 2;

/**
 * Pairs of perimeters whose acceptance tests lead nowhere as the messages are, and would if each had the data of the other.
 * Where the first cell of the sheet says so as well, the configuration was changed; else the titles over the marks.
 */
export function exchangesInTests(
  { messages, suites }: TestsOfMessages,
  titles: readonly TitleOfSheet[],
): readonly ExchangeInTests[] {
  const steps = stepsOf(suites);
  if (steps.length === 0) return [];
  return pairsOfColumns(messages).flatMap((columns) => {
    const [first, second] = columns;
    const [one, other] = [witnessOf(first, second, steps), witnessOf(second, first, steps)];
    const saidAt = titles.find((title) => saysExchanged(title, columns))?.place;
    if (!areExchanged(columns, [one, other], saidAt !== undefined)) return [];
    return [{ columns, saidAt, asMeant: [...asMeant(first, second), ...asMeant(second, first)] }];
  });
}

/** One finding for each exchange, with what the paths of its messages show under it. */
export function reportExchangesInTests(
  exchanges: readonly ExchangeInTests[],
  suites: readonly AcceptanceTestSuite[],
  reporter: DiagnosticReporter,
): void {
  for (const exchange of exchanges) {
    const { columns, saidAt } = exchange;
    const messages = columns.flatMap((column) => column.messages);
    const steps = stepsOf(suites).filter((step) => messages.some(({ name }) => name === step.message));
    const meant = new Set(findingsOf(steps, exchange.asMeant).map(keyOf));
    const cells = columns
      .map(({ title, place, messages: [message] }) => ({
        title,
        place: saidAt === undefined ? place : (message?.perimeterPlace ?? place),
      }))
      .sort((a, b) => (keyOfCell(a.place) < keyOfCell(b.place) ? -1 : 1));
    const [here, there] = cells;
    if (here === undefined || there === undefined) continue;
    // Not in the sentence: the cell that contradicts the configuration no more when it is mended.
    const ofTitle = saidAt === undefined ? {} : { saidAt: formatPlace(saidAt) };
    reporter.report(
      diagnostics['perimeters-against-tests'],
      {
        place: here.place,
        value: here.title,
        subjects: messages.map(({ name }) => name),
        related: findingsOf(steps, messages).filter((one) => !meant.has(keyOf(one))),
      },
      {
        title: there.title,
        cell: there.place.cell ?? '',
        messages: [...new Set(steps.map(({ message }) => message))].join(', '),
        ...ofTitle,
      },
    );
  }
}

/** What the acceptance tests of the messages of a column say of another one. */
interface Witness {
  /** They lead nowhere as it is, and somewhere through the marks of the other. */
  readonly isOfOther: boolean;
  /** They would be worse off there. */
  readonly isOwn: boolean;
  /** How many paths lead nowhere. */
  readonly paths: number;
}

function witnessOf(own: Column, other: Column, steps: readonly AcceptanceTestStep[]): Witness {
  const paths = new Map<string, { readonly name: string; readonly steps: readonly JsonPathStep[] }>();
  for (const { message, ignoredPaths, overriddenIdentifierPaths } of steps) {
    if (!own.messages.some(({ name }) => name === message)) continue;
    for (const { text } of [...ignoredPaths, ...overriddenIdentifierPaths]) {
      const reading = text === null ? null : parseJsonPath(text);
      if (reading?.kind === 'path')
        paths.set(`${message} ${withoutItems(text ?? '')}`, { name: message, steps: reading.steps });
    }
  }
  const leadingNowhere = (messages: readonly Message[]) =>
    [...paths.values()].filter(({ name, steps: path }) => {
      const message = messages.find((one) => one.name === name);
      const { kind } = message === undefined ? { kind: 'field' } : followPath(message, path);
      return kind !== 'field' && kind !== 'other-root';
    }).length;
  const [here, there] = [leadingNowhere(own.messages), leadingNowhere(asMeant(own, other))];
  return { isOfOther: here > 0 && there <= here * FEW, isOwn: there > here, paths: here };
}

function areExchanged(
  [first, second]: readonly [Column, Column],
  [one, other]: readonly [Witness, Witness],
  isConfigured: boolean,
): boolean {
  if (one.paths + other.paths < ENOUGH) return false;
  if (one.isOfOther && other.isOfOther) return true;
  const alone = one.isOfOther && !other.isOwn ? one : other.isOfOther && !one.isOwn ? other : null;
  if (alone === null) return false;
  const columns = alone === one ? ([first, second] as const) : ([second, first] as const);
  return isConfigured || (alone.paths >= ENOUGH_ALONE && keepsMore(...columns));
}

/** The messages of a column as they would be through another. */
function asMeant({ messages }: Column, { messages: [other] }: Column): readonly Message[] {
  return other === undefined ? [] : messages.map(({ name, root }) => ({ ...other, name, root }));
}

/** Whether the first cell of a sheet gives messages of these columns to the other column, and none to its own. */
function saysExchanged({ place, text }: TitleOfSheet, [first, second]: readonly [Column, Column]): boolean {
  const entries = new Map(text.split(/\s+/).map((entry) => [entry.split(':')[0], entry.split(':')[1]]));
  const isOfSheet = place.file === first.place.file && place.sheet === first.place.sheet;
  const said = [first, second].flatMap(({ title, messages }) =>
    messages.flatMap(({ name }) => {
      const perimeter = entries.get(name);
      return perimeter === undefined ? [] : [{ perimeter, own: title }];
    }),
  );
  const titles = [first.title, second.title];
  return (
    isOfSheet &&
    said.length > 0 &&
    said.every(({ perimeter, own }) => perimeter !== own && titles.includes(perimeter))
  );
}

function findingsOf(
  steps: readonly AcceptanceTestStep[],
  messages: readonly Message[],
): readonly Diagnostic[] {
  const reporter = new DiagnosticCollector();
  const known = new Map(messages.map((message) => [message.name, message]));
  for (const step of steps) checkStep(step, known.get(step.message) ?? null, null, known, reporter);
  return reporter.diagnostics;
}

function stepsOf(suites: readonly AcceptanceTestSuite[]): readonly AcceptanceTestStep[] {
  return suites.flatMap(({ tests }) => tests.flatMap(({ steps }) => steps));
}

/** A finding of a cell, whatever it shows of the message. */
function keyOf({ definition, place }: Diagnostic): string {
  return `${definition.code} ${formatPlace(place)}`;
}

/** Cells in the order of the author’s screen: rows, then columns. */
function keyOfCell({ cell = '' }: Place): string {
  const [, letters = '', row = ''] = /^([A-Z]*)(\d*)$/.exec(cell) ?? [];
  return `${row.padStart(9)}${letters.padStart(4)}`;
}
