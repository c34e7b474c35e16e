import {
  archiveName,
  isForLanguage,
  type LinkManifest,
  type PackageContents,
  PROGRAMMING_LANGUAGES,
  type ProgrammingLanguage,
} from '@hubsante/model/contracts';
import { CONTENTS_FILE } from '../specifications/package-contents.ts';
import { renderPage } from '../templates.ts';
import { bundlePage } from './bundle-page.ts';
import { fixedZip } from './fixed-zip.ts';
import { languageReadme, README } from './language-readme.ts';
import { jsonOf, type PackageFacts } from './package-facts.ts';
import { type PackageFile, packageFile } from './package-file.ts';
import { packageSkeletons } from './package-skeletons.ts';
import { softwareBill } from './software-bill.ts';

/**
 * The zip of a package for those who do not use npm: its files, a page to find one's way without network,
 * a bill of materials and the sums to check it all. The same files give the same bytes.
 *
 * @param language whose archive it is: of the files, those that its developers need, and how to begin in it.
 */
export function makeBundle(
  facts: PackageFacts,
  built: readonly PackageFile[],
  language?: ProgrammingLanguage,
): Uint8Array {
  const encoder = new TextEncoder();
  const text = (path: string, content: string) => packageFile(path, encoder.encode(content));
  // What `dsf build` wrote, in the form of its types.
  const link = jsonOf(built, 'link.json') as LinkManifest | null;
  const contents = jsonOf(built, CONTENTS_FILE) as PackageContents | null;
  const parts = contents?.parts ?? [];
  const skeletons = packageSkeletons(facts, built).map(({ path, content }) => text(path, content));
  const own = [...built, ...skeletons].filter(
    ({ path }) => language === undefined || isForLanguage(path, language, parts),
  );
  const files = own
    .map((file) =>
      language !== undefined && file.path === README
        ? text(README, languageReadme(facts, link, language, parts, own))
        : file,
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const bill = text('sbom.cdx.json', `${JSON.stringify(softwareBill(facts, files), null, 2)}\n`);
  const title = language === undefined ? null : PROGRAMMING_LANGUAGES[language];
  const page = text(
    'index.html',
    renderPage('bundle/index.html', bundlePage(facts, link, title, parts, files)),
  );
  const summed = [...files, bill, page].sort((a, b) => (a.path < b.path ? -1 : 1));
  const sums = text('SHA256SUMS', summed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
  const folder = archiveName(facts, language);
  return fixedZip([...summed, sums].map(({ path, bytes }) => [`${folder}/${path}`, bytes]));
}
