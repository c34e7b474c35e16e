import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkshopBase } from '@hubsante/model/contracts';
import { build, type Plugin } from 'esbuild';
import { pageTemplates } from '../src/integration/page-templates.ts';
import { BASES_ELEMENT, type HeldBase, PROGRAM_ELEMENT } from '../src/workshop/program-source.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Sets the colours the reader’s system asks for, as the site does by itself. */
const THEME = `document.documentElement.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';`;

/**
 * Writes the workshop as one file, for authors who have neither the site nor a network: the page of the built site with
 * its styles, its program and the releases to start from inside. Its policy lets it ask nobody for anything.
 *
 * @param site folder of the built site, which gets `atelier/atelier.html`.
 */
export async function writeOfflineWorkshop(site: string): Promise<void> {
  const page = readFileSync(join(site, 'atelier/index.html'), 'utf8');
  const main = /<main[\s>].*?<\/main>/s.exec(page)?.[0];
  if (main === undefined) throw new Error('the page of the workshop has no <main>');
  const sheets = [...page.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  const styles = sheets.map((path) => readFileSync(join(site, path), 'utf8')).join('\n');
  const script = `${THEME}\n${await pageProgram()}`;
  const program = readFileSync(join(site, 'atelier/atelier.js'), 'utf8');
  const listed = JSON.parse(
    readFileSync(join(site, 'atelier/versions.json'), 'utf8'),
  ) as readonly WorkshopBase[];
  const bases: HeldBase[] = listed.map(({ name, archive }) => ({
    name,
    archive: readFileSync(join(site, 'atelier', archive)).toString('base64'),
  }));
  const code = safeInScript(script);
  const hash = createHash('sha256').update(code).digest('base64');
  // The compiler makes the judge of manifests from their schema, which needs `unsafe-eval`; nothing can go out.
  const policy = `default-src 'none'; script-src 'sha256-${hash}' 'unsafe-eval' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  const html = [
    '<!doctype html>',
    '<html lang="fr" data-offline>',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Atelier des auteurs | Hub Santé</title>',
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    main.replaceAll(/<script\b.*?<\/script>/gs, ''),
    `<script type="application/json" id="${BASES_ELEMENT}">${JSON.stringify(bases)}</script>`,
    `<script type="text/plain" id="${PROGRAM_ELEMENT}">${safeInScript(program)}</script>`,
    `<script>${code}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  writeFileSync(join(site, 'atelier/atelier.html'), html);
}

/** The program of the page, which the site makes with Vite, as one script. */
async function pageProgram(): Promise<string> {
  const templates = pageTemplates(join(ROOT, 'templates/site'));
  const virtual: Plugin = {
    name: templates.name,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: 'virtual' }));
      onLoad({ filter: /.*/, namespace: 'virtual' }, ({ path }) => ({
        contents: templates.load(templates.resolveId(path) ?? path) ?? '',
      }));
    },
  };
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, 'site/src/workshop/work-shop.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    conditions: ['development'],
    plugins: [virtual],
  });
  return outputFiles?.[0]?.text ?? '';
}

/** A program inside `<script>`: what would end it, or open a comment of HTML, is written otherwise. */
function safeInScript(code: string): string {
  return code.replaceAll(/<(?=\/script|script|!--)/gi, '\\x3c');
}
