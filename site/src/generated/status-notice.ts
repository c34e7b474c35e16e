import { LINK_STATUSES } from '@hubsante/model/contracts';
import type { PageLanguage } from '../site/addresses.ts';
import { type LinkSite, newerThan, type Site } from '../site/site.ts';
import { englishDate, frenchDate } from './french-date.ts';

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
  {
    language = 'fr',
    missing,
  }: {
    readonly language?: PageLanguage;
    readonly missing?: (other: LinkSite) => readonly string[];
  } = {},
): object | null {
  const { status, isForNewWork, standing, link, version } = one.manifest;
  const newer = newerThan(site, one);
  if (newer === undefined && status !== 'draft' && isForNewWork) return null;
  return {
    name: `${link} v${version}`,
    status: [
      statusWords(one.manifest, language),
      ...(standing.since === null ? [] : [sinceWords(standing.since, language)]),
    ].join(', '),
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

/** The status of a link version in a sentence. */
export function statusWords(
  { status, statusWords: french }: LinkSite['manifest'],
  language: PageLanguage,
): string {
  return language === 'fr' ? french : LINK_STATUSES[status].english;
}

/** The same in a cell of a table. */
export function statusShort(
  { status, statusShort: french }: LinkSite['manifest'],
  language: PageLanguage,
): string {
  return language === 'fr' ? french : LINK_STATUSES[status].english;
}

/** `2026-08` is « constat d’août 2026 ». */
function sinceWords(since: string, language: PageLanguage): string {
  if (language === 'en') return `as seen in ${englishDate(since)}`;
  const words = frenchDate(since);
  return `constat ${/^[aeiouéh]/iu.test(words) ? 'd’' : 'de '}${words}`;
}
