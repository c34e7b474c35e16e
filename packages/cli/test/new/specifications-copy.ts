import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SPECIFICATIONS = fileURLToPath(new URL('../../../../specs', import.meta.url));

/** A new temporary folder with a copy of some of our specifications in `specs`; schemas always. */
export function specificationsCopy(...folders: readonly string[]): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dsf-new-')));
  for (const path of [...folders, 'link.schema.json', 'principles.schema.json']) {
    cpSync(join(SPECIFICATIONS, path), join(folder, 'specs', path), { recursive: true });
  }
  return folder;
}
