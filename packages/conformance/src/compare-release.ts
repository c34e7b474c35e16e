import type { EmittedFile, ReleaseEmitter } from '@hubsante/emitters';
import type { MissingMessage, Nomenclature, Release } from '@hubsante/model';
import { type ReleaseSources, readRelease } from '@hubsante/workbook';
import type { Artefact } from './artefact-kind.ts';
import type { ArtefactVerdict } from './artefact-verdict.ts';
import { buildStandardSchemas } from './build-artefacts.ts';
import { judgeArtefacts } from './judge-artefacts.ts';
import { judgeSamples } from './samples/judge-samples.ts';
import type { Sample } from './samples/sample.ts';
import type { SampleVerdict } from './samples/sample-verdict.ts';
import { schemaTexts } from './samples/schema-texts.ts';

/** A release, checked, and everything that was published of it. */
export interface PublishedRelease {
  readonly sources: ReleaseSources;
  /** Without its faulty messages. */
  readonly release: Release;
  /** Every message with an error, read or not. */
  readonly missingMessages: readonly MissingMessage[];
  readonly artefacts: readonly Artefact[];
  readonly samples: readonly Sample[];
  /** Whether test cases lie beside it in the layout before releases 3.x, which we do not read. */
  readonly hasOldTestCaseWorkbook: boolean;
}

/** A release compared with what it has published. */
export interface ReleaseComparison {
  /** By kind, then by name. */
  readonly artefacts: readonly ArtefactVerdict[];
  /** By path. */
  readonly samples: readonly SampleVerdict[];
  /** What was produced, under the paths of what is published. */
  readonly files: readonly EmittedFile[];
}

/**
 * Compares what the workbooks of a release give with what was published of it. Messages with an error are compared
 * too, as the incumbent tool reads them: what it tolerates, it has published.
 *
 * @param emitters of the published forms, and of our own schemas, which judge the samples beside the published ones.
 * @param onSamples called when the artefacts are compared and the samples are about to be judged.
 */
export function compareRelease(
  published: PublishedRelease,
  emitters: readonly ReleaseEmitter[],
  onSamples: () => void = () => {},
): ReleaseComparison {
  const { sources, release, missingMessages, artefacts, samples, hasOldTestCaseWorkbook } = published;
  const compiled = {
    release: asPublished(sources),
    missingMessages,
    hasTestCaseWorkbook: sources.acceptanceTests.length > 0,
    hasNomenclatureWorkbook: sources.nomenclatures.length > 0,
    hasOldTestCaseWorkbook,
    readCiting: (cited: readonly Nomenclature[]) => asPublished(sources, cited),
  };
  const judged = judgeArtefacts(compiled, artefacts, emitters);
  onSamples();
  const schemas = schemaTexts(artefacts, buildStandardSchemas(emitters, release));
  const verdicts = judgeSamples(samples, schemas, compiled.release.messages, {
    refused: new Set(missingMessages.map(({ name }) => name)),
    publishedOtherwise: new Set(
      judged.verdicts
        .filter(({ kind, explanation }) => kind === 'json-schema' && explanation !== null)
        .map(({ name }) => name),
    ),
  });
  return { artefacts: judged.verdicts, samples: verdicts, files: judged.files };
}

/** The release as the incumbent tool reads its workbooks. */
function asPublished(sources: ReleaseSources, citedNomenclatures?: readonly Nomenclature[]): Release {
  const cited = citedNomenclatures === undefined ? {} : { citedNomenclatures };
  return readRelease(sources, { reading: 'published', ...cited }).release;
}
