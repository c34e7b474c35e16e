/** Words of the frame of the site that Starlight leaves in English, or misspells. */
export const frenchWords = {
  'themeSelect.accessibleLabel': 'Choisir le thème',
  'pagefind.clear_search': 'Effacer',
  'pagefind.load_more': 'Plus de résultats',
  'pagefind.search_label': 'Chercher dans le site',
  'pagefind.filters_label': 'Filtres',
  'pagefind.zero_results': 'Rien n’est trouvé pour « [SEARCH_TERM] »',
  'pagefind.many_results': '[COUNT] pages pour « [SEARCH_TERM] »',
  'pagefind.one_result': '[COUNT] page pour « [SEARCH_TERM] »',
  'pagefind.alt_search': 'Rien pour « [SEARCH_TERM] ». Voici ce qui est trouvé pour « [DIFFERENT_TERM] »',
  'pagefind.search_suggestion': 'Rien pour « [SEARCH_TERM] ». Essayer :',
  'pagefind.searching': 'Recherche de « [SEARCH_TERM] »…',
};
