import type { DiagnosticReporter } from '@hubsante/model';
import { FaultReporter } from '../../spreadsheet/fault-reporter.ts';
import { openSpreadsheet } from '../../spreadsheet/open-spreadsheet.ts';
import { addFaultFormat } from '../add-sheet/add-styles.ts';
import { knownTables } from '../add-sheet/known-tables.ts';
import { namespaceOf, officeNamespace } from '../add-sheet/namespaces.ts';
import { openWorkbookParts, sheetParts } from '../add-sheet/workbook-parts.ts';
import { calculatedCells } from '../apply-fixes.ts';
import { PackageEditor, UnreadablePart } from '../package-editor.ts';
import { tableName, tableXml } from '../table-part.ts';
import { addHelps, addTablePart, type NewHelps, newHelps } from './add-helps.ts';
import { helpsOf } from './sheet-helps.ts';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** What a sheet received. */
export interface EquippedSheet {
  readonly sheet: string;
  /** Drop-down lists. */
  readonly choices: number;
  /** Explanations of cells without list. */
  readonly notes: number;
  /** Kinds of faults that are coloured. */
  readonly faults: number;
  /** Questions before something is typed over. */
  readonly guards: number;
  readonly hasTable: boolean;
}

/** A workbook with what helps whoever fills it. */
export interface EquippedWorkbook {
  /** The very bytes it was where nothing was missing. */
  readonly bytes: Uint8Array;
  /** Those that lacked something, in the order of the workbook. */
  readonly sheets: readonly EquippedSheet[];
}

/**
 * Adds to each sheet of a workbook the helps that it lacks and that the sheets we make have: lists, colours of faults,
 * questions, a table. What an author has put on the same cells stays and is not added to; no cell changes, nor its look.
 * Done again, it changes nothing.
 *
 * @param bytes an .xlsx or .xlsm file.
 * @param file its name, for the reports.
 * @returns `null` when the workbook cannot be read, which is reported.
 */
export function equipWorkbook(
  bytes: Uint8Array,
  file: string,
  reporter: DiagnosticReporter,
): EquippedWorkbook | null {
  const faults = new FaultReporter(file, reporter);
  const opened = openWorkbookParts(bytes, faults);
  if (opened === null) return null;
  const spreadsheet = openSpreadsheet(bytes, file, reporter);
  const known = knownTables(opened, faults);
  if (spreadsheet === null || known === null) return null;
  const parts = sheetParts(opened);
  const styles = opened.styles?.name ?? null;
  try {
    const editor = PackageEditor.open(bytes);
    const calculated = calculatedCells(bytes);
    const taken = new Set(known.names);
    let tableId = known.greatestId;
    const equipped: EquippedSheet[] = [];
    for (const name of spreadsheet.sheetNames) {
      const sheet = spreadsheet.sheet(name);
      const part = parts.get(name) ?? null;
      const wanted = sheet === null ? null : helpsOf(sheet, (cell) => calculated.has(name, cell));
      if (wanted === null || part === null) continue;
      const xml = editor.xml(part);
      const hasTable = editor.linksOf(part).some(({ kind }) => kind === 'table');
      const missing = newHelps(xml, styles === null ? { ...wanted, faults: [] } : wanted, hasTable);
      if (isNothing(missing)) continue;
      addHelps(xml, missing, missing.faults.length === 0 || styles === null ? 0 : faultLook(editor, styles));
      if (missing.table !== null) {
        tableId += 1;
        const own = tableName(name, taken);
        taken.add(own.toLowerCase());
        const { root } = opened.workbook.xml;
        const content = tableXml(missing.table, namespaceOf(root), tableId, own);
        addTablePart(xml, addTable(editor, part, content, officeNamespace(root)));
      }
      editor.save(part, xml);
      equipped.push(summary(name, missing));
    }
    return { bytes: editor.bytes(), sheets: equipped };
  } catch (error) {
    if (error instanceof UnreadablePart) return faults.fail('damaged', file);
    throw error;
  }
}

function isNothing({ choices, notes, faults, guards, table }: NewHelps): boolean {
  return choices.length + notes.length + faults.length + guards.length === 0 && table === null;
}

/** The look of a fault in the stylesheet of the workbook, added once. */
function faultLook(editor: PackageEditor, styles: string): number {
  const xml = editor.xml(styles);
  const index = addFaultFormat(xml);
  editor.save(styles, xml);
  return index;
}

/** The identifier of the relationship that leads a sheet to its table. */
function addTable(editor: PackageEditor, part: string, content: string, office: string): string {
  const table = editor.freePart('xl/tables/table', '.xml');
  editor.write(table, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
  editor.declare(table, TABLE_TYPE);
  return editor.link(part, `${office}/table`, table);
}

function summary(sheet: string, { choices, notes, faults, guards, table }: NewHelps): EquippedSheet {
  return {
    sheet,
    choices: choices.length,
    notes: notes.length,
    faults: faults.reduce((sum, { formulas }) => sum + formulas.length, 0),
    guards: guards.length,
    hasTable: table !== null,
  };
}
