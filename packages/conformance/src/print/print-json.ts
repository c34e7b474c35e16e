import { type Language, renderDiagnostic } from '@hubsante/model';
import { ARTEFACT_KINDS } from '../artefact-kind.ts';
import { type ArtefactVerdict, outcomeOf } from '../artefact-verdict.ts';
import { conforms, countOutcomes, countSamples, type ReleaseReport } from '../release-report.ts';

/** The same facts for a program. */
export function printJson(reports: readonly ReleaseReport[], language: Language): string {
  const releases = reports.map((report) => releaseObject(report, language));
  return `${JSON.stringify({ conforms: reports.every(conforms), releases }, null, 2)}\n`;
}

function releaseObject(report: ReleaseReport, language: Language) {
  const { name, path, artefacts, samples, errors } = report;
  const kinds = ARTEFACT_KINDS.map((kind) => ({
    kind: kind.name,
    ...countOutcomes(artefacts.filter((verdict) => verdict.kind === kind.name)),
  }));
  return {
    name,
    path,
    conforms: conforms(report),
    counts: { ...countOutcomes(artefacts), kinds: kinds.filter(({ total }) => total > 0) },
    artefacts: artefacts.map((verdict) => artefactObject(verdict, language)),
    samples: { counts: countSamples(samples), verdicts: samples },
    errors: errors.map((error) => renderDiagnostic(error, language)),
  };
}

function artefactObject(verdict: ArtefactVerdict, language: Language) {
  const { kind, name, path, situation, explanation, textDifference, differences, differenceCount, causes } =
    verdict;
  const outcome = outcomeOf(verdict);
  return {
    kind,
    name,
    path,
    outcome,
    situation,
    ...(explanation === null
      ? {}
      : {
          explanation: {
            code: explanation.code,
            category: explanation.category,
            sentence: explanation.sentence[language],
          },
        }),
    ...(outcome === 'unexplained'
      ? {
          textDifference,
          differences,
          differenceCount,
          causes: causes.map((cause) => renderDiagnostic(cause, language)),
        }
      : {}),
  };
}
