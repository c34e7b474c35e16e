import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
  const path = join(parent, `.${basename(target)}.dsf-${process.pid}.tmp`);
  const discard = () => {
    rmSync(path, { recursive: true, force: true });
    if (isNewParent) removeEmpty(parent);
  };
  try {
    // What an interrupted run has left there goes.
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
