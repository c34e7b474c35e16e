import { type BilingualPageMaker, pageIn } from './generated-page.ts';

const WORDS = {
  fr: {
    title: 'Atelier : relire un classeur',
    documentTitle: 'Atelier des auteurs',
    description:
      'Déposer un classeur de spécification : les constats à leur cellule, la page de chaque message, ce qui change, les artefacts. Rien ne quitte le navigateur.',
  },
  en: {
    title: 'Workshop: check a workbook',
    documentTitle: 'Workshop of the authors',
    description:
      'Drop a specification workbook: findings at their cell, the page of each message, what changes, the artefacts. Nothing leaves the browser.',
  },
} as const;

/** The page where authors have their workbook read while they write it. */
export const workshop: BilingualPageMaker = (site, language = 'fr') => [
  {
    ...WORDS[language],
    template: 'workshop',
    headings: [],
    ...pageIn(language, '/atelier/', {
      bases: site.models.map(({ release }) => ({ name: release })),
      newest: site.models[0]?.release ?? null,
    }),
  },
];
