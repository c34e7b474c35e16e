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
  | {
      readonly ok: true;
      readonly value: Value;
      /** What the result lacks of the source, a digit too many for a number for instance; absent when it lacks nothing. */
      readonly warnings?: readonly Fault[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A result, with what it lacks of its source. */
export function success<Value>(value: Value, warnings: readonly Fault[] = []): Outcome<Value> {
  return warnings.length === 0 ? { ok: true, value } : { ok: true, value, warnings };
}

/** Every reason why there is no result. */
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

/** Faults, as many as are wanted; then one that says that there may be more. */
export class Faults {
  readonly #most: number;
  readonly #faults: Fault[] = [];
  #isStopped = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether there is no use in looking for more. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  get all(): readonly Fault[] {
    return this.#faults;
  }

  add<Code extends SentenceCode>(code: Code, path: Path, parameters: ParametersOf<Code>): void {
    if (this.#isStopped) return;
    if (this.#faults.length < this.#most) this.#faults.push(fault(code, path, parameters));
    else {
      this.#isStopped = true;
      this.#faults[this.#most - 1] = fault('findings-stopped', [], { count: this.#most });
    }
  }
}
