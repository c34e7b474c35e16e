import type { Place } from '@hubsante/model';
import { closestName, columnLetters } from '@hubsante/model';
import { nomenclatureDiagnostics as diagnostics } from '../diagnostics/nomenclature.ts';
import { isMissingText } from './missing-text.ts';
import { publishedText } from './published-text.ts';
import { describeCell, type SheetReading } from './sheet-reading.ts';
import { readSpecialCell } from './special-cell.ts';
import { BLOCK_HEADER_ROW } from './table-header.ts';

/** The lines above a table of codes. `row` is the line of the eight-line layout, read by position. */
const HEADINGS = {
  identifier: { text: 'Identifiant nomenclature', row: null },
  reference: { text: 'Référentiel nomenclature', row: 1 },
  name: { text: 'Nom Nomenclature', row: 2 },
  levels: { text: 'Nombre de niveau', row: 7 },
  description: { text: 'Description', row: 8 },
} as const;

type HeadingName = keyof typeof HEADINGS;
const HEADING_NAMES = Object.keys(HEADINGS) as HeadingName[];

/** Lines of the eight-line layout that nobody reads any more. */
const UNREAD_HEADINGS = ['Documents associés', 'Relecteur/ validateur', 'Date validation', 'Date expiration'];

const VALUE_COLUMN = 2;

/** What a sheet says of its nomenclature above the table. */
export interface Heading {
  /** `null` when the author gave none. */
  readonly identifier: string | null;
  readonly reference: string;
  readonly name: string;
  /** `null` when unreadable, which was reported. */
  readonly levels: number | null;
  readonly description: string | null;
  /** The cell that identifies the nomenclature. */
  readonly place: Place;
  readonly levelsPlace: Place;
}

/** Reads the lines above the table; `null` when the nomenclature cannot be identified (which is reported). */
export function readHeading(reading: SheetReading, headerRow: number): Heading | null {
  const rows = findRows(reading, headerRow);
  const valueColumn = findValues(reading, rows);
  const text = (name: HeadingName) => readText(reading, valueColumn, name, rows.get(name));
  const own = text('identifier');
  const reference = text('reference');
  const name = text('name');
  const description = text('description');
  for (const [heading, read] of [['reference', reference] as const, ['name', name] as const]) {
    const row = rows.get(heading);
    if (read.kind !== 'blank' || row === undefined) continue;
    const context = { place: reading.place(valueColumn, row) };
    reading.reporter.report(diagnostics['nomenclature-heading-blank'], context, {
      heading: HEADINGS[heading].text,
    });
  }
  const levels = readLevels(reading, valueColumn, rows.get('levels'));
  if (own.kind === 'unreadable' || reference.text === '' || name.text === '') return null;
  const identifierRow = rows.get('identifier');
  if (own.text === '' && identifierRow !== undefined) {
    const context = { place: reading.place(valueColumn, identifierRow) };
    const replacement = `${reference.text}-${name.text}`;
    reading.reporter.report(diagnostics['nomenclature-identifier-blank'], context, { replacement });
  }
  const identifier = own.text === '' ? null : own.text;
  return {
    identifier,
    reference: reference.text,
    name: name.text,
    levels,
    description: description.text === '' ? null : description.text,
    place: reading.place(valueColumn, (identifier === null ? rows.get('name') : identifierRow) ?? 1),
    levelsPlace: reading.place(valueColumn, rows.get('levels') ?? 1),
  };
}

/** The row of each heading: by its text, else (eight-line layout) by position. */
function findRows(reading: SheetReading, headerRow: number): Map<HeadingName, number> {
  const { sheet, reporter } = reading;
  const firstRows = new Map<string, number>();
  for (let row = 1; row < headerRow; row += 1) {
    const value = sheet.value(1, row);
    if (typeof value === 'string' && !firstRows.has(value)) firstRows.set(value, row);
  }
  const rows = new Map<HeadingName, number>();
  for (const name of HEADING_NAMES) {
    const row = firstRows.get(HEADINGS[name].text);
    if (row !== undefined) rows.set(name, row);
  }
  recogniseMisspelled(reading, headerRow, firstRows, rows);
  const isBlock =
    headerRow === BLOCK_HEADER_ROW && [...rows].every(([name, row]) => HEADINGS[name].row === row);
  for (const name of HEADING_NAMES) {
    const { text: heading, row } = HEADINGS[name];
    if (rows.has(name) || name === 'identifier') continue;
    if (isBlock && row !== null) {
      rows.set(name, row);
      const context = { place: reading.place(1, row), value: textOf(reading, row) };
      reporter.report(diagnostics['nomenclature-heading-by-position'], context, { heading });
    } else {
      const context = { place: reading.place(1, headerRow) };
      reporter.report(diagnostics['nomenclature-heading-missing'], context, { heading });
    }
  }
  return rows;
}

