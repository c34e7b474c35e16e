import { FEED_ADDRESSES, TAKE_AWAY_ADDRESSES } from '../site/addresses.ts';
import type { GeneratedPage, PageMaker } from './generated-page.ts';

/** The page that puts the whole site on the device of its reader, in both languages. */
export const takeAway: PageMaker = () => [
  page('fr', {
    title: 'Emporter le site',
    description:
      'Tout le site sur son appareil, pour le lire, chercher et valider sans réseau ; l’installer ; suivre ce qui change.',
    headings: [
      { depth: 2, slug: 'zip', text: 'Dans un zip' },
      { depth: 2, slug: 'installer', text: 'Comme une application' },
      { depth: 2, slug: 'suivre', text: 'Suivre ce qui change' },
    ],
  }),
  page('en', {
    title: 'Take the site away',
    description:
      'The whole site on one’s device, to read, search and validate without network; to install it; to follow what changes.',
    headings: [
      { depth: 2, slug: 'zip', text: 'As a zip' },
      { depth: 2, slug: 'install', text: 'As an application' },
      { depth: 2, slug: 'follow', text: 'To follow what changes' },
    ],
  }),
];

function page(
  language: keyof typeof TAKE_AWAY_ADDRESSES,
  words: Pick<GeneratedPage, 'title' | 'description' | 'headings'>,
): GeneratedPage {
  return {
    address: TAKE_AWAY_ADDRESSES[language],
    ...words,
    template: 'take-away',
    view: { language, isEnglish: language === 'en', feed: FEED_ADDRESSES[language] },
  };
}
