import {
  checkOpenedLinks,
  DEFAULT_BASE_URL,
  type MadePackage,
  makeLink,
  makeRelease,
  nameOfLink,
  type OpenedRelease,
  type OpenedSubjects,
  type ReleaseCheck,
  recordedDate,
  recordedStamp,
  silentProgress,
  subFolderOf,
} from '@hubsante/cli/workshop';
import { type EmittedFile, linkEmitters, releaseEmitters } from '@hubsante/emitters';

/** A file as it is written. */
type BuiltFile = Pick<EmittedFile, 'path' | 'content'>;

/**
 * What `dsf build --out` writes of these subjects, file for file, but for the list that it keeps for itself. AsyncAPI
 * documents are made and not judged again: that takes seconds, and is done where they are published.
 */
export async function builtFiles(
  subjects: OpenedSubjects,
  checked: ReadonlyMap<OpenedRelease, ReleaseCheck>,
  profile: 'standard' | 'ans',
  clock: () => number,
): Promise<readonly BuiltFile[]> {
  const run = { clock, isPackage: profile !== 'ans' };
  const isOneOfSeveral = checked.size + subjects.links.length > 1;
  const written: BuiltFile[] = [];
  const add = (name: string, { files, copies }: MadePackage) => {
    const below = subFolderOf({ path: name, name }, isOneOfSeveral);
    const all = [...files, ...copies.map(({ path, bytes }) => ({ path, content: bytes }))];
    for (const { path, content } of all)
      written.push({ path: below === '' ? path : `${below}/${path}`, content });
  };
  const emitters = await releaseEmitters(profile === 'ans' ? 'ans' : 'release');
  for (const [release, result] of checked) {
    const versionStamp = recordedStamp(recordedDate(release.sources));
    const options = { versionStamp, baseUrl: DEFAULT_BASE_URL };
    add(release.name, await makeRelease(release, result, emitters, options, run));
  }
  if (profile === 'ans' || subjects.links.length === 0) return written;
  const ofLinks = await linkEmitters();
  const checks = { clock, progress: silentProgress, language: 'fr' as const };
  for (const link of checkOpenedLinks(subjects, checked, checks)) {
    const made = await makeLink(link, ofLinks, { baseUrl: DEFAULT_BASE_URL, clients: null }, run);
    if (made.files.length > 0) add(nameOfLink(link.opened), made);
  }
  return written;
}
