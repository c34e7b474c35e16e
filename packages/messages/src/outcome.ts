import { type ParametersOf, sentencesOf } from './words/sentences.ts';
import type { SentenceCode } from './words/table.ts';

/** Members and numbers of items that lead to a value, from the root of what was given. */
export type Path = readonly (string | number)[];

/** Why something could not be read or written. */
export interface Fault {
  /** What kind of fault it is; the same in every language and in every version of this package. */
  readonly code: SentenceCode;
  readonly path: Path;
  /** In French, for a person. */
  readonly message: string;
  readonly messageEn: string;
}

/** A result, or every reason why there is none. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function success<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function failure(faults: readonly Fault[]): { readonly ok: false; readonly faults: readonly Fault[] } {
  return { ok: false, faults };
}

/** A fault in its own words. */
export function fault<Code extends SentenceCode>(
  code: Code,
  path: Path,
  parameters: ParametersOf<Code>,
): Fault {
  const { fr, en } = sentencesOf(code, parameters);
  return { code, path, message: fr, messageEn: en };
}
