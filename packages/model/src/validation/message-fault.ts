import type { Severity } from '../diagnostics.ts';
import type { Enumeration, Field, LeafField, Pattern, Scalar, SuggestedCodes, ValueType } from '../field.ts';

/** Tags and numbers of items that lead to a value, from what stands under the message root. */
export type MessagePath = readonly (string | number)[];

/** The kinds of values JSON has (RFC 8259). */
export type JsonKind = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';

interface FaultBase {
  /** The faulty value; for what is missing, where it should stand. */
  readonly path: MessagePath;
  /** `error` when the JSON Schema of the message refuses it, `warning` when it lets it through. */
  readonly severity: Severity;
}

/** A required field is absent. */
export interface MissingField extends FaultBase {
  readonly kind: 'missing-field';
  readonly field: Field;
}

/** A tag the specification does not name. */
export interface UnknownField extends FaultBase {
  readonly kind: 'unknown-field';
  readonly field: null;
  readonly name: string;
  /** The tag that was most probably meant, among those that may stand here. */
  readonly suggestion: string | null;
  /** Every tag that may stand here. */
  readonly known: readonly string[];
}

/** A field whose cardinality is 0..0. */
export interface ForbiddenField extends FaultBase {
  readonly kind: 'forbidden-field';
  readonly field: Field;
}

/** A value of another type than the field’s: a text for a number, a text for an object, `null`. */
export interface WrongType extends FaultBase {
  readonly kind: 'wrong-type';
  /** `null` for the message itself. */
  readonly field: Field | null;
  readonly expected: ValueType | 'object';
  readonly found: JsonKind;
  readonly value: unknown;
}

/** A number with decimals where a whole one is expected. */
export interface NotInteger extends FaultBase {
  readonly kind: 'not-integer';
  readonly field: LeafField;
  readonly value: number;
}

/** One value where the field is a list. */
export interface NotAnArray extends FaultBase {
  readonly kind: 'not-an-array';
  readonly field: Field;
  readonly found: JsonKind;
  readonly value: unknown;
}

/** A list where the field is one value. */
export interface UnexpectedArray extends FaultBase {
  readonly kind: 'unexpected-array';
  readonly field: Field;
  readonly count: number;
}

/** A list with fewer items than its cardinality asks for. */
export interface TooFewItems extends FaultBase {
  readonly kind: 'too-few-items';
  readonly field: Field;
  readonly count: number;
  readonly min: number;
}

/** A list with more items than its cardinality allows. */
export interface TooManyItems extends FaultBase {
  readonly kind: 'too-many-items';
  readonly field: Field;
  readonly count: number;
  readonly max: number;
}

/** A text against the pattern of its field, authored or built into its type. */
export interface AgainstPattern extends FaultBase {
  readonly kind: 'pattern';
  readonly field: LeafField;
  readonly value: string;
  readonly pattern: Pattern;
}

/** A day or an hour that looks like one and does not exist, `2024-02-31`: schemas let it through. */
export interface ImpossibleMoment extends FaultBase {
  readonly kind: 'impossible-moment';
  readonly field: LeafField;
  readonly value: string;
}

/** A value outside its closed list. */
export interface NotInEnumeration extends FaultBase {
  readonly kind: 'enumeration';
  readonly field: LeafField;
  readonly value: Scalar;
  readonly enumeration: Enumeration;
  /** The code that was most probably meant. */
  readonly suggestion: string | null;
  /** Whether the value is the label of the suggested code. */
  readonly isLabel: boolean;
}

/** A text of the right form that is not in the nomenclature its field is meant to take: the schema lets it through. */
export interface NotSuggested extends FaultBase {
  readonly kind: 'not-suggested';
  readonly field: LeafField;
  readonly value: string;
  readonly suggested: SuggestedCodes;
  /** The code that was most probably meant. */
  readonly suggestion: string | null;
  /** Whether the value is the label of the suggested code. */
  readonly isLabel: boolean;
}

/** One thing that is wrong in a message. */
export type MessageFault =
  | MissingField
  | UnknownField
  | ForbiddenField
  | WrongType
  | NotInteger
  | NotAnArray
  | UnexpectedArray
  | TooFewItems
  | TooManyItems
  | AgainstPattern
  | ImpossibleMoment
  | NotInEnumeration
  | NotSuggested;
