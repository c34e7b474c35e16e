import type { Scalar } from '../field.ts';
import type { GiveUp } from '../language/compare-languages.ts';
import type { SyntaxVerdicts, Verdicts } from './change.ts';

/** What a constraint accepts, against what the one before it accepted. */
export type Relation = 'equal' | 'narrower' | 'wider' | 'incomparable' | 'unknown';

/**
 * The law of change, for every constraint there is: what a constraint no longer accepts breaks who sends it, what it newly
 * accepts breaks who reads as before, and what could not be decided is to be verified.
 */
export const LAW: Readonly<Record<Relation, Verdicts>> = {
  equal: { sender: 'compatible', receiver: 'compatible' },
  narrower: { sender: 'breaking', receiver: 'compatible' },
  wider: { sender: 'compatible', receiver: 'breaking' },
  incomparable: { sender: 'breaking', receiver: 'breaking' },
  unknown: { sender: 'dangerous', receiver: 'dangerous' },
};

/** What one of two constraints accepts and the other refuses; `null` for a side that has nothing of its own. */
export interface Difference<Value> {
  /** Accepted before, refused now. */
  readonly lost: Value | null;
  /** Refused before, accepted now. */
  readonly gained: Value | null;
  /** Why what is `null` may exist all the same; `null` when it does not. */
  readonly unknown: GiveUp | null;
}

/** A difference by what the software speaks. */
export interface SyntaxDifference {
  readonly json: Difference<Scalar>;
  readonly xml: Difference<Scalar>;
}

/** Two constraints that allow the same. */
export const NO_DIFFERENCE: Difference<never> = { lost: null, gained: null, unknown: null };

/** The relation of a constraint to the one before, once both were compared. */
export function relationOf({ lost, gained, unknown }: Difference<unknown>): Relation {
  if (lost !== null && gained !== null) return 'incomparable';
  if (unknown !== null) return 'unknown';
  if (lost !== null) return 'narrower';
  return gained === null ? 'equal' : 'wider';
}

/** Who is hurt. Of a comparison that gave up, what it had found by then breaks. */
function verdictsOf(difference: Difference<unknown>): Verdicts {
  const { sender, receiver } = LAW[relationOf(difference)];
  return {
    sender: difference.lost === null ? sender : 'breaking',
    receiver: difference.gained === null ? receiver : 'breaking',
  };
}

/** Who is hurt, by syntax. */
export function syntaxVerdictsOf({ json, xml }: SyntaxDifference): SyntaxVerdicts {
  return { json: verdictsOf(json), xml: verdictsOf(xml) };
}
