import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { measurePages, type PageFigures } from './site-bench.ts';

/** How long `npm run build` takes in each situation, in milliseconds. */
export interface WorkspaceFigures {
  readonly cold: number;
  readonly warm: number;
  /** One cell of one nomenclature of a model release has changed. */
  readonly oneChangedCell: number;
  /** `npm run pack` and `npm run bundle` with nothing cached, building included. */
  readonly archives: number;
  /** `npm run site` with nothing cached, building and archives included. */
  readonly site: number;
  /** What pages of that site cost, by address. */
  readonly pages: ReadonlyMap<string, PageFigures>;
}

/** Builds every specification in a copy of the workspace: nothing cached, everything cached, one cell changed. */
export async function measureWorkspace(root: string, work: string): Promise<WorkspaceFigures> {
  const copy = join(work, 'workspace');
  for (const file of workingFiles(root)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  linkModules(root, copy);
  execFileSync('git', ['init', '-q'], { cwd: copy });
  try {
    const cold = run(copy, 'build');
    const warm = run(copy, 'build');
    forget(copy);
    const archives = run(copy, 'pack') + run(copy, 'bundle');
    forget(copy);
    const site = run(copy, 'site');
    const pages = await measurePages(join(copy, 'dist', 'site'));
    changeOneCell(copy);
    return { cold, warm, oneChangedCell: run(copy, 'build'), archives, site, pages };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What a commit of everything would hold; a file that was deleted since is not there. */
function workingFiles(root: string): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(list.split('\0'))].filter((file) => file !== '' && existsSync(join(root, file)));
}

/**
 * Installed modules, as another name of the same files: a symbolic link would lead out of the copy, to packages of the
 * workspace itself, and Vite would find pages of Astro under two names. What tools keep among them stays behind.
 */
function linkModules(root: string, copy: string): void {
  for (const folder of ['node_modules', ...globSync('*/*/node_modules', { cwd: root })]) {
    const [from, to] = [join(root, folder), join(copy, folder)];
    // Another disk, or a cp that makes no links.
    if (spawnSync('cp', ['-al', from, to]).status !== 0)
      cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    for (const kept of globSync('.{astro,cache,vite,vite-temp}', { cwd: to }))
      rmSync(join(to, kept), { recursive: true });
  }
}

/** As if nothing had been built. */
function forget(folder: string): void {
  for (const made of ['.nx', 'dist']) rmSync(join(folder, made), { recursive: true, force: true });
}

function run(folder: string, script: string): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NX_CACHE_DIRECTORY: join(folder, '.nx', 'cache') },
  });
  if (status !== 0) throw new Error(`npm run ${script} failed:\n${stdout}${stderr}`);
  return performance.now() - start;
}

/** Adds a letter to the first label of a nomenclature of the last model release. */
function changeOneCell(copy: string): void {
  const models = join(copy, 'specs', 'mdd');
  const release = readdirSync(models).sort().at(-1) ?? '';
  const folder = join(models, release, 'nomenclatures');
  const workbook = join(folder, readdirSync(folder).sort()[0] ?? '');
  const parts = unzipSync(readFileSync(workbook));
  const sheet = 'xl/worksheets/sheet1.xml';
  const strings = parts['xl/sharedStrings.xml'] === undefined ? sheet : 'xl/sharedStrings.xml';
  const text = strFromU8(parts[strings] ?? new Uint8Array());
  // The last text is a label or a comment: never a code that something names.
  const end = text.lastIndexOf('</t>');
  parts[strings] = strToU8(`${text.slice(0, end)}.${text.slice(end)}`);
  writeFileSync(workbook, zipSync(parts));
}
