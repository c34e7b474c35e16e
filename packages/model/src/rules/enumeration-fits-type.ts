import type { DiagnosticReporter } from '../diagnostics.ts';
import { readExample } from '../example-value.ts';
import type { LeafField } from '../field.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { enumerationDiagnostics as diagnostics } from './diagnostics/enumerations.ts';

/** A value of the list that the type refuses can never be sent: dates and telephone numbers have a form of their own. */
export function enumerationFitsType({ name, fields }: Message, reporter: DiagnosticReporter): void {
  for (const field of walkFields(fields)) {
    if (field.kind !== 'leaf' || field.pattern?.origin !== 'built-in') continue;
    const refused = firstRefused(field);
    if (refused === null) continue;
    const place = placeOf(field.constraintOrigin ?? field.origin, 'constraint');
    const context = { place, value: refused, subjects: [name] };
    reporter.report(diagnostics['enumeration-item-of-wrong-type'], context, { type: field.type });
  }
}

/** One value is enough to send the author to the list. */
function firstRefused(field: LeafField): string | null {
  const refused = field.enumeration?.items.find(
    ({ value }) => readExample({ ...field, enumeration: null, example: value }).kind === 'faulty',
  );
  return refused?.value ?? null;
}
