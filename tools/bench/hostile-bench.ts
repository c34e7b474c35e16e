import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HOSTILE_SHAPES, type HostileTarget } from './hostile-shapes.ts';

/** The largest size; the two before are a half and a quarter of it. */
export const LARGEST_BYTES = 12_000_000;

/** Milliseconds that a hostile message took at each of three sizes, and the memory the largest one needed. */
export interface HostileFigures {
  readonly name: string;
  readonly milliseconds: readonly number[];
  /** Of the heap, times the size of the message; the message itself is not counted. */
  readonly timesItsSize: number;
}

/**
 * How the time of the runtime grows with hostile messages.
 *
 * @param folder package of a link that was built.
 */
export async function measureHostile(folder: string): Promise<readonly HostileFigures[]> {
  const target: HostileTarget = await import(pathToFileURL(join(folder, 'runtime/index.js')).href);
  return HOSTILE_SHAPES.map(({ name, prepare }) => {
    // Once small, so that compiling is not measured.
    prepare(1_000, target)();
    let memory = 0;
    const milliseconds = [4, 2, 1].map((divisor) => {
      const run = prepare(LARGEST_BYTES / divisor, target);
      const before = process.memoryUsage().heapUsed;
      const start = performance.now();
      const result = run();
      const taken = performance.now() - start;
      // What was collected meanwhile does not show: it did not need to be there at once.
      memory = Math.max(0, process.memoryUsage().heapUsed - before);
      if (result === null) throw new Error(name);
      return taken;
    });
    return { name, milliseconds, timesItsSize: memory / LARGEST_BYTES };
  });
}
