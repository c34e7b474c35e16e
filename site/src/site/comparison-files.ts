import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToldComparison } from '@hubsante/model/contracts';

/** Every comparison that was made, by subject and versions. */
export function readComparisons(folder: string): readonly ToldComparison[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as ToldComparison);
}
