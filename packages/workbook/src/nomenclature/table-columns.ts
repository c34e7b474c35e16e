import { cellAddress, closestName, type NomenclatureColumnRole } from '@hubsante/model';
import { nomenclatureDiagnostics as diagnostics } from '../diagnostics/nomenclature.ts';
import type { Heading } from './heading.ts';
import { describeCell, type SheetReading } from './sheet-reading.ts';
import {
  CODE_TITLE,
  COMMENT_TITLE,
  DESCRIPTION_TITLE,
  labelLevelOf,
  labelTitle,
  type TableHeader,
} from './table-header.ts';

/** A column of a table of codes. */
export interface TableColumn {
  /** 1-based. */
  readonly column: number;
  /** As its author wrote it, or as it should have been written; `null` when the column has no title. */
  readonly title: string | null;
  readonly role: NomenclatureColumnRole;
}

/** The columns of a nomenclature, as its header says. */
export interface TableColumns {
  readonly columns: readonly TableColumn[];
  /** How many label levels count. */
  readonly levels: number;
}

/** Finds the columns of a table of codes and reports the titles that are missing, unknown or repeated. */
export function readTableColumns(reading: SheetReading, header: TableHeader, heading: Heading): TableColumns {
  const titles = readTitles(reading, header);
  const levels = countLevels(heading.levels, titles);
  recogniseMisspelled(reading, header, titles, levels);
  reportMissing(reading, header, heading, titles, levels);
  const firstColumns = new Map<string, number>();
  const repetitions = new Map<string, number>();
  const columns = titles.map(({ column, title }): TableColumn => {
    if (title === null) return { column, title, role: { kind: 'other', title: `Unnamed: ${column - 1}` } };
    const first = firstColumns.get(title);
    if (first === undefined) {
      firstColumns.set(title, column);
      return { column, title, role: roleOf(title, levels) };
    }
    const repetition = (repetitions.get(title) ?? 0) + 1;
    repetitions.set(title, repetition);
    const published = `${title}.${repetition}`;
    reading.reporter.report(
      diagnostics['nomenclature-column-duplicate'],
      { place: reading.place(column, header.row), value: title },
      { first: cellAddress(first, header.row), published },
    );
    return { column, title, role: { kind: 'other', title: published } };
  });
  return { columns, levels };
}

interface Title {
  readonly column: number;
  title: string | null;
}

function readTitles({ sheet }: SheetReading, header: TableHeader): Title[] {
  return Array.from({ length: sheet.columnCount }, (_, index) => {
    const column = index + 1;
    if (column === header.codeColumn) return { column, title: CODE_TITLE };
    const value = sheet.value(column, header.row);
    const isBlank = value === null || value === '' || (typeof value === 'object' && value.kind === 'error');
    return { column, title: isBlank ? null : describeCell(value) };
  });
}

/** What the author declared, within the table; the label columns in sequence when that is unreadable. */
function countLevels(declared: number | null, titles: readonly Title[]): number {
  if (declared !== null) return Math.min(declared, titles.length);
  const present = new Set(titles.map(({ title }) => title));
  let levels = 0;
  while (present.has(labelTitle(levels + 1))) levels += 1;
  return levels;
}

function expectedTitles(levels: number): string[] {
  const labels = Array.from({ length: levels }, (_, index) => labelTitle(index + 1));
  return [CODE_TITLE, ...labels, DESCRIPTION_TITLE, COMMENT_TITLE];
}

function missingTitles(titles: readonly Title[], levels: number): string[] {
  const present = new Set(titles.map(({ title }) => title));
  return expectedTitles(levels).filter((title) => !present.has(title));
}

/** Enough for any honest table, little enough for a hostile one. */
const MISSPELLED_SEARCH = 20;

/** Reads on with the title that was meant, so that one slip does not hide the faults below it. */
function recogniseMisspelled(
  reading: SheetReading,
  header: TableHeader,
  titles: readonly Title[],
  levels: number,
): void {
  const expected = new Set(expectedTitles(levels));
  const missing = new Set(missingTitles(titles, levels).slice(0, MISSPELLED_SEARCH));
  const unknown = titles.filter(
    ({ title }) => title !== null && !expected.has(title) && labelLevelOf(title) === null,
  );
  for (const found of unknown.slice(0, MISSPELLED_SEARCH)) {
    if (found.title === null) continue;
    const title = closestName(found.title, missing);
    if (title === null) continue;
    const context = { place: reading.place(found.column, header.row), value: found.title };
    reading.reporter.report(diagnostics['nomenclature-column-misspelled'], context, { title });
    missing.delete(title);
    found.title = title;
  }
}

function reportMissing(
  reading: SheetReading,
  header: TableHeader,
  heading: Heading,
  titles: readonly Title[],
  levels: number,
): void {
  const missing = missingTitles(titles, levels);
  const isDeclaredBeyondSheet = heading.levels !== null && heading.levels > levels;
  const label =
    missing.find((title) => labelLevelOf(title) !== null) ??
    (isDeclaredBeyondSheet ? labelTitle(levels + 1) : undefined);
  if (label !== undefined) {
    const context = { place: heading.levelsPlace, value: heading.levels };
    reading.reporter.report(diagnostics['nomenclature-levels-exceed-columns'], context, { title: label });
  }
  for (const title of missing.filter((candidate) => labelLevelOf(candidate) === null)) {
    const context = { place: reading.place(header.codeColumn, header.row) };
    reading.reporter.report(diagnostics['nomenclature-column-missing'], context, { title });
  }
}

function roleOf(title: string, levels: number): NomenclatureColumnRole {
  if (title === CODE_TITLE) return { kind: 'code' };
  if (title === DESCRIPTION_TITLE) return { kind: 'description' };
  if (title === COMMENT_TITLE) return { kind: 'comment' };
  const level = labelLevelOf(title);
  return level !== null && level <= levels ? { kind: 'label', level } : { kind: 'other', title };
}
