/** The side bar every page has, after that of its own part. */
export const commonSidebar = [
  { label: 'Accueil', link: '/', translations: { en: 'Home' } },
  { label: 'Les liens', link: '/liens/', translations: { en: 'Links' } },
  { label: 'Les messages', link: '/messages/', translations: { en: 'Messages' } },
  {
    label: 'Rechercher',
    link: '/recherche/',
    translations: { en: 'Search' },
  },
  { label: 'Valider un message', link: '/valider/', translations: { en: 'Validate a message' } },
  { label: 'Comparer deux versions', link: '/comparer/', translations: { en: 'Compare two versions' } },
  {
    label: 'Suis-je concerné ?',
    link: '/concerne/',
    translations: { en: 'Am I concerned?' },
  },
  { label: 'Nomenclatures', link: '/nomenclatures/', translations: { en: 'Code lists' } },
  {
    label: 'Guides',
    items: [{ autogenerate: { directory: 'guides' } }],
  },
  { label: 'Atelier des auteurs', link: '/atelier/', translations: { en: 'Workshop' } },
  {
    label: 'Référence',
    translations: { en: 'Reference' },
    items: [
      {
        label: 'Format des classeurs',
        link: '/reference/format-des-classeurs/',
        translations: { en: 'Workbook format' },
      },
      {
        label: 'Artefacts publiés',
        link: '/reference/artefacts-publies/',
        translations: { en: 'Published artefacts' },
      },
      {
        label: 'Échanges par le Hub',
        link: '/reference/echanges/',
        translations: { en: 'Exchanges through the Hub' },
      },
    ],
  },
  { label: 'Constats de l’atelier', link: '/reference/diagnostics/', translations: { en: 'Findings' } },
];
