import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Verdict = 'compatible' | 'dangerous' | 'breaking';

/** A change, as `dsf diff --format json` tells it. */
export interface ToldChange {
  readonly kind: string;
  readonly subject: 'link' | 'message' | 'field' | 'code' | 'words';
  readonly message?: string;
  /** Path of the field, in the newer version unless it is gone. */
  readonly field?: string;
  readonly nomenclature?: string;
  readonly code?: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly verdicts: { readonly sender: Verdict; readonly receiver: Verdict };
  readonly verdict: Verdict;
  readonly sentence: string;
}

/** What changes from one version to another. */
export interface ToldComparison {
  readonly previous: { readonly subject: string; readonly version: string };
  readonly current: { readonly subject: string; readonly version: string };
  readonly changes: readonly ToldChange[];
}

/** Every comparison that was made, by subject and versions. */
export function readComparisons(folder: string): readonly ToldComparison[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as ToldComparison);
}
