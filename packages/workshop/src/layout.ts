import { strayFiles } from '@hubsante/cli/workshop';
import type { WorkshopFile } from '@hubsante/model/contracts';

/** A release that what was dropped is laid over. */
export interface BaseRelease {
  /** `3.4`. */
  readonly name: string;
  readonly files: readonly WorkshopFile[];
}

/** Two files that were dropped at once and would take the same place: which one counts, only their author knows. */
export interface Clash {
  readonly clash: readonly [string, string];
}

const LINK_MANIFEST = 'link.yaml';
const MODELS = 'mdd';

/** What only a whole release has: it is read as it is, and compared with the base. */
const WHOLE = /(?:^|\/)(?:release\.yaml|csv_parser\/models\/[^/]+)$/;

/** What a folder of specifications needs besides its releases and links: its schemas, the common principles. */
const FRAME = /^(?:[^/]+\.schema\.json|principes-transverses\/.*)$/;

/**
 * Where each file goes, below the folder of a specification. Without base and links: as it was dropped. Over a base, a file
 * takes the place of the one of the release that has its path, else its name. Around links, whatever of the folder of
 * specifications was not dropped is added, so that a link version can be read alone.
 *
 * Two files for one place are told, and nothing is laid out.
 *
 * @param frame schemas and common principles, by path from the folder of specifications.
 */
export function laidOut(
  files: readonly WorkshopFile[],
  base: BaseRelease | null,
  frame: readonly WorkshopFile[],
): readonly WorkshopFile[] | Clash {
  const links = linkFolders(files);
  const isWhole = files.some(({ path }) => WHOLE.test(path));
  if (links.size === 0)
    return base === null || isWhole ? files : laidOver(files, base, `${MODELS}/${base.name}/`);
  const isOfLink = ({ path }: WorkshopFile) => [...links.keys()].some((folder) => path.startsWith(folder));
  const others = files.filter((one) => !isOfLink(one));
  const placed = new Map<string, Uint8Array>();
  for (const { path, bytes } of frame) if (FRAME.test(path)) placed.set(path, bytes);
  const below =
    base === null || isWhole
      ? others.map(belowSpecifications)
      : laidOver(others, base, `${MODELS}/${base.name}/`);
  if ('clash' in below) return below;
  for (const { path, bytes } of below) placed.set(path, bytes);
  for (const { path, bytes } of files) {
    const [folder, place] = [...links].find(([one]) => path.startsWith(one)) ?? [];
    if (folder !== undefined) placed.set(`${place}${path.slice(folder.length)}`, bytes);
  }
  return [...placed].map(([path, bytes]) => ({ path, bytes }));
}

/** The folders that hold the manifest of a link, and where they go: `specs/15-15/v2.1/` to `15-15/v2.1/`. */
function linkFolders(files: readonly WorkshopFile[]): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const { path, bytes } of files) {
    if (nameOf(path) !== LINK_MANIFEST) continue;
    const text = new TextDecoder().decode(bytes);
    const folder = path.slice(0, -LINK_MANIFEST.length);
    const [version = '', link = ''] = folder.split('/').filter(Boolean).reverse();
    const named = /^lien:\s*["']?([^"'\s#]+)/m.exec(text)?.[1]?.toLowerCase();
    const numbered = /^version:\s*["']?([^"'\s#]+)/m.exec(text)?.[1];
    folders.set(folder, `${link || named || 'lien'}/${version || `v${numbered ?? '0.0'}`}/`);
  }
  return folders;
}

/** A path from the folder of specifications: `specs/mdd/3.4/model.xlsx` as `mdd/3.4/model.xlsx`. */
function belowSpecifications({ path, bytes }: WorkshopFile): WorkshopFile {
  const known = /(?:^|\/)((?:mdd|principes-transverses)\/.*)$/.exec(path)?.[1];
  return { path: known ?? (/\.schema\.json$/.test(path) ? nameOf(path) : path), bytes };
}

function laidOver(
  files: readonly WorkshopFile[],
  base: BaseRelease,
  below: string,
): readonly WorkshopFile[] | Clash {
  const merged = new Map(base.files.map((one) => [one.path, one.bytes]));
  const taken = new Map<string, string>();
  const names = new Set(files.map(({ path }) => keyOf(nameOf(path))));
  for (const { path, bytes } of files) {
    const place = placeOf(path, base.files, names);
    const other = taken.get(place);
    if (other !== undefined) return { clash: [other, path] };
    taken.set(place, path);
    merged.set(place, bytes);
  }
  return [...merged].map(([path, bytes]) => ({ path: `${below}${path}`, bytes }));
}

function placeOf(path: string, base: readonly WorkshopFile[], dropped: ReadonlySet<string>): string {
  const own = base.find((one) => path === one.path || path.endsWith(`/${one.path}`));
  if (own !== undefined) return own.path;
  const name = originalOf(nameOf(path), base, dropped);
  const [only, ...more] = base.filter((one) => keyOf(nameOf(one.path)) === keyOf(name));
  return only !== undefined && more.length === 0 ? only.path : nameOf(path);
}

/** « model (1).xlsx » that a browser saved stands for `model.xlsx`, unless that one is dropped beside it. */
function originalOf(name: string, base: readonly WorkshopFile[], dropped: ReadonlySet<string>): string {
  const names = base.map((one) => nameOf(one.path)).filter((one) => !dropped.has(keyOf(one)));
  const stray = strayFiles([...new Set([...names, name])]).find((one) => one.name === name);
  return stray?.kind === 'copy' ? stray.original : name;
}

/** Authors’ systems do not tell cases apart. */
function keyOf(name: string): string {
  return name.toLowerCase();
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).normalize('NFC');
}
