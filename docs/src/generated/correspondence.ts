import { linkAddress, messageAddress } from '../site/addresses.ts';
import { STATUS_WORDS } from '../site/link-manifest.ts';
import { newestOf, type Site } from '../site/site.ts';

/** The matrix of the first page: link × version × vhost × messages. */
export function correspondence(site: Site): readonly object[] {
  return site.links.map(({ manifest }) => {
    const { link, version, status, vhost, modelRelease, publishedOn, roles } = manifest;
    return {
      link,
      version,
      vhost,
      modelRelease,
      publishedOn,
      address: linkAddress(link, version),
      status: STATUS_WORDS[status],
      statusClass: status,
      isNewest: newestOf(site, link)?.manifest.version === version,
      roles: roles.map(({ title }) => title),
      messages: manifest.messages
        .filter(({ use }) => use === 'business')
        .map(({ name, title }) => ({ name, title, address: messageAddress(link, version, name) })),
    };
  });
}
