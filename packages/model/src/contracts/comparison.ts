import type { Change, Verdict } from '../diff/change.ts';
import type { ChangeSubject } from '../diff/change-kind.ts';
import type { Bump } from '../diff/smallest-bump.ts';
import type { Tolerance } from '../diff/tolerance.ts';

export type { Verdict } from '../diff/change.ts';

/** A change with its sentences, in the language asked for. */
export interface ToldChange extends Change {
  /** What it is about: pages group by it. */
  readonly subject: ChangeSubject;
  /** The worse of both sides. */
  readonly verdict: Verdict;
  readonly sentence: string;
  /** What each side has to do; `null` when nothing. */
  readonly actions: { readonly sender: string | null; readonly receiver: string | null };
}

/** One of the two versions that are compared. */
export interface ComparedVersion {
  /** `15-15`, `mdd`. */
  readonly subject: string;
  /** `2.0`. */
  readonly version: string;
}

/** What `dsf diff --format json` prints, and the site reads. */
export interface ToldComparison {
  readonly previous: ComparedVersion;
  readonly current: ComparedVersion;
  /** The receivers that the verdicts are for. */
  readonly receivers: Tolerance;
  /** The smallest step of the version number that tells the truth about the changes. */
  readonly bump: Bump;
  readonly changes: readonly ToldChange[];
}
