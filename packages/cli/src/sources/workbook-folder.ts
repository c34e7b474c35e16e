import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether a name is that of a workbook, not of the lock or shadow files that stand beside an open one. */
export function isWorkbookName(name: string): boolean {
  return /\.xlsx$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.');
}

/** Absolute paths of the workbooks right in a folder, by stem; empty when there is no such folder. */
export async function workbooksIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  const candidates = entries.filter((entry) => isWorkbookName(entry.name));
  const names: string[] = [];
  for (const entry of candidates) {
    const isFile = entry.isSymbolicLink() ? (await stat(join(folder, entry.name))).isFile() : entry.isFile();
    if (isFile) names.push(entry.name);
  }
  return names.sort(byStem).map((name) => join(folder, name));
}

/** `model.xlsx` before `model-technical.xlsx`, the same on any machine. */
export function byStem(a: string, b: string): number {
  return compare(stem(a), stem(b)) || compare(a, b);
}

function stem(name: string): string {
  return name.normalize('NFC').replace(/\.[^.]*$/, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
