import { isList } from '../cardinality.ts';
import type { Field } from '../field.ts';
import type { Message } from '../message.ts';
import { closestName } from '../validation/closest-name.ts';
import type { MessagePath } from '../validation/message-fault.ts';
import { breakConstraint } from './break-constraint.ts';
import type { Constraint, CoveredConstraint, UncoveredReason } from './constraint.ts';
import { constraintsOf } from './constraints-of.ts';
import { applyPatch, type JsonPatch, jsonPointer } from './json-patch.ts';
import { shownCodes } from './leaf-values.ts';
import {
  type MemberChange,
  patchAt,
  pathOfPlace,
  type StructurePlace,
  structurePlaces,
} from './structure-places.ts';
import { LONGEST_LIST, ValidMessages, withMatchingLabel } from './valid-messages.ts';

/** A message that is right, or has one fault. */
export interface CorpusCase {
  /** `minimal`, `complete`, `with-patient.sex-last`, `patient.birthDate-pattern`. */
  readonly name: string;
  readonly kind: 'valid' | 'invalid';
  /** How it comes from the case `minimal`; `null` for `minimal` and `complete`, which are given whole. */
  readonly patch: JsonPatch | null;
  /** What stands under the root. */
  readonly value: unknown;
  /** What an invalid case breaks, alone. */
  readonly constraint: Constraint | null;
  /** Where its fault stands, from what stands under the root; for what is missing, where it should stand. */
  readonly faultPath: MessagePath;
}

/** The examples of a message that follow from its constraints. */
export interface Corpus {
  /** `minimal` first, then `complete`, further valid ones, and the invalid ones in the order of the fields. */
  readonly cases: readonly CorpusCase[];
  /** Every constraint, in the order of the fields. */
  readonly constraints: readonly CoveredConstraint[];
}

/** Tags nobody gives a field. */
const FOREIGN_TAGS = ['inconnu', 'champQuiNexistePas', 'zzzzzzzzzzzzzzzz'];

/**
 * Constructs the examples of a message: the smallest, one with everything, the ends of every code list and the longest
 * lists; then, for every constraint of every structure, the smallest message that breaks it and nothing else. The
 * number of cases and their size grow with the number of rows.
 */
export function corpusOf(message: Message): Corpus {
  return new CorpusBuilder(message).build();
}

class CorpusBuilder {
  readonly #message: Message;
  readonly #values: ValidMessages;
  readonly #cases: CorpusCase[] = [];
  readonly #constraints: CoveredConstraint[] = [];
  readonly #names = new Set<string>();
  #shown: ReadonlySet<Field> = new Set();

  constructor(message: Message) {
    this.#message = message;
    this.#values = new ValidMessages(message);
  }

  build(): Corpus {
    const minimal = this.#values.minimal(null);
    const complete = this.#values.complete();
    if (minimal === null || complete === null) return { cases: [], constraints: this.#withoutMessage() };
    this.#whole('minimal', minimal);
    this.#whole('complete', complete.value);
    this.#shown = complete.shown;
    const places = structurePlaces(this.#message, this.#values);
    for (const place of places) for (const field of place.fields) this.#validCases(place, field);
    this.#brokenRoot();
    for (const place of places) {
      for (const field of place.fields) this.#brokenField(place, field);
      if (!place.isOpen) this.#unknownTag(place);
    }
    return { cases: this.#cases, constraints: this.#constraints };
  }

  #whole(name: string, value: object): void {
    this.#names.add(name);
    this.#cases.push({ name, kind: 'valid', patch: null, value, constraint: null, faultPath: [] });
  }

  /** Without a valid message there is nothing to break. */
  #withoutMessage(): readonly CoveredConstraint[] {
    const structures = [
      { fields: this.#message.fields, isOpen: this.#message.isOpen },
      ...this.#message.types,
    ];
    return structures.flatMap(({ fields, isOpen: isInOpenStructure }) =>
      fields.flatMap((field) =>
        constraintsOf(field).map((kind) => ({
          kind,
          path: field.path.split('/').slice(1).join('.'),
          field,
          isInOpenStructure,
          valid: null,
          invalid: null,
          reason: 'no-valid-message' as const,
        })),
      ),
    );
  }

  /** The ends of a code list, and a list as long as it may be. */
  #validCases(place: StructurePlace, field: Field): void {
    const { cardinality } = field;
    const { max } = cardinality;
    if (max === 0) return;
    const path = nameOfPath(place, field);
    if (field.kind === 'leaf') {
      const [first, last] = shownCodes(field);
      const minimum = Math.max(1, cardinality.min);
      const inField = (code: unknown) =>
        isList(cardinality) ? Array.from({ length: minimum }, () => code) : code;
      if (minimum <= LONGEST_LIST) {
        if (first !== undefined) this.#valid(`with-${path}-first`, place, field, inField(first));
        if (last !== undefined) this.#valid(`with-${path}-last`, place, field, inField(last));
      }
    }
    const item = this.#values.smallestItem(field);
    if (!isList(cardinality) || max === null || max > LONGEST_LIST || item === null) return;
    this.#valid(
      `with-${path}-max-items`,
      place,
      field,
      Array.from({ length: max }, () => item),
    );
  }

