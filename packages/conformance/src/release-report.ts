import type { Diagnostic } from '@hubsante/model';
import { type ArtefactVerdict, type Outcome, outcomeOf } from './artefact-verdict.ts';
import type { SampleVerdict } from './samples/sample-verdict.ts';

/** What is said of one release. */
export interface ReleaseReport {
  /** As its user wrote it. */
  readonly path: string;
  readonly name: string;
  /** By kind, then by name. */
  readonly artefacts: readonly ArtefactVerdict[];
  /** By path. */
  readonly samples: readonly SampleVerdict[];
  /** Errors found in its workbooks. */
  readonly errors: readonly Diagnostic[];
}

/** How many artefacts have each outcome. */
export type OutcomeCounts = Readonly<Record<Outcome | 'total', number>>;

/** How many artefacts have each outcome. */
export function countOutcomes(verdicts: readonly ArtefactVerdict[]): OutcomeCounts {
  const counts = { identical: 0, explained: 0, unexplained: 0, total: verdicts.length };
  for (const verdict of verdicts) counts[outcomeOf(verdict)] += 1;
  return counts;
}

/** What became of a published sample. */
export type SampleOutcome = SampleVerdict['outcome'];

/** How many samples have each outcome. */
export type SampleCounts = Readonly<Record<SampleOutcome, number>>;

/** How many samples have each outcome. */
export function countSamples(samples: readonly SampleVerdict[]): SampleCounts {
  const counts = { accepted: 0, refused: 0, different: 0, 'not-applicable': 0 };
  for (const { outcome } of samples) counts[outcome] += 1;
  return counts;
}

/** Whether nothing is published otherwise than we produce or judge it, known reasons aside. */
export function conforms({ artefacts, samples }: ReleaseReport): boolean {
  return (
    artefacts.length > 0 &&
    countOutcomes(artefacts).unexplained === 0 &&
    countSamples(samples).different === 0
  );
}
