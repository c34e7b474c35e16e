import type { EmittedFile, Emitter } from '@hubsante/emitters';
import type { Language } from '@hubsante/model';
import { pipelineProgress } from '../commands/pipeline-progress.ts';
import { checkFileNames } from '../output/file-names.ts';
import { compile } from '../pipeline.ts';
import type { Progress } from '../progress.ts';
import type { ReleaseFiles } from '../sources.ts';
import { BASE_URL, buildStandardSchemas, NO_STAMP } from './build-artefacts.ts';
import { conformanceProgress } from './conformance-progress.ts';
import { judgeArtefacts } from './judge-artefacts.ts';
import { readPublishedArtefacts, readPublishedFiles } from './published-files.ts';
import type { ReleaseReport } from './release-report.ts';
import { judgeSamples } from './samples/judge-samples.ts';
import { SAMPLE_FOLDER } from './samples/sample.ts';
import { schemaTexts } from './samples/schema-texts.ts';

export interface ComparisonOptions {
  readonly emitters: readonly Emitter[];
  readonly language: Language;
  readonly progress: Progress;
}

export interface ReleaseComparison {
  readonly report: ReleaseReport;
  /** What was produced, under the paths of what is published. */
  readonly files: readonly EmittedFile[];
}

/**
 * Compiles the workbooks of a release and compares the outcome with what stands beside them.
 *
 * @throws the error of the system when a published file cannot be read.
 */
export async function compareRelease(
  { path, name, folder, sources }: ReleaseFiles,
  { emitters, language, progress }: ComparisonOptions,
): Promise<ReleaseComparison> {
  const show = conformanceProgress(progress, language);
  const [published, samples] = await Promise.all([
    readPublishedArtefacts(folder),
    readPublishedFiles(folder, SAMPLE_FOLDER, (sample) => sample.endsWith('.json')),
  ]);

  const { release, missingMessages, diagnostics } = compile(sources, {
    emitters: [],
    emitterOptions: { versionStamp: NO_STAMP, baseUrl: BASE_URL },
    silences: [],
    clock: () => 0,
    onProgress: pipelineProgress(progress, language),
  });

  show('artefacts', name);
  const compiled = { release, missingMessages, hasTestCaseWorkbook: sources.acceptanceTests.length > 0 };
  const judged = judgeArtefacts(compiled, published, emitters);
  const checked = checkFileNames(judged.files);

  show('samples', name);
  const schemas = schemaTexts(published, buildStandardSchemas(emitters, release));
  const verdicts = judgeSamples(samples, schemas, release.messages);

  const errors = [...diagnostics, ...checked.diagnostics].filter(
    ({ definition }) => definition.severity === 'error',
  );
  return {
    report: { path, name, artefacts: judged.verdicts, samples: verdicts, errors },
    files: checked.files,
  };
}
