import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { npm } from './npm.ts';
import { type PackageFile, publishCommand, withRepository } from './publish-command.ts';

/**
 * `node publish.ts <package>`, with the options of `nx release publish`: puts a built package on the registry,
 * unless this version of it is there already. So a publication that stopped half-way is simply run again.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, strict: false });
const [folder = ''] = positionals;
const file = join(folder, 'package.json');
const manifest = JSON.parse(readFileSync(file, 'utf8')) as PackageFile;
const name = `${manifest.name}@${manifest.version}`;
const isRehearsal = values.dryRun !== undefined || process.env.NX_DRY_RUN === 'true';

if (manifest.private === true) {
  console.log(`${name} est un brouillon ("private": true) : rien à publier.`);
} else if (!isRehearsal && npm(['view', name, 'version']).stdout.trim() === manifest.version) {
  console.log(`${name} est déjà publié : rien à faire.`);
} else {
  const attested = withRepository(manifest, process.env);
  if (attested !== manifest && !isRehearsal) writeFileSync(file, `${JSON.stringify(attested, null, 2)}\n`);
  const { status, stdout, stderr } = npm(publishCommand(folder, values, isRehearsal));
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  console.log(said(status));
  process.exitCode = status;
}

function said(status: number): string {
  if (status !== 0) return `${name} n’est pas publié : voir ci-dessus ce que répond npm.`;
  return isRehearsal ? `${name} serait publié (répétition, rien n’est parti).` : `${name} est publié.`;
}
