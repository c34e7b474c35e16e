import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PACKAGE_FILE } from '../../specifications/copied-files.ts';
import { foldersOf, PUBLISHED_MODELS } from '../../specifications/find-subjects.ts';

/** Something published: a release of the model in the layout of the ANS, or a package of ours. */
export interface PublishedThing {
  readonly kind: 'release' | 'package';
  /** As its user wrote it, or from the folder they wrote. */
  readonly path: string;
}

/** Below a folder of published things: `dist/specs/15-15/v2.0`, and one more for tarballs, unpacked into `package/`. */
const DEEPEST = 5;

/**
 * What a folder is, or, when `isAll`, everything published in it; none where it holds nothing of that kind.
 *
 * @param from working folder, absolute.
 */
export async function publishedThings(
  path: string,
  from: string,
  isAll: boolean,
): Promise<readonly PublishedThing[]> {
  return find(resolve(from, path), path.replace(/\/+$/, '') || '/', isAll ? DEEPEST : 0);
}

async function find(folder: string, path: string, depth: number): Promise<readonly PublishedThing[]> {
  if (existsSync(join(folder, PUBLISHED_MODELS))) return [{ kind: 'release', path }];
  if (existsSync(join(folder, PACKAGE_FILE))) return [{ kind: 'package', path }];
  if (depth === 0) return [];
  const found: PublishedThing[] = [];
  for (const name of await foldersOf(folder))
    found.push(...(await find(join(folder, name), path === '.' ? name : `${path}/${name}`, depth - 1)));
  return found;
}
