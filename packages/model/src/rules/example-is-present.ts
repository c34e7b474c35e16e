import { isRequired } from '../cardinality.ts';
import type { DiagnosticReporter } from '../diagnostics.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { exampleDiagnostics as diagnostics } from './diagnostics/examples.ts';

/** What every message carries has an example; an object has none of its own, its fields have. */
export function exampleIsPresent({ name, fields }: Message, reporter: DiagnosticReporter): void {
  for (const field of walkFields(fields)) {
    const place = placeOf(field.origin, 'example');
    if (field.kind === 'object') {
      const { example, objectMark } = field.row;
      // A value with data below it by mistake keeps its example; its mistake is told where it is.
      if (example === null || objectMark !== 'X') continue;
      const value = typeof example === 'object' ? example.decimal : example;
      reporter.report(diagnostics['example-on-object'], { place, value, subjects: [name] });
    } else if (field.example === null && isRequired(field.cardinality)) {
      reporter.report(diagnostics['example-missing'], { place, subjects: [name] }, { tag: field.name });
    }
  }
}
