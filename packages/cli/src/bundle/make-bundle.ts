import type { LinkManifest, PackageContents } from '@hubsante/model/contracts';
import { CONTENTS_FILE } from '../specifications/package-contents.ts';
import { renderPage } from '../templates.ts';
import { bundlePage } from './bundle-page.ts';
import { fixedZip } from './fixed-zip.ts';
import { jsonOf, type PackageFacts } from './package-facts.ts';
import { type PackageFile, packageFile } from './package-file.ts';
import { packageSkeletons } from './package-skeletons.ts';
import { softwareBill } from './software-bill.ts';

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
  return fixedZip([...summed, sums].map(({ path, bytes }) => [`${folder}/${path}`, bytes]));
}

/** `15-15-v2.0-1.0.0`. */
export function bundleName({ name, version }: PackageFacts): string {
  return `${name.replace(/^.*\//, '')}-${version}`;
}
