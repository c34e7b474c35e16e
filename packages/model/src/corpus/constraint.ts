import type { Field } from '../field.ts';

/** What a message can be refused for, one breach each. */
export const CONSTRAINT_KINDS = [
  /** The minimum of a cardinality. */
  'required',
  /** A cardinality of 0..0. */
  'forbidden',
  /** A tag that its closed structure does not name. */
  'closed',
  /** An object where a structure is described. */
  'object',
  /** A list where the maximum is above one. */
  'list',
  /** One value where the maximum is one. */
  'single',
  'min-items',
  'max-items',
  'text',
  'number',
  'integer',
  'boolean',
  /** An author’s own pattern. */
  'pattern',
  'date',
  'datetime',
  'phone-number',
  /** A day and an hour that exist. */
  'moment',
  /** A list of values, of a nomenclature or written in the row. */
  'codes',
] as const;

/** A kind of constraint that a corpus breaks, one at a time. */
export type ConstraintKind = (typeof CONSTRAINT_KINDS)[number];

/** One thing a message must respect in one place. */
export interface Constraint {
  readonly kind: ConstraintKind;
  /** Tags from the root of the message, `patient.birthDate`; its root for the message itself. */
  readonly path: string;
  /** `null` for what is about the message itself. */
  readonly field: Field | null;
  /** Whether a structure it stands in lets tags in that it does not name. */
  readonly isInOpenStructure: boolean;
}

/** Why an example could not be constructed. */
export type UncoveredReason =
  /** Some required field of the message has no value that satisfies it. */
  | 'no-valid-message'
  /** The field itself has none, or would stand inside itself without end. */
  | 'no-valid-value'
  /** No value is known that breaks this and nothing else. */
  | 'no-breaking-value'
  /** Its pattern is beyond what can be judged safely. */
  | 'unjudged-pattern'
  /** It takes a list of a length that nobody wants to read. */
  | 'list-too-long';

/** A constraint with the cases that show it respected and broken. */
export interface CoveredConstraint extends Constraint {
  /** Name of a valid case that has it; `null` when there is none. */
  readonly valid: string | null;
  /** Name of the case that breaks it and nothing else. */
  readonly invalid: string | null;
  /** `null` when both cases exist. */
  readonly reason: UncoveredReason | null;
}
