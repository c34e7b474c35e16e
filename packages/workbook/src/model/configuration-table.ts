import { type DiagnosticReporter, type MessageConfiguration, placeInSheet } from '@hubsante/model';
import { configurationDiagnostics as diagnostics } from '../diagnostics/configuration.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import {
  CONFIGURATION_TITLES,
  type ConfigurationColumns,
  type ConfigurationTitle,
  isColumnGone,
  readConfigurationColumns,
  textAt,
} from './configuration-columns.ts';
import { isUsableName, isUsableRoot, type MessageDeclaration } from './message-declaration.ts';
import type { Reading } from './reading.ts';
import { withoutStruckEntries } from './struck-configuration.ts';
import { PERIMETER_MARK_ROW } from './table-columns.ts';
import { parseTitleEntries } from './title-cell.ts';
import { isUnreadable, reportUnreadable } from './unreadable-cell.ts';

/** What decides of a contract: a blank there publishes another one. */
const DECISIVE = [
  'package',
  'automaticGeneration',
  'subschema',
  'header',
  'xmlns',
] as const satisfies readonly ConfigurationTitle[];

/** Cells of the configuration that are blank though another message of the release has something there. */
export function reportBlankValues(
  declarations: readonly MessageDeclaration[],
  reporter: DiagnosticReporter,
): void {
  for (const { name, blanks = [] } of declarations) {
    for (const { title, place } of blanks) {
      const isFilled = declarations.some(({ configuration }) => (configuration?.[title] ?? '').trim() !== '');
      if (!isFilled) continue;
      const context = { place, subjects: [name] };
      reporter.report(diagnostics['configuration-value-missing'], context, { title, name });
    }
  }
}

/**
 * Namespaces that name another message: `cisu:2.0:resourcesEngagement` copied into the row of RS-RI. Messages may share one that
 * names none of them, and those of one root always do.
 */
export function reportForeignNamespaces(
  declarations: readonly MessageDeclaration[],
  reporter: DiagnosticReporter,
): void {
  for (const { name, root, configuration, namespacePlace: place } of declarations) {
    const value = configuration?.xmlns ?? null;
    if (value === null || place === undefined) continue;
    const named = value.slice(value.lastIndexOf(':') + 1).toLowerCase();
    if (named === root.toLowerCase()) continue;
    const owner = declarations.find(
      (one) => one.configuration?.xmlns === value && one.root.toLowerCase() === named,
    );
    if (owner === undefined) continue;
    const meant = `${value.slice(0, value.lastIndexOf(':') + 1)}${root}`;
    const context = { place, value, subjects: [name] };
    reporter.report(diagnostics['configuration-xmlns-foreign'], context, { name, other: owner.name, meant });
  }
}

/** The end of a namespace: `eda:1.9:createCase`, `cisu:3.0`. */
const NAMESPACE = /^[^:]+(?::[^:]+)+$/u;

/** Whether row 7 says that columns of the sheet are perimeters. */
function hasPerimeters(sheet: Sheet): boolean {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const mark = sheet.value(column, PERIMETER_MARK_ROW);
    if (typeof mark === 'string' && mark.includes('Périmètre')) return true;
  }
  return false;
}

const FLAGS = ['automaticGeneration', 'subschema', 'header'] as const;

/** Row 7 announces the perimeters of the field table and row 8 is its header. */
const LAST_CONFIGURATION_ROW = 6;

/** A header whose first title is gone or replaced is one all the same: enough of the others stand beside it. */
function hasOtherTitles(sheet: Sheet, row: number): boolean {
  const titles: readonly string[] = CONFIGURATION_TITLES.slice(1);
  const found = titles.filter((title, index) => sheet.value(index + 2, row) === title);
  return found.length >= titles.length / 2;
}

/** The 1-based row of the table's header, `null` when the sheet has no configuration table. */
export function findConfigurationHeader(sheet: Sheet): number | null {
  let withoutSchema: number | null = null;
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    if (sheet.value(1, row) === 'schema') return row;
    if (row <= LAST_CONFIGURATION_ROW && hasOtherTitles(sheet, row)) withoutSchema ??= row;
  }
  return withoutSchema;
}

