import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What Nx needs of the repository to draw its graph and to run `dsf`. */
const COPIED = [
  ...['nx.json', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json', '.gitignore'],
  ...[
    'specs',
    'packages/nx-plugin/src',
    'packages/nx-plugin/executors.json',
    'packages/cli/bin',
    'packages/cli/dist',
    'packages/cli/node_modules',
  ],
];

/** A copy of the workspace, where a test may write what it likes. Dependencies are those of the repository. */
export class WorkspaceCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'workspace-'));

  constructor() {
    // Those of other languages have none.
    const manifests = readdirSync(join(ROOT, 'packages'))
      .map((name) => `packages/${name}/package.json`)
      .filter((path) => existsSync(join(ROOT, path)));
    for (const path of [...COPIED, ...manifests]) {
      cpSync(join(ROOT, path), join(this.folder, path), { recursive: true, verbatimSymlinks: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'), 'dir');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes a file, and the folders above it. */
  write(path: string, content: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** Runs a program of the workspace to its end. */
  run(program: string, args: readonly string[]): { status: number | null; output: string; errors: string } {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: {
        PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
        HOME: this.folder,
        NX_DAEMON: 'false',
        NX_TUI: 'false',
        SOURCE_DATE_EPOCH: '1773619200',
        GIT_CONFIG_NOSYSTEM: '1',
      },
    });
    return { status, output: stdout, errors: stderr };
  }

  /** What Nx prints. */
  nx(...args: readonly string[]): string {
    const { status, output, errors } = this.run('nx', args);
    if (status !== 0) throw new Error(`nx ${args.join(' ')}: ${output}${errors}`);
    return output;
  }

  /** Git's answer, in a repository that says who commits. */
  git(...args: readonly string[]): string {
    const author = ['-c', 'user.name=Essai', '-c', 'user.email=essai@hubsante.example'];
    const { status, output, errors } = this.run('git', [...author, ...args]);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${output}${errors}`);
    return output;
  }
}
