import type { DiagnosticReporter } from '../diagnostics.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { enumerationDiagnostics as diagnostics } from './diagnostics/enumerations.ts';
import { latinLookAlike } from './look-alikes.ts';
import { isForbiddenKey } from './reserved-words.ts';

/** Signs without width: the author sees none of them. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

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
      const latin = latinLookAlike(value.trim());
      if (latin !== null)
        reporter.report(diagnostics['enumeration-item-look-alike'], context, { suggestion: latin });
      else if (value.search(UNSEEN) >= 0 || value !== value.normalize('NFC')) {
        const suggestion = value.replace(UNSEEN, '').normalize('NFC');
        reporter.report(diagnostics['enumeration-item-unseen'], context, { suggestion });
      }
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
