import type { FoundPlace, SearchAnswer, SearchFilter, SearchLanguage } from './contract.ts';

/** What the search says, in both languages. Templates hold what is there before any program runs. */
export interface SearchSentences {
  readonly search: string;
  readonly what: string;
  readonly close: string;
  readonly results: string;
  readonly kinds: string;
  readonly every: string;
  readonly filters: string;
  readonly more: string;
  readonly loading: string;
  readonly failed: string;
  readonly nothing: string;
  readonly moreVersions: (count: number) => string;
  readonly filter: (filter: SearchFilter) => string;
  readonly lift: (filter: string) => string;
  readonly place: (place: Pick<FoundPlace, 'link' | 'version'>) => string;
  readonly model: string;
  readonly count: (answer: SearchAnswer) => string;
  readonly all: (count: number) => string;
}

export const SEARCH_SENTENCES: Readonly<Record<SearchLanguage, SearchSentences>> = {
  fr: {
    search: 'Rechercher',
    what: 'Message, champ, code, lien, erreur…',
    close: 'Fermer',
    results: 'Résultats',
    kinds: 'Sortes de résultats',
    every: 'Tout',
    filters: 'Filtres compris dans la demande',
    more: 'Afficher la suite',
    loading: 'L’index se charge…',
    failed: 'L’index n’a pas pu être chargé en entier : recharger la page quand le réseau est revenu.',
    nothing: 'Rien n’est trouvé. Essayer un mot plus court, un seul mot, ou retirer un filtre.',
    moreVersions: (count) => `${count} autres versions`,
    filter: ({ kind, value }) =>
      ({ link: `lien ${value}`, version: `version ${value}`, model: `modèle ${value}` })[kind],
    lift: (filter) => `Retirer le filtre ${filter}`,
    place: ({ link, version }) => (link === null ? `modèle ${version}` : `${link} v${version}`),
    model: 'modèle',
    count: ({ total, isPartial }) => {
      if (isPartial)
        return `Rien n’a tous ces mots. ${total === 1 ? '1 résultat en a' : `${total} résultats en ont`} une partie.`;
      return total === 1 ? '1 résultat.' : `${total} résultats.`;
    },
    all: (count) =>
      count === 1 ? 'Voir le résultat dans la page de recherche' : `Voir les ${count} résultats`,
  },
  en: {
    search: 'Search',
    what: 'Message, field, code, link, error…',
    close: 'Close',
    results: 'Results',
    kinds: 'Kinds of results',
    every: 'All',
    filters: 'Filters understood in the query',
    more: 'Show more',
    loading: 'The index is loading…',
    failed: 'The index could not be loaded whole: reload the page once the network is back.',
    nothing: 'Nothing is found. Try a shorter word, one word only, or lift a filter.',
    moreVersions: (count) => `${count} other versions`,
    filter: ({ kind, value }) => `${kind} ${value}`,
    lift: (filter) => `Lift the filter ${filter}`,
    place: ({ link, version }) => (link === null ? `model ${version}` : `${link} v${version}`),
    model: 'model',
    count: ({ total, isPartial }) => {
      if (isPartial)
        return `Nothing has all these words. ${total === 1 ? '1 result has' : `${total} results have`} some of them.`;
      return total === 1 ? '1 result.' : `${total} results.`;
    },
    all: (count) => (count === 1 ? 'See the result on the search page' : `See all ${count} results`),
  },
};
