import { basename, resolve } from 'node:path';
import { type DiagnosticReporter, type Language, sortDiagnostics } from '@hubsante/model';
import { readRelease } from '@hubsante/workbook';
import { cliDiagnostics } from '../diagnostics.ts';
import type { Environment } from '../environment.ts';
import { check } from '../pipeline.ts';
import type { Progress } from '../progress.ts';
import { type ReleaseFiles, readSources } from '../sources.ts';
import { findSubjects } from '../specifications/find-subjects.ts';
import { checkProgress } from '../specifications/pipeline-progress.ts';
import type { PublishedModel } from './release-index.ts';

/**
 * The models of published releases: those that are named, and those in a folder that is. A release is called after its
 * folder, without the `v` of a tag. Nobody mends a release that is published: where its workbooks have errors, its model is
 * what the incumbent tool reads in them.
 */
export async function publishedModels(
  folders: readonly string[],
  { clock, workingFolder: from }: Environment,
  { progress, language }: { readonly progress: Progress; readonly language: Language },
  reporter: DiagnosticReporter,
): Promise<readonly PublishedModel[]> {
  const pathOf = new Map<string, string>();
  const models: PublishedModel[] = [];
  for (const { kind, path } of await findSubjects(folders, from)) {
    if (kind === 'link') {
      // Beside the models of a folder of specifications; one that is named itself is a mistake.
      if (folders.some((one) => resolve(from, one) === resolve(from, path)))
        reporter.report(cliDiagnostics['history-of-link'], { place: { file: path }, value: path });
      continue;
    }
    const files = await readSources(path, { nomenclatures: null, from }, reporter);
    if (files === null) continue;
    const name = basename(files.folder).replace(/^v(?=\d)/, '');
    const first = pathOf.get(name);
    if (first !== undefined) {
      const context = { place: { file: path }, value: name };
      reporter.report(cliDiagnostics['history-same-name'], context, { first, second: path });
      continue;
    }
    pathOf.set(name, path);
    models.push({ name, ...modelOf(files, clock, checkProgress(progress, language)) });
  }
  progress.clear();
  return models;
}

function modelOf(
  { sources, departures }: ReleaseFiles,
  clock: () => number,
  onProgress: ReturnType<typeof checkProgress>,
): Omit<PublishedModel, 'name'> {
  const checked = check(sources, { silences: [], departures, clock, onProgress });
  const errors = sortDiagnostics(checked.diagnostics).filter(
    ({ definition }) => definition.severity === 'error',
  ).length;
  if (errors === 0) return { release: checked.release, errors };
  return { release: readRelease(sources, { reading: 'published' }).release, errors };
}
