import {
  type MessageRowContent,
  type MessageSheetContent,
  messageSheetDesign,
} from '../writing/message-sheet-design.ts';
import { nomenclatureSheetDesign } from '../writing/nomenclature-sheet-design.ts';
import type { CellDesign } from '../writing/sheet-design.ts';
import type { CellInput } from './spreadsheet-from-tables.ts';

/** A row of a field table, for a test. */
export type MessageRowInput = MessageRowContent;
/** A message sheet, for a test that names it apart. */
export type MessageSheetInput = Omit<MessageSheetContent, 'name'>;

/** The cells of a message sheet in the format of releases 3.x: row 1 first, column A first. */
export function messageSheet(input: MessageSheetInput): CellInput[][] {
  return messageSheetDesign({ name: '', ...input }).rows.map((row) => row.map(contentOf));
}

/** The cells of a nomenclature sheet with one level of labels. */
export function nomenclatureSheet(
  heading: {
    readonly id: string;
    readonly reference: string;
    readonly name: string;
    readonly description: string;
  },
  codes: readonly (readonly [code: CellInput, label: string])[],
): CellInput[][] {
  const { id, reference, name: title, description } = heading;
  const labelled = codes.map(([code, label]) => ({ code, labels: [label] }));
  const content = { name: '', id, reference, title, description, levels: 1, codes: labelled };
  return nomenclatureSheetDesign(content).rows.map((row) => row.map(contentOf));
}

function contentOf(cell: CellDesign): CellInput {
  return typeof cell === 'object' && cell !== null && 'style' in cell ? cell.content : cell;
}
