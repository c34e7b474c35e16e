import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a path really is once links are followed; the part that does not exist yet is kept as written. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
