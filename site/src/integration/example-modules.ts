import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes every example once more as a module, under `/valider/exemples/`: the policy of the validator lets programs of
 * this site in and nothing else, not even a JSON file.
 *
 * @param site folder of the built site.
 */
export function writeExampleModules(site: string): void {
  const files = join(site, 'fichiers');
  for (const link of readdirSync(files)) {
    for (const version of readdirSync(join(files, link))) {
      const folder = join(files, link, version, 'examples');
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) continue;
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.json')) continue;
        const text = readFileSync(join(folder, name), 'utf8');
        const target = join(
          site,
          'valider/exemples',
          link,
          version,
          'examples',
          name.replace(/\.json$/, '.js'),
        );
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, `export default ${JSON.stringify(text)};\n`);
      }
    }
  }
}
