import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { besideName, clearLeftovers } from '../../output/beside.ts';

/** A new folder, written under a hidden name beside its place until it is {@link publish}ed. */
export interface StagedFolder {
  /** Absolute, for the time being. */
  readonly path: string;
  /** Gives the folder its name. @throws the error of the system, when something stands there by now. */
  publish(): void;
  /** Leaves everything as it was. */
  discard(): void;
}

/**
 * Writes a new folder beside its place.
 *
 * @param files content by path, with `/`.
 * @throws the error of the system; everything is then as it was.
 */
export function stageFolder(target: string, files: ReadonlyMap<string, string | Uint8Array>): StagedFolder {
  const parent = dirname(target);
  const isNewParent = mkdirSync(parent, { recursive: true }) !== undefined;
  const path = besideName(target, 'tmp');
  const discard = () => {
    rmSync(path, { recursive: true, force: true });
    if (isNewParent) removeEmpty(parent);
  };
  try {
    clearLeftovers(target);
    rmSync(path, { recursive: true, force: true });
    for (const [name, content] of files) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content, { flag: 'wx' });
    }
  } catch (error) {
    discard();
    throw error;
  }
  return { path, publish: () => renameSync(path, target), discard };
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else has put something there meanwhile: it stays.
  }
}
