import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { systemErrorCode } from '../system-error.ts';
import { MANIFEST_NAME, readManifest } from './manifest.ts';

/**
 * A file of an existing folder that dsf did not write there; `null` when the folder may be replaced
 * without losing anything: it is not there, it is empty, or all its files are in its manifest.
 */
export function foreignFile(folder: string): string | null {
  const files = filesIn(folder);
  if (files === null) return basename(folder);
  const ours = files.includes(MANIFEST_NAME)
    ? readManifest(readFileSync(join(folder, MANIFEST_NAME), 'utf8'))
    : null;
  if (ours === null) return files[0] ?? null;
  return files.find((file) => file !== MANIFEST_NAME && !ours.has(file)) ?? null;
}

/** Sorted relative paths, with `/`; empty when there is no such folder, `null` when it is a file. */
function filesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    if (systemErrorCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}
