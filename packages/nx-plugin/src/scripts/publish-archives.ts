import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PackageFile } from './publish-command.ts';
import { publishPackage } from './publish-package.ts';

/**
 * `node publish-archives.ts <folder>`, with options of npm: puts the archives of a folder on the registry. It needs
 * neither our dependencies nor a build, so the job that may sign installs nothing.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, strict: false });
const [folder = ''] = positionals;
const archives = globSync(`${folder}/*.tgz`).sort();
if (archives.length === 0) {
  console.error(`Aucune archive dans « ${folder} ».`);
  process.exitCode = 1;
}
for (const archive of archives) {
  const text = execFileSync('tar', ['-xOzf', archive, 'package/package.json'], { encoding: 'utf8' });
  const status = publishPackage({
    manifest: JSON.parse(text) as PackageFile,
    target: `./${archive}`,
    options: values,
    isRehearsal: values.dryRun !== undefined,
  });
  // Those that follow do not depend on it, and can be published again alone.
  if (status !== 0) process.exitCode = status;
}
