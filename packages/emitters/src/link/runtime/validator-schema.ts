import { type Message, unicodePattern, walkFields } from '@hubsante/model';
import { type JsonSchema, type JsonSchemaObject, record } from '../../shared/json-schema/json-schema.ts';
import type { CodeLists } from './code-lists.ts';

/** Sets of names, each once: the members that may stand in an object. */
export class NameSets {
  readonly #sets: (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();

  get all(): readonly (readonly string[])[] {
    return this.#sets;
  }

  numberOf(names: readonly string[]): number {
    const key = JSON.stringify(names);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#sets.push(names) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** A schema as validators are compiled from it. */
export type ValidatorSchema = boolean | { readonly [keyword: string]: unknown };

/** What a schema must keep to judge as before, keyword by keyword. */
const KEPT = ['$ref', 'type', 'format', 'pattern', 'required', 'minItems', 'maxItems'] as const;

/**
 * Makes the schema of a message small: words and examples go; `enum` becomes `codes`, the number of a list that
 * all messages share; `additionalProperties: false` becomes `members`, the number of a set of names. Both would
 * otherwise be written into the validator in full, each time.
 */
export class ValidatorSchemas {
  readonly #codeLists: CodeLists;
  readonly #names: NameSets;

  constructor(codeLists: CodeLists, names: NameSets) {
    this.#codeLists = codeLists;
    this.#names = names;
  }

  /** @param dayPatterns patterns of days, which are checked against the calendar too. */
  convert(schema: JsonSchema, dayPatterns: ReadonlySet<string> = new Set()): ValidatorSchema {
    if (typeof schema === 'boolean') return schema;
    const convert = (part: JsonSchema) => this.convert(part, dayPatterns);
    const each = (parts: Readonly<Record<string, JsonSchema>>) =>
      record(Object.entries(parts).map(([name, part]) => [name, convert(part)] as const));
    const { items, properties, $defs, additionalProperties, pattern } = schema;
    const target: Record<string, unknown> = {};
    for (const keyword of KEPT) if (schema[keyword] !== undefined) target[keyword] = schema[keyword];
    if (pattern !== undefined && dayPatterns.has(pattern)) target.format = 'date';
    if (schema.enum !== undefined) target.codes = this.#codeLists.numberOfCodes(schema.enum);
    if (items !== undefined) target.items = convert(items);
    if (properties !== undefined) target.properties = each(properties);
    if (additionalProperties === false) {
      target.members = this.#names.numberOf(Object.keys(properties ?? {}));
    }
    if ($defs !== undefined) target.$defs = each($defs);
    return withoutText(target);
  }
}

/** Ajv writes every schema it compiles into the code, where nothing of it is ever read: this is written instead. */
function withoutText(schema: object): { readonly [keyword: string]: unknown } {
  return Object.defineProperty({ ...schema }, 'toJSON', { value: () => null });
}

/** The patterns that come with the type `date`, as schemas write them. */
export function dayPatternsOf({ fields, types }: Message): ReadonlySet<string> {
  const patterns = new Set<string>();
  for (const field of [...walkFields(fields), ...types.flatMap((type) => type.fields)]) {
    if (field.kind !== 'leaf' || field.type !== 'date' || field.pattern?.origin !== 'built-in') continue;
    const pattern = unicodePattern(field.pattern.source);
    if (pattern !== null) patterns.add(pattern);
  }
  return patterns;
}

/** What a header must hold, whatever stands beside it. */
export function openHeader({ required, properties, $defs }: JsonSchemaObject): JsonSchemaObject {
  return {
    type: 'object',
    ...(required === undefined ? {} : { required }),
    ...(properties === undefined ? {} : { properties }),
    ...($defs === undefined ? {} : { $defs }),
  };
}
