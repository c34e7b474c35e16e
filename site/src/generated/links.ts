import { correspondence } from './correspondence.ts';
import type { PageMaker } from './generated-page.ts';

/** The list of links. */
export const links: PageMaker = (site) => [
  {
    address: '/liens/',
    title: 'Les liens',
    description: 'Chaque lien du Hub Santé, ses versions, leurs vhosts et leurs messages.',
    template: 'links',
    view: { links: correspondence(site) },
    headings: [],
  },
];
