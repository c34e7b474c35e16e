/** How long one stage of a run took. */
export interface Timing {
  /** `reading`, `rules`, `emit json-schema`… */
  readonly stage: string;
  readonly milliseconds: number;
}

/** Measures stages one after the other with a clock in milliseconds, which tests replace. */
export class Stopwatch {
  readonly #clock: () => number;
  readonly #timings: Timing[] = [];

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  measure<Result>(stage: string, action: () => Result): Result {
    const start = this.#clock();
    const result = action();
    this.#timings.push({ stage, milliseconds: this.#clock() - start });
    return result;
  }

  async measureAsync<Result>(stage: string, action: () => Promise<Result>): Promise<Result> {
    const start = this.#clock();
    const result = await action();
    this.#timings.push({ stage, milliseconds: this.#clock() - start });
    return result;
  }

  /** Takes over stages that were measured elsewhere, after those measured so far. */
  add(timings: readonly Timing[]): void {
    this.#timings.push(...timings);
  }

  get timings(): readonly Timing[] {
    return this.#timings;
  }
}
