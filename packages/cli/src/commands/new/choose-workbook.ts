import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DiagnosticReporter } from '@hubsante/model';
import { displayedPath } from '../../sources/displayed-path.ts';
import { isWorkbookName } from '../../sources/workbook-folder.ts';
import { type ReleaseFiles, readSources } from '../../sources.ts';

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

/** The release has several model workbooks: the paths to choose from, as their user would write them. */
export interface SeveralWorkbooks {
  readonly candidates: readonly string[];
}

/**
 * The model workbook that a path stands for: the only one of a release folder, or the one it names. `null` once
 * a mistake in the path was reported.
 */
export async function chooseWorkbook(
  path: string,
  from: string,
  reporter: DiagnosticReporter,
): Promise<ChosenWorkbook | SeveralWorkbooks | null> {
  const absolute = resolve(from, path);
  const isWorkbook = isWorkbookName(basename(absolute)) && existsSync(absolute);
  const releasePath = isWorkbook ? displayedPath(releaseFolderOf(absolute), from) : path;
  const release = await readSources(releasePath, { nomenclatures: null, from }, reporter);
  if (release === null) return null;
  const models = release.sources.models.map(({ file, bytes }) => {
    const shown = release.pathOfFile.get(file) ?? file;
    return { file, bytes, shown, path: resolve(from, shown) };
  });
  const chosen = isWorkbook ? models.find((model) => model.path === absolute) : models[0];
  if (chosen === undefined || (!isWorkbook && models.length > 1)) {
    return { candidates: models.map(({ shown }) => shown) };
  }
  return { release, releasePath, file: chosen.file, path: chosen.path, bytes: chosen.bytes };
}

/** The release a workbook belongs to: its folder, or the one above `csv_parser/models`. */
function releaseFolderOf(workbook: string): string {
  const folder = dirname(workbook);
  const published = join('csv_parser', 'models');
  return folder.endsWith(published) ? dirname(dirname(folder)) : folder;
}
