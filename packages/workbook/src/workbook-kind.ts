import type { DiagnosticReporter } from '@hubsante/model';
import { TITLES as TEST_TITLES } from './acceptance-test/table-columns.ts';
import { configurationDiagnostics as diagnostics } from './diagnostics/configuration.ts';
import { declaresMessages } from './model/sheet-selection.ts';
import { CODE_TITLE } from './nomenclature/table-header.ts';
import type { Sheet, Spreadsheet } from './spreadsheet/spreadsheet.ts';

/** What a workbook holds, and is read for. */
export type WorkbookKind = 'messages' | 'nomenclatures' | 'acceptance-tests';

/** Sheets whose name begins with this are notes of the author. */
export const NOTE_MARK = '#';
/** Rows and columns where the title of a table stands at the latest. */
const LAST_TITLE_ROW = 20;
const LAST_TITLE_COLUMN = 10;

const WORDS: Readonly<Record<WorkbookKind, { readonly fr: string; readonly en: string }>> = {
  messages: { fr: 'des messages', en: 'messages' },
  nomenclatures: { fr: 'des nomenclatures', en: 'nomenclatures' },
  'acceptance-tests': { fr: 'des cas de recette', en: 'acceptance tests' },
};

/**
 * The workbooks that hold what they are read for. One that holds another kind altogether is reported once, for the file, and
 * left out: each of its sheets would be at fault.
 */
export function ofTheirKind(
  spreadsheets: readonly Spreadsheet[],
  kind: WorkbookKind,
  reporter: DiagnosticReporter,
): readonly Spreadsheet[] {
  // The only one may be what its reader was pointed at: that it has no message is told then.
  if (kind === 'messages' && spreadsheets.length === 1) return spreadsheets;
  return spreadsheets.filter((spreadsheet) => {
    const held = otherKind(spreadsheet, kind);
    if (held === null) return true;
    const parameters = {
      heldFr: WORDS[held].fr,
      heldEn: WORDS[held].en,
      readFr: WORDS[kind].fr,
      readEn: WORDS[kind].en,
    };
    const context = { place: { file: spreadsheet.file } };
    if (held === 'nomenclatures' && kind === 'messages')
      reporter.report(diagnostics['nomenclatures-among-models'], context);
    // Not in the sentence: what may be missing elsewhere.
    else reporter.report(diagnostics['workbook-misplaced'], context, { ...parameters, ...{ held } });
    return false;
  });
}

/** The kind of a workbook that has no sheet of the kind it is read for; `null` where it has one, or is of none. */
function otherKind(spreadsheet: Spreadsheet, kind: WorkbookKind): WorkbookKind | null {
  let held: WorkbookKind | null = null;
  for (const name of spreadsheet.sheetNames) {
    if (name.startsWith(NOTE_MARK)) continue;
    const opened = spreadsheet.sheet(name);
    // An unreadable sheet may be of any kind.
    const found = opened === null ? kind : kindOf(opened);
    if (found === kind) return null;
    held ??= found;
  }
  return held;
}

/** What a sheet describes by its titles; `null` for one that is none of ours. */
export function kindOf(sheet: Sheet): WorkbookKind | null {
  if (declaresMessages(sheet)) return 'messages';
  for (let row = 1; row <= Math.min(sheet.rowCount, LAST_TITLE_ROW); row += 1) {
    if (sheet.value(1, row) === CODE_TITLE) return 'nomenclatures';
    for (let column = 1; column <= Math.min(sheet.columnCount, LAST_TITLE_COLUMN); column += 1)
      if (sheet.value(column, row) === TEST_TITLES.step) return 'acceptance-tests';
  }
  return null;
}
