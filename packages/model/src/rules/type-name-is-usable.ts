import type { DiagnosticReporter } from '../diagnostics.ts';
import type { Message } from '../message.ts';
import { placeOf } from '../origin.ts';
import { nameDiagnostics as diagnostics } from './diagnostics/names.ts';
import { plainIdentifier } from './plain-identifier.ts';

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A type name becomes a class and a file in every language. */
export function typeNameIsUsable({ name, types }: Message, reporter: DiagnosticReporter): void {
  const seen = new Map<string, string>();
  for (const type of types) {
    const context = { place: placeOf(type.origin, 'type'), value: type.name, subjects: [name] };
    if (!PLAIN_NAME.test(type.name)) {
      reporter.report(diagnostics['type-name-not-plain'], context, {
        suggestion: plainIdentifier(type.name),
      });
    }
    const folded = type.name.toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, type.name);
    else reporter.report(diagnostics['type-names-differ-by-case'], context, { other });
  }
}
