import type { GeneratedPage } from '../../generated/generated-page.ts';
import type { SearchPlace } from '../contract.ts';
import type { ToldEntry } from './shard-builder.ts';

/** Pages that entries of other kinds lead to, and those that lead nowhere. */
const TOLD_OTHERWISE: ReadonlySet<string> = new Set([
  'home',
  'link-version',
  'flow',
  'message',
  'envelope',
  'nomenclature',
  'message-everywhere',
  'nomenclature-everywhere',
  'search',
  'not-found',
]);

/** Pages that belong to a version of a link: its AsyncAPI documents, its guides from older versions. */
export function versionPages(pages: readonly GeneratedPage[], place: SearchPlace): readonly ToldEntry[] {
  return pages
    .filter((page) => isTold(page) && page.address.startsWith(place.address))
    .map(
      ({ title, description, address }): ToldEntry => ({
        kind: 'page',
        // Told once for all versions: what names one of them is for its page alone.
        name: title.replace(` du lien ${place.link} v${place.version}`, ''),
        context: place.link ?? '',
        text: '',
        others: description,
        address,
      }),
    );
}

/** Pages in French that belong to no version, tools and lists. */
export function otherPages(
  pages: readonly GeneratedPage[],
  places: readonly SearchPlace[],
): readonly ToldEntry[] {
  return pages
    .filter((page) => isTold(page) && !places.some(({ address }) => page.address.startsWith(address)))
    .map(({ title, description, address }) => ({ kind: 'page', name: title, text: description, address }));
}

function isTold({ template, address }: GeneratedPage): boolean {
  return !TOLD_OTHERWISE.has(template) && !address.startsWith('/en/');
}
