import { STATUS_WORDS } from '../site/link-manifest.ts';
import { type LinkSite, newerThan, type Site } from '../site/site.ts';

/**
 * What a page of a link version says of its standing, for whoever came by a search: nothing when the version is the
 * one to use.
 *
 * @param addressIn the same page in another version; `null` where that version has none.
 */
export function statusNotice(
  site: Site,
  one: LinkSite,
  addressIn: (other: LinkSite) => string | null,
): object | null {
  const { status, link, version } = one.manifest;
  const newer = newerThan(site, one);
  if (newer === undefined && status !== 'draft' && status !== 'withdrawn') return null;
  return {
    name: `${link} v${version}`,
    status: STATUS_WORDS[status],
    statusClass: status,
    isDraft: status === 'draft',
    isWithdrawn: status === 'withdrawn',
    newer:
      newer === undefined
        ? null
        : {
            name: `${newer.manifest.link} v${newer.manifest.version}`,
            address: addressIn(newer),
          },
  };
}
