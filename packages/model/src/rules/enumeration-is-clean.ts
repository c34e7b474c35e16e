import type { DiagnosticReporter } from '../diagnostics.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { latinLookAlike, UNSEEN } from '../validation/look-alikes.ts';
import { enumerationDiagnostics as diagnostics } from './diagnostics/enumerations.ts';
import { isForbiddenKey } from './reserved-words.ts';

/** What an author notes beside a list that is not finished, alone or behind a value. */
const REMARK =
  /(?:(?:^|[\s,;])\s*\(?…?(?:etc|et cetera|TODO|TBD|TBC)\b\.{0,3}\)?|\s*(?:\.{2,}|…)|(?:^|\s+)[([]?\?+[)\]]?|\s*[([][^()[\]]*(?<!\p{L})(?:à (?:valider|confirmer|définir|préciser par|compléter|vérifier|revoir|supprimer)|provisoire|obsolète|déprécié|supprimé|en cours|brouillon|TODO|TBD|TBC|\?+)(?!\p{L})[^()[\]]*[)\]]|(?:^|\s+)à (?:valider|confirmer|définir|compléter|vérifier|revoir))\s*$/iu;

/** A code in capitals: no word of a sentence. */
const CODE = /^[\p{Lu}\d][\p{Lu}\d_./-]*$/u;

/** Whether a value has a blank although all others are codes in capitals, and so are its two parts: a comma was forgotten. */
function isTwoCodes(value: string, values: readonly string[]): boolean {
  const parts = value.trim().split(/\s+/u);
  const others = values.filter((other) => other !== value);
  const areCodes = [...parts, ...others].every((one) => CODE.test(one.trim()));
  return parts.length === 2 && others.length > 0 && areCodes;
}

/** Lists written in a row; the codes of nomenclatures are checked where they are written. */
export function enumerationIsClean({ name, fields }: Message, reporter: DiagnosticReporter): void {
  for (const field of walkFields(fields)) {
    if (field.kind !== 'leaf' || field.enumeration === null || field.enumeration.nomenclature !== null)
      continue;
    const place = placeOf(field.constraintOrigin ?? field.origin, 'constraint');
    const report = { place, subjects: [name] };
    const values = field.enumeration.items.map(({ value }) => value);
    const known = new Set(values);
    const seen = new Map<string, string>();
    for (const { value } of field.enumeration.items) {
      const context = { ...report, value };
      const remark = REMARK.exec(value)?.[0];
      if (remark !== undefined) {
        const meant = value.replace(REMARK, '').trim();
        const parameters = { remark: remark.trim() };
        if (meant === '') reporter.report(diagnostics['enumeration-open'], context, parameters);
        else reporter.report(diagnostics['enumeration-item-remark'], context, { ...parameters, meant });
      } else if (isTwoCodes(value, values)) {
        const meant = value.trim().split(/\s+/u).join(', ');
        reporter.report(diagnostics['enumeration-item-blank'], context, { meant });
      }
      if (isForbiddenKey(value)) reporter.report(diagnostics['enumeration-item-forbidden'], context);
      if (value !== value.trim())
        reporter.report(diagnostics['enumeration-item-padded'], {
          ...context,
          fix: listWith(values, (one) => one.trim()),
        });
      const latin = latinLookAlike(value.trim(), known);
      if (latin !== null)
        reporter.report(
          diagnostics['enumeration-item-look-alike'],
          { ...context, fix: listWith(values, (one) => (one === value ? latin : one)) },
          { suggestion: latin },
        );
      else if (value.search(UNSEEN) >= 0 || value !== value.normalize('NFC')) {
        const suggestion = value.replace(UNSEEN, '').normalize('NFC');
        reporter.report(
          diagnostics['enumeration-item-unseen'],
          { ...context, fix: listWith(values, (one) => (one === value ? suggestion : one)) },
          { suggestion },
        );
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

/** The cell with other values; `null` where two would then be the same, of which one must go. */
function listWith(values: readonly string[], change: (value: string) => string): string | null {
  const changed = values.map(change);
  return new Set(changed).size === changed.length ? `ENUM: ${changed.join(', ')}` : null;
}
