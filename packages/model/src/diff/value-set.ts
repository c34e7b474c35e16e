import type { LeafField, Scalar } from '../field.ts';
import { compareLanguages, type Language } from '../language/compare-languages.ts';
import {
  DATE_TIME_PATTERN,
  XML_DATE_TIME_PATTERN,
  XML_MOMENT_PATTERN,
} from '../validation/date-time-pattern.ts';
import { enumerationValues } from '../validation/enumeration-values.ts';
import { unicodePattern } from '../validation/unicode-pattern.ts';
import { xsdPattern } from '../validation/xsd-pattern.ts';
import { type Difference, NO_DIFFERENCE, type SyntaxDifference } from './relation.ts';

/** What a field accepts in JSON, where texts, numbers and truth values are never one another. */
interface JsonValues {
  readonly texts: Language | null;
  /** `all`, only those without decimals, or these. */
  readonly numbers: 'all' | 'integers' | ReadonlySet<number>;
  readonly booleans: ReadonlySet<boolean>;
}

const NOTHING: JsonValues = { texts: null, numbers: new Set(), booleans: new Set() };
const NUMBER_FORMS: Readonly<Partial<Record<LeafField['type'], string>>> = {
  integer: '^[+\\-]?[0-9]+$',
  number: '^[+\\-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)$',
};

/** The values of two versions of a field, in JSON and in XML: what each accepts and the other refuses. */
export function compareValues(previous: LeafField, current: LeafField): SyntaxDifference {
  return {
    json: compareJson(jsonValues(previous), jsonValues(current)),
    xml: compareLanguages(xmlTexts(previous), xmlTexts(current), 'xml'),
  };
}

function jsonValues(field: LeafField): JsonValues {
  const { type, enumeration } = field;
  const list = enumeration === null ? null : enumerationValues(enumeration, type);
  switch (type) {
    case 'integer':
    case 'number': {
      if (list === null) return { ...NOTHING, numbers: type === 'integer' ? 'integers' : 'all' };
      const numbers = list.filter((value) => typeof value === 'number');
      return { ...NOTHING, numbers: new Set(type === 'number' ? numbers : numbers.filter(Number.isInteger)) };
    }
    case 'boolean': {
      const listed = list?.filter((value) => typeof value === 'boolean');
      return { ...NOTHING, booleans: new Set(listed ?? [false, true]) };
    }
    default: {
      const own = field.pattern === null ? null : unicodePattern(field.pattern.source);
      const patterns = [own, type === 'datetime' ? DATE_TIME_PATTERN : null].filter((one) => one !== null);
      return { ...NOTHING, texts: { patterns, list: list?.map(String) ?? null } };
    }
  }
}

/** In XML every value is a text: a number and what is written like one are the same. */
function xmlTexts({ type, pattern, enumeration }: LeafField): Language {
  const list = enumeration === null ? null : enumerationValues(enumeration, type).map(String);
  if (type === 'boolean') return { patterns: [], list: list ?? ['true', 'false', '1', '0'] };
  if (type === 'datetime') return { patterns: [`^${XML_MOMENT_PATTERN}$`, XML_DATE_TIME_PATTERN], list };
  const form = NUMBER_FORMS[type];
  if (form !== undefined) return { patterns: [form], list };
  const legal =
    pattern === null || xsdPattern(pattern.source) === null ? null : unicodePattern(pattern.source);
  return { patterns: legal === null ? [] : [legal], list };
}

function compareJson(previous: JsonValues, current: JsonValues): Difference<Scalar> {
  const texts: Difference<string> =
    previous.texts === null || current.texts === null
      ? { ...NO_DIFFERENCE, lost: firstOf(previous.texts), gained: firstOf(current.texts) }
      : compareLanguages(previous.texts, current.texts, 'json');
  return {
    lost:
      texts.lost ??
      numberOnlyIn(previous.numbers, current.numbers) ??
      booleanOnlyIn(previous.booleans, current.booleans),
    gained:
      texts.gained ??
      numberOnlyIn(current.numbers, previous.numbers) ??
      booleanOnlyIn(current.booleans, previous.booleans),
    unknown: texts.unknown,
  };
}

/** The shortest text of a language, against no text at all; `null` when it has none. */
function firstOf(language: Language | null): string | null {
  return language === null ? null : compareLanguages(language, { patterns: [], list: [] }, 'json').lost;
}

type Numbers = JsonValues['numbers'];

/** The smallest number, in how it is written, that is in the first and not in the second. */
function numberOnlyIn(these: Numbers, others: Numbers): number | null {
  if (these instanceof Set) return [...these].find((one) => !holds(others, one)) ?? null;
  if (these === 'all' && others === 'integers') return 0.5;
  if (!(others instanceof Set)) return null;
  let number = 0;
  while (others.has(number)) number += 1;
  return number;
}

function holds(numbers: Numbers, one: number): boolean {
  if (numbers === 'all') return true;
  return numbers === 'integers' ? Number.isInteger(one) : numbers.has(one);
}

function booleanOnlyIn(these: ReadonlySet<boolean>, others: ReadonlySet<boolean>): boolean | null {
  return [...these].find((one) => !others.has(one)) ?? null;
}
