import type { PageMaker } from './generated-page.ts';

/** The page where authors have their workbook read while they write it. */
export const workshop: PageMaker = (site) => [
  {
    address: '/atelier/',
    title: 'Atelier : relire un classeur',
    documentTitle: 'Atelier des auteurs',
    description:
      'Déposer un classeur de spécification : les constats à leur cellule, la page de chaque message, ce qui change, les artefacts. Rien ne quitte le navigateur.',
    template: 'workshop',
    headings: [],
    view: {
      bases: site.models.map(({ release }) => ({ name: release })),
      newest: site.models[0]?.release ?? null,
    },
  },
];
