import type { TableDesign } from './sheet-design.ts';
import { xmlText } from './xml-text.ts';

/** Where parts of tables are, without their number: in the folder of the workbook part. */
export const TABLE_PART = 'tables/table';

/**
 * The part of a table (ECMA-376 part 1, §18.5.1.2). It has no look of its own: its cells have theirs.
 *
 * @param id no other table of the workbook has it.
 * @param name see {@link tableName}.
 */
export function tableXml(
  { range, columns }: TableDesign,
  namespace: string,
  id: number,
  name: string,
): string {
  const column = ({ title, formula }: TableDesign['columns'][number], index: number) => {
    const tag = `<tableColumn id="${index + 1}" name="${xmlText(title)}"`;
    return formula === undefined
      ? `${tag}/>`
      : `${tag}><calculatedColumnFormula>${xmlText(formula)}</calculatedColumnFormula></tableColumn>`;
  };
  return `<table xmlns="${namespace}" id="${id}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.map(column).join('')}</tableColumns></table>`;
}

/**
 * The name of the table of a sheet, `T_RS_EDA`: letters, digits and `_` only, and never the address of a cell.
 *
 * @param taken names of tables and of ranges of the workbook, in small letters: case does not tell two apart.
 */
export function tableName(sheet: string, taken: ReadonlySet<string>): string {
  const stem = `T_${sheet
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')}`;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/**
 * The columns of a table by its header row; `null` where Excel would not have it: titles that are blank, break their line
 * or are equal but for their case.
 */
export function tableColumns(titles: readonly string[]): TableDesign['columns'] | null {
  const folded = new Set(titles.map((title) => title.toLowerCase()));
  if (folded.size < titles.length || titles.some((title) => /^\s*$|\p{Cc}/u.test(title))) return null;
  return titles.map((title) => ({ title }));
}
