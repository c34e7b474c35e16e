import { correspondence } from './correspondence.ts';
import type { PageMaker } from './generated-page.ts';

/** The first page: what the Hub is, three doors, and which link goes with what. */
export const home: PageMaker = (site) => [
  {
    address: '/',
    title: 'Spécifications du Hub Santé',
    description: 'Les liens, messages et nomenclatures des échanges de l’aide médicale urgente.',
    template: 'home',
    view: { links: correspondence(site) },
    headings: [],
  },
];
