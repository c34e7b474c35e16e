import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** The files of a repository as one of its commits has them, in a folder of their own. */
export interface FilesAt {
  readonly kind: 'files';
  /** The working folder there: paths lead to the same files as from the present one. Absolute. */
  readonly workingFolder: string;
  /** The top folder of the repository here, and there. Absolute. */
  readonly top: { readonly here: string; readonly there: string };
  discard(): void;
}

/** `no-git`: git is not installed; `no-repository`: the folder is in none; `no-commit`: git knows no such commit. */
export type NoFiles = 'no-git' | 'no-repository' | 'no-commit';

/**
 * Lays out a commit: `main`, `v1.2`, `HEAD~3`. The repository, its index and its files are not touched.
 *
 * @throws the error of git or of the system, when the files cannot be written.
 */
export function filesAt(ref: string, workingFolder: string): FilesAt | NoFiles {
  const from = realpathSync(workingFolder);
  const top = git(['rev-parse', '--show-toplevel'], from);
  if (top === 'missing') return 'no-git';
  if (top === null) return 'no-repository';
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], from);
  if (commit === null || commit === 'missing') return 'no-commit';
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dsf-since-')));
  const discard = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  try {
    const there = join(folder, 'files');
    // An index of its own: that of the repository knows what its owner has staged.
    const options = { cwd: top, env: { ...process.env, GIT_INDEX_FILE: join(folder, 'index') } };
    execFileSync('git', ['read-tree', commit], options);
    execFileSync('git', ['checkout-index', '--all', `--prefix=${there}/`], options);
    return {
      kind: 'files',
      workingFolder: join(there, relative(realpathSync(top), from)),
      top: { here: realpathSync(top), there },
      discard,
    };
  } catch (error) {
    discard();
    throw error;
  }
}

/** What git answers, without the line feed; `null` when it refuses, `missing` when there is no git. */
function git(words: readonly string[], from: string): string | 'missing' | null {
  try {
    return execFileSync('git', words, {
      cwd: from,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : null;
  }
}
