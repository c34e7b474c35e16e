import { SEARCH_ADDRESSES } from '../site/addresses.ts';
import type { GeneratedPage, PageMaker } from './generated-page.ts';

/** The page that searches everything, in both languages; and at the address it had before, which leads to it. */
export const search: PageMaker = (site) => [
  page(SEARCH_ADDRESSES.fr, {
    title: 'Rechercher',
    description:
      'Messages, champs, codes, liens, vhosts, codes d’erreur, cinématiques, constats et guides : tout le site en une recherche, sans réseau.',
    view: { links: site.links.length, models: site.models.length, isEnglish: false },
  }),
  page(SEARCH_ADDRESSES.en, {
    title: 'Search',
    description:
      'Messages, fields, codes, links, vhosts, error codes, flows, findings and guides: the whole site in one search, without network.',
    view: { links: site.links.length, models: site.models.length, isEnglish: true },
  }),
];

function page(
  address: string,
  { view, ...words }: Pick<GeneratedPage, 'title' | 'description' | 'view'>,
): GeneratedPage {
  return {
    address,
    ...words,
    template: 'search',
    headings: [],
    view: { ...view, address, worker: `${address}hors-ligne.js` },
  };
}
