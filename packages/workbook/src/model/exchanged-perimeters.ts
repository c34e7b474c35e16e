import {
  closestName,
  type DiagnosticReporter,
  foreignLetters,
  latinReadings,
  placeInSheet,
  VALUE_TYPES,
} from '@hubsante/model';
import { sheetDiagnostics as diagnostics } from '../diagnostics/sheet.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import type { MessageDeclaration } from './message-declaration.ts';
import { OBJECT_MARK } from './row-reader.ts';
import {
  CUT,
  HEADER_ROW,
  NOMENCLATURE_TITLE,
  PERIMETER_MARK_ROW,
  type TableColumn,
  type TableColumns,
  TITLES,
} from './table-columns.ts';

/** What a cell of a perimeter holds: a mark, or the cardinality that replaces that of its row. */
const MARKED = /^\s*(?:x|\d+\s*\.\.\s*[\dn]+)\s*$/i;
const CARDINALITY = /^\s*\d+\s*\.\.\s*[\dn]+\s*$/i;

/** Cells: fewer marks below another title may be the author's own notes. */
const ENOUGH = 4;
/** Cells that are no marks: one alone is a slip. */
const SEVERAL = 2;

/** A column of the table, by its title, where the title of a perimeter may have landed. */
interface OtherColumn {
  readonly title: string;
  readonly column: number;
  readonly key: TableColumn | 'nomenclature' | 'other';
}

/**
 * Finds the perimeters whose title does not stand over their marks: exchanged with that of another column, or with `CUT`, or
 * left right of it. One finding each, at the title; the columns are read as they are meant. Two perimeters that were exchanged
 * look the same here: only examples tell them apart.
 *
 */
export function perimetersAsMeant(
  file: string,
  sheet: Sheet,
  columns: TableColumns,
  { declarations, isElsewhere }: PerimeterTitles,
  reporter: DiagnosticReporter,
): TableColumns {
  const names = new Set(declarations.flatMap(({ perimeter }) => perimeter ?? []));
  let meant = columns;
  for (const perimeter of names) {
    const subjects = declarations.filter((one) => one.perimeter === perimeter).map(({ name }) => name);
    meant = perimeterAsMeant(
      { file, sheet, columns: meant, names, perimeter, subjects, isElsewhere },
      reporter,
    );
  }
  return meant;
}

/** What is known of the titles of the perimeters of a sheet. */
export interface PerimeterTitles {
  /** Of the messages of the sheet, which name its perimeters. */
  readonly declarations: readonly MessageDeclaration[];
  /** Whether another sheet has a perimeter of this title. */
  readonly isElsewhere: (title: string) => boolean;
}

interface PerimeterOfSheet extends Pick<PerimeterTitles, 'isElsewhere'> {
  readonly file: string;
  readonly sheet: Sheet;
  readonly columns: TableColumns;
  /** Of the perimeters of the sheet. */
  readonly names: ReadonlySet<string>;
  readonly perimeter: string;
  /** Messages that it selects. */
  readonly subjects: readonly string[];
}

