import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeExampleModules } from './example-modules.ts';
import { offlineWorker } from './offline-worker.ts';

/**
 * Puts what the specifications produce beside the pages: every file of every package, and the archives.
 *
 * @param built where they are, `dist`.
 */
export function publishArtefacts(built: string): AstroIntegration {
  return {
    name: 'publish-artefacts',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        cpSync(join(built, 'specs'), join(site, 'fichiers'), {
          recursive: true,
          filter: (source) => !source.endsWith('.dsf-manifest.json'),
        });
        for (const [folder, ending] of ARCHIVES) {
          if (!existsSync(join(built, folder))) continue;
          mkdirSync(join(site, 'telechargements'), { recursive: true });
          for (const name of readdirSync(join(built, folder)).filter((one) => one.endsWith(ending))) {
            cpSync(join(built, folder, name), join(site, 'telechargements', name));
          }
        }
        writeExampleModules(site);
        writeFileSync(join(site, 'valider', 'hors-ligne.js'), offlineWorker(site));
        logger.info('artefacts copied');
      },
    },
  };
}

/** Folders of `dist` that hold archives. */
const ARCHIVES = [
  ['packs', '.tgz'],
  ['bundles', '.zip'],
] as const;
