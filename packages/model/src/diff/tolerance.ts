import type { Change, Verdict, Verdicts } from './change.ts';
import type { ChangeKind } from './change-kinds.ts';

/**
 * How software reads what its version does not know. `strict`: it refuses it, as a validator does. `tolerant`: it passes
 * over unknown tags, and takes unknown codes and messages without knowing what to do with them.
 */
export const TOLERANCES = ['strict', 'tolerant'] as const;

/** What receivers are taken to let pass. */
export type Tolerance = (typeof TOLERANCES)[number];

/** What a tolerant receiver makes of something it does not know. */
const TOLERATED: Readonly<Partial<Record<ChangeKind, Verdict>>> = {
  'field-added': 'compatible',
  'required-field-added': 'compatible',
  'message-opened': 'compatible',
  'structure-opened': 'compatible',
  'value-added': 'dangerous',
  'code-added': 'dangerous',
  'message-added': 'dangerous',
  'exchange-added': 'dangerous',
};

/** A change for receivers of this sort; its verdicts are those of strict ones. */
export function withTolerance(change: Change, tolerance: Tolerance): Change {
  const tolerated = TOLERATED[change.kind];
  if (tolerance === 'strict' || tolerated === undefined) return change;
  const eased = (verdicts: Verdicts): Verdicts =>
    verdicts.receiver === 'breaking' ? { ...verdicts, receiver: tolerated } : verdicts;
  const { verdicts, bySyntax } = change;
  return {
    ...change,
    verdicts: eased(verdicts),
    ...(bySyntax === undefined ? {} : { bySyntax: { json: eased(bySyntax.json), xml: eased(bySyntax.xml) } }),
  };
}
