import { readFile } from 'node:fs/promises';
import { PackageParts } from '@hubsante/workbook';

/** How long a save may take, and how often it is looked at. */
const LONGEST_SAVE_MILLISECONDS = 3000;
const LOOK_MILLISECONDS = 25;

/** What a file looks like while a program writes it: a zip is written from its beginning, and its directory last. */
const HALF_WRITTEN: readonly unknown[] = ['empty-file', 'truncated', 'directory-damaged', 'damaged'];

/**
 * Waits until workbooks that were there are there again and whole: a program deletes, writes and renames while it saves.
 * One that stays away, or damaged, is told by the check.
 */
export async function whenWhole(workbooks: readonly string[]): Promise<void> {
  const deadline = performance.now() + LONGEST_SAVE_MILLISECONDS;
  for (const path of workbooks) {
    while (!(await isWhole(path)) && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
    }
  }
}

async function isWhole(path: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && !HALF_WRITTEN.includes(PackageParts.open(new Uint8Array(bytes)));
}
