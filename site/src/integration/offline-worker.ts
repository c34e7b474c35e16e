import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WHOLE_SITE_CACHE } from '../take-away/whole-site.ts';
import { PROGRAM_FILE } from '../workshop/program-source.ts';

/**
 * The service worker of the validator: keeps the page, its programs and the validators of every link, so that it opens
 * without network.
 *
 * @param site folder of the built site.
 * @param page `valider` or `en/valider`.
 */
export function validatorWorker(site: string, page: string): string {
  const example = /data-example="([^"]+)"/.exec(readFileSync(join(site, page, 'index.html'), 'utf8'))?.[1];
  const others = example === undefined ? [] : [moduleOf(example)];
  return offlineWorker(site, page, under(site, 'fichiers/', /\/runtime\/\w+\.js$/), others);
}

/**
 * The same for the workshop, with its program and the releases that authors start from.
 *
 * @param site folder of the built site.
 * @param page `atelier` or `en/atelier`.
 */
export function workshopWorker(site: string, page: string): string {
  return offlineWorker(
    site,
    page,
    under(site, 'atelier/', /^atelier\/(?:atelier\.js|modele-.*\.zip|versions\.json)$/),
    [],
  );
}

/**
 * The same for a page that runs the program of the workshop on all specifications: « Suis-je concerné ? », and the
 * comparison of versions.
 *
 * @param site folder of the built site.
 * @param page `concerne`, `comparer` or `en/compare`.
 */
export function specificationsWorker(site: string, page: string): string {
  const files = [`${page}/${PROGRAM_FILE}`, 'atelier/atelier.js', 'atelier/specifications.zip'];
  return offlineWorker(site, page, files, []);
}

/**
 * The same for the search.
 *
 * @param page `recherche`, or `en/search`.
 */
export function searchWorker(site: string, page: string): string {
  return offlineWorker(site, page, [], []);
}

/**
 * A service worker that keeps one page, with the index that its header searches. Its name for the cache follows from what it keeps: a new build replaces the old one,
 * and no cache but its own.
 *
 * @param files of the page, from the root of the site.
 * @param others addresses to keep besides.
 */
function offlineWorker(
  site: string,
  page: string,
  files: readonly string[],
  others: readonly string[],
): string {
  const index = under(site, 'recherche/index/', /\.js$/);
  const all = [...under(site, '_astro/', /\.(?:js|css|svg)$/), ...index, ...files];
  const name = page.replaceAll('/', '-');
  const kept = [`/${page}/`, '/favicon.svg', ...others, ...all.map((path) => `/${path}`)];
  const digest = createHash('sha256');
  for (const path of [`${page}/index.html`, ...all]) digest.update(readFileSync(join(site, path)));
  return `const CACHE = '${name}-${digest.digest('hex').slice(0, 16)}';
const KEPT = ${JSON.stringify(kept)};

addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(KEPT)).then(() => skipWaiting()));
});
addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((name) => /^${name}-[0-9a-f]{16}$/.test(name) && name !== CACHE).map((name) => caches.delete(name)))).then(() => clients.claim()),
  );
});
addEventListener('fetch', (event) => {
  event.respondWith(answer(event.request));
});
// What this page keeps first; what a reader took of the whole site counts where there is no network alone.
async function answer(request) {
  const own = await (await caches.open(CACHE)).match(request, { ignoreSearch: true });
  return own ?? fetch(request).catch(async (fault) => {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept === undefined) throw fault;
    return kept;
  });
}
`;
}

/**
 * The service worker of a reader who took the whole site: what the network gives, and without network what is on the device; the
 * page that says so when it has none.
 */
export function wholeSiteWorker(): string {
  return `const CACHE = '${WHOLE_SITE_CACHE}';

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && new URL(url).origin === location.origin) event.respondWith(answer(event.request));
});
async function answer(request) {
  try {
    return await fetch(request);
  } catch (fault) {
    const cache = await caches.open(CACHE);
    const kept = (await cache.match(request, { ignoreSearch: true }))
      ?? (request.mode === 'navigate' ? await cache.match('/404.html') : undefined);
    if (kept === undefined) throw fault;
    return kept;
  }
}
`;
}

/** Files under a folder whose path has this form, sorted. */
function under(site: string, above: string, form: RegExp): string[] {
  if (!existsSync(join(site, above))) return [];
  return readdirSync(join(site, above), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${above}${entry.name}`;
      return entry.isDirectory() ? under(site, `${path}/`, form) : form.test(path) ? [path] : [];
    })
    .sort();
}

/** Where the page finds an example. */
function moduleOf(example: string): string {
  return example.replace('/fichiers/', '/valider/exemples/').replace(/\.json$/, '.js');
}
