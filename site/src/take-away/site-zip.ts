import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { takenSite } from './take-site.ts';
import { type Weight, WHOLE_SITE_CACHE } from './whole-site.ts';

/** The folder in the zip, so that who unpacks it does not strew ten thousand files. */
const FOLDER = 'hub-sante';

/** What is compressed already, and would only cost time. */
const COMPRESSED = /\.(?:png|zip|tgz|docx|xlsx|woff2|jar|whl|nupkg)$/;

/** The first moment a zip can tell, in local time as zips do: the same bytes in every time zone. */
const noDate = () => new Date(1980, 0, 1);

/** “Made by Unix”, a file that all may read: otherwise accents in names are lost (APPNOTE 4.4.2). */
const MARKS = { os: 3, attrs: (0o100644 << 16) >>> 0 } as const;

/** How the pages are read: their addresses begin at the root of a host, which a file on a disk has not. */
const READ_ME = `Le site des spécifications du Hub Santé, tel qu’il a été emporté.

Le déposer à la racine d’un serveur de pages, ou, sur un poste qui a Python :

    python3 -m http.server 8000 --directory ${FOLDER}

puis ouvrir http://localhost:8000/ dans un navigateur.

--

The site of the Hub Santé specifications, as it was taken away.

Put it at the root of a server of pages, or, on a computer that has Python, run the command above and open
http://localhost:8000/en/ in a browser.
`;

/** The path in a zip of what the site has at an address. */
function zipPath(address: string): string {
  const path = decodeURI(address);
  return `${FOLDER}${path.endsWith('/') ? `${path}index.html` : path}`;
}

/**
 * Makes one zip of what the device has of the site; the same site gives the same bytes.
 *
 * @param tell how much was put in; bytes are those of the zip so far.
 * @throws {Error} when the browser has lost a file that it had kept.
 */
export async function zipOfTakenSite(tell: (done: Weight) => void): Promise<Blob> {
  const cache = await caches.open(WHOLE_SITE_CACHE);
  const addresses = Object.keys((await takenSite()).sums).sort();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const zip = new Zip((fault, part) => {
    if (fault !== null) throw fault;
    parts.push(part as Uint8Array<ArrayBuffer>);
    bytes += part.length;
  });
  put(zip, 'LISEZMOI.txt', new TextEncoder().encode(READ_ME));
  for (const [done, address] of addresses.entries()) {
    const kept = await cache.match(address);
    if (kept === undefined) throw new Error(`not kept: ${address}`);
    put(zip, zipPath(address), new Uint8Array(await kept.arrayBuffer()));
    tell({ files: done + 1, bytes });
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

function put(zip: Zip, path: string, bytes: Uint8Array): void {
  const entry = COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
  Object.assign(entry, { mtime: noDate(), ...MARKS });
  zip.add(entry);
  entry.push(bytes, true);
}
