import type { Cardinality } from './cardinality.ts';
import type { Departure } from './departure.ts';
import type { Nomenclature } from './nomenclature.ts';
import type { Origin } from './origin.ts';

/** The basic types of the specification workbooks. */
export const VALUE_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'datetime',
  'phoneNumber',
] as const;

/** A basic type of the workbooks, `string`, `datetime`. */
export type ValueType = (typeof VALUE_TYPES)[number];

/** What a value is in JSON. Dates and telephone numbers are texts. */
export type JsonType = 'string' | 'integer' | 'number' | 'boolean';

/** What each basic type is in JSON. */
export const JSON_TYPES: Readonly<Record<ValueType, JsonType>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'string',
  datetime: 'string',
  phoneNumber: 'string',
};

/** A value an author typed into a cell. */
export type Scalar = string | number | boolean;

/** A regular expression a text must match (ECMA 262). */
export interface Pattern {
  readonly source: string;
  /** `built-in` for the patterns that come with `date`, `datetime` and `phoneNumber`. */
  readonly origin: 'authored' | 'built-in';
}

/** One allowed value. */
export interface EnumerationItem {
  /** The text a message carries. */
  readonly value: string;
  /** Most precise label of the nomenclature, when the value comes from one. */
  readonly label: string | null;
}

/** A closed list of values, written in the row or taken from a nomenclature. */
export interface Enumeration {
  readonly items: readonly EnumerationItem[];
  readonly nomenclature: Nomenclature | null;
}

/**
 * A specification row exactly as its author wrote it, after the perimeter replaced its cardinality.
 * Kept because today's publications reprint the rows; emitters of our own formats use {@link Field}.
 */
export interface AuthoredRow {
  /** The six label cells, comments (`# …`) included. */
  readonly labels: readonly (Scalar | null)[];
  readonly description: Scalar | null;
  /**
   * The example as today's publications read it: they confuse `TRUE` with an earlier `1` of the same
   * column, and print numbers of a numeric column as decimals. {@link LeafField.example} is the true value.
   */
  readonly example: PublishedScalar | null;
  readonly name: Scalar | null;
  readonly cardinality: Scalar | null;
  readonly objectMark: Scalar | null;
  readonly type: Scalar | null;
  readonly constraint: Scalar | null;
}

/** A scalar, or a number that is published with a decimal point (`5.0`). */
export type PublishedScalar = Scalar | { readonly decimal: number };

interface FieldBase {
  /** The tag (balise): the property name on the wire. */
  readonly name: string;
  /** The French name of the business datum. */
  readonly label: string;
  readonly description: string | null;
  readonly cardinality: Cardinality;
  /** 1 for a field right under the message root. */
  readonly level: number;
  /** Tags from the root, `/patient/administrativeFile/birthDate`: the stable identity of the field. */
  readonly path: string;
  readonly origin: Origin;
  readonly row: AuthoredRow;
  /** Present when the field is announced as leaving. */
  readonly departure?: Departure;
}

/**
 * The codes a field is meant to take though its schema accepts other texts of the same form: a code outside is worth a
 * warning, never a refusal, for the Hub lets it through.
 */
export interface SuggestedCodes {
  readonly nomenclature: Nomenclature;
  /** The texts a message carries, each with its most precise label. */
  readonly items: readonly EnumerationItem[];
}

/** A field that holds one value, or a list of values. */
export interface LeafField extends FieldBase {
  readonly kind: 'leaf';
  readonly type: ValueType;
  readonly pattern: Pattern | null;
  readonly enumeration: Enumeration | null;
  /** Of the field itself, or of the code-and-label object it is the code of; `null` where nothing is suggested. */
  readonly suggested: SuggestedCodes | null;
  /** A value of use, as the author typed it; `null` when there is none. */
  readonly example: Scalar | null;
  /** The row that states the constraint when it is not the field's own (`codeAndLabel`). */
  readonly constraintOrigin: Origin | null;
}

/** A field that holds an object. */
export interface ObjectField extends FieldBase {
  readonly kind: 'object';
  /** Name of its {@link ObjectType} in the same message. */
  readonly typeName: string;
  /** The fields written under this row; empty when the row refers to a type written elsewhere. */
  readonly children: readonly Field[];
  /** The codes that its `code` is meant to take; `null` where nothing is suggested, and of other objects. */
  readonly suggested: SuggestedCodes | null;
  /** Whether it is a code with its label, whose children every such row shares. */
  readonly isCodeAndLabel: boolean;
}

/** The nomenclature a value takes its codes from, whether the schema asks for it or not; `null` when there is none. */
export function nomenclatureOf({ enumeration, suggested }: LeafField): Nomenclature | null {
  return enumeration === null ? (suggested?.nomenclature ?? null) : enumeration.nomenclature;
}

/** A datum of a message: a value, or an object with data of its own. */
export type Field = LeafField | ObjectField;

/** A named structure of a message. Same names in different messages are independent. */
export interface ObjectType {
  readonly name: string;
  /** Label of the first field that uses it. */
  readonly label: string;
  readonly description: string | null;
  /** One field per tag; where several rows define the type, a later tag replaces an earlier one. */
  readonly fields: readonly Field[];
  /** Whether properties the specification does not name are accepted. */
  readonly isOpen: boolean;
  /** The field that uses it first. */
  readonly origin: Origin;
}
