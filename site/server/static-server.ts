import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';

/** What files are, for browsers. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.xsd': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.java': 'text/plain; charset=utf-8',
  '.cs': 'text/plain; charset=utf-8',
  '.py': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.zip': 'application/zip',
  '.tgz': 'application/gzip',
};

const COMPRESSED = /^(?:text|application\/(?:json|manifest\+json|xml|yaml|wasm)|image\/svg)/;

/** Where pages of a live site hear what changed, and the program that listens there. */
const LIVE_EVENTS = '/en-direct';
const LIVE_PROGRAM = '/en-direct.js';

/** Reloads a page when it is one of those that changed. */
const LIVE_SOURCE = `new EventSource('${LIVE_EVENTS}').addEventListener('message', ({ data }) => {
  if (JSON.parse(data).includes(location.pathname)) location.reload();
});
`;

/** Tells the addresses of pages that changed, as `LiveSite` does. */
export interface ChangingPages {
  onPages(listener: (pages: readonly string[]) => void): () => void;
}

/**
 * Serves a folder as a static host would: index pages, types, compression. For a laptop and for tests.
 *
 * @param live pages that change reload by themselves; without it, nothing is added to them.
 */
export function staticServer(folder: string, live?: ChangingPages): Server {
  return createServer((request, response) => {
    const pathname = pathOf(request.url ?? '/');
    if (live !== undefined && pathname === LIVE_EVENTS) return void tellChanges(live, response);
    if (live !== undefined && pathname === LIVE_PROGRAM)
      return void response.writeHead(200, { 'content-type': TYPES['.js'] }).end(LIVE_SOURCE);
    const file = pathname === null ? null : fileOf(folder, pathname);
    const path = file ?? join(folder, '404.html');
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const isCompressed =
      COMPRESSED.test(type) && String(request.headers['accept-encoding'] ?? '').includes('gzip');
    response.writeHead(file === null ? 404 : 200, {
      'content-type': type,
      ...(isCompressed ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
    });
    if (!existsSync(path)) return void response.end();
    if (live !== undefined && extname(path) === '.html')
      return void response.end(compressed(withLiveProgram(readFileSync(path, 'utf8')), isCompressed));
    const gone = () => response.destroy();
    if (isCompressed) pipeline(createReadStream(path), createGzip(), response, (error) => error && gone());
    else pipeline(createReadStream(path), response, (error) => error && gone());
  });
}

function tellChanges(live: ChangingPages, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  const stop = live.onPages((pages) => response.write(`data: ${JSON.stringify(pages)}\n\n`));
  response.on('close', stop);
}

function withLiveProgram(page: string): string {
  return page.replace(/(?=<\/body>|$(?![\s\S]))/, `<script src="${LIVE_PROGRAM}" async></script>`);
}

function compressed(text: string, isCompressed: boolean): Uint8Array {
  return isCompressed ? gzipSync(text) : new TextEncoder().encode(text);
}

/**
 * The decoded path of a request; `null` for what names nothing: a `%` that begins no escape, a NUL. Read by hand, for
 * `//` is a path here, where a URL would read a host.
 */
function pathOf(target: string): string | null {
  try {
    const path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '');
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** The file behind an address, never outside the folder; `null` when there is none. */
function fileOf(folder: string, pathname: string): string | null {
  const path = join(folder, normalize(`/${pathname}`));
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return path;
  const index = join(path, 'index.html');
  return existsSync(index) ? index : null;
}
