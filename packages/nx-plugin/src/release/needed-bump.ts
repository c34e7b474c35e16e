import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DSF = 'packages/cli/bin/dsf.js';
const SPECS = 'specs';

/** The smallest move of a version that `dsf diff` allows, and what asks for it. */
export interface NeededBump {
  readonly bump: 'none' | 'patch' | 'minor' | 'major';
  /** Sentences of the changes that ask for so much, with where they are. */
  readonly reasons: readonly string[];
}

interface ToldComparison {
  readonly bump: NeededBump['bump'];
  readonly changes: readonly {
    readonly verdict: string;
    readonly message?: string;
    readonly field?: string;
    readonly sentence: string;
  }[];
}

/**
 * What the sources of a specification ask for since a tag; `null` where there is no such tag, as before a first release.
 *
 * @param workspace its folder, a clone of git.
 * @param root of the specification, from there.
 * @throws Error when one of the two versions has faults: what they hide cannot be published.
 */
export function neededBump(workspace: string, root: string, tag: string): NeededBump | null {
  const known = spawnSync('git', ['rev-parse', '--quiet', '--verify', `refs/tags/${tag}`], {
    cwd: workspace,
  });
  if (known.status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'dsf-release-'));
  try {
    // A link is read with its model and its principles as they were.
    const archive = join(folder, 'specs.tar');
    run('git', ['archive', '--output', archive, tag, SPECS], workspace);
    run('tar', ['--extract', '--file', archive, '--directory', folder], workspace);
    const before = join(folder, root);
    const answer = run(process.execPath, [DSF, 'diff', before, root, '--format', 'json'], workspace);
    const { bump, changes } = JSON.parse(answer) as ToldComparison;
    const worst = bump === 'major' ? changes.filter(({ verdict }) => verdict === 'breaking') : changes;
    const reasons = worst.map(({ message, field, sentence }) =>
      [message, field, sentence].filter((part) => part !== undefined).join(' › '),
    );
    return { bump, reasons };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
