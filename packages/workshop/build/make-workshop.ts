import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkshopBase } from '@hubsante/model/contracts';
import { type Zippable, zipSync } from 'fflate';
import { bundled } from './bundle.ts';

/**
 * `node make-workshop.ts`: writes the program of the workshop and the releases that authors can start from into
 * `dist/workshop`, which the site takes along.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const OUT = join(ROOT, 'dist/workshop');
const MODELS = join(ROOT, 'specs/mdd');

/** What a release is read from. */
const READ = /\.(?:xlsx|xlsm|ods|yaml|json|md)$/;

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'atelier.js'), await bundled('worker.ts'));
const bases: WorkshopBase[] = readdirSync(MODELS)
  .sort()
  .reverse()
  .map((name) => {
    const archive = `modele-${name}.zip`;
    writeFileSync(join(OUT, archive), zipOf(join(MODELS, name)));
    return { name, archive };
  });
writeFileSync(join(OUT, 'specifications.zip'), zipOf(join(ROOT, 'specs')));
writeFileSync(join(OUT, 'versions.json'), `${JSON.stringify(bases, null, 2)}\n`);

/** The files of a folder; the first moment a zip can tell, so that the same files give the same bytes. */
function zipOf(folder: string): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    // Workbooks are zips already; texts are made small.
    if (READ.test(path))
      entries[path.replaceAll('\\', '/')] = [
        readFileSync(join(folder, path)),
        { mtime, level: path.endsWith('x') ? 0 : 6 },
      ];
  }
  return zipSync(entries);
}
