import { type Diagnostic, foldConsequences } from '@hubsante/model';
import { constraintDiagnostics } from '../diagnostics/constraint.ts';

/** Puts the fields that cite a faulty nomenclature under its first error: they go when it is mended. */
export function foldFaultyNomenclatures(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const isCitation = ({ definition }: Diagnostic) =>
    definition.code === constraintDiagnostics['nomenclature-faulty'].code;
  const keyOf = (file: string, sheet: string) => JSON.stringify([file, sheet]);
  const cited = new Set(
    diagnostics.filter(isCitation).map(({ parameters: { file = '', sheet = '' } }) => keyOf(file, sheet)),
  );
  const causes = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { definition, place } = diagnostic;
    const key = keyOf(place.file, place.sheet ?? '');
    if (definition.severity === 'error' && cited.has(key) && !causes.has(key)) causes.set(key, diagnostic);
  }
  return foldConsequences(diagnostics, causes, (one) =>
    isCitation(one) ? [keyOf(one.parameters.file ?? '', one.parameters.sheet ?? '')] : [],
  );
}
