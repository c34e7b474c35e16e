import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EmittedFile } from '@hubsante/emitters';
import { eachConcurrently } from '../each-concurrently.ts';
import type { CopiedFile } from '../specifications/copied-files.ts';
import { systemErrorCode } from '../system-error.ts';
import { type BesideKind, besideName, clearLeftovers } from './beside.ts';
import { unfitPart } from './file-names.ts';
import { MANIFEST_NAME, manifestText } from './manifest.ts';
import { realPath } from './real-path.ts';

const FILES_WRITTEN_AT_ONCE = 32;

/**
 * An output folder in the making. Everything is written into a folder beside it, which takes its place in
 * one go: a reader sees the old folder or the new one, never a half-written one. A run that is killed outright may leave
 * the old one under a hidden name; the next run brings it back first ({@link clearLeftovers}).
 */
export class OutputFolder {
  readonly #target: string;
  readonly #staging: string;
  /** First folder that had to be made above the target, `null` when its parent existed. */
  readonly #madeAbove: string | null;
  readonly #paths: string[] = [];
  #isOver = false;

  /**
   * Makes the staging folder.
   *
   * @param path absolute; what stands there is replaced on {@link commit}.
   * @throws the error of the system, when the folder cannot be made.
   */
  constructor(path: string) {
    this.#target = realPath(path);
    const parent = dirname(this.#target);
    this.#madeAbove = mkdirSync(parent, { recursive: true }) ?? null;
    clearLeftovers(this.#target);
    this.#staging = makeSibling(this.#target, 'tmp');
  }

  /** Writes files, made and copied, under a sub-folder when it is not `''`. */
  async write(
    files: readonly Pick<EmittedFile, 'path' | 'content'>[],
    copies: readonly CopiedFile[],
    subFolder: string,
  ): Promise<void> {
    const all = [...files, ...copies.map(({ path, bytes }) => ({ path, content: bytes }))];
    const named = all.map(({ path, content }) => ({
      path: subFolder === '' ? path : `${subFolder}/${path}`,
      content,
    }));
    for (const { path } of named) {
      if (unfitPart(path) !== null) throw new Error(`unfit file name reached the disk: ${path}`);
    }
    const folders = new Set(named.map(({ path }) => dirname(join(this.#staging, path))));
    await eachConcurrently([...folders], FILES_WRITTEN_AT_ONCE, (folder) =>
      mkdir(folder, { recursive: true }),
    );
    await eachConcurrently(named, FILES_WRITTEN_AT_ONCE, ({ path, content }) =>
      writeFile(join(this.#staging, path), content, { flag: 'wx' }),
    );
    for (const { path } of named) this.#paths.push(path);
  }

  /** Puts the written folder in its place. The previous one comes back if that fails. */
  async commit(): Promise<void> {
    await writeFile(join(this.#staging, MANIFEST_NAME), manifestText(this.#paths), { flag: 'wx' });
    // Synchronous from here on: an interruption cannot come between the two renamings.
    const previous = setAside(this.#target);
    try {
      renameSync(this.#staging, this.#target);
    } catch (failure) {
      if (previous !== null) renameSync(previous, this.#target);
      throw failure;
    }
    this.#isOver = true;
    if (previous !== null) removeIfPossible(previous);
  }

  /** Leaves everything as it was. Does nothing after a {@link commit}. Synchronous, for signal handlers. */
  discard(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    removeFolder(this.#staging);
    removeEmptyFolders(dirname(this.#target), this.#madeAbove);
  }
}

/** A new folder beside another, under a name nobody looks at. */
function makeSibling(path: string, kind: BesideKind): string {
  for (let attempt = 0; ; attempt += 1) {
    const sibling = besideName(path, kind, attempt);
    try {
      mkdirSync(sibling);
      return sibling;
    } catch (error) {
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Renames what stands at a path, `null` when nothing does. */
function setAside(path: string): string | null {
  const aside = makeSibling(path, 'old');
  try {
    rmdirSync(aside);
    renameSync(path, aside);
    return aside;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Removes folders from `folder` up to `highest`, as long as they are empty. */
function removeEmptyFolders(folder: string, highest: string | null): void {
  if (highest === null) return;
  try {
    for (let current = folder; current.length >= highest.length; current = dirname(current)) {
      rmdirSync(current);
      if (current === highest) return;
    }
  } catch {
    // Somebody else has put something there meanwhile: it stays.
  }
}

function removeIfPossible(path: string): void {
  try {
    removeFolder(path);
  } catch {
    // The new folder is in its place: what is left of the previous one does no harm under its hidden name.
  }
}

/** Retries, for a file may still be on its way to the disk when the run is interrupted. */
function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
}
