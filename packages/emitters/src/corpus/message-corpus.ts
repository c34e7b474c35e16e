import {
  enumerationValues,
  type Field,
  isList,
  isRequired,
  type LeafField,
  type Message,
  patternMatcher,
} from '@hubsante/model';
import {
  type CasePath,
  type ConstraintKind,
  type CorpusCase,
  type InvalidCase,
  type Json,
  type MessageCorpus,
  type PatchOperation,
  pointerOf,
  type UncoveredConstraint,
} from './corpus-case.ts';
import { ExampleValues } from './example-values.ts';

/** Texts that few patterns accept. */
const STRANGE = ['§', '', '§§ §§', '\u00A0', 'é'.repeat(300)];
const UNKNOWN_TAG = 'baliseInconnue';

/**
 * The examples of a message by construction: the complete one, the minimal one, one for each end of each code list, and
 * one for each constraint that breaks it and nothing else. `null` when no valid message could be made.
 */
export function messageCorpus(message: Message): MessageCorpus | null {
  const complete = new ExampleValues(message, false).object(message.fields);
  const minimal = new ExampleValues(message, true).object(message.fields);
  if (complete === null || minimal === null) return null;
  const builder = new CorpusBuilder(message);
  builder.visit(message.fields, message.isOpen, []);
  const { valid, invalid, uncovered } = builder;
  return {
    message: message.name,
    root: message.root,
    complete,
    minimal,
    valid: [
      { name: 'complet', patch: [] },
      { name: 'minimal', patch: [{ op: 'replace', path: '', value: minimal }] },
      ...valid,
    ],
    invalid,
    uncovered,
  };
}

class CorpusBuilder {
  readonly valid: CorpusCase[] = [];
  readonly invalid: InvalidCase[] = [];
  readonly uncovered: UncoveredConstraint[] = [];
  readonly #values: ExampleValues;
  readonly #types: ReadonlyMap<string, Message['types'][number]>;
  /** Structures several fields share are broken once. */
  readonly #seen = new Set<string>();

  constructor(message: Message) {
    this.#values = new ExampleValues(message, false);
    this.#types = new Map(message.types.map((type) => [type.name, type]));
  }

  /** @param path of the object, in the complete example. */
  visit(fields: readonly Field[], isOpen: boolean, path: CasePath): void {
    for (const field of new Map(fields.map((one) => [one.name, one])).values())
      this.#field(field, [...path, field.name]);
    if (!isOpen)
      this.#break(
        'closed',
        [...path, UNKNOWN_TAG],
        [{ op: 'add', path: pointerOf([...path, UNKNOWN_TAG]), value: 'x' }],
      );
  }

  #field(field: Field, path: CasePath): void {
    const { cardinality } = field;
    const one = this.#values.one(field);
    const pointer = pointerOf(path);
    if (cardinality.max === 0) {
      this.#break('forbidden', path, [{ op: 'add', path: pointer, value: one ?? 'x' }]);
      return;
    }
    if (one === null) {
      this.#uncover('pattern', path, 'aucune valeur de ce champ n’a pu être construite');
      return;
    }
    if (isRequired(cardinality)) this.#break('required', path, [{ op: 'remove', path: pointer }]);
    if (isList(cardinality)) this.#list(field, one, path);
    else this.#break('single', path, [{ op: 'replace', path: pointer, value: [one] }]);
    const place = isList(cardinality) ? [...path, 0] : path;
    if (field.kind === 'leaf') {
      this.#leaf(field, place);
      return;
    }
    this.#break('object', place, [{ op: 'replace', path: pointerOf(place), value: 'texte' }]);
    const type = this.#types.get(field.typeName);
    if (type === undefined || this.#seen.has(field.typeName)) return;
    this.#seen.add(field.typeName);
    this.visit(type.fields, type.isOpen, place);
  }

  #list({ cardinality: { min, max } }: Field, one: Json, path: CasePath): void {
    const pointer = pointerOf(path);
    const items = (count: number): PatchOperation[] => [
      { op: 'replace', path: pointer, value: Array.from({ length: count }, () => one) },
    ];
    this.#break('list', path, [{ op: 'replace', path: pointer, value: one }]);
    if (min > 0) this.#break('min-items', path, items(min - 1));
    if (max !== null) {
      this.#break('max-items', path, items(max + 1));
      this.valid.push({ name: `${nameOf(path)}-${max}-fois`, patch: items(max) });
    }
  }

  #leaf(field: LeafField, path: CasePath): void {
    const { type, enumeration, pattern } = field;
    const put = (value: Json): PatchOperation[] => [{ op: 'replace', path: pointerOf(path), value }];
    this.#break('type', path, put(isTextual(type) ? 12.5 : { autre: true }));
    if (enumeration !== null) {
      const values = enumerationValues(enumeration, type);
      this.#break(
        'codes',
        path,
        put(
          typeof values[0] === 'number'
            ? 987_654_321
            : typeof values[0] === 'boolean'
              ? !values[0]
              : 'hors liste',
        ),
      );
      for (const value of new Set([values[0], values.at(-1)])) {
        if (value !== undefined && this.#accepts(field, String(value)))
          this.valid.push({ name: `${nameOf(path)}-code-${value}`, patch: put(value) });
      }
    } else if (pattern !== null) {
      const kind = pattern.origin === 'built-in' ? 'date' : 'pattern';
      const broken = STRANGE.find((text) => patternMatcher(pattern.source)(text) === false);
      if (broken === undefined) this.#uncover(kind, path, 'tout texte essayé a la forme attendue');
      else this.#break(kind, path, put(broken));
    }
  }

  #accepts({ pattern }: LeafField, text: string): boolean {
    return pattern === null || patternMatcher(pattern.source)(text) === true;
  }

  #break(constraint: ConstraintKind, path: CasePath, patch: readonly PatchOperation[]): void {
    this.invalid.push({ name: `${nameOf(path)}-${constraint}`, constraint, path, patch });
  }

  #uncover(constraint: ConstraintKind, path: CasePath, reason: string): void {
    this.uncovered.push({ constraint, path, reason });
  }
}

/** Types whose values are texts in JSON. */
function isTextual(type: LeafField['type']): boolean {
  return type !== 'integer' && type !== 'number' && type !== 'boolean';
}

/** Without the numbers of items: `patient.sex`. */
function nameOf(path: CasePath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
