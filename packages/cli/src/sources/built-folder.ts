import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_NAME } from '../output/manifest.ts';

/** What stands in a package we made and in no folder of sources; a package from npm has lost its manifest. */
const MADE = [MANIFEST_NAME, 'link.json', 'json-schema'];

/** Whether a folder is an output of ours, given where sources are asked for. */
export function isBuilt(folder: string): boolean {
  return MADE.some((name) => existsSync(join(folder, name)));
}
