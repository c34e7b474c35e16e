import { type Diagnostic, foldConsequences } from '@hubsante/model';
import { rowDiagnostics } from '../diagnostics/row.ts';

/** A row whose level is wrong or unknown. */
const CAUSES: ReadonlySet<string> = new Set(
  (['level-wrong', 'level-wrong-of-two', 'level-missing', 'level-several'] as const).map(
    (name) => rowDiagnostics[name].code,
  ),
);

/** What may be wrong with a tree, and not with a cell: in a sheet whose tree is wrong, it tells nothing more. */
const STRUCTURE: ReadonlySet<string> = new Set([
  ...(
    [
      'orphan-row',
      'object-unticked',
      'level-jump',
      'value-with-children',
      'type-defined-twice',
      'type-defined-after-use',
      'type-definitions-merged',
      'type-never-defined',
      'type-without-fields',
      'code-and-label-shared',
      'code-and-label-template-missing',
    ] as const
  ).map((name) => rowDiagnostics[name].code),
  'model/tag-duplicate',
  'model/type-recursive',
]);

/** Puts what is odd in the tree of a sheet under the first row of it that stands at a wrong level. */
export function foldMisplacedRows(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sheetOf = ({ place }: Diagnostic) => JSON.stringify([place.file, place.sheet]);
  const causes = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    if (CAUSES.has(one.definition.code) && !causes.has(sheetOf(one))) causes.set(sheetOf(one), one);
  }
  return foldConsequences(diagnostics, causes, (one) =>
    STRUCTURE.has(one.definition.code) ? [sheetOf(one)] : [],
  );
}
