import { type DiagnosticReporter, formatPlace, type Nomenclature } from '@hubsante/model';
import { nomenclatureDiagnostics as diagnostics } from '../diagnostics/nomenclature.ts';

/** Reports nomenclatures of one release whose files would overwrite each other. */
export function checkNomenclatureSet(
  nomenclatures: readonly Nomenclature[],
  reporter: DiagnosticReporter,
): void {
  const exact = new Map<string, Nomenclature>();
  const folded = new Map<string, Nomenclature>();
  for (const nomenclature of nomenclatures) {
    const { id, place } = nomenclature;
    const context = { place, value: id };
    const same = exact.get(id);
    const similar = folded.get(id.toLowerCase());
    if (same !== undefined) {
      const first = formatPlace(same.place);
      reporter.report(diagnostics['nomenclature-identifier-duplicate'], context, { first });
      continue;
    }
    if (similar !== undefined) {
      const parameters = { first: formatPlace(similar.place), other: similar.id };
      reporter.report(diagnostics['nomenclature-identifier-case'], context, parameters);
    } else {
      folded.set(id.toLowerCase(), nomenclature);
    }
    exact.set(id, nomenclature);
  }
}
