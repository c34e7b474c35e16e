import {
  checkFileNames,
  compileLinks,
  completedPackage,
  copiedFiles,
  DEFAULT_BASE_URL,
  nameOfLink,
  type OpenedRelease,
  type OpenedSubjects,
  type PipelineResult,
  RELEASE_COPIES,
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
  compiled: ReadonlyMap<OpenedRelease, PipelineResult>,
  profile: 'standard' | 'ans',
  clock: () => number,
): Promise<readonly BuiltFile[]> {
  const isOneOfSeveral = compiled.size + subjects.links.length > 1;
  const files: BuiltFile[] = [];
  const add = (name: string, made: readonly BuiltFile[]) => {
    const below = subFolderOf({ path: name, name }, isOneOfSeveral);
    for (const { path, content } of made)
      files.push({ path: below === '' ? path : `${below}/${path}`, content });
  };
  for (const [release, result] of compiled) add(release.name, await filesOfRelease(release, result, profile));
  if (profile === 'ans' || subjects.links.length === 0) return files;
  const emitters = await linkEmitters();
  const options = {
    baseUrl: DEFAULT_BASE_URL,
    clients: null,
    clock,
    progress: silentProgress,
    language: 'fr' as const,
  };
  const parts = emitters.flatMap((emitter) => emitter.parts);
  for (const { opened, result } of await compileLinks(subjects, compiled, { ...options, emitters })) {
    if (result.files.length === 0) continue;
    const copies = completedPackage(result.files, opened.copies, parts, 'link');
    add(nameOfLink(opened), [...result.files, ...copies.map(asBuilt)]);
  }
  return files;
}

/** The files of a release, with those that make it a package where it is one of ours. */
async function filesOfRelease(
  release: OpenedRelease,
  result: PipelineResult,
  profile: 'standard' | 'ans',
): Promise<readonly BuiltFile[]> {
  const emitters = await releaseEmitters(profile === 'ans' ? 'ans' : 'release');
  const options = { versionStamp: recordedStamp(recordedDate(release.sources)), baseUrl: DEFAULT_BASE_URL };
  const { files } = checkFileNames(emitters.flatMap((emitter) => emitter.emit(result.release, options)));
  if (profile === 'ans' || !release.hasManifest || files.length === 0) return files;
  const copies = completedPackage(
    files,
    await copiedFiles(release.folder, RELEASE_COPIES),
    emitters.flatMap(({ parts }) => parts),
    'model',
  );
  return [...files, ...copies.map(asBuilt)];
}

function asBuilt({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): BuiltFile {
  return { path, content: bytes };
}