/** The messages that the configuration table of a sheet declares (docs/reference/format-des-classeurs.md §3). */
export function readConfigurationTable(
  file: string,
  whole: Sheet,
  reading: Reading,
  reporter: DiagnosticReporter,
): MessageDeclaration[] {
  const headerRow = findConfigurationHeader(whole);
  if (headerRow === null || (reading === 'published' && whole.value(1, headerRow) !== 'schema')) {
    reporter.report(diagnostics['configuration-missing'], { place: placeInSheet(file, whole.name, 1, 1) });
    return [];
  }
  const columns = readConfigurationColumns(file, whole, headerRow, reading, reporter);
  if (!columns.has('perimeter')) {
    // Without it every row would be kept, and another message than the author's would be published.
    const place = placeInSheet(file, whole.name, 1, headerRow);
    reporter.report(diagnostics['configuration-perimeter-missing'], { place });
    return [];
  }
  // The incumbent sees no look: what it published holds what is struck.
  const { sheet, struckRows } =
    reading === 'authored'
      ? withoutStruckEntries(file, whole, headerRow, columns, reporter)
      : { sheet: whole, struckRows: new Set<number>() };
  const declarations: MessageDeclaration[] = [];
  let row = headerRow + 1;
  for (; textAt(sheet, 1, row) !== null; row += 1) {
    if (struckRows.has(row)) continue;
    const declaration = readEntry({ file, sheet, headerRow, row, columns, reading }, reporter);
    if (declaration !== null) declarations.push(declaration);
  }
  const entries = row - headerRow - 1 - struckRows.size;
  const isEntryLost = reportNamelessEntry({ file, sheet, row, columns, isOnlyOne: entries === 0 }, reporter);
  if (entries === 0 && !isEntryLost && struckRows.size === 0) {
    reporter.report(diagnostics['configuration-empty'], {
      place: placeInSheet(file, sheet.name, 1, headerRow),
    });
  }
  // An entry that could not be read is told already; the title may well agree with what its author meant.
  const areAllRead =
    declarations.every(({ name, root }) => isUsableRoot(root) && isUsableName(name)) &&
    entries > 0 &&
    declarations.length === entries &&
    struckRows.size === 0 &&
    !isEntryLost;
  if (areAllRead) reportTitleDisagreement(file, sheet, declarations, reporter);
  return declarations;
}

interface Entry {
  readonly file: string;
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly row: number;
  readonly columns: ConfigurationColumns;
  readonly reading: Reading;
}

