import { DiagnosticCollector, type DiagnosticReporter, type Place } from '@hubsante/model';
import { configurationDiagnostics as diagnostics } from '../diagnostics/configuration.ts';
import type { Sheet, Spreadsheet } from '../spreadsheet/spreadsheet.ts';
import { findConfigurationHeader, readConfigurationTable } from './configuration-table.ts';
import { CONFIGURED_SHEETS, type Conventions, FIXED_SHEET_CONVENTIONS } from './conventions.ts';
import { parseTitleEntries } from './title-cell.ts';

/** A sheet to compile, in the workbook that holds it. */
export interface SelectedSheet {
  readonly file: string;
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
}

/** The sheets of a workbook that are messages, and how they are to be read. */
export interface Selection {
  readonly conventions: Conventions;
  readonly sheets: readonly SelectedSheet[];
}

/** Sheets whose name begins with this are notes of the author. */
const NOTE_MARK = '#';

/**
 * Recognises the generation of a release from what its workbooks contain, and picks the sheets to
 * compile (docs/reference/format-des-classeurs.md §1 and §2). `null` when no sheet describes a message (reported).
 */
export function selectSheets(
  spreadsheets: readonly Spreadsheet[],
  reporter: DiagnosticReporter,
): Selection | null {
  const present = listSheets(spreadsheets, reporter);
  const fixed = bestFixedConventions((name) => declaresMessages(present.get(name)?.()?.sheet ?? null));
  if (isConfigured(present, fixed)) {
    const sheets = [...present.values()].flatMap((open) => open() ?? []);
    return { conventions: CONFIGURED_SHEETS, sheets };
  }
  const names = fixed.sheets ?? [];
  const sheets = names.flatMap((name) => present.get(name)?.() ?? []);
  if (sheets.length === 0) {
    for (const spreadsheet of spreadsheets) {
      const { file, sheetNames } = spreadsheet;
      // What an unreadable sheet declares is not known, and its own finding says so.
      if (sheetNames.some((name) => !name.startsWith(NOTE_MARK) && spreadsheet.sheet(name) === null))
        continue;
      const context = { place: { file }, value: sheetNames.slice(0, 5).join(', ') };
      reporter.report(diagnostics['no-message-sheet'], context);
    }
    return null;
  }
  const missing = names.filter((name) => !present.has(name));
  const file = sheets[0]?.file ?? '';
  if (missing.length > 0) {
    reporter.report(diagnostics['sheets-missing'], { place: { file } }, { sheets: missing.join(', ') });
  }
  return { conventions: fixed, sheets };
}

/** A message that a sheet declares and that is not read: its author made a note of the sheet. */
export interface MessagePutAside {
  readonly name: string;
  /** Of its name in the table of the sheet. */
  readonly place: Place;
}

/** The messages of sheets that are notes, by the name of their sheet alone. */
export function messagesPutAside(spreadsheets: readonly Spreadsheet[]): readonly MessagePutAside[] {
  return spreadsheets.flatMap((spreadsheet) =>
    spreadsheet.sheetNames
      .filter((name) => name.startsWith(NOTE_MARK))
      .flatMap((name) => {
        const sheet = spreadsheet.sheet(name);
        if (sheet === null || findConfigurationHeader(sheet) === null) return [];
        // Nobody judges a note.
        return readConfigurationTable(spreadsheet.file, sheet, 'authored', new DiagnosticCollector());
      })
      .map(({ name, place }) => ({ name, place })),
  );
}

type OpenSheet = () => SelectedSheet | null;

