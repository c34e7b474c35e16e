import type { PageMaker } from './generated-page.ts';

/** What an address without page shows: a search for what it names. */
export const notFound: PageMaker = () => [
  {
    address: '/404/',
    title: 'Page introuvable',
    description: 'Cette adresse ne mène à aucune page : ce qu’elle nomme est cherché.',
    template: 'not-found',
    headings: [],
    view: {},
  },
];
