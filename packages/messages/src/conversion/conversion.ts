import type { Path } from '../outcome.ts';

/**
 * Why a value of the source is not in the target, or not as it was.
 *
 * - `no-place`: the version has no such field;
 * - `unknown-tag`: the sender put it where its own version has no field;
 * - `refused`: it is none of the codes, or has not the form, that the version asks for;
 * - `approximated`: it became one that says less;
 * - `too-many`: the version has room for fewer;
 * - `holder-incomplete`: the object that held it lacks what the version requires, and is not there;
 * - `not-of-its-type`: it is not of the type that its own version gives it.
 */
export type LossReason =
  | 'no-place'
  | 'unknown-tag'
  | 'refused'
  | 'approximated'
  | 'too-many'
  | 'holder-incomplete'
  | 'not-of-its-type';

/** A value that could not be carried. */
export interface Loss {
  /** Of the value, in the source: `['createCaseHealth', 'patient', 1, 'healthMotive', 'code']`. */
  readonly path: Path;
  /** Names of the fields that lead there, as people call them. */
  readonly fields: readonly string[];
  readonly value: unknown;
  readonly reason: LossReason;
  /** What stands in its place, where something does. */
  readonly became?: unknown;
  /** Where its words were written for people, in the target. */
  readonly notedAt?: Path;
  /** Of a chain of conversions, the version whose limits it met. */
  readonly version: string;
  /** In French, for a person. */
  readonly message: string;
  readonly messageEn: string;
}

/** A value of the target that comes from no value of the source. */
export interface Addition {
  readonly path: Path;
  readonly value: unknown;
  /** `default`: the version requires it. `note`: it tells what was lost. */
  readonly because: 'default' | 'note';
}

/**
 * Why a message is refused as a whole.
 *
 * - `no-message`: it holds no message that the source version knows;
 * - `message-not-there`: the target version has no such message;
 * - `required-missing`: what the target version requires cannot be given;
 * - `base-unknown`: it tells what is new of something that is not known;
 * - `no-way`: no tables lead from one version to the other;
 * - `way-missing`: the caller does not say from where to where, or gives no list of tables.
 */
export type RefusalCode =
  | 'no-message'
  | 'unreadable'
  | 'message-not-there'
  | 'required-missing'
  | 'base-unknown'
  | 'no-way'
  | 'way-missing';

/** Why a message cannot be converted. */
export interface Refusal {
  readonly code: RefusalCode;
  /** In French, for a person. */
  readonly message: string;
  readonly messageEn: string;
}

/** A message in the form of another version. */
export interface Converted {
  readonly ok: true;
  /** In its envelope, if the source had one. The first bears the identifiers of the source; there is one, or several where it is split. */
  readonly messages: readonly object[];
  readonly losses: readonly Loss[];
  readonly added: readonly Addition[];
}

/** Why a message has no form in the target version. */
export interface NotConverted {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** What became of a message. */
export type Conversion = Converted | NotConverted;
