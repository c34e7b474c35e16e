import { relative, sep } from 'node:path';

/** The path from the working folder, with `/` on every system. */
export function displayedPath(path: string, from: string): string {
  return (relative(from, path) || '.').split(sep).join('/');
}
