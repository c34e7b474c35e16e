import { type Diagnostic, foldAlike } from '@hubsante/model';
import { nomenclatureDiagnostics } from '../diagnostics/nomenclature.ts';

/** A copied workbook repeats the identifiers of all its nomenclatures: one finding for the two files. */
export function foldCopiedNomenclatures(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const { code } = nomenclatureDiagnostics['nomenclature-identifier-duplicate'];
  return foldAlike(diagnostics, ({ definition, place, parameters }) => {
    if (definition.code !== code) return null;
    const [firstFile = ''] = (parameters.first ?? '').split(' › ');
    return firstFile === place.file ? null : JSON.stringify([place.file, firstFile]);
  });
}