function perimeterAsMeant(
  { file, sheet, columns, names, perimeter, subjects, isElsewhere }: PerimeterOfSheet,
  reporter: DiagnosticReporter,
): TableColumns {
  const place = (column: number) => placeInSheet(file, sheet.name, column, HEADER_ROW);
  const cellOf = (column: number) => place(column).cell ?? '';
  const column = columns.others.get(perimeter);
  if (column === undefined) {
    const cut = columnTitled(sheet, CUT);
    const right = cut === null ? null : columnTitled(sheet, perimeter, cut + 1);
    if (cut === null || right === null) {
      const retitled = retitledColumn(sheet, columns, { names, perimeter, isElsewhere });
      if (retitled === null) return columns;
      const context = { place: place(retitled.column), value: retitled.title, subjects, fix: retitled.fix };
      reporter.report(diagnostics['perimeter-title-missing'], context, { perimeter });
      return { ...columns, others: new Map([...columns.others, [perimeter, retitled.column]]) };
    }
    const isExchanged = marksOf(sheet, cut) >= ENOUGH && marksOf(sheet, cut) > marksOf(sheet, right);
    if (isExchanged) {
      const context = { place: place(cut), value: CUT, subjects };
      reporter.report(diagnostics['headers-swapped'], context, { title: perimeter, cell: cellOf(right) });
    } else {
      const context = { place: place(right), value: perimeter, subjects };
      reporter.report(diagnostics['perimeter-after-cut'], context, { cell: cellOf(cut) });
    }
    return { ...columns, others: new Map([...columns.others, [perimeter, isExchanged ? cut : right]]) };
  }
  // A title under its own mark, over crosses that values have too, is where it should be.
  if (isMarkedAbove(sheet, column) && hasCrossOfValue(sheet, columns.columns.type, column)) return columns;
  const other = columnsOf(columns, names).find((one) => isExchangedWith(sheet, columns, column, one));
  if (other === undefined) return columns;
  const titles = [{ column, title: perimeter }, other].sort((a, b) => a.column - b.column);
  const [first = other, second = other] = titles;
  const context = { place: place(first.column), value: first.title, subjects };
  const parameters = { title: second.title, cell: cellOf(second.column) };
  reporter.report(diagnostics['headers-swapped'], context, parameters);
  return exchange(columns, perimeter, column, other);
}

/** Titles that row 7 says are those of perimeters. */
export function perimeterTitles(sheet: Sheet): readonly string[] {
  const titles: string[] = [];
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const [mark, title] = [sheet.value(column, PERIMETER_MARK_ROW), sheet.value(column, HEADER_ROW)];
    if (typeof mark === 'string' && mark.includes('Périmètre') && typeof title === 'string')
      titles.push(title);
  }
  return titles;
}

/**
 * The column of a perimeter that is well named in the configuration, as other sheets say, and whose own title is known nowhere:
 * almost the same, or the only one left; `null` where the configuration may be at fault.
 */
function retitledColumn(
  sheet: Sheet,
  { others }: TableColumns,
  { names, perimeter, isElsewhere }: Pick<PerimeterOfSheet, 'names' | 'perimeter' | 'isElsewhere'>,
): { readonly title: string; readonly column: number; readonly fix: string | null } | null {
  const plain = (text: string) => text.replace(/[\s\u00a0]+/gu, '').toLowerCase();
  // Told as it always was, where it differs by a blank or a capital alone.
  if ([...others.keys()].some((title) => plain(title) === plain(perimeter))) return null;
  const marked = perimeterTitles(sheet).filter(
    (title) => others.has(title) && !names.has(title) && !isElsewhere(title),
  );
  const imitating = marked.find(
    (title) => foreignLetters(title).length > 0 && latinReadings(title).includes(perimeter),
  );
  const alike = imitating ?? (isElsewhere(perimeter) ? closestName(perimeter, marked) : null);
  const [only, ...more] = isElsewhere(perimeter) ? marked : [];
  const title = alike ?? (more.length === 0 ? only : undefined);
  const column = others.get(title ?? '');
  if (title === undefined || column === undefined) return null;
  return { title, column, fix: alike === null ? null : perimeter };
}

/** Columns that a perimeter may be taken for; those of other perimeters look like it. */
function columnsOf(
  { columns, nomenclature, others }: TableColumns,
  perimeters: ReadonlySet<string>,
): readonly OtherColumn[] {
  const ofTable = (Object.entries(columns) as [TableColumn, number][]).map(([key, column]) => ({
    title: TITLES[key],
    column,
    key,
  }));
  const ofList =
    nomenclature === null
      ? []
      : [{ title: NOMENCLATURE_TITLE, column: nomenclature, key: 'nomenclature' as const }];
  const ofAuthor = [...others].flatMap(([title, column]) =>
    perimeters.has(title) ? [] : [{ title, column, key: 'other' as const }],
  );
  return [...ofTable, ...ofList, ...ofAuthor];
}

