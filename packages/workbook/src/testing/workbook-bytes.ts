import { writeWorkbook } from '../writing/write-workbook.ts';
import type { CellInput } from './spreadsheet-from-tables.ts';
import { type RichText, type TextForm, withTextForms } from './text-forms.ts';

/** A sheet of a workbook made for a test. */
export interface SheetInput {
  readonly name: string;
  /** From row 1 and column A. */
  readonly rows: readonly (readonly (CellInput | RichText)[])[];
}

/** A workbook made for a test. */
export interface WorkbookInput {
  readonly sheets: readonly SheetInput[];
  /** Where texts are kept; Excel shares them. */
  readonly texts?: TextForm;
}

/** A real, minimal .xlsx file; the same input gives the same bytes. */
export function workbookBytes({ sheets, texts = 'shared' }: WorkbookInput): Uint8Array {
  const richTexts = new Map<string, RichText>();
  const contentOf = (cell: CellInput | RichText) => {
    if (typeof cell !== 'object' || cell === null || !('rich' in cell)) return cell;
    const placeholder = `\uE000${JSON.stringify(cell.rich)}`;
    richTexts.set(placeholder, cell);
    return placeholder;
  };
  const designs = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(contentOf)) }));
  const bytes = writeWorkbook({ sheets: designs });
  return texts === 'shared' && richTexts.size === 0 ? bytes : withTextForms(bytes, texts, richTexts);
}
