import { type LinkSite, newerThan, type Site } from '../site/site.ts';
import { frenchDate } from './french-date.ts';

/**
 * What a page of a link version says of its standing, for whoever came by a search: nothing when the version is the
 * one to use.
 *
 * @param addressIn the same page in another version; `null` where that version has none.
 * @param missing fields this page has and the other has not, so that the way to it keeps the field one reads; only of pages
 * of fields.
 */
export function statusNotice(
  site: Site,
  one: LinkSite,
  addressIn: (other: LinkSite) => string | null,
  missing?: (other: LinkSite) => readonly string[],
): object | null {
  const { status, statusWords, isForNewWork, standing, link, version } = one.manifest;
  const newer = newerThan(site, one);
  if (newer === undefined && status !== 'draft' && isForNewWork) return null;
  return {
    name: `${link} v${version}`,
    status: standing.since === null ? statusWords : `${statusWords}, ${sinceWords(standing.since)}`,
    statusClass: status,
    isDraft: status === 'draft',
    isOver: !isForNewWork,
    stillOpen: standing.stillOpen ?? null,
    newer:
      newer === undefined
        ? null
        : {
            name: `${newer.manifest.link} v${newer.manifest.version}`,
            address: addressIn(newer),
            ...(missing === undefined || addressIn(newer) === null
              ? {}
              : { isSamePage: true, missing: missing(newer).join(' ') }),
          },
  };
}

/** `2026-08` is « constat d’août 2026 ». */
function sinceWords(since: string): string {
  const words = frenchDate(since);
  return `constat ${/^[aeiouéh]/iu.test(words) ? 'd’' : 'de '}${words}`;
}