  #valid(name: string, place: StructurePlace, field: Field, value: unknown): void {
    const patch = [
      ...this.#patch(place, field.name, { kind: 'set', value }),
      ...this.#label(place, field, value),
    ];
    this.#add({ name, kind: 'valid', patch, constraint: null, faultPath: [] });
  }

  /** A code shown alone takes its own label with it, where a label is required beside it. */
  #label(place: StructurePlace, { name }: Field, value: unknown): JsonPatch {
    const minimal = this.#values.minimal(place.holder) ?? {};
    const labelled = withMatchingLabel(place.fields, { ...minimal, [name]: value });
    const { label } = labelled as { readonly label?: unknown };
    if (name !== 'code' || label === minimal.label) return [];
    const path = jsonPointer([...pathOfPlace(place), 'label']);
    return [{ op: 'replace', path, value: label }];
  }

  #patch(place: StructurePlace, name: string, change: MemberChange): JsonPatch {
    return patchAt(place, name, change, this.#values);
  }

  #add({ name, ...made }: Omit<CorpusCase, 'value'> & { readonly patch: JsonPatch }): string {
    let free = name;
    for (let count = 2; this.#names.has(free); count += 1) free = `${name}-${count}`;
    this.#names.add(free);
    const minimal = this.#values.minimal(null);
    this.#cases.push({
      ...made,
      name: free,
      get value() {
        return applyPatch(minimal, made.patch);
      },
    });
    return free;
  }

  #brokenRoot(): void {
    const { root } = this.#message;
    const constraint: Constraint = { kind: 'object', path: root, field: null, isInOpenStructure: false };
    const patch: JsonPatch = [{ op: 'replace', path: '', value: 'texte' }];
    this.#invalid(constraint, patch, []);
  }

  #brokenField(place: StructurePlace, field: Field): void {
    const isInOpenStructure = place.isOpen || place.isInOpenStructure;
    for (const kind of constraintsOf(field)) {
      const constraint: Constraint = { kind, path: nameOfPath(place, field), field, isInOpenStructure };
      const broken = breakConstraint(kind, field, this.#values);
      if (typeof broken === 'string') this.#uncovered(constraint, broken);
      else {
        const patch = this.#patch(place, field.name, broken.change);
        this.#invalid(constraint, patch, [...pathOfPlace(place), field.name, ...broken.step]);
      }
    }
  }

  #unknownTag(place: StructurePlace): void {
    const known = place.fields.map(({ name }) => name);
    const path = place.way.map(({ name }) => name).join('.') || this.#message.root;
    const { holder: field, isInOpenStructure } = place;
    const constraint: Constraint = { kind: 'closed', path, field, isInOpenStructure };
    const tag = FOREIGN_TAGS.find((one) => closestName(one, known) === null);
    if (tag === undefined) this.#uncovered(constraint, 'no-breaking-value');
    else {
      const patch = this.#patch(place, tag, { kind: 'set', value: 'texte' });
      this.#invalid(constraint, patch, [...pathOfPlace(place), tag]);
    }
  }

  #invalid(constraint: Constraint, patch: JsonPatch, faultPath: MessagePath): void {
    const valid = this.#exampleOf(constraint);
    const name = `${constraint.path}-${constraint.kind}`;
    const invalid = this.#add({ name, kind: 'invalid', patch, constraint, faultPath });
    this.#constraints.push({
      ...constraint,
      valid,
      invalid,
      reason: valid === null ? 'no-valid-value' : null,
    });
  }

  /** A valid case that has what a constraint is about. */
  #exampleOf({ kind, field, path }: Constraint): string | null {
    const longest = `with-${path}-max-items`;
    if (kind === 'max-items' && this.#names.has(longest)) return longest;
    const isAboutMember = field !== null && kind !== 'forbidden' && kind !== 'closed';
    return !isAboutMember || this.#shown.has(field) ? 'complete' : null;
  }

  #uncovered(constraint: Constraint, reason: UncoveredReason): void {
    const valid = this.#exampleOf(constraint);
    this.#constraints.push({ ...constraint, valid, invalid: null, reason });
  }
}

function nameOfPath({ way }: StructurePlace, { name }: Field): string {
  return [...way.map((field) => field.name), name].join('.');
}
