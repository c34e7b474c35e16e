import type { Change, ComparedMessages, Tolerance } from '@hubsante/model';
import type { ComparedVersion } from '@hubsante/model/contracts';

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
