import type { DiagnosticReporter } from '../diagnostics.ts';
import type { Field } from '../field.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { nameDiagnostics as diagnostics } from './diagnostics/names.ts';
import { withLatinLetters } from './look-alikes.ts';
import { plainIdentifier } from './plain-identifier.ts';
import { isForbiddenKey, languagesReserving } from './reserved-words.ts';

/** What XML lets begin and continue a name, without the colon that separates prefixes (Namespaces in XML 1.0). */
const XML_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u;
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A tag names a JSON property, an XML element and a field in four languages. */
export function tagIsUsable({ name, fields }: Message, reporter: DiagnosticReporter): void {
  const names = new Set([...walkFields(fields)].flatMap(namesOf));
  for (const field of walkFields(fields)) {
    const context = { place: placeOf(field.origin, 'name'), value: field.name, subjects: [name] };
    const latin = withLatinLetters(field.name, names);
    if (isForbiddenKey(field.name)) {
      reporter.report(diagnostics['name-forbidden'], context);
    } else if (latin !== null) {
      const letters = [...field.name].filter((letter) => withLatinLetters(letter) !== null).join(', ');
      reporter.report(diagnostics['tag-look-alike'], context, { suggestion: latin, letters });
    } else if (!XML_NAME.test(field.name)) {
      reporter.report(diagnostics['tag-not-an-xml-name'], context, {
        suggestion: plainIdentifier(field.name),
      });
    } else if (!PLAIN_NAME.test(field.name)) {
      reporter.report(diagnostics['tag-not-plain'], context, { suggestion: plainIdentifier(field.name) });
    }
    const languages = languagesReserving(field.name);
    if (languages.length > 0) {
      reporter.report(diagnostics['tag-reserved'], context, { languages: languages.join(', ') });
    }
  }
}

/** The words a tag may repeat: other tags, and the types of objects, which are often called like a tag. */
function namesOf(field: Field): string[] {
  return field.kind === 'object' ? [field.name, field.typeName] : [field.name];
}
