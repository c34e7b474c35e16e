import type { Change, ComparedMessages, Tolerance } from '@hubsante/model';

/** A version on one side of a comparison. */
export interface ComparedVersion {
  /** `15-15`, `mdd`. */
  readonly subject: string;
  /** `2.0`. */
  readonly version: string;
}

/** What `dsf diff` prints. */
export interface Comparison {
  /** Of the receivers that the verdicts are for. */
  readonly tolerance: Tolerance;
  readonly previous: ComparedVersion;
  readonly current: ComparedVersion;
  readonly changes: readonly Change[];
  /** What the changes are of. */
  readonly messages: ComparedMessages;
}
