import type { DiagnosticReporter } from '../diagnostics.ts';
import type { Field } from '../field.ts';
import { type Message, walkFields } from '../message.ts';
import { placeOf } from '../origin.ts';
import { foldName } from '../validation/closest-name.ts';
import {
  foreignLetters,
  latinReadings,
  likelyReadings,
  withLatinLetters,
} from '../validation/look-alikes.ts';
import { nameDiagnostics as diagnostics } from './diagnostics/names.ts';
import { plainIdentifier } from './plain-identifier.ts';
import { isForbiddenKey, languagesReserving } from './reserved-words.ts';

/** What XML lets begin and continue a name, without the colon that separates prefixes (Namespaces in XML 1.0). */
const XML_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u;
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The words that the tags, types and labels of a message are made of, in small Latin letters. */
function wordsOf(fields: readonly Field[]): ReadonlySet<string> {
  const texts = [...walkFields(fields)].flatMap((field) => [
    field.name,
    field.label,
    ...(field.kind === 'object' ? [field.typeName] : []),
  ]);
  return new Set(texts.filter((text) => foreignLetters(text).length === 0).flatMap(wordsIn));
}

function wordsIn(text: string): readonly string[] {
  return text
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ')
    .split(/[^\p{L}\d]+/u)
    .map(foldName)
    .filter(Boolean);
}

/**
 * The tag that was typed with letters of another alphabet: of its readings the one whose words are those of the message,
 * else by sight; all that are likely where sight leaves a doubt.
 */
function tagMeant(name: string, words: ReadonlySet<string>): string {
  const known = latinReadings(name).find((reading) => wordsIn(reading).every((word) => words.has(word)));
  return known ?? likelyReadings(name).join(' / ');
}

/** A tag names a JSON property, an XML element and a field in four languages. */
export function tagIsUsable({ name, fields }: Message, reporter: DiagnosticReporter): void {
  const words = wordsOf(fields);
  for (const field of walkFields(fields)) {
    const context = { place: placeOf(field.origin, 'name'), value: field.name, subjects: [name] };
    const isForeign = withLatinLetters(field.name) !== null;
    if (isForbiddenKey(field.name)) {
      reporter.report(diagnostics['name-forbidden'], context);
    } else if (isForeign) {
      const letters = foreignLetters(field.name).join(', ');
      const suggestion = tagMeant(field.name, words);
      reporter.report(diagnostics['tag-look-alike'], context, { suggestion, letters });
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
