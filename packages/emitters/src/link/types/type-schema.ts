import {
  type Departure,
  departureSentence,
  enumerationValues,
  type Field,
  isList,
  isRequired,
  JSON_TYPES,
  type LeafField,
  type Message,
  type ObjectField,
  type ValueType,
  withDeparture,
  withVisibleBlanks,
} from '@hubsante/model';
import { distinctNames, pascalCase } from '../../shared/names/index.ts';

/** Labels of the codes of one enumeration, by value. */
export type CodeLabels = ReadonlyMap<string, string>;

/** A JSON Schema of draft 7, with the keywords quicktype adds. */
export type SchemaView = Readonly<Record<string, unknown>>;

/** A message as quicktype is shown it. */
export interface TypeSchema {
  /** Its titles are the names of types; its descriptions, the doc comments. */
  readonly schema: SchemaView;
  /** Of every enumeration, by {@link enumerationKey}. */
  readonly labels: ReadonlyMap<string, CodeLabels>;
}

const WORDS_OF_TYPE: Partial<Record<ValueType, string>> = {
  date: 'Date, aaaa-mm-jj.',
  datetime: 'Date et heure avec leur décalage horaire, aaaa-mm-jjThh:mm:ss+hh:mm.',
  phoneNumber: 'Numéro de téléphone.',
};

/** What tells an enumeration from the others of a message: its values, whatever their order. */
export function enumerationKey(values: Iterable<string>): string {
  return [...values].sort().join('\n');
}

/** The view of a message from which its types are made in every language. */
export function typeSchema(message: Message): TypeSchema {
  return new TypeSchemaBuilder(message).build();
}

class TypeSchemaBuilder {
  readonly #message: Message;
  readonly #labels = new Map<string, CodeLabels>();
  /** Key under `definitions`, which is the name of the type, by name in the model. */
  readonly #names: ReadonlyMap<string, string>;
  /** Names of the types of enumerations, by {@link enumerationText}. */
  readonly #enumerationNames: ReadonlyMap<string, string>;
  readonly #enumerations = new Map<string, SchemaView>();

  constructor(message: Message) {
    this.#message = message;
    const { root, fields, types } = message;
    const rootName = pascalCase(root);
    const names = types.map(({ name }) => name);
    this.#names = distinctNames(names, pascalCase, [rootName]);
    const owners = [
      [rootName, fields] as const,
      ...types.map(({ name, fields: members }) => [this.#names.get(name) ?? '', members] as const),
    ];
    const texts = owners.flatMap(([owner, members]) =>
      members.flatMap((field) => (field.kind === 'leaf' ? (enumerationText(field, owner) ?? []) : [])),
    );
    this.#enumerationNames = distinctNames(texts, pascalCase, [rootName, ...this.#names.values()]);
  }

  build(): TypeSchema {
    const { root, fields, types, isOpen, name, departure } = this.#message;
    const title = pascalCase(root);
    const body = this.#object(title, leavingText(`Message ${name}.`, departure), fields, isOpen);
    const definitions: Record<string, SchemaView> = {};
    for (const { name: type, label, description, fields: members, isOpen: open } of types) {
      const key = this.#names.get(type) ?? '';
      definitions[key] = this.#object(key, sentence(label, description), members, open);
    }
    for (const [key, enumeration] of this.#enumerations) definitions[key] = enumeration;
    return { schema: { ...body, definitions }, labels: this.#labels };
  }

  #object(title: string, description: string, fields: readonly Field[], isOpen: boolean): SchemaView {
    // Of two fields with one tag the later one counts, as on the wire.
    const byName = new Map(fields.map((field) => [field.name, field]));
    const allowed = [...byName.values()].filter(({ cardinality }) => cardinality.max !== 0);
    return {
      title,
      description,
      type: 'object',
      required: allowed.filter(({ cardinality }) => isRequired(cardinality)).map(({ name }) => name),
      properties: Object.fromEntries(allowed.map((field) => [field.name, this.#property(field, title)])),
      // Else quicktype sorts them.
      quicktypePropertyOrder: allowed.map(({ name }) => name),
      additionalProperties: isOpen,
    };
  }

  #property(field: Field, owner: string): SchemaView {
    const value = field.kind === 'object' ? this.#reference(field) : this.#leaf(field, owner);
    const words = field.kind === 'leaf' ? WORDS_OF_TYPE[field.type] : undefined;
    const said = [sentence(field.label, field.description), words].filter(Boolean).join(' ');
    const description = leavingText(said, field.departure);
    return isList(field.cardinality)
      ? { description, type: 'array', items: value }
      : { ...value, description };
  }

  #reference({ typeName }: ObjectField): SchemaView {
    return { $ref: `#/definitions/${this.#names.get(typeName) ?? ''}` };
  }

  #leaf(field: LeafField, owner: string): SchemaView {
    const { type, enumeration } = field;
    const values = enumeration === null ? [] : enumerationValues(enumeration, type);
    // Lists of numbers or of yes and no have no form in most languages: their basic type stands for them.
    if (enumeration === null || !values.every((value) => typeof value === 'string'))
      return { type: JSON_TYPES[type] };
    const title = this.#enumerationNames.get(enumerationText(field, owner) ?? '') ?? '';
    const { nomenclature, items } = enumeration;
    this.#enumerations.set(title, {
      title,
      description: nomenclature === null ? 'Valeurs permises.' : `Nomenclature ${nomenclature.name}.`,
      type: 'string',
      enum: values,
    });
    const leaving = new Map(nomenclature?.codes.map(({ code, departure }) => [code, departure]));
    const labels = items.flatMap(({ value, label }) => {
      const words = withBlanksTold(withDeparture(label, leaving.get(value)), value);
      return words === null ? [] : [[value, words] as const];
    });
    const key = enumerationKey(values);
    if (labels.length > 0 || !this.#labels.has(key)) this.#labels.set(key, new Map(labels));
    return { $ref: `#/definitions/${title}` };
  }
}

/**
 * What the type of an enumeration is named after, so that a field or a code added elsewhere renames none: the nomenclature,
 * or the field for a list of its own. `null` for a field without one.
 */
function enumerationText({ enumeration, name }: LeafField, owner: string): string | null {
  if (enumeration === null) return null;
  return enumeration.nomenclature === null ? `${owner}.${name}` : enumeration.nomenclature.id;
}

/** The departure is a paragraph of its own, which `departure-lines.ts` finds again. */
function leavingText(text: string, departure: Departure | undefined): string {
  return departure === undefined ? text : `${text}\n\n${departureSentence(departure, 'fr')}`;
}

/** Where a code has blanks at its ends, which a literal hides and a message must bear, its comment says so. */
function withBlanksTold(words: string | null, code: string): string | null {
  const shown = withVisibleBlanks(code);
  if (shown === code) return words;
  const told = `Le code est « ${shown} », blancs compris.`;
  return words === null ? told : sentence(words, told);
}

/** « Sexe. Sexe administratif du patient. » */
function sentence(label: string, description: string | null): string {
  const first = /[.!?…]$/.test(label) ? label : `${label}.`;
  return description === null ? first : `${first} ${description}`;
}
