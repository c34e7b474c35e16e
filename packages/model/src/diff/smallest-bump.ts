import { type Change, worstVerdict } from './change.ts';
import { CHANGE_KINDS } from './change-kinds.ts';

/** How a semantic version moves, the smallest move first; `none` where nothing changed. */
export const BUMPS = ['none', 'patch', 'minor', 'major'] as const;

/** How much of a version number rises, as semantic versioning says. */
export type Bump = (typeof BUMPS)[number];

/**
 * The smallest move of a package's version that tells the truth of these changes: `major` for what breaks somebody, `minor`
 * for whatever else travels, `patch` for words.
 */
export function smallestBump(changes: readonly Change[]): Bump {
  const needed = changes.map((change): Bump => {
    if (worstVerdict(change.verdicts) === 'breaking') return 'major';
    return CHANGE_KINDS[change.kind].subject === 'words' ? 'patch' : 'minor';
  });
  return BUMPS.findLast((bump) => needed.includes(bump)) ?? 'none';
}
