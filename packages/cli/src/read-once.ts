import { createHash } from 'node:crypto';
import { type ReadingOptions, type ReadResult, type ReleaseSources, readRelease } from '@hubsante/workbook';

/** There are not many more model releases alive, and each takes some megabytes. */
const MOST_KEPT = 4;

/** What was read, by the content it was read from, the newest last; `null` in a process that forgets. */
let kept: Map<string, ReadResult> | null = null;

/**
 * From now on, workbooks that were read are not read again while their content stays the same: a process that builds one link
 * after another meets each model several times, and reading it takes as long as half of what is made of it.
 */
export function rememberReleases(): void {
  kept ??= new Map();
}

/** {@link readRelease}, of which the result may be one that was read before; nobody may change it. */
export function readReleaseOnce(
  sources: ReleaseSources,
  options: Pick<ReadingOptions, 'onProgress'> = {},
): ReadResult {
  if (kept === null) return readRelease(sources, options);
  const key = contentOf(sources);
  const result = kept.get(key) ?? readRelease(sources, options);
  kept.delete(key);
  kept.set(key, result);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return result;
}

function contentOf({ models, nomenclatures, acceptanceTests, conventions }: ReleaseSources): string {
  const hash = createHash('sha256').update(JSON.stringify(conventions ?? {}));
  for (const files of [models, nomenclatures, acceptanceTests]) {
    hash.update(`\n${files.length}`);
    for (const { file, bytes } of files) hash.update(`\n${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
