import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { closestName } from '@hubsante/model';

/**
 * The existing path most like a path that does not exist: its deepest existing folder, then, as long as
 * a name looks like the one asked for, what stands in it.
 *
 * @param path absolute.
 * @param from the folder the answer is relative to.
 */
export async function closestPath(path: string, from: string): Promise<string> {
  const missing: string[] = [];
  let folder = path;
  let names = await namesIn(folder);
  while (names === null && dirname(folder) !== folder) {
    missing.unshift(basename(folder));
    folder = dirname(folder);
    names = await namesIn(folder);
  }
  for (const name of missing) {
    const found: string | null = names?.includes(name) ? name : closestName(name, names ?? []);
    if (found === null) break;
    folder = join(folder, found);
    names = await namesIn(folder);
  }
  return relative(from, folder) || '.';
}

/** Sorted names of a folder, `null` when it is not one. */
async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return null;
  }
}
