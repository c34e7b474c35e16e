import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Extensions of the workbooks we read: Excel's, with or without macros, and OpenDocument. */
export const WORKBOOK_EXTENSION = /\.(?:xlsx|xlsm|ods)$/i;

/** Whether a name is that of an OpenDocument workbook, which is read and never written. */
export function isOpenDocumentName(name: string): boolean {
  return /\.ods$/i.test(name);
}

/** Whether a name is that of a workbook, not of the lock or shadow files that stand beside an open one. */
export function isWorkbookName(name: string): boolean {
  return WORKBOOK_EXTENSION.test(name) && !name.startsWith('~$') && !name.startsWith('.');
}

/** Absolute paths of the workbooks right in a folder, by stem; empty when there is no such folder. */
export function workbooksIn(folder: string): Promise<string[]> {
  return namesIn(folder, isWorkbookName);
}

/** Absolute paths of the files right in a folder whose name is wanted, by stem; empty when there is no such folder. */
export async function namesIn(folder: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  const candidates = entries.filter((entry) => isWanted(entry.name));
  const names: string[] = [];
  for (const entry of candidates) {
    const isFile = entry.isSymbolicLink() ? (await stat(join(folder, entry.name))).isFile() : entry.isFile();
    if (isFile) names.push(entry.name);
  }
  return names.sort(byStem).map((name) => join(folder, name));
}

/** `model.xlsx` before `model-technical.xlsx`, the same on any machine. */
function byStem(a: string, b: string): number {
  return compare(stem(a), stem(b)) || compare(a, b);
}

function stem(name: string): string {
  return name.normalize('NFC').replace(/\.[^.]*$/, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
