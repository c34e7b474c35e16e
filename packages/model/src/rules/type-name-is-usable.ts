import type { DiagnosticReporter } from '../diagnostics.ts';
import type { ObjectField } from '../field.ts';
import { type Message, walkFields } from '../message.ts';
import { type Origin, placeOf } from '../origin.ts';
import { nameDiagnostics as diagnostics } from './diagnostics/names.ts';
import { plainIdentifier } from './plain-identifier.ts';
import { isForbiddenKey, languagesHavingClass } from './reserved-words.ts';

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A type name becomes a class and a file in every language. */
export function typeNameIsUsable({ name, fields, types }: Message, reporter: DiagnosticReporter): void {
  const firstUses = new Map<Origin, ObjectField>();
  for (const field of walkFields(fields)) {
    if (field.kind === 'object') firstUses.set(field.origin, field);
  }
  const seen = new Map<string, string>();
  for (const type of types) {
    // A type without a name of its own bears its tag, which is checked as a tag.
    const isNamed = firstUses.get(type.origin)?.row.type === type.name;
    const place = placeOf(type.origin, isNamed ? 'type' : 'name');
    const context = { place, value: type.name, subjects: [name] };
    // Else its tag is told.
    if (isNamed && isForbiddenKey(type.name)) reporter.report(diagnostics['name-forbidden'], context);
    if (isNamed && !PLAIN_NAME.test(type.name)) {
      const suggestion = plainIdentifier(type.name);
      reporter.report(diagnostics['type-name-not-plain'], context, { suggestion });
    }
    const languages = languagesHavingClass(type.name);
    if (languages.length > 0) {
      reporter.report(diagnostics['type-name-reserved'], context, { languages: languages.join(', ') });
    }
    const folded = type.name.toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, type.name);
    else reporter.report(diagnostics['type-names-differ-by-case'], context, { other });
  }
}
