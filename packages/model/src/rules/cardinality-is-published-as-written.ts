import type { DiagnosticReporter } from '../diagnostics.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { structureDiagnostics as diagnostics } from './diagnostics/structure.ts';

/** What today's publications, which look at the first and last character only, read correctly. */
const READ_CORRECTLY = /^(0|1)\.\.(1|n|[2-9])$/;

/** Cardinalities that today's publications misread, and those that allow nothing. */
export function cardinalityIsPublishedAsWritten(
  { name, fields }: Message,
  reporter: DiagnosticReporter,
): void {
  for (const field of walkFields(fields)) {
    const { text, max } = field.cardinality;
    const context = { place: placeOf(field.origin, 'cardinality'), value: text, subjects: [name] };
    if (max === 0) reporter.report(diagnostics['cardinality-zero'], context);
    else if (!READ_CORRECTLY.test(text)) reporter.report(diagnostics['cardinality-misread'], context);
  }
}
