import type { LinkManifest, PackageContents } from '@hubsante/model/contracts';
import { type Zippable, zipSync } from 'fflate';
import { CONTENTS_FILE } from '../specifications/package-contents.ts';
import { renderPage } from '../templates.ts';
import { bundlePage } from './bundle-page.ts';
import { jsonOf, type PackageFacts } from './package-facts.ts';
import { type PackageFile, packageFile } from './package-file.ts';
import { packageSkeletons } from './package-skeletons.ts';
import { softwareBill } from './software-bill.ts';

/** The first moment a zip can tell, in local time as zips do: the same bytes in every time zone. */
const noDate = () => new Date(1980, 0, 1);

/** “Made by Unix”: otherwise readers on Unix take names for those of MS-DOS, and accents are lost (APPNOTE 4.4.2). */
const UNIX = 3;

/** A regular file that all may read: the mode of Unix is the upper half of the external attributes. */
const READABLE_FILE = (0o100644 << 16) >>> 0;

/**
 * The zip of a package for those who do not use npm: its files, a page to find one's way without network,
 * a bill of materials and the sums to check it all. The same files give the same bytes.
 */
export function makeBundle(facts: PackageFacts, built: readonly PackageFile[]): Uint8Array {
  const encoder = new TextEncoder();
  const text = (path: string, content: string) => packageFile(path, encoder.encode(content));
  const skeletons = packageSkeletons(facts, built).map(({ path, content }) => text(path, content));
  const files = [...built, ...skeletons].sort((a, b) => (a.path < b.path ? -1 : 1));
  const bill = text('sbom.cdx.json', `${JSON.stringify(softwareBill(facts, files), null, 2)}\n`);
  // What `dsf build` wrote, in the form of its types.
  const link = jsonOf(files, 'link.json') as LinkManifest | null;
  const contents = jsonOf(files, CONTENTS_FILE) as PackageContents | null;
  const page = text(
    'index.html',
    renderPage('bundle/index.html', bundlePage(facts, link, contents?.parts ?? [], files)),
  );
  const summed = [...files, bill, page].sort((a, b) => (a.path < b.path ? -1 : 1));
  const sums = text('SHA256SUMS', summed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
  const folder = bundleName(facts);
  const entries: Zippable = {};
  for (const { path, bytes } of [...summed, sums]) {
    entries[`${folder}/${path}`] = [bytes, { mtime: noDate(), level: 6, os: UNIX, attrs: READABLE_FILE }];
  }
  return zipSync(entries);
}

/** `15-15-v2.0-1.0.0`. */
export function bundleName({ name, version }: PackageFacts): string {
  return `${name.replace(/^.*\//, '')}-${version}`;
}
