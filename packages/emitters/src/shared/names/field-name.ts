import { hashed, needsHash } from './hashed.ts';
import { plainLetters } from './letters.ts';
import { isReservedField, type Language } from './reserved.ts';
import { pascalCase } from './type-name.ts';

/** `patientId`, `locID`: how a tag is written in most models. */
const CAMEL = /^[a-z][A-Za-z\d]*$/;
/** `MAIN_EVENT_ID`: how EMSI writes them. */
const CAPITALS = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/;

/**
 * Name of the field that a tag becomes in a class. It follows from the tag and the class alone and no other tag has it, so that
 * a field added renames no other. A word that the language or the class needs gets a `_` behind, which no other name ends
 * with.
 *
 * @param owner name of the class: in C# no member may be called like it.
 */
export function fieldName(language: Language, tag: string, owner: string): string {
  if (language === 'TypeScript') return tag;
  const name = STYLES[language](tag);
  const free = isReservedField(language, name) ? `${name}_` : name;
  return language === 'C#' && free === owner ? `${free}_` : free;
}

/** What follows `get` and `set` in Java: `PatientId`, `MAIN_EVENT_ID`, `Class_`. */
export function accessorName(field: string): string {
  return `${field.slice(0, 1).toUpperCase()}${field.slice(1)}`;
}

const STYLES = { Java: javaStyle, 'C#': (tag: string) => accessorName(javaStyle(tag)), Python: pythonStyle };

/** The tag itself, which is also what JavaBeans reads from its accessors. */
function javaStyle(tag: string): string {
  // `a` and `A`, `uRI` and `URI` have the same accessors: the rarer form gives way.
  if (CAMEL.test(tag) && !/^[a-z][A-Z\d]*[A-Z][A-Z\d]*$/.test(tag) && !needsHash(tag)) return tag;
  if (CAPITALS.test(tag) && !/^[A-Z]\d*$/.test(tag) && !needsHash(tag)) return tag;
  return hashed(camelCase(tag), tag);
}

/** `patient_id`, `loc_ID`, `MAIN_EVENT_ID`. */
function pythonStyle(tag: string): string {
  // A field called like a type would hide it from the fields below.
  if (CAPITALS.test(tag) && pascalCase(tag) !== tag && !needsHash(tag)) return tag;
  const snake = tag.replace(
    /(?<=[a-z\d])([A-Z]+)(?=([a-z\d]?))/g,
    (_, capitals: string, next: string) =>
      `_${capitals.length === 1 && next !== '' ? capitals.toLowerCase() : capitals}`,
  );
  if (CAMEL.test(tag) && !needsHash(snake)) return snake;
  return hashed(wordsOf(tag).join('_').toLowerCase() || 'field', tag);
}

function camelCase(tag: string): string {
  const [first = 'field', ...others] = wordsOf(tag);
  const joined = first.toLowerCase() + others.map(accessorName).join('');
  return /^\d/.test(joined) ? `n${joined}` : joined;
}

function wordsOf(tag: string): readonly string[] {
  const words = plainLetters(tag.slice(0, 200)).match(/[A-Za-z\d]+/g) ?? [];
  const [first = '', ...others] = words;
  return /^\d/.test(first) ? [`n${first}`, ...others] : words;
}
