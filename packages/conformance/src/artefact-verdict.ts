import type { Diagnostic } from '@hubsante/model';
import type { ArtefactPair, Situation } from './artefact-pair.ts';
import type { DataDifference } from './compare-data.ts';
import type { TextDifference } from './compare-text.ts';
import type { Evidence } from './evidence.ts';
import { type Explanation, explain } from './explanations/index.ts';

/** Enough to see what is going on; the count tells how many there are. */
const DIFFERENCES_KEPT = 5;

/** What is said of one artefact. */
export interface ArtefactVerdict {
  readonly kind: string;
  readonly name: string;
  readonly path: string;
  readonly situation: Situation;
  /** `null` when there is nothing to explain, or no explanation: {@link outcomeOf} tells which. */
  readonly explanation: Explanation | null;
  /** First place where the texts part, of an unexplained difference between two texts. */
  readonly textDifference: TextDifference | null;
  /** First places where the data differ, of an unexplained difference. */
  readonly differences: readonly DataDifference[];
  readonly differenceCount: number;
  /** Errors of its message: what keeps it from being produced, or may account for the difference. */
  readonly causes: readonly Diagnostic[];
}

/** What counts: a difference that is explained is no fault of ours. */
export type Outcome = 'identical' | 'explained' | 'unexplained';

/** The outcome of a verdict. */
export function outcomeOf({ situation, explanation }: ArtefactVerdict): Outcome {
  if (situation === 'identical') return 'identical';
  return explanation === null ? 'unexplained' : 'explained';
}

/** @param causesOf errors of a message, by message name. */
export function judgeArtefact(
  pair: ArtefactPair,
  evidence: Evidence,
  causesOf: ReadonlyMap<string, readonly Diagnostic[]>,
): ArtefactVerdict {
  const { kind, name, path, situation } = pair;
  const explanation = situation === 'identical' ? null : explain(pair, evidence);
  const isUnexplained = situation !== 'identical' && explanation === null;
  const differences = isUnexplained && situation === 'different' ? pair.dataDifferences : [];
  return {
    kind: kind.name,
    name,
    path,
    situation,
    explanation,
    textDifference: isUnexplained ? pair.textDifference : null,
    differences: differences.slice(0, DIFFERENCES_KEPT),
    differenceCount: differences.length,
    causes: isUnexplained && situation !== 'only-produced' ? (causesOf.get(name) ?? []) : [],
  };
}
