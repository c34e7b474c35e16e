import { correspondence } from './correspondence.ts';
import { type BilingualPageMaker, pageIn } from './generated-page.ts';

const WORDS = {
  fr: {
    title: 'Les liens',
    description: 'Chaque lien du Hub Santé, ses versions, leurs vhosts et leurs messages.',
  },
  en: {
    title: 'Links',
    description: 'Each link of the Hub Santé, its versions, their vhosts and their messages.',
  },
} as const;

/** The list of links. */
export const links: BilingualPageMaker = (site, language = 'fr') => [
  {
    ...pageIn(language, '/liens/', { links: correspondence(site, language) }),
    ...WORDS[language],
    template: 'links',
    headings: [],
  },
];
