import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { AnnouncedDeparture, DiagnosticReporter, Place } from '@hubsante/model';
import type { ReleaseSources, SourceFile } from '@hubsante/workbook';
import { cliDiagnostics } from './diagnostics.ts';
import { eachConcurrently } from './each-concurrently.ts';
import { isBuilt } from './sources/built-folder.ts';
import { displayedPath } from './sources/displayed-path.ts';
import { exampleNamesOf } from './sources/example-names.ts';
import { foreignFilesOf, reportForeignFiles } from './sources/foreign-files.ts';
import { readBytes, readText } from './sources/read-input.ts';
import type { ReleaseManifest } from './sources/release-manifest.ts';
import { RELEASE_MANIFEST } from './sources/release-manifest-name.ts';
import {
  RELEASE_LAYOUT,
  type ReleaseWorkbooks,
  workbookOfRelease,
  workbooksOfRelease,
} from './sources/release-workbooks.ts';
import { reportUnreadable } from './sources/report-unreadable.ts';
import { isWorkbookName, WORKBOOK_EXTENSION, workbooksIn } from './sources/workbook-folder.ts';

const FILES_READ_AT_ONCE = 16;

/** What one PATH of the command line stands for. */
export interface ReleaseFiles {
  /** The path as its user wrote it. */
  readonly path: string;
  /** Name of the folder or workbook, without extension: names a sub-folder of the output. */
  readonly name: string;
  /** Absolute: the folder of the release, or the one that holds the workbook. */
  readonly folder: string;
  readonly sources: ReleaseSources;
  /** Whether the path is that of a folder, not of one workbook. */
  readonly isFolder: boolean;
  /** Whether every workbook of a release is there, and not one of several or other nomenclatures. */
  readonly isWhole: boolean;
  /** Names of its example files, which acceptance tests name; `null` when it has none. */
  readonly exampleNames: readonly string[] | null;
  /** Whether it is a release of ours, with a manifest beside its workbooks. */
  readonly hasManifest: boolean;
  /** The number its manifest gives it, `2.0`; `null` where it gives none. */
  readonly declaredRelease: string | null;
  /** The line of the manifest that gives it. */
  readonly releasePlace: Place | null;
  /** What each message is called in plain French, where the manifest of the release says it. */
  readonly messageTitles: ReadonlyMap<string, string>;
  /** The line of each of these titles. */
  readonly titlePlaces: ReadonlyMap<string, Place>;
  /** What the manifest announces as leaving. */
  readonly departures: readonly AnnouncedDeparture[];
  /** From the file name a diagnostic bears to the path of the file, relative to the working folder, with `/`. */
  readonly pathOfFile: ReadonlyMap<string, string>;
  /** Absolute paths of everything that was read. */
  readonly readPaths: readonly string[];
}

/** Where the sources of a release are looked for. */
export interface SourceOptions {
  /** Folder (or workbook) of nomenclatures, instead of the one of the release. */
  readonly nomenclatures: string | null;
  /** Working folder, absolute: paths of the command line start from it. */
  readonly from: string;
}

/** Finds and reads the workbooks of a path; `null` once a mistake in the path was reported. */
export async function readSources(
  path: string,
  options: SourceOptions,
  reporter: DiagnosticReporter,
): Promise<ReleaseFiles | null> {
  const { from } = options;
  const absolute = resolve(from, path);
  try {
    const isFolder = (await stat(absolute)).isDirectory();
    if (isFolder && isBuilt(absolute)) {
      reporter.report(cliDiagnostics['folder-is-built'], { place: { file: path }, value: path });
      return null;
    }
    const one = isFolder ? null : await workbookOfRelease(absolute);
    const found = isFolder ? await workbooksOfRelease(absolute) : one;
    if (found === null || found.models.length === 0) {
      await reportNoWorkbook(path, absolute, isFolder, from, reporter);
      return null;
    }
    const nomenclatures = await chosenNomenclatures(options, found.nomenclatures, reporter);
    if (nomenclatures === null) return null;
    const folder = one?.folder ?? absolute;
    const read = await readAll({ ...found, nomenclatures }, from);
    const manifest = await readManifest(folder, reporter);
    const isInRelease = manifest !== null || found.nomenclatures.length > 0;
    const holdsAllMessages = one === null || (one.isOnlyOne && isInRelease);
    return {
      path,
      name: basename(absolute).replace(isFolder ? '' : WORKBOOK_EXTENSION, '') || 'release',
      folder,
      isFolder,
      ...read,
      sources: { ...read.sources, conventions: manifest?.conventions ?? {} },
      isWhole: holdsAllMessages && options.nomenclatures === null,
      hasManifest: manifest !== null,
      declaredRelease: manifest?.release ?? null,
      releasePlace: manifest?.releasePlace ?? null,
      exampleNames: await exampleNamesOf(folder),
      messageTitles: manifest?.titles ?? new Map<string, string>(),
      titlePlaces: manifest?.titlePlaces ?? new Map<string, Place>(),
      departures: manifest?.departures ?? [],
    };
  } catch (error) {
    await reportUnreadable(error, path, absolute, from, reporter);
    return null;
  }
}