function readEntry(
  { file, sheet, headerRow, row, columns, reading }: Entry,
  reporter: DiagnosticReporter,
): MessageDeclaration | null {
  const read = (title: ConfigurationTitle): string | null => {
    const column = columns.get(title);
    return column === undefined ? null : textAt(sheet, column, row);
  };
  const placeOfColumn = (title: ConfigurationTitle) =>
    placeInSheet(file, sheet.name, columns.get(title) ?? 1, row);
  const name = read('schema');
  const root = read('rootElement');
  if (name === null) return null;
  const unreadable = [...columns].filter(([, column]) => isUnreadable(sheet.value(column, row)));
  for (const [title, column] of unreadable) {
    const cell = sheet.value(column, row);
    const context = { place: placeOfColumn(title), subjects: [name] };
    if (isUnreadable(cell)) reportUnreadable(cell, context, reporter);
  }
  // Without its perimeter, say, it would be another message.
  if (unreadable.length > 0 && reading === 'authored') return null;
  if (root === null) {
    reporter.report(
      diagnostics['configuration-root-missing'],
      { place: placeOfColumn('rootElement'), subjects: [name] },
      { name },
    );
    return null;
  }
  for (const flag of FLAGS) {
    const value = read(flag);
    if (value !== null && value !== 'Y' && value !== 'N') {
      reporter.report(
        diagnostics['configuration-flag-unreadable'],
        { place: placeOfColumn(flag), value, subjects: [name], fix: flagAsMeant(value) },
        { title: flag },
      );
    }
  }
  const xmlns = read('xmlns');
  if (xmlns !== null && /[\s\u00a0<>"']/u.test(xmlns)) {
    const context = { place: placeOfColumn('xmlns'), value: xmlns, subjects: [name] };
    const meant = xmlns.replace(/[\s\u00a0<>"']+/gu, '');
    reporter.report(diagnostics['configuration-xmlns-unusable'], context, { meant });
  } else if (xmlns !== null && !NAMESPACE.test(xmlns)) {
    const context = { place: placeOfColumn('xmlns'), value: xmlns, subjects: [name] };
    reporter.report(diagnostics['configuration-xmlns-not-one'], context, { root });
  }
  const isBlank = (title: ConfigurationTitle) => columns.has(title) && (read(title) ?? '').trim() === '';
  const isTold = (title: ConfigurationTitle) => isColumnGone(sheet, headerRow, columns, title);
  if (reading === 'authored' && isBlank('perimeter') && hasPerimeters(sheet)) {
    // Every row would be kept.
    const context = { place: placeOfColumn('perimeter'), subjects: [name] };
    const parameters = { title: 'perimeter', name };
    if (!isTold('perimeter'))
      reporter.report(diagnostics['configuration-value-missing'], context, parameters);
    return null;
  }
  const blanks = DECISIVE.filter((title) => isBlank(title) && !isTold(title)).map((title) => ({
    title,
    place: placeOfColumn(title),
  }));
  const configuration: MessageConfiguration = {
    automaticGeneration: read('automaticGeneration'),
    header: read('header'),
    subschema: read('subschema'),
    package: read('package'),
    customExtendPackage: read('customExtendPackage'),
    customExtendClass: read('customExtendClass'),
    xmlns,
  };
  return {
    name,
    root,
    perimeter: read('perimeter'),
    configuration,
    place: placeOfColumn('schema'),
    rootPlace: placeOfColumn('rootElement'),
    perimeterPlace: placeOfColumn('perimeter'),
    ...(columns.has('xmlns') ? { namespacePlace: placeOfColumn('xmlns') } : {}),
    blanks,
  };
}

interface NamelessEntry {
  readonly file: string;
  readonly sheet: Sheet;
  readonly row: number;
  readonly columns: ConfigurationColumns;
  /** Whether no entry stands above it. */
  readonly isOnlyOne: boolean;
}

/**
 * An entry without a name ends the table, so what it says is ignored. Returns whether a message is lost by it, which
 * is an error: one that is the only entry, or that has a perimeter or a root.
 */
function reportNamelessEntry(
  { file, sheet, row, columns, isOnlyOne }: NamelessEntry,
  reporter: DiagnosticReporter,
): boolean {
  if (row > LAST_CONFIGURATION_ROW) return false;
  const place = placeInSheet(file, sheet.name, 1, row);
  const name = sheet.value(1, row);
  if (isUnreadable(name)) {
    reportUnreadable(name, { place }, reporter);
    return true;
  }
  const texts = [...columns].flatMap(([title, column]) => {
    const value = textAt(sheet, column, row);
    return value === null || value.trim() === '' ? [] : [{ title, column, value }];
  });
  const [first] = texts;
  if (first === undefined) return false;
  const identifying = texts.filter(({ title }) => title === 'perimeter' || title === 'rootElement');
  if (isOnlyOne || identifying.length > 0) {
    const value = (identifying.length > 0 ? identifying : texts).map((text) => text.value).join(', ');
    reporter.report(diagnostics['configuration-name-missing'], { place, value });
    return true;
  }
  reporter.report(diagnostics['configuration-entry-nameless'], {
    place: placeInSheet(file, sheet.name, first.column, row),
    value: first.value,
  });
  return false;
}

function reportTitleDisagreement(
  file: string,
  sheet: Sheet,
  declarations: readonly MessageDeclaration[],
  reporter: DiagnosticReporter,
): void {
  const title = textAt(sheet, 1, 1);
  // Only a title that lists messages can disagree with the table; anything else is prose.
  if (title === null || title === 'schema' || !title.includes(':')) return;
  const entry = (parts: { name: string; perimeter: string | null; root: string }) =>
    `${parts.name}:${parts.perimeter ?? ''}:${parts.root}`;
  const declared = declarations.map(entry).join(' ');
  const titled = parseTitleEntries(title.trim()).map((parts) => (parts === null ? '?' : entry(parts)));
  if (declared === titled.join(' ')) return;
  reporter.report(
    diagnostics['configuration-disagrees-with-title'],
    {
      place: placeInSheet(file, sheet.name, 1, 1),
      value: title,
      subjects: declarations.map(({ name }) => name),
    },
    { declared },
  );
}

const YES = ['y', 'yes', 'o', 'oui', 'vrai', 'true', '1'];
const NO = ['n', 'no', 'non', 'faux', 'false', '0'];

/** The flag that a word says; `null` where it says none. */
function flagAsMeant(text: string): 'Y' | 'N' | null {
  const word = text.trim().toLowerCase();
  if (YES.includes(word)) return 'Y';
  return NO.includes(word) ? 'N' : null;
}
