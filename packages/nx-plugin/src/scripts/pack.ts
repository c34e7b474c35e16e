import { mkdirSync } from 'node:fs';
import { npm } from './npm.ts';
import { publicModes } from './public-modes.ts';
import { stampRepository } from './stamp-repository.ts';

/**
 * `node pack.ts <package> <destination>`: the archive of a built package, as npm would publish it. npm writes
 * no time of its own into an archive: the same files give the same bytes, under any umask.
 */
const [folder = '', destination = ''] = process.argv.slice(2);
mkdirSync(destination, { recursive: true });
publicModes(folder);
stampRepository(folder);
const packed = npm([
  'pack',
  `./${folder}`,
  '--pack-destination',
  destination,
  '--ignore-scripts',
  '--silent',
]);
process.stdout.write(packed.stdout);
process.stderr.write(packed.stderr);
process.exitCode = packed.status;