/** What the manifest of a release of our own says; `null` when there is none. */
async function readManifest(folder: string, reporter: DiagnosticReporter): Promise<ReleaseManifest | null> {
  const text = await readText(join(folder, RELEASE_MANIFEST)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  // Published releases have no manifest: the YAML reader is not loaded for them.
  const { parseReleaseManifest } = await import('./sources/release-manifest.ts');
  return parseReleaseManifest(text, RELEASE_MANIFEST, reporter);
}

/** The workbooks of `--nomenclatures`, else those of the release; `null` once a mistake was reported. */
async function chosenNomenclatures(
  { nomenclatures: path, from }: SourceOptions,
  ofRelease: readonly string[],
  reporter: DiagnosticReporter,
): Promise<readonly string[] | null> {
  if (path === null) return ofRelease;
  const absolute = resolve(from, path);
  try {
    const isFolder = (await stat(absolute)).isDirectory();
    const one = isWorkbookName(basename(absolute)) ? [absolute] : [];
    const found = isFolder ? await workbooksIn(absolute) : one;
    if (found.length > 0) return found;
    await reportNoWorkbook(path, absolute, isFolder, from, reporter);
  } catch (error) {
    await reportUnreadable(error, path, absolute, from, reporter);
  }
  return null;
}

async function readAll(
  paths: ReleaseWorkbooks,
  from: string,
): Promise<Pick<ReleaseFiles, 'sources' | 'pathOfFile' | 'readPaths'>> {
  const pathOfFile = new Map<string, string>();
  const readKind = (kind: readonly string[]): Promise<SourceFile[]> =>
    eachConcurrently(kind, FILES_READ_AT_ONCE, async (path) => ({
      file: fileNameOf(path),
      bytes: await readBytes(path),
    }));
  const [models, nomenclatures, acceptanceTests] = await Promise.all([
    readKind(paths.models),
    readKind(paths.nomenclatures),
    readKind(paths.acceptanceTests),
  ]);
  const readPaths = [...paths.models, ...paths.nomenclatures, ...paths.acceptanceTests];
  for (const path of readPaths) {
    const file = fileNameOf(path);
    if (!pathOfFile.has(file)) pathOfFile.set(file, displayedPath(path, from));
  }
  return { sources: { models, nomenclatures, acceptanceTests }, pathOfFile, readPaths };
}

/** Some systems take accents apart in file names: what is published must not depend on it. */
function fileNameOf(path: string): string {
  return basename(path).normalize('NFC');
}

async function reportNoWorkbook(
  path: string,
  absolute: string,
  isFolder: boolean,
  from: string,
  reporter: DiagnosticReporter,
): Promise<void> {
  const context = { place: { file: path }, value: path };
  if (!isFolder) return reporter.report(cliDiagnostics['not-a-workbook'], context);
  const foreign = await foreignFilesOf(absolute);
  if (foreign.length > 0) return reportForeignFiles(foreign, reporter);
  const release = await releaseAbove(absolute);
  if (release === null) return reporter.report(cliDiagnostics['folder-without-workbook'], context);
  reporter.report(cliDiagnostics['folder-near-release'], context, { release: displayedPath(release, from) });
}

/** The release a sub-folder belongs to: `3.4.1` for `3.4.1/csv_parser`. */
async function releaseAbove(folder: string): Promise<string | null> {
  const above = [dirname(folder), dirname(dirname(folder))];
  for (const candidate of above) {
    if ((await workbooksIn(join(candidate, RELEASE_LAYOUT.models))).length > 0) return candidate;
  }
  return null;
}
