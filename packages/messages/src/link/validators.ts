import type { LinkDescription } from './link-description.ts';

/** What a compiled validator says is wrong (the error object of Ajv 8). */
export interface ValidatorError {
  /** JSON pointer of the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * A compiled validator: whether a value is valid; what is wrong with the last one stands beside. With a limit it stops at so
 * many errors.
 */
export interface Validator {
  (value: unknown, limit?: number): boolean;
  readonly errors?: readonly ValidatorError[] | null;
}

/** The compiled validators of a link version. */
export interface LinkValidators {
  /** The envelope, whatever message it carries. */
  readonly envelope: Validator;
  /** The members of the header, whatever stands beside. */
  readonly header: Validator;
  /** What stands under each business member. */
  readonly messages: ReadonlyMap<string, Validator>;
}

/** A link version, ready to judge messages. */
export interface LinkRuntime {
  readonly link: LinkDescription;
  readonly validators: LinkValidators;
}
