import type { ToldChange, Verdict } from '@hubsante/model/contracts';
import type { ComparedRole } from './comparison-words.ts';
import type { FieldSides } from './field-sides.ts';
import { worstOf } from './role-verdict.ts';

/** Changes that are one for a reader: the same thing said of several places, or the codes of a list that are written otherwise. */
export interface FoldedChange {
  /** All of them, in their order. */
  readonly changes: readonly [ToldChange, ...ToldChange[]];
  /** For the role that is shown. */
  readonly verdict: Verdict;
  /** Of the first. */
  readonly sides: FieldSides | null;
  readonly kind: 'change' | 'renamed codes';
}

/**
 * Folds changes into what is read once. A change that is said elsewhere in the same words, with the same verdicts and the
 * same fields before and after, is the same; codes of one list that are written otherwise are one table.
 *
 * @param fields the field of each change, in the order of the changes.
 */
export function foldChanges(
  changes: readonly ToldChange[],
  fields: readonly (FieldSides | null)[],
  role: ComparedRole,
): readonly FoldedChange[] {
  const folded = new Map<string, Mutable>();
  changes.forEach((change, index) => {
    const sides = fields[index] ?? null;
    const isCode = change.kind === 'code-renamed';
    const verdict = worstOf(change, role);
    const key = isCode ? JSON.stringify([change.nomenclature, verdict]) : keyOf(change, sides);
    const known = folded.get(key);
    if (known === undefined)
      folded.set(key, { changes: [change], verdict, sides, kind: isCode ? 'renamed codes' : 'change' });
    else known.changes.push(change);
  });
  return [...folded.values()];
}

interface Mutable extends FoldedChange {
  readonly changes: [ToldChange, ...ToldChange[]];
}

function keyOf(change: ToldChange, sides: FieldSides | null): string {
  const { kind, sentence, subject, message, nomenclature, code, verdicts, bySyntax, actions } = change;
  // What is said of a link, of a whole message or of a code is said of nothing else.
  const own = subject === 'link' || change.field === undefined ? [message, nomenclature, code] : [];
  const facts = [sides?.previous, sides?.current].map((side) => {
    if (side === null || side === undefined) return null;
    const { cardinality, type, typeName, pattern, codes, nomenclature: list, description } = side;
    return [cardinality, type, typeName, pattern, codes, list, kind === 'description-changed' && description];
  });
  return JSON.stringify([kind, sentence, verdicts, bySyntax, actions, own, facts]);
}
