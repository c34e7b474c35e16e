import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { publicModes } from './public-modes.ts';
import type { PackageFile } from './publish-command.ts';
import { publishPackage } from './publish-package.ts';
import { stampRepository } from './stamp-repository.ts';

/** `node publish.ts <package>`, with the options of `nx release publish`: puts a built package on the registry. */
const { positionals, values } = parseArgs({ allowPositionals: true, strict: false });
const [folder = ''] = positionals;
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
const isRehearsal = values.dryRun !== undefined || process.env.NX_DRY_RUN === 'true';
process.exitCode = publishPackage({
  manifest,
  target: `./${folder}`,
  options: values,
  isRehearsal,
  prepare: () => {
    publicModes(folder);
    if (!isRehearsal) stampRepository(folder);
  },
});
