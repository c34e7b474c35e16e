import { addressIn, filesAddress, linkAddress, type PageLanguage } from '../site/addresses.ts';
import { linkSidebar } from '../site/link-sidebar.ts';
import type { LinkSite, Site } from '../site/site.ts';
import { everyFile } from './downloads.ts';
import { type BilingualPageMaker, type GeneratedPage, pageIn } from './generated-page.ts';

/** A page for each version of each link that lists its archives and its files one by one. */
export const packageFiles: BilingualPageMaker = (site, language = 'fr') =>
  site.links.map((one) => pageOf(site, one, language));

function pageOf(site: Site, one: LinkSite, language: PageLanguage): GeneratedPage {
  const words = WORDS[language];
  const { link, version, roles } = one.manifest;
  return {
    title: words.title,
    documentTitle: words.documentTitle(`${link} v${version}`),
    description: words.description(`${link} v${version}`),
    template: 'package-files',
    headings: [
      { depth: 2, slug: 'archives', text: words.archives },
      { depth: 2, slug: 'fichiers', text: words.files },
    ],
    sidebar: linkSidebar(site, one, language),
    ...pageIn(language, filesAddress(link, version), {
      link,
      version,
      address: addressIn(language, linkAddress(link, version)),
      roles: roles.length < 2 ? [] : roles,
      ...everyFile(one, ARCHIVES_FOLDER, language),
    }),
  };
}

const WORDS = {
  fr: {
    title: 'Tous les fichiers',
    documentTitle: (name: string) => `Lien ${name} : tous les fichiers`,
    description: (name: string) =>
      `Les archives et les fichiers du lien ${name} du Hub Santé, un à un, avec leurs tailles et leurs sommes de contrôle.`,
    archives: 'Archives',
    files: 'Fichiers',
  },
  en: {
    title: 'All files',
    documentTitle: (name: string) => `Link ${name}: all files`,
    description: (name: string) =>
      `The archives and the files of link ${name} of the Hub Santé, one by one, with their sizes and checksums.`,
    archives: 'Archives',
    files: 'Files',
  },
} as const;
