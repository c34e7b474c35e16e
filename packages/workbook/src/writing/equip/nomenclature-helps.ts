import { columnLetters } from '@hubsante/model';
import { codeFaults } from '../fault-formulas.ts';
import { titleGuard } from '../guards.ts';
import type { SheetHelps } from '../sheet-design.ts';
import { tableColumns } from '../table-part.ts';

/** Rows below the list where a code typed twice is still coloured. */
const SPARE_ROWS = 60;

/** Where the parts of a nomenclature sheet are. */
export interface NomenclatureLayout {
  /** Titles of the table of codes from column A on. */
  readonly titles: readonly string[];
  /** 1-based row of the titles; the lines of the heading stand above. */
  readonly header: number;
  /** 1-based. */
  readonly codeColumn: number;
  readonly codeCount: number;
}

/** Colours of codes that stand twice, the question before a title is typed over and the table of a nomenclature sheet. */
export function nomenclatureHelps({ titles, header, codeColumn, codeCount }: NomenclatureLayout): SheetHelps {
  const columns = tableColumns(titles);
  const last = columnLetters(titles.length);
  return {
    faults: codeFaults(columnLetters(codeColumn), header + 1, header + codeCount + SPARE_ROWS),
    guards: [titleGuard(`A1:A${header - 1}`, `A${header}:${last}${header}`)],
    ...(columns === null
      ? {}
      : { table: { range: `A${header}:${last}${header + Math.max(codeCount, 1)}`, columns } }),
  };
}
