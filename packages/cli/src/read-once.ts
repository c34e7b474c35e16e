import {
  type ReadingOptions,
  type ReadResult,
  type ReleaseSources,
  readRelease,
  type SourceFile,
} from '@hubsante/workbook';

/** There are not many more model releases alive, and each takes some megabytes. */
const MOST_KEPT = 4;

interface Kept {
  readonly sources: ReleaseSources;
  readonly result: ReadResult;
}

/** What was read, with what it was read from, the newest last; `null` in a process that forgets. */
let kept: Kept[] | null = null;

/**
 * From now on, workbooks that were read are not read again while their content stays the same: a process that builds one link
 * after another meets each model several times, and reading it takes as long as half of what is made of it.
 */
export function rememberReleases(): void {
  kept ??= [];
}

/** Nothing is kept any more, as in a process that begins. */
export function forgetReleases(): void {
  kept = null;
}

/** {@link readRelease}, of which the result may be one that was read before; nobody may change it. */
export function readReleaseOnce(
  sources: ReleaseSources,
  options: Pick<ReadingOptions, 'onProgress' | 'memory'> = {},
): ReadResult {
  if (kept === null) return readRelease(sources, options);
  const known = kept.find((one) => isSame(one.sources, sources));
  const result = known?.result ?? readRelease(sources, options);
  kept = [...kept.filter((one) => one !== known), { sources, result }].slice(-MOST_KEPT);
  return result;
}

/** Whether two releases are read from the same bytes under the same names and rules. */
function isSame(one: ReleaseSources, other: ReleaseSources): boolean {
  return (
    JSON.stringify(one.conventions ?? {}) === JSON.stringify(other.conventions ?? {}) &&
    areSame(one.models, other.models) &&
    areSame(one.nomenclatures, other.nomenclatures) &&
    areSame(one.acceptanceTests, other.acceptanceTests)
  );
}

function areSame(files: readonly SourceFile[], others: readonly SourceFile[]): boolean {
  return (
    files.length === others.length &&
    files.every(({ file, bytes }, index) => {
      const other = others[index];
      return (
        other !== undefined &&
        file === other.file &&
        bytes.length === other.bytes.length &&
        bytes.every((byte, at) => byte === other.bytes[at])
      );
    })
  );
}
