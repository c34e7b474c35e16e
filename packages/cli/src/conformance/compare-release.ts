import type { EmittedFile, ReleaseEmitter } from '@hubsante/emitters';
import type { Language, Nomenclature, Release } from '@hubsante/model';
import { type ReleaseSources, readRelease } from '@hubsante/workbook';
import { checkFileNames } from '../output/file-names.ts';
import { compile } from '../pipeline.ts';
import type { Progress } from '../progress.ts';
import type { ReleaseFiles } from '../sources.ts';
import { pipelineProgress } from '../specifications/pipeline-progress.ts';
import { BASE_URL, buildStandardSchemas, NO_STAMP } from './build-artefacts.ts';
import { conformanceProgress } from './conformance-progress.ts';
import { judgeArtefacts } from './judge-artefacts.ts';
import { readPublishedArtefacts, readPublishedFiles } from './published-files.ts';
import type { ReleaseReport } from './release-report.ts';
import { judgeSamples } from './samples/judge-samples.ts';
import { SAMPLE_FOLDER } from './samples/sample.ts';
import { schemaTexts } from './samples/schema-texts.ts';

/** How a release is compared with what it has published. */
export interface ComparisonOptions {
  readonly emitters: readonly ReleaseEmitter[];
  readonly language: Language;
  readonly progress: Progress;
}

/** A release compared with what it has published. */
export interface ReleaseComparison {
  readonly report: ReleaseReport;
  /** What was produced, under the paths of what is published. */
  readonly files: readonly EmittedFile[];
}

/** Where test cases stood before releases 3.x (docs/reference/format-des-classeurs.md §12.2). */
const OLD_TEST_CASES = { folder: 'csv_parser', path: /^csv_parser\/[^/]*test[^/]*\.xlsx$/i };

/**
 * Compiles the workbooks of a release and compares the outcome with what stands beside them. Messages with an error
 * are compared too, as the incumbent tool reads them: what it tolerates, it has published.
 *
 * @throws the error of the system when a published file cannot be read.
 */
export async function compareRelease(
  { path, name, folder, sources }: ReleaseFiles,
  { emitters, language, progress }: ComparisonOptions,
): Promise<ReleaseComparison> {
  const show = conformanceProgress(progress, language);
  const [published, samples, oldTestCases] = await Promise.all([
    readPublishedArtefacts(folder),
    readPublishedFiles(folder, SAMPLE_FOLDER, (sample) => sample.endsWith('.json')),
    readPublishedFiles(folder, OLD_TEST_CASES.folder, (path) => OLD_TEST_CASES.path.test(path)),
  ]);

  const { release, missingMessages, diagnostics } = compile(sources, {
    emitters: [],
    emitterOptions: { versionStamp: NO_STAMP, baseUrl: BASE_URL },
    silences: [],
    clock: () => 0,
    onProgress: pipelineProgress(progress, language),
  });

  show('artefacts', name);
  const compiled = {
    release: asPublished(sources),
    missingMessages,
    hasTestCaseWorkbook: sources.acceptanceTests.length > 0,
    hasNomenclatureWorkbook: sources.nomenclatures.length > 0,
    hasOldTestCaseWorkbook: oldTestCases.length > 0,
    readCiting: (cited: readonly Nomenclature[]) => asPublished(sources, cited),
  };
  const judged = judgeArtefacts(compiled, published, emitters);
  const checked = checkFileNames(judged.files);

  show('samples', name);
  const schemas = schemaTexts(published, buildStandardSchemas(emitters, release));
  const verdicts = judgeSamples(samples, schemas, compiled.release.messages, {
    refused: new Set(missingMessages.map(({ name: message }) => message)),
    publishedOtherwise: new Set(
      judged.verdicts
        .filter(({ kind, explanation }) => kind === 'json-schema' && explanation !== null)
        .map(({ name: message }) => message),
    ),
  });

  const errors = [...diagnostics, ...checked.diagnostics].filter(
    ({ definition }) => definition.severity === 'error',
  );
  return {
    report: { path, name, artefacts: judged.verdicts, samples: verdicts, errors },
    files: checked.files,
  };
}

/** The release as the incumbent tool reads its workbooks. */
function asPublished(sources: ReleaseSources, citedNomenclatures?: readonly Nomenclature[]): Release {
  const cited = citedNomenclatures === undefined ? {} : { citedNomenclatures };
  return readRelease(sources, { reading: 'published', ...cited }).release;
}
