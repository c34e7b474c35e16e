import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the published releases lie when they are there; nothing of them is ever committed. */
export const PUBLISHED = resolve(import.meta.dirname, '../../../../../shared/ans');

/** The folder of the published release that ours restates: `2.0`, or the last `3.4.x`; `null` when it is not there. */
export function publishedAs(release: string): string | null {
  const tags = existsSync(PUBLISHED) ? readdirSync(PUBLISHED) : [];
  const tag = tags.filter((one) => one === release || one.startsWith(`${release}.`)).at(-1);
  return tag === undefined ? null : join(PUBLISHED, tag);
}
