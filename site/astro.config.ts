import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { pageTemplates } from './src/integration/page-templates.ts';
import { publishArtefacts } from './src/integration/publish-artefacts.ts';
import { COMPARE_ADDRESSES, SEARCH_ADDRESSES } from './src/site/addresses.ts';
import { commonSidebar } from './src/site/common-sidebar.ts';
import { headTags } from './src/site/head-tags.ts';
import { movedAddresses } from './src/site/moved-addresses.ts';

/** A folder of the repository, for code that is bundled and cannot tell where it was. */
const folder = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));

/** The day of the sources, `2026-11-30`: asked for, or that of the commit, never that of the clock; `null` outside git. */
function builtOn(): string | null {
  const asked = process.env.SOURCE_DATE_EPOCH;
  if (asked) return new Date(Number(asked) * 1000).toISOString().slice(0, 10);
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%cs'], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : null;
}

/** The documentation site. It reads what `npm run build` and `npm run pack` have written into `dist`. */
export default defineConfig({
  // Addresses of canonical pages and of the site map are absolute: whoever publishes says where.
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  outDir: '../dist/site',
  cacheDir: '../dist/.site-cache',
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: 'never' },
  // lightningcss is not there: see docs/decisions/0008-licences.md.
  vite: {
    plugins: [pageTemplates(fileURLToPath(new URL('../templates/site', import.meta.url)))],
    build: { cssMinify: 'esbuild' },
    define: {
      SPECIFICATIONS_FOLDER: folder('../dist/specs'),
      TEMPLATES_FOLDER: folder('../templates/site'),
      ARCHIVES_FOLDER: folder('../dist'),
      CHANGES_FOLDER: folder('../dist/changes'),
      BUILT_ON: JSON.stringify(builtOn()),
    },
  },
  // Colours would be half of the weight of a block of code: scripts/code-colours.ts lays them over it.
  markdown: { syntaxHighlight: false },
  // Addresses under which English readers were once led to pages that are in French, or elsewhere in English.
  redirects: {
    ...movedAddresses,
    '/en/': '/en/guides/read-this-site/',
    '/en/recherche/': SEARCH_ADDRESSES.en,
    '/en/chercher/': SEARCH_ADDRESSES.en,
    '/en/comparer/': COMPARE_ADDRESSES.en,
    '/en/nomenclatures/': '/nomenclatures/',
  },
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: { fr: 'Hub Santé', en: 'Hub Santé' },
      description: 'Spécifications du Hub Santé : liens, messages, nomenclatures, validateur.',
      locales: { root: { label: 'Français', lang: 'fr' }, en: { label: 'English', lang: 'en' } },
      logo: { src: './public/favicon.svg', alt: '' },
      favicon: '/favicon.svg',
      head: headTags(process.env.SITE_URL || undefined),
      customCss: [
        'site',
        'code',
        'link-version',
        'flow',
        'message',
        'asyncapi',
        'nomenclature',
        'error-codes',
        'search',
        'compare',
        'validator',
        'workshop',
        'cards',
        'print',
      ].map((name) => `./src/styles/${name}.css`),
      components: {
        Footer: './src/components/Footer.astro',
        LanguageSelect: './src/components/LanguageSelect.astro',
        Search: './src/components/Search.astro',
      },
      sidebar: commonSidebar,
      routeMiddleware: './src/site/real-pages.ts',
      expressiveCode: false,
      pagefind: false,
      credits: false,
      disable404Route: true,
      lastUpdated: false,
    }),
    publishArtefacts(fileURLToPath(new URL('../dist', import.meta.url))),
  ],
});
