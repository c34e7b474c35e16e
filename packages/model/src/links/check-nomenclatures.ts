import { type Diagnostic, DiagnosticCollector } from '../diagnostics.ts';
import { nomenclatureOf } from '../field.ts';
import { walkFields } from '../message.ts';
import type { Release } from '../release.ts';
import { nomenclatureUseDiagnostics as diagnostics } from './nomenclature-diagnostics.ts';

/**
 * A warning for every code list of a model release that no field of its messages uses. The release must be
 * whole: a message left out for its faults may be the one that uses a list.
 */
export function unusedNomenclatures({ messages, nomenclatures }: Release): readonly Diagnostic[] {
  const used = new Set<string>();
  for (const { fields } of messages) {
    for (const field of walkFields(fields)) {
      if (field.kind !== 'leaf') continue;
      const nomenclature = nomenclatureOf(field);
      if (nomenclature !== null) used.add(nomenclature.id);
    }
  }
  const reporter = new DiagnosticCollector();
  for (const { id, name, place } of nomenclatures) {
    if (used.has(id)) continue;
    reporter.report(diagnostics['nomenclature-unused'], { place, value: id }, { name });
  }
  return reporter.diagnostics;
}
