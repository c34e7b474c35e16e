import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PackageFile, withRepository } from './publish-command.ts';

/** Writes into the manifest of a built package the repository that GitHub builds it from; elsewhere it stays as it is. */
export function stampRepository(folder: string): void {
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as PackageFile;
  const stamped = withRepository(manifest, process.env);
  if (stamped !== manifest) writeFileSync(file, `${JSON.stringify(stamped, null, 2)}\n`);
}
