import type { SidebarGroup } from '../generated/generated-page.ts';
import { asyncApiAddress, flowAddress, linkAddress, messageAddress, upgradeAddress } from './addresses.ts';
import { envelopePage } from './envelope.ts';
import type { LinkSite, Site } from './site.ts';

/** The side bar of everything that belongs to one link version. */
export function linkSidebar(site: Site, one: LinkSite): SidebarGroup {
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
      { label: 'Vue d’ensemble', link: linkAddress(link, version) },
      { label: 'Messages métier', items: listed(true) },
      { label: 'Messages de service', collapsed: true, items: listed(false) },
      ...(envelope === null ? [] : [{ label: 'Enveloppe et en-tête', link: envelope }]),
      ...(flows.length === 0
        ? []
        : [
            {
              label: 'Cinématiques',
              collapsed: true,
              items: flows.map(({ id, title }) => ({ label: title, link: flowAddress(link, version, id) })),
            },
          ]),
      {
        label: 'AsyncAPI',
        collapsed: true,
        items: [
          { label: 'Le lien entier', link: asyncApiAddress(link, version, null) },
          ...roles.map(({ id }) => ({ label: `Rôle ${id}`, link: asyncApiAddress(link, version, id) })),
        ],
      },
      ...predecessors.map(({ manifest: before }) => ({
        label: `Passer de la v${before.version} à la v${version}`,
        link: upgradeAddress(link, version, before.version),
      })),
      ...(others.length === 0
        ? []
        : [
            {
              label: 'Autres versions',
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
