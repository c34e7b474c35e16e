import { linkAddress, messageAddress, type PageLanguage } from '../site/addresses.ts';
import { newestOf, type Site } from '../site/site.ts';
import { statusShort } from './status-notice.ts';

/** The matrix of the first page: link × version × vhost × messages. */
export function correspondence(site: Site, language: PageLanguage = 'fr'): readonly object[] {
  return site.links.map(({ manifest }) => {
    const { link, version, status, vhost, otherVhosts, standing, modelRelease, publishedOn, roles } =
      manifest;
    return {
      link,
      version,
      vhosts: [vhost, ...otherVhosts.map((other) => other.vhost)],
      successor: standing.successor,
      stillOpen: standing.stillOpen ?? null,
      modelRelease,
      publishedOn,
      address: linkAddress(link, version),
      status: statusShort(manifest, language),
      statusClass: status,
      isNewest: newestOf(site, link)?.manifest.version === version,
      roles: roles.map(({ title }) => title),
      messages: manifest.messages
        .filter(({ use }) => use === 'business')
        .map(({ name, title, refusedByHub, caveat }) => ({
          name,
          title,
          refusedByHub,
          caveat,
          address: messageAddress(link, version, name),
        })),
    };
  });
}
