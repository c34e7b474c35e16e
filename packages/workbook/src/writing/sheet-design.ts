import type { StyleName } from './styles.ts';

/** What a cell holds; `null` is blank. */
export type CellContent =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly error: string }
  /** Without `cached` the formula was never calculated. */
  | { readonly formula: string; readonly cached?: string | number };

/** A cell with its look. */
export interface StyledCell {
  readonly content: CellContent;
  readonly style: StyleName;
}

/** A cell to be written, with or without a look of its own. */
export type CellDesign = CellContent | StyledCell;

/** A drop-down list on a range of cells. */
export interface ChoiceDesign {
  /** `M9:M500`. */
  readonly range: string;
  /** The choices, 255 characters in all (the limit of Excel); or the cells of the sheet that list them, `$M$9:$M$40`. */
  readonly values: readonly string[] | { readonly cells: string };
  /** Whether Excel refuses anything else; otherwise the list only helps. */
  readonly isClosed: boolean;
  /** Shown when the cell is selected: a title and a sentence. */
  readonly prompt: readonly [title: string, sentence: string] | null;
}

/** What is shown when a cell of a range without list is selected. */
export interface NoteDesign {
  /** `N9:N500`. */
  readonly range: string;
  /** A title of 32 characters at most and sentences of 255. */
  readonly prompt: readonly [title: string, sentences: string];
}

/** Cells that are coloured while they are at fault. */
export interface FaultDesign {
  /** `K9:K69`. */
  readonly range: string;
  /** True for a fault of the first cell of the range; relative references follow the others, as Excel has it. */
  readonly formulas: readonly string[];
}

/** Cells that are not to be typed over by inadvertence: whoever does is asked first, and may. */
export interface GuardDesign {
  /** Several, with blanks between. */
  readonly ranges: string;
  /** The question: a title of 32 characters at most and a sentence of 225, after which Excel asks whether to go on. */
  readonly question: readonly [title: string, sentence: string];
}

/** The named table of a sheet: filters, and new rows with the looks of those above. */
export interface TableDesign {
  /** With its header row: `A8:P40`. */
  readonly range: string;
  /** As the header row has them, and what fills each new row. */
  readonly columns: readonly { readonly title: string; readonly formula?: string }[];
}

/** A sheet as its author will see it. */
export interface SheetDesign {
  readonly name: string;
  /** From row 1 and column A. */
  readonly rows: readonly (readonly CellDesign[])[];
  /** In characters, from column A; Excel's own width where absent. */
  readonly columnWidths?: readonly number[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly choices?: readonly ChoiceDesign[];
  readonly notes?: readonly NoteDesign[];
  readonly faults?: readonly FaultDesign[];
  readonly guards?: readonly GuardDesign[];
  readonly table?: TableDesign;
  /** Cells that lead to others of the workbook: `A4` to `'RS-EDA'!K9`. */
  readonly links?: readonly { readonly cell: string; readonly to: string }[];
  /** `RRGGBB`. */
  readonly tabColour?: string;
}

/** What helps who fills a sheet, and changes nothing of what is read. */
export type SheetHelps = Pick<SheetDesign, 'choices' | 'notes' | 'faults' | 'guards' | 'table'>;

/** A workbook to be written. */
export interface WorkbookDesign {
  readonly sheets: readonly SheetDesign[];
}
