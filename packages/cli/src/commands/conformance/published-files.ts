import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ARTEFACT_KINDS, type Artefact, artefactAt } from '@hubsante/conformance';
import { eachConcurrently } from '../../each-concurrently.ts';
import { systemErrorCode } from '../../system-error.ts';

const FILES_READ_AT_ONCE = 32;

/** A file of a published release. */
export interface PublishedFile {
  /** From the folder of the release, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The published artefacts of a release, those in scope only. */
export async function readPublishedArtefacts(release: string): Promise<Artefact[]> {
  const folders = [...new Set(ARTEFACT_KINDS.map(({ folder }) => folder))];
  const isArtefact = (path: string) => artefactAt(path, '') !== null;
  const files = await Promise.all(folders.map((folder) => readFilesBelow(release, folder, isArtefact)));
  return files.flat().flatMap(({ path, bytes }) => artefactAt(path, bytes) ?? []);
}

/**
 * The files below a folder of a release, by path; none when there is no such folder.
 *
 * @throws the error of the system when one cannot be read.
 */
export async function readPublishedFiles(
  release: string,
  folder: string,
  isWanted: (path: string) => boolean,
): Promise<PublishedFile[]> {
  const files = await readFilesBelow(release, folder, isWanted);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return files.map(({ path, bytes }) => ({ path, text: decoder.decode(bytes) }));
}

async function readFilesBelow(
  release: string,
  folder: string,
  isWanted: (path: string) => boolean,
): Promise<{ readonly path: string; readonly bytes: Uint8Array }[]> {
  const paths = (await pathsBelow(release, folder)).filter(isWanted);
  return eachConcurrently(paths, FILES_READ_AT_ONCE, async (path) => ({
    path,
    bytes: await readFile(join(release, path)),
  }));
}

async function pathsBelow(release: string, folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(release, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(release, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
