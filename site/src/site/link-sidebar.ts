import type { SidebarGroup } from '../generated/generated-page.ts';
import {
  asyncApiAddress,
  flowAddress,
  linkAddress,
  messageAddress,
  type PageLanguage,
  upgradeAddress,
} from './addresses.ts';
import { envelopePage } from './envelope.ts';
import type { LinkSite, Site } from './site.ts';

const WORDS = {
  fr: {
    overview: 'Vue d’ensemble',
    business: 'Messages métier',
    service: 'Messages de service',
    envelope: 'Enveloppe et en-tête',
    flows: 'Cinématiques',
    wholeLink: 'Le lien entier',
    role: (id: string) => `Rôle ${id}`,
    upgrade: (before: string, version: string) => `Passer de la v${before} à la v${version}`,
    others: 'Autres versions',
  },
  en: {
    overview: 'Overview',
    business: 'Business messages',
    service: 'Service messages',
    envelope: 'Envelope and header',
    flows: 'Flows',
    wholeLink: 'The whole link',
    role: (id: string) => `Role ${id}`,
    upgrade: (before: string, version: string) => `From v${before} to v${version}`,
    others: 'Other versions',
  },
} as const;

/** The side bar of everything that belongs to one link version; titles of flows are in French, as the link says them. */
export function linkSidebar(site: Site, one: LinkSite, language: PageLanguage = 'fr'): SidebarGroup {
  const words = WORDS[language];
  const { manifest } = one;
  const { link, version, messages, roles, flows } = manifest;
  const listed = (isBusiness: boolean) =>
    messages
      .filter(({ use }) => (use === 'business') === isBusiness)
      .map(({ name }) => ({ label: name, link: messageAddress(link, version, name) }));
  const envelope = envelopePage(one);
  const others = site.links.filter(
    (other) => other.manifest.link === link && other.manifest.version !== version,
  );
  const predecessors = others.filter(({ manifest: other }) => other.standing.successor === version);
  return {
    label: `${link} v${version}`,
    items: [
      { label: words.overview, link: linkAddress(link, version) },
      { label: words.business, items: listed(true) },
      { label: words.service, collapsed: true, items: listed(false) },
      ...(envelope === null ? [] : [{ label: words.envelope, link: envelope }]),
      ...(flows.length === 0
        ? []
        : [
            {
              label: words.flows,
              collapsed: true,
              items: flows.map(({ id, title }) => ({
                label: title,
                link: flowAddress(link, version, id),
                ...(language === 'fr' ? {} : { attrs: { lang: 'fr' } as const }),
              })),
            },
          ]),
      {
        label: 'AsyncAPI',
        collapsed: true,
        items: [
          { label: words.wholeLink, link: asyncApiAddress(link, version, null) },
          ...roles.map(({ id }) => ({ label: words.role(id), link: asyncApiAddress(link, version, id) })),
        ],
      },
      ...predecessors.map(({ manifest: before }) => ({
        label: words.upgrade(before.version, version),
        link: upgradeAddress(link, version, before.version),
      })),
      ...(others.length === 0
        ? []
        : [
            {
              label: words.others,
              collapsed: true,
              items: others.map((other) => ({
                label: `${link} v${other.manifest.version}`,
                link: linkAddress(link, other.manifest.version),
              })),
            },
          ]),
    ],
  };
}
