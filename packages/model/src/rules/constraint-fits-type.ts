import type { DiagnosticReporter } from '../diagnostics.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { enumerationDiagnostics } from './diagnostics/enumerations.ts';
import { patternDiagnostics } from './diagnostics/patterns.ts';

/** Patterns constrain texts only, and a list of texts refuses every number. */
export function constraintFitsType({ name, fields }: Message, reporter: DiagnosticReporter): void {
  for (const field of walkFields(fields)) {
    if (field.kind !== 'leaf') continue;
    const { type, pattern, enumeration, origin, constraintOrigin, row } = field;
    if (type !== 'integer' && type !== 'number' && type !== 'boolean') continue;
    const place = placeOf(constraintOrigin ?? origin, 'constraint');
    const context = { place, value: row.constraint, subjects: [name] };
    if (pattern !== null) reporter.report(patternDiagnostics['pattern-without-effect'], context, { type });
    if (enumeration !== null)
      reporter.report(enumerationDiagnostics['enumeration-refuses-all'], context, { type });
  }
}
