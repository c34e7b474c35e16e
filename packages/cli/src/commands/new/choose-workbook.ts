import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DiagnosticReporter } from '@hubsante/model';
import { displayedPath } from '../../sources/displayed-path.ts';
import { OWN_NOMENCLATURES, RELEASE_LAYOUT } from '../../sources/release-workbooks.ts';
import { isWorkbookName } from '../../sources/workbook-folder.ts';
import { type ReleaseFiles, readSources } from '../../sources.ts';

/** The workbooks to choose from. */
export type WorkbookKind = 'models' | 'nomenclatures';

/** A model release, and which of its workbooks receives something. */
export interface ChosenWorkbook {
  readonly release: ReleaseFiles;
  /** The release as its user names it to other commands. */
  readonly releasePath: string;
  /** Name of the workbook, as the release knows it. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The release has several workbooks of the kind, or none: the paths to choose from, as their user would write them. */
export interface SeveralWorkbooks {
  readonly candidates: readonly string[];
}

/**
 * The workbook of a kind that a path stands for: the only one of a release folder, or the one it names. `null` once
 * a mistake in the path was reported.
 */
export async function chooseWorkbook(
  path: string,
  from: string,
  reporter: DiagnosticReporter,
  kind: WorkbookKind = 'models',
): Promise<ChosenWorkbook | SeveralWorkbooks | null> {
  const absolute = resolve(from, path);
  const isWorkbook = isWorkbookName(basename(absolute)) && existsSync(absolute);
  const releasePath = isWorkbook ? displayedPath(releaseFolderOf(absolute, kind), from) : path;
  const release = await readSources(releasePath, { nomenclatures: null, from }, reporter);
  if (release === null) return null;
  const workbooks = release.sources[kind].map(({ file, bytes }) => {
    const shown = release.pathOfFile.get(file) ?? file;
    return { file, bytes, shown, path: resolve(from, shown) };
  });
  const chosen = isWorkbook ? workbooks.find((one) => one.path === absolute) : workbooks[0];
  if (chosen === undefined || (!isWorkbook && workbooks.length > 1)) {
    return { candidates: workbooks.map(({ shown }) => shown) };
  }
  return { release, releasePath, file: chosen.file, path: chosen.path, bytes: chosen.bytes };
}

/** The release a workbook belongs to: its folder, or one above where the layout of releases has a folder for its kind. */
function releaseFolderOf(workbook: string, kind: WorkbookKind): string {
  const folder = dirname(workbook);
  const published = join(...RELEASE_LAYOUT[kind].split('/'));
  if (folder.endsWith(published)) return dirname(dirname(folder));
  return kind === 'nomenclatures' && basename(folder) === OWN_NOMENCLATURES ? dirname(folder) : folder;
}