/** As far as a column that was inserted moves them. */
const FARTHEST_VALUES = VALUE_COLUMN + 3;

/** The column of the values: another than the second, which is reported, when there is nothing in that one. */
function findValues(reading: SheetReading, rows: ReadonlyMap<HeadingName, number>): number {
  const own = [...rows.values()];
  const isFilled = (column: number) => own.some((row) => reading.sheet.value(column, row) !== null);
  if (isFilled(VALUE_COLUMN)) return VALUE_COLUMN;
  for (let column = VALUE_COLUMN + 1; column <= FARTHEST_VALUES; column += 1) {
    if (!isFilled(column)) continue;
    const context = { place: reading.place(VALUE_COLUMN, Math.min(...own)) };
    const parameters = { column: columnLetters(column) };
    reading.reporter.report(diagnostics['nomenclature-heading-moved'], context, parameters);
    return column;
  }
  return VALUE_COLUMN;
}

function textOf({ sheet }: SheetReading, row: number): string | null {
  const value = sheet.value(1, row);
  return value === null ? null : describeCell(value);
}

/** A few lines at most: a heading is short, and a table that begins far below has other troubles. */
const MISSPELLED_SEARCH = 30;

function recogniseMisspelled(
  reading: SheetReading,
  headerRow: number,
  firstRows: ReadonlyMap<string, number>,
  rows: Map<HeadingName, number>,
): void {
  const known = new Set<string>([...UNREAD_HEADINGS, ...HEADING_NAMES.map((name) => HEADINGS[name].text)]);
  const unknown = [...firstRows].filter(([text]) => !known.has(text)).slice(0, MISSPELLED_SEARCH);
  for (const [text, row] of unknown) {
    const missing = HEADING_NAMES.filter((name) => !rows.has(name));
    const heading = closestName(text, [...missing.map((name) => HEADINGS[name].text), ...UNREAD_HEADINGS]);
    const name = missing.find((candidate) => HEADINGS[candidate].text === heading);
    if (name === undefined || heading === null) continue;
    // At its place in the eight-line layout it is read by position, and only warned about.
    if (headerRow === BLOCK_HEADER_ROW && HEADINGS[name].row === row) continue;
    rows.set(name, row);
    const context = { place: reading.place(1, row), value: text };
    reading.reporter.report(diagnostics['nomenclature-heading-misspelled'], context, { heading });
  }
}

interface HeadingText {
  readonly kind: 'text' | 'blank' | 'unreadable';
  readonly text: string;
}

const BLANK: HeadingText = { kind: 'blank', text: '' };

function readText(
  reading: SheetReading,
  valueColumn: number,
  name: HeadingName,
  row: number | undefined,
): HeadingText {
  if (row === undefined) return BLANK;
  const value = reading.sheet.value(valueColumn, row);
  if (value === null || value === '' || (typeof value === 'string' && isMissingText(value))) return BLANK;
  if (typeof value !== 'object') {
    const text = publishedText(value);
    return text.trim() === '' ? BLANK : { kind: 'text', text };
  }
  if (name === 'description') {
    const text = readSpecialCell(reading, valueColumn, row, value);
    return text === null ? BLANK : { kind: 'text', text };
  }
  const context = { place: reading.place(valueColumn, row), value: describeCell(value) };
  reading.reporter.report(diagnostics['nomenclature-heading-unreadable'], context, {
    heading: HEADINGS[name].text,
  });
  return { kind: 'unreadable', text: '' };
}

const WHOLE_NUMBER = /^\s*\+?0*([1-9]\d{0,8})\s*$/;

/** A positive whole number, or a text that says one. */
function readLevels(reading: SheetReading, valueColumn: number, row: number | undefined): number | null {
  if (row === undefined) return null;
  const value = reading.sheet.value(valueColumn, row);
  const digits =
    typeof value === 'number' || typeof value === 'string' ? WHOLE_NUMBER.exec(String(value)) : null;
  if (digits !== null) return Number(digits[1]);
  const context = {
    place: reading.place(valueColumn, row),
    value: value === null ? null : describeCell(value),
  };
  reading.reporter.report(diagnostics['nomenclature-levels-unreadable'], context);
  return null;
}
