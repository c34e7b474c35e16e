import { readSite, type Site } from '../site/site.ts';
import { asyncApi } from './asyncapi.ts';
import type { GeneratedPage, PageMaker } from './generated-page.ts';
import { home } from './home.ts';
import { linkVersions } from './link-version.ts';
import { links } from './links.ts';
import { messages } from './messages.ts';

/** Every kind of page made from the packages. */
const makers: readonly PageMaker[] = [home, links, linkVersions, messages, asyncApi];

let known: { readonly site: Site; readonly pages: readonly GeneratedPage[] } | undefined;

/** The pages whose address begins so. The packages are read once for a whole build. */
export function pagesUnder(prefix: string): readonly GeneratedPage[] {
  if (known === undefined) {
    const site = readSite(SPECIFICATIONS_FOLDER);
    known = { site, pages: makers.flatMap((make) => make(site)) };
  }
  return known.pages.filter(({ address }) => address.startsWith(prefix));
}
