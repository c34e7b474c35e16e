import { type Cardinality, isList } from '../cardinality.ts';
import { type Difference, NO_DIFFERENCE } from './relation.ts';

/** How a field may stand in JSON: not at all, as one value, or as a list of so many. */
export type Standing = 'absent' | 'single' | number;

/** How often a field may be there, in both syntaxes: what one version accepts and the other refuses. */
export interface CardinalityDifference {
  readonly json: Difference<Standing>;
  /** In XML a list is its items: `0` is a field that is not there. */
  readonly xml: Difference<number>;
}

/** @param after of a field that is at the same place. */
export function compareStandings(before: Cardinality, after: Cardinality): CardinalityDifference {
  const own = { lost: onlyIn(before, after), gained: onlyIn(after, before) };
  // The Hub reads the published schemas, where a list of two or more at least may be absent (defect 1 of the
  // incumbent): who is hurt there is hurt.
  const hub = { lost: absentAtHub(before, after), gained: absentAtHub(after, before) };
  return {
    json: { ...NO_DIFFERENCE, lost: own.lost ?? hub.lost, gained: own.gained ?? hub.gained },
    xml: { ...NO_DIFFERENCE, lost: countOnlyIn(before, after), gained: countOnlyIn(after, before) },
  };
}

function onlyIn(these: Cardinality, others: Cardinality): Standing | null {
  if (these.min === 0 && others.min > 0) return 'absent';
  if (isList(these) && !isList(others)) return Math.max(these.min, 1);
  if (!isList(these) && isList(others)) return 'single';
  return isList(these)
    ? countOnlyIn({ ...these, min: Math.max(1, these.min) }, { ...others, min: Math.max(1, others.min) })
    : null;
}

/** The smallest count that is in the first range and not in the second. */
function countOnlyIn(these: Cardinality, others: Cardinality): number | null {
  if (these.min < others.min) return these.min;
  if (others.max === null) return null;
  if (these.max !== null && these.max <= others.max) return null;
  return Math.max(these.min, others.max + 1);
}

function absentAtHub(these: Cardinality, others: Cardinality): Standing | null {
  const isRequired = ({ text }: Cardinality) => text.startsWith('1');
  return !isRequired(these) && isRequired(others) ? 'absent' : null;
}
