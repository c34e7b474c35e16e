import type { DiagnosticReporter } from '@hubsante/model';
import { looksDiagnostics } from '../diagnostics/looks.ts';
import { perimeterTitles } from './exchanged-perimeters.ts';
import type { MessageDeclaration } from './message-declaration.ts';
import type { SpecificationTable } from './specification-table.ts';

/**
 * Two messages of a sheet that have one perimeter, beside a ticked column that none of them has: the cell of one was written over.
 * Entries stand in the order of the columns mostly, which tells which of the two; else it is the second.
 *
 * @param declarations all the messages of the sheet.
 */
export function reportSharedPerimeter(
  { sheet, columns, rows }: SpecificationTable,
  declarations: readonly MessageDeclaration[],
  reporter: DiagnosticReporter,
): void {
  const titles = perimeterTitles(sheet);
  const named = new Set(declarations.map(({ perimeter }) => perimeter));
  const [free, ...more] = titles.filter((title) => {
    const column = columns.others.get(title);
    if (column === undefined || named.has(title)) return false;
    return rows.some(({ row }) => sheet.value(column, row) !== null);
  });
  const sharing = declarations.filter(
    (one) =>
      one.perimeter !== null &&
      declarations.some((other) => other !== one && other.perimeter === one.perimeter),
  );
  const [first, second, third] = sharing;
  // Several columns to choose from, or several messages, tell nothing.
  if (free === undefined || more.length > 0 || first === undefined || second === undefined) return;
  if (third !== undefined) return;
  const wrong = declarations.indexOf(first) === titles.indexOf(free) ? first : second;
  const other = wrong === first ? second : first;
  const context = { place: wrong.perimeterPlace, value: wrong.perimeter, subjects: [wrong.name] };
  reporter.report(looksDiagnostics['perimeter-shared'], context, { other: other.name, column: free });
}
