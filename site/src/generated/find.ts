import type { PageMaker } from './generated-page.ts';

/** The page that searches every field and code. */
export const find: PageMaker = (site) => [
  {
    address: '/chercher/',
    title: 'Chercher un champ ou un code',
    description: 'Tous les champs et tous les codes de tous les liens, dès la première lettre, sans réseau.',
    template: 'find',
    headings: [],
    view: { links: site.links.length, models: site.models.length },
  },
];
