import type { LinkWords } from './link-words.ts';

/** The names of a new link version, understood. */
export interface LinkNames {
  /** As typed. */
  readonly link: string;
  /** `1.0`. */
  readonly version: string;
}

/** Folders of the specifications that are no links. */
const OTHER_FOLDERS = ['mdd', 'principes-transverses', 'exemple', 'examples'];

/** Understands `15-oru v1.0`; or the sentence that says what is wrong with it. */
export function linkNames(words: readonly string[], say: LinkWords): LinkNames | string {
  const [link, version, ...others] = words;
  if (link === undefined) return say.nameMissing;
  // The longest file name any system takes leaves room for the version.
  if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(link) || link.length > 60) return say.nameUnusable(link);
  if (OTHER_FOLDERS.includes(link.toLowerCase())) return say.nameReserved(link);
  if (version === undefined) return say.versionMissing(link);
  if (others.length > 0) return say.tooManyNames(others);
  const number = version.replace(/^[vV]/, '');
  if (!/^(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){1,3}$/.test(number)) return say.versionUnusable(version);
  return version === `v${number}` ? { link, version: number } : say.versionWithoutV(link, `v${number}`);
}

/** The greatest of some versions, number by number; `null` when there is none. */
export function newestVersion(versions: readonly string[]): string | null {
  let newest: string | null = null;
  for (const version of versions) if (newest === null || isNewer(version, newest)) newest = version;
  return newest;
}

/** Whether a version comes after another, number by number: `1.10` after `1.9.1`. */
export function isNewer(version: string, other: string): boolean {
  const [left, right] = [version, other].map((one) => one.split('.').map(Number));
  for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
