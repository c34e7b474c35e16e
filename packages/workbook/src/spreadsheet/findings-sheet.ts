import type { Language } from '@hubsante/model';
import type { Spreadsheet } from './spreadsheet.ts';

/** How the sheet of findings of an annotated workbook is called, and what its first cell says: it is known by both. */
export const FINDINGS_SHEET: Readonly<Record<Language, { readonly name: string; readonly title: string }>> = {
  fr: { name: 'Constats', title: 'Constats de dsf' },
  en: { name: 'Findings', title: 'Findings of dsf' },
};

const NAMES = new RegExp(
  `^(?:${Object.values(FINDINGS_SHEET)
    .map(({ name }) => name)
    .join('|')})(?: \\(\\d+\\))?$`,
);
const TITLES: readonly unknown[] = Object.values(FINDINGS_SHEET).map(({ title }) => title);

/** Whether a sheet is one that an annotation added; a sheet of its author that has the name is not. */
export function isFindingsSheet(name: string, spreadsheet: Pick<Spreadsheet, 'sheet'>): boolean {
  return NAMES.test(name) && TITLES.includes(spreadsheet.sheet(name)?.value(1, 1));
}

/** A workbook without the sheets that annotations added: they describe nothing. */
export function withoutFindingsSheets(spreadsheet: Spreadsheet): Spreadsheet {
  const sheetNames = spreadsheet.sheetNames.filter((name) => !isFindingsSheet(name, spreadsheet));
  return sheetNames.length === spreadsheet.sheetNames.length ? spreadsheet : { ...spreadsheet, sheetNames };
}