function isExchangedWith(sheet: Sheet, { columns }: TableColumns, perimeter: number, other: OtherColumn) {
  const [own, there] = [marksOf(sheet, perimeter), marksOf(sheet, other.column)];
  // Row 7 still stands over the marks.
  const isAnnounced = isMarkedAbove(sheet, other.column) && !isMarkedAbove(sheet, perimeter);
  if (isAnnounced && there >= ENOUGH && there > own) return true;
  if (other.key === 'objectMark') {
    const [ofPerimeter, ofOther] = [perimeter, other.column].map((one) =>
      agreesWithTypes(sheet, columns.type, one),
    );
    return (ofPerimeter ?? 0) >= MOST && (ofOther ?? 1) < FEW;
  }
  const [ofPerimeter, ofOther] = [textsOf(sheet, perimeter), textsOf(sheet, other.column)];
  const isMark = (text: string) =>
    MARKED.test(text) && (other.key !== 'cardinality' || !CARDINALITY.test(text));
  return (
    ofPerimeter.length >= SEVERAL &&
    ofOther.length >= ENOUGH &&
    // Totals and remarks stand below the table.
    share(ofPerimeter, isMark) <= 1 - MOST &&
    share(ofOther, (text) => MARKED.test(text)) >= MOST &&
    ofOther.some((text) => text.trim() === OBJECT_MARK)
  );
}

/** Of the cells of a column. */
const MOST = 0.9;
const FEW = 0.7;

function share(texts: readonly string[], is: (text: string) => boolean): number {
  return texts.filter(is).length / texts.length;
}

function hasCrossOfValue(sheet: Sheet, type: number, column: number): boolean {
  for (let row = HEADER_ROW + 1; row <= sheet.rowCount; row += 1) {
    if (sheet.value(column, row) !== OBJECT_MARK) continue;
    const written = sheet.value(type, row);
    if (VALUE_TYPES.some((one) => one === written)) return true;
  }
  return false;
}

function isMarkedAbove(sheet: Sheet, column: number): boolean {
  const mark = sheet.value(column, PERIMETER_MARK_ROW);
  return typeof mark === 'string' && mark.includes('Périmètre');
}

/** How many of the marks of a column stand on the rows of objects and on no value, as those of a perimeter hardly do; 0 to 1. */
function agreesWithTypes(sheet: Sheet, type: number, column: number): number {
  let [rows, agreeing, objects, values] = [0, 0, 0, 0];
  for (let row = HEADER_ROW + 1; row <= sheet.rowCount; row += 1) {
    const written = sheet.value(type, row);
    if (typeof written !== 'string') continue;
    const isValue = VALUE_TYPES.some((one) => one === written.trim());
    const isMarked = String(sheet.value(column, row) ?? '').trim() === OBJECT_MARK;
    rows += 1;
    if (isMarked !== isValue) agreeing += 1;
    if (isMarked) objects += 1;
    if (isValue) values += 1;
  }
  return objects === 0 || values === 0 ? 0 : agreeing / rows;
}

function exchange(meant: TableColumns, perimeter: string, column: number, other: OtherColumn): TableColumns {
  const others = new Map([...meant.others, [perimeter, other.column] as const]);
  if (other.key === 'other') return { ...meant, others: others.set(other.title, column) };
  if (other.key === 'nomenclature') return { ...meant, others, nomenclature: column };
  return { ...meant, others, columns: { ...meant.columns, [other.key]: column } };
}

/** The first column of a title; `null` without one. */
function columnTitled(sheet: Sheet, title: string, from = 1): number | null {
  for (let column = from; column <= sheet.columnCount; column += 1)
    if (sheet.value(column, HEADER_ROW) === title) return column;
  return null;
}

function marksOf(sheet: Sheet, column: number): number {
  return textsOf(sheet, column).filter((text) => MARKED.test(text)).length;
}

/** What stands below a title, blanks left out. */
function textsOf(sheet: Sheet, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = HEADER_ROW + 1; row <= sheet.rowCount; row += 1) {
    const value = sheet.value(column, row);
    if (value === null || typeof value === 'object' || String(value).trim() === '') continue;
    texts.push(String(value));
  }
  return texts;
}
