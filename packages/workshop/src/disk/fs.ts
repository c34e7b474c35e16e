import { list, read, statsOf } from './fs-promises.ts';
import { disk } from './memory-disk.ts';

/** What `dsf` uses of `node:fs` to read, on the disk in memory; see {@link file://./fs-promises.ts}. */

/** As in `node:fs`, on the disk in memory. */
export function existsSync(path: string): boolean {
  return disk.kindOf(path) !== null;
}

/** As in `node:fs`: bytes, or a text when an encoding is given. */
export function readFileSync(path: string, encoding?: string): Uint8Array | string {
  return read(path, encoding);
}

/** As in `node:fs`. */
export function readdirSync(path: string, options: Parameters<typeof list>[1] = {}): ReturnType<typeof list> {
  return list(path, options);
}

/** As in `node:fs`. */
export function statSync(path: string): ReturnType<typeof statsOf> {
  return statsOf(path);
}

/** The bytes of a file, in one piece: they are in memory. */
export async function* createReadStream(path: string): AsyncGenerator<Uint8Array> {
  yield disk.read(path);
}
