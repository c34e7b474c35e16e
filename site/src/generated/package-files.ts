import { filesAddress, linkAddress } from '../site/addresses.ts';
import { linkSidebar } from '../site/link-sidebar.ts';
import type { LinkSite, Site } from '../site/site.ts';
import { everyFile } from './downloads.ts';
import type { GeneratedPage, PageMaker } from './generated-page.ts';

/** A page for each version of each link that lists its archives and its files one by one. */
export const packageFiles: PageMaker = (site) => site.links.map((one) => pageOf(site, one));

function pageOf(site: Site, one: LinkSite): GeneratedPage {
  const { link, version, roles } = one.manifest;
  return {
    address: filesAddress(link, version),
    title: 'Tous les fichiers',
    documentTitle: `Lien ${link} v${version} : tous les fichiers`,
    description: `Les archives et les fichiers du lien ${link} v${version} du Hub Santé, un à un, avec leurs tailles et leurs sommes de contrôle.`,
    template: 'package-files',
    headings: [
      { depth: 2, slug: 'archives', text: 'Archives' },
      { depth: 2, slug: 'fichiers', text: 'Fichiers' },
    ],
    sidebar: linkSidebar(site, one),
    view: {
      link,
      version,
      address: linkAddress(link, version),
      roles: roles.length < 2 ? [] : roles,
      ...everyFile(one, ARCHIVES_FOLDER),
    },
  };
}
