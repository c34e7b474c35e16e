/** Why something could not be read or written. */
export interface Fault {
  /** Members from the root of the message. */
  readonly path: readonly (string | number)[];
  /** In French, for a person. */
  readonly message: string;
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
