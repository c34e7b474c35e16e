import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { COMPARE_ADDRESSES, SEARCH_ADDRESSES } from '../site/addresses.ts';
import { PROGRAM_FILE, PROGRAM_SOURCE } from '../workshop/program-source.ts';
import { withCardTables } from './card-tables.ts';
import { contentPolicy, InlineCode, withPolicy } from './content-policy.ts';
import { writeExampleModules } from './example-modules.ts';
import { withoutFrenchUnderEnglish } from './french-only.ts';
import { frenchPage } from './french-page.ts';
import { markdownTwin } from './markdown-twin.ts';
import { searchWorker, specificationsWorker, validatorWorker, workshopWorker } from './offline-worker.ts';

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
        finishPages(site);
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
        cpSync(join(built, 'workshop'), join(site, 'atelier'), { recursive: true });
        writeExampleModules(site);
        for (const folder of ['valider', 'en/valider'])
          writeFileSync(join(site, folder, 'hors-ligne.js'), validatorWorker(site, folder));
        for (const folder of ['atelier', 'en/atelier'])
          writeFileSync(join(site, folder, 'hors-ligne.js'), workshopWorker(site, folder));
        for (const folder of ['concerne', 'en/concerne', ...Object.values(COMPARE_ADDRESSES).map(folderOf)]) {
          writeFileSync(join(site, folder, PROGRAM_FILE), PROGRAM_SOURCE);
          writeFileSync(join(site, folder, 'hors-ligne.js'), specificationsWorker(site, folder));
        }
        for (const folder of Object.values(SEARCH_ADDRESSES).map(folderOf))
          writeFileSync(join(site, folder, 'hors-ligne.js'), searchWorker(site, folder));
        logger.info('artefacts copied');
      },
    },
  };
}

/** `en/search` of `/en/search/`. */
function folderOf(address: string): string {
  return address.replaceAll(/^\/|\/$/g, '');
}

/**
 * Gives every page the typography of its language, tables that phones can show, and the one policy of the site. Called before the artefacts are there: what they hold is not
 * ours to write nor to run.
 */
function finishPages(site: string): void {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const pages = names.map((name) => ({
    path: join(site, name),
    html: withCardTables(frenchPage(withoutFrenchUnderEnglish(readFileSync(join(site, name), 'utf8')))),
  }));
  const inline = new InlineCode();
  for (const { html } of pages) inline.add(html);
  const policy = contentPolicy(inline.hashes);
  for (const { path, html } of pages) {
    const twin = basename(path) === 'index.html' ? markdownTwin(html) : null;
    if (twin !== null) writeFileSync(join(dirname(path), TWIN), twin);
    writeFileSync(path, withPolicy(twin === null ? html : withTwin(html), policy));
  }
}

/** The Markdown of a page, beside it. */
const TWIN = 'index.md';

function withTwin(html: string): string {
  return html.replace('</head>', `<link rel="alternate" type="text/markdown" href="${TWIN}"></head>`);
}

/** Folders of `dist` that hold archives. */
const ARCHIVES = [
  ['packs', '.tgz'],
  ['bundles', '.zip'],
] as const;
