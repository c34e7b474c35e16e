import type { Scalar } from '@hubsante/model';

/** A closed list of values, as the runtime describes it (`CodeList` of @hubsante/messages). */
export interface CodeList {
  /** Identifier of the nomenclature; absent for a list that stands beside its field. */
  readonly name?: string;
  readonly codes: readonly Scalar[];
  /** One per code, `''` where it would say nothing more; absent when none would. */
  readonly labels?: readonly string[];
}

/** The lists of all messages of a link, each once. */
export class CodeLists {
  readonly #lists: CodeList[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #numbersOfCodes = new Map<string, number>();

  get all(): readonly CodeList[] {
    return this.#lists;
  }

  /** The number of a list in {@link all}. */
  numberOf(name: string | null, codes: readonly Scalar[], labelOf: (code: Scalar) => string | null): number {
    const labels = codes.map((code) => (labelOf(code) === String(code) ? '' : (labelOf(code) ?? '')));
    const list: CodeList = {
      ...(name === null ? {} : { name }),
      codes,
      ...(labels.every((label) => label === '') ? {} : { labels }),
    };
    const key = JSON.stringify(list);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#lists.push(list) - 1;
    this.#numbers.set(key, number);
    const ofCodes = JSON.stringify(codes);
    if (!this.#numbersOfCodes.has(ofCodes)) this.#numbersOfCodes.set(ofCodes, number);
    return number;
  }

  /** The number of a list with these codes, whatever it is called: what a validator needs. */
  numberOfCodes(codes: readonly Scalar[]): number {
    return this.#numbersOfCodes.get(JSON.stringify(codes)) ?? this.numberOf(null, codes, () => null);
  }
}
