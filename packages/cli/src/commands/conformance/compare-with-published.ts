import { compareRelease, type ReleaseReport, SAMPLE_FOLDER } from '@hubsante/conformance';
import type { EmittedFile, ReleaseEmitter } from '@hubsante/emitters';
import type { Language } from '@hubsante/model';
import { checkFileNames } from '../../output/file-names.ts';
import { check } from '../../pipeline.ts';
import type { Progress } from '../../progress.ts';
import type { ReleaseFiles } from '../../sources.ts';
import { checkProgress } from '../../specifications/pipeline-progress.ts';
import { conformanceProgress } from './conformance-progress.ts';
import { readPublishedArtefacts, readPublishedFiles } from './published-files.ts';

/** How a release is compared with what it has published. */
export interface ComparisonOptions {
  readonly emitters: readonly ReleaseEmitter[];
  readonly language: Language;
  readonly progress: Progress;
}

/** What is said of a release, and what was produced of it. */
export interface ReportedRelease {
  readonly report: ReleaseReport;
  /** Under the paths of what is published. */
  readonly files: readonly EmittedFile[];
}

/** Where test cases stood before releases 3.x (docs/reference/format-des-classeurs.md §12.2). */
const OLD_TEST_CASES = { folder: 'csv_parser', path: /^csv_parser\/[^/]*test[^/]*\.xlsx$/i };

/**
 * Compiles the workbooks of a release and compares the outcome with what stands beside them.
 *
 * @throws the error of the system when a published file cannot be read.
 */
export async function compareWithPublished(
  { path, name, folder, sources }: ReleaseFiles,
  { emitters, language, progress }: ComparisonOptions,
): Promise<ReportedRelease> {
  const show = conformanceProgress(progress, language);
  const [artefacts, samples, oldTestCases] = await Promise.all([
    readPublishedArtefacts(folder),
    readPublishedFiles(folder, SAMPLE_FOLDER, (sample) => sample.endsWith('.json')),
    readPublishedFiles(folder, OLD_TEST_CASES.folder, (path) => OLD_TEST_CASES.path.test(path)),
  ]);
  const { release, missingMessages, diagnostics } = check(sources, {
    silences: [],
    clock: () => 0,
    onProgress: checkProgress(progress, language),
  });
  show('artefacts', name);
  const hasOldTestCaseWorkbook = oldTestCases.length > 0;
  const published = { sources, release, missingMessages, artefacts, samples, hasOldTestCaseWorkbook };
  const { files, ...verdicts } = compareRelease(published, emitters, () => show('samples', name));
  const checked = checkFileNames(files);
  const errors = [...diagnostics, ...checked.diagnostics].filter(
    ({ definition }) => definition.severity === 'error',
  );
  return { report: { path, name, ...verdicts, errors }, files: checked.files };
}
