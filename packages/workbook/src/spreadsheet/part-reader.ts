import type { Fault, FaultReporter } from './fault-reporter.ts';
import type { PackageParts } from './package-parts.ts';

/** Reads the parts of a package one after the other; each fault is reported once. */
export class PartReader {
  readonly #parts: PackageParts;
  readonly #faults: FaultReporter;

  constructor(parts: PackageParts, faults: FaultReporter) {
    this.#parts = parts;
    this.#faults = faults;
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  /** What `read` makes of a part; `null` after a fault, which was then reported. */
  read<Result extends object>(
    part: string,
    read: (bytes: Uint8Array) => Result | Fault,
    sheet?: string,
  ): Result | null {
    // What closed the package was reported then.
    if (this.#parts.isClosed) return null;
    const bytes = this.#parts.read(part);
    if (bytes === null) return this.#faults.fail('part-missing', part, sheet);
    if (typeof bytes === 'string') return this.#faults.fail(bytes, part, sheet);
    const result = read(bytes);
    if (!isFault(result)) return result;
    // The cells already kept stay in memory: another sheet must not add to them.
    if (result === 'too-many-cells') this.#parts.close();
    return this.#faults.fail(result, part, sheet);
  }
}

function isFault(result: object | Fault): result is Fault {
  return typeof result === 'string' || ('kind' in result && result.kind === 'cell-damaged');
}
