/** What a description asks of a value; each has examples that keep it and that break it. */
export const CONSTRAINT_KINDS = [
  'required',
  'max-items',
  'min-items',
  'single',
  'list',
  'type',
  'object',
  'pattern',
  'date',
  'codes',
  'closed',
  'forbidden',
] as const;

export type ConstraintKind = (typeof CONSTRAINT_KINDS)[number];

/** JSON as it is written. */
export type Json = string | number | boolean | readonly Json[] | { readonly [tag: string]: Json };

/** Tags and numbers of items, from what stands under the root. */
export type CasePath = readonly (string | number)[];

/** A change to the complete example (RFC 6902). */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string };

/** An example whose only fault is named, or that has none. */
export interface CorpusCase {
  /** `patient.sex-codes`; unique in its message. */
  readonly name: string;
  /** What turns the complete example into it; empty for the complete example itself. */
  readonly patch: readonly PatchOperation[];
}

/** One fault, and where it is to be found. */
export interface InvalidCase extends CorpusCase {
  readonly constraint: ConstraintKind;
  /** Where a judge says the fault is; for what is missing, where it should stand. */
  readonly path: CasePath;
}

/** A constraint no example could be made to break, and why, in French. */
export interface UncoveredConstraint {
  readonly constraint: ConstraintKind;
  readonly path: CasePath;
  readonly reason: string;
}

/** Every example of one message. */
export interface MessageCorpus {
  readonly message: string;
  readonly root: string;
  /** With every field the description allows. */
  readonly complete: Json;
  /** With the required fields only. */
  readonly minimal: Json;
  readonly valid: readonly CorpusCase[];
  readonly invalid: readonly InvalidCase[];
  readonly uncovered: readonly UncoveredConstraint[];
}

/** A JSON Pointer (RFC 6901). */
export function pointerOf(path: CasePath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
