import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { meantName } from '../sources/foreign-files.ts';
import { RELEASE_MANIFEST } from '../sources/release-manifest-name.ts';
import { isWorkbookName } from '../sources/workbook-folder.ts';

/** The file that makes a folder a link version. */
export const LINK_MANIFEST = 'link.yaml';

/** The schema of manifests, which stands in every folder of specifications. */
export const LINK_SCHEMA = 'link.schema.json';

/** The folder of model releases among specifications, whose packages are called after them: `mdd-2.0`. */
export const MODELS = 'mdd';

/** Where a published release keeps its model workbooks. */
export const PUBLISHED_MODELS = join('csv_parser', 'models');

/** Below a folder of specifications: `specs/15-15/v2.0`. */
const DEEPEST = 3;

/** Something the command line asks to read. */
export interface Subject {
  readonly kind: 'release' | 'link';
  /** As its user wrote it, or, when it was found inside, from the folder they wrote. */
  readonly path: string;
}

/**
 * What the paths of a command line stand for: a release or a link version stands for itself, a folder above
 * for every one inside, `specs/**` for all of `specs`. What lies inside another subject, and the files a
 * shell adds when it expands a pattern, are not named twice.
 *
 * @param from working folder, absolute.
 */
export async function findSubjects(paths: Iterable<string>, from: string): Promise<readonly Subject[]> {
  const found = new Map<string, Subject>();
  const others: string[] = [];
  for (const written of new Set(paths)) {
    const path = withoutWildcard(written);
    if (await isFile(resolve(from, path))) {
      if (basename(path) === LINK_MANIFEST) add(found, { kind: 'link', path: dirname(path) }, from);
      else others.push(path);
      continue;
    }
    const inside = await subjectsIn(resolve(from, path), path, DEEPEST);
    if (inside.length === 0) others.push(path);
    for (const subject of inside) add(found, subject, from);
  }
  const recognised = [...found.keys()];
  for (const path of others) {
    // What is not recognised stands for itself: whoever opens it says what is missing.
    const isExtra = recognised.length > 0 && (await isCovered(resolve(from, path), recognised));
    if (!isExtra) add(found, { kind: 'release', path }, from);
  }
  return [...found.values()];
}

function add(found: Map<string, Subject>, subject: Subject, from: string): void {
  const absolute = resolve(from, subject.path);
  if (!found.has(absolute)) found.set(absolute, subject);
}

/** A pattern the shell did not expand. */
export function withoutWildcard(path: string): string {
  return path.replace(/\/\*{1,2}\/?$/, '') || '.';
}

/** What lies inside a subject, or is another part of a folder of specifications, workbooks apart. */
async function isCovered(path: string, subjects: readonly string[]): Promise<boolean> {
  if (subjects.some((subject) => path.startsWith(subject + sep))) return true;
  if (isWorkbookName(basename(path)) || !(await exists(path))) return false;
  let folder = path;
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    folder = dirname(folder);
    if (await isFile(join(folder, LINK_SCHEMA))) return true;
  }
  return false;
}

async function subjectsIn(folder: string, path: string, depth: number): Promise<Subject[]> {
  if ((await isFile(join(folder, LINK_MANIFEST))) || (await isBareLink(folder)))
    return [{ kind: 'link', path }];
  if (await isBareRelease(folder)) return [{ kind: 'release', path }];
  if ((await isFile(join(folder, RELEASE_MANIFEST))) || (await isFolder(join(folder, PUBLISHED_MODELS)))) {
    return [{ kind: 'release', path }];
  }
  if (depth === 0) return [];
  const found: Subject[] = [];
  for (const name of await foldersOf(folder)) {
    const inside = path === '.' ? name : `${path.replace(/\/+$/, '')}/${name}`;
    found.push(...(await subjectsIn(join(folder, name), inside, depth - 1)));
  }
  return found;
}

/** Whether a folder is where a model release of a folder of specifications must be. */
async function isPlaceOfRelease(folder: string): Promise<boolean> {
  const models = dirname(folder);
  return basename(models) === MODELS && (await isFile(join(dirname(models), LINK_SCHEMA)));
}

/** A model release of ours that has workbooks and no manifest: whoever opens it says so. */
export async function isBareRelease(folder: string): Promise<boolean> {
  if (!(await isPlaceOfRelease(folder)) || (await isFile(join(folder, RELEASE_MANIFEST)))) return false;
  return (await readdir(folder).catch(() => [])).some(isWorkbookName);
}

/** A link version of ours that has everything but its manifest, or that under another name: whoever opens it says so. */
export async function isBareLink(folder: string): Promise<boolean> {
  const link = dirname(folder);
  const isPlace =
    /^v\d/.test(basename(folder)) &&
    basename(link) !== MODELS &&
    (await isFile(join(dirname(link), LINK_SCHEMA)));
  if (!isPlace) return false;
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => OF_LINK.test(name) || meantName(name, [LINK_MANIFEST]) !== null);
}

/** What only the folder of a link has beside its manifest. */
const OF_LINK = /^(?:examples|recette\.\w+)$/;

/** Sorted names of the folders in a folder, without hidden ones; empty when it cannot be listed. */
export async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort();
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return (await isFile(path)) || (await isFolder(path));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
