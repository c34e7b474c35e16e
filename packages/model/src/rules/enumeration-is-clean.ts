import type { DiagnosticReporter } from '../diagnostics.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { enumerationDiagnostics as diagnostics } from './diagnostics/enumerations.ts';
import { isForbiddenKey } from './reserved-words.ts';

/** Lists written in a row; the codes of nomenclatures are checked where they are written. */
export function enumerationIsClean({ name, fields }: Message, reporter: DiagnosticReporter): void {
  for (const field of walkFields(fields)) {
    if (field.kind !== 'leaf' || field.enumeration === null || field.enumeration.nomenclature !== null)
      continue;
    const place = placeOf(field.constraintOrigin ?? field.origin, 'constraint');
    const report = { place, subjects: [name] };
    const seen = new Map<string, string>();
    for (const { value } of field.enumeration.items) {
      const context = { ...report, value };
      if (isForbiddenKey(value)) reporter.report(diagnostics['enumeration-item-forbidden'], context);
      if (value !== value.trim()) reporter.report(diagnostics['enumeration-item-padded'], context);
      const folded = value.trim().toLowerCase();
      const other = seen.get(folded);
      if (other === undefined) seen.set(folded, value);
      else if (other === value) reporter.report(diagnostics['enumeration-item-duplicate'], context);
      else if (other.trim() !== value.trim()) {
        reporter.report(diagnostics['enumeration-items-differ-by-case'], context, { other });
      }
    }
  }
}
