/** A file of a published package that is not what we make of its sources today. */
export interface FileDifference {
  readonly path: string;
  /** `lost`: we make it no longer; `added`: it was not published; `changed`: its bytes differ. */
  readonly kind: 'lost' | 'added' | 'changed';
}

/** Why a package could not be made again. */
export type NoRebuild = 'no-source' | 'no-tag' | 'errors' | 'not-a-package';

/** What became of a published package. */
export interface PackageReport {
  /** As its user wrote it. */
  readonly path: string;
  /** `@hubsante/15-15-v2.0`; its path when it is no package of ours. */
  readonly name: string;
  readonly version: string;
  /** Files compared. */
  readonly compared: number;
  readonly differences: readonly FileDifference[];
  /** `null` when it was made again. */
  readonly reason: NoRebuild | null;
}

/** Whether it is the same to the byte. */
export function isSame({ differences, reason }: PackageReport): boolean {
  return reason === null && differences.length === 0;
}
