import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMain } from '../run-main.ts';

export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** What a program prints; what it says of its failure becomes that of the test. */
export function run(program: string, args: readonly string[], from: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: from,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** A built package, its archive, and a project of a vendor where it is installed. */
export interface PackedLink {
  readonly built: string;
  readonly archive: string;
  readonly project: string;
}

/** Builds a specification (`specs/15-smur/v1.6`) into `folder` and packs it. */
export async function packed(specification: string, folder: string): Promise<PackedLink> {
  const [built, packs, project] = [join(folder, 'built'), join(folder, 'packs'), join(folder, 'project')];
  const { exitCode, stdout } = await runMain(['build', specification, '--out', built], { from: ROOT });
  if (exitCode !== 0) throw new Error(stdout);
  mkdirSync(packs);
  run('npm', ['pack', built, '--pack-destination', packs, '--silent'], folder);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "vendor", "type": "module", "private": true }');
  return { built, archive: join(packs, readdirSync(packs)[0] ?? ''), project };
}

/** {@link packed}, then installed: nothing but the downloaded file, no registry has to be asked. */
export async function installed(specification: string, folder: string): Promise<PackedLink> {
  const link = await packed(specification, folder);
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', link.archive], link.project);
  return link;
}