/** Every sheet that is not a note, by name; of two sheets of one name the first workbook's is read. */
function listSheets(
  spreadsheets: readonly Spreadsheet[],
  reporter: DiagnosticReporter,
): Map<string, OpenSheet> {
  const present = new Map<string, OpenSheet>();
  const holders = new Map<string, string>();
  const shared = new Map<string, { file: string; first: string; sheets: string[] }>();
  for (const spreadsheet of spreadsheets) {
    for (const name of spreadsheet.sheetNames) {
      if (name.startsWith(NOTE_MARK)) continue;
      const holder = holders.get(name);
      if (holder !== undefined) {
        // Only sheets that declare messages can hide one another.
        if (declaresMessages(spreadsheet.sheet(name))) {
          const { file } = spreadsheet;
          const key = JSON.stringify([file, holder]);
          const pair = shared.get(key) ?? { file, first: holder, sheets: [] };
          pair.sheets.push(name);
          shared.set(key, pair);
        }
        continue;
      }
      const original = copiedSheetOf(name, spreadsheet.sheetNames);
      if (original !== null && declaresMessages(spreadsheet.sheet(name))) {
        const place = { file: spreadsheet.file, sheet: name };
        reporter.report(diagnostics['sheet-copied'], { place, value: name }, { first: original });
        continue;
      }
      holders.set(name, spreadsheet.file);
      present.set(name, () => {
        const sheet = spreadsheet.sheet(name);
        return sheet === null ? null : { file: spreadsheet.file, spreadsheet, sheet };
      });
    }
  }
  for (const { file, first, sheets } of shared.values()) {
    const shown = sheets.length > LISTED_SHEETS ? [...sheets.slice(0, LISTED_SHEETS), '…'] : sheets;
    const parameters = { file, first, count: sheets.length, sheets: shown.join(', ') };
    reporter.report(diagnostics['sheet-in-two-workbooks'], { place: { file } }, parameters);
  }
  return present;
}

/** Enough names to recognise a workbook. */
const LISTED_SHEETS = 5;

/** Excel calls the copy of a sheet « RS-EDA (2) », LibreOffice « RS-EDA_2 »; `null` unless the original stands there too. */
function copiedSheetOf(name: string, sheetNames: readonly string[]): string | null {
  const original = /^(.+?)(?: ?\(\d+\)|_\d+)$/.exec(name)?.[1];
  return original !== undefined && sheetNames.includes(original) ? original : null;
}

/** Whether a sheet names the messages that it describes, in its first cell or in its configuration. */
export function declaresMessages(sheet: Sheet | null): boolean {
  if (sheet === null) return false;
  const title = sheet.value(1, 1);
  const hasTitle = typeof title === 'string' && parseTitleEntries(title).some((entry) => entry !== null);
  return hasTitle || findConfigurationHeader(sheet) !== null;
}

/**
 * The newest conventions most of whose new sheets declare messages. Counting all sheets would not do:
 * an older workbook may already hold a draft of one sheet that only a newer generation compiles.
 */
function bestFixedConventions(declares: (sheetName: string) => boolean): Conventions {
  let best: Conventions | null = null;
  let previous: readonly string[] = [];
  for (const conventions of FIXED_SHEET_CONVENTIONS) {
    const names = conventions.sheets ?? [];
    const added = names.filter((name) => !previous.includes(name));
    const isMet = added.filter(declares).length * 2 > added.length;
    // A part of a release (one workbook of two) still tells something when nothing older fits.
    if (isMet || (best === null && names.some(declares))) best = conventions;
    previous = names;
  }
  return best ?? FIXED_SHEET_CONVENTIONS[0];
}

/** Whether any sheet has a configuration table; listed sheets are asked first, as reading a sheet costs. */
function isConfigured(present: ReadonlyMap<string, OpenSheet>, fixed: Conventions): boolean {
  const listed = (fixed.sheets ?? []).filter((name) => present.has(name));
  const hasTable = (name: string) => {
    const sheet = present.get(name)?.()?.sheet;
    return sheet !== undefined && findConfigurationHeader(sheet) !== null;
  };
  if (listed.some(hasTable)) return true;
  const complete = listed.length === fixed.sheets?.length;
  return !complete && [...present.keys()].some(hasTable);
}
