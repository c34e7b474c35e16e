import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.ts';

const SPECS = 'specs';

/**
 * Gives the folder `specs` as it was: all of it, for a link is read with its model, its principles and the other links.
 *
 * @param workspace a clone of git.
 * @param commit or a tag.
 * @param use takes the folder that holds `specs`, which is removed afterwards.
 */
export function withSpecsAt<Result>(
  workspace: string,
  commit: string,
  use: (folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'dsf-release-'));
  try {
    // Before there were specifications there was nothing to archive.
    mkdirSync(join(folder, SPECS));
    if (run('git', ['ls-tree', '--name-only', commit, SPECS], workspace) !== '') {
      const archive = join(folder, 'specs.tar');
      run('git', ['archive', '--output', archive, commit, SPECS], workspace);
      run('tar', ['--extract', '--file', archive, '--directory', folder], workspace);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
