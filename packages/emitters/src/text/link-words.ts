import type { LinkPackage, LinkStatus } from '@hubsante/model';

const STATUSES: Readonly<Record<LinkStatus, string>> = {
  draft: 'brouillon',
  current: 'version courante',
  'long-term-support': 'version maintenue',
  withdrawn: 'version retirée',
};

/** What every template may say of a link version, in French words. */
export function linkWords({ link, principles }: LinkPackage): {
  readonly link: string;
  readonly version: string;
  readonly status: string;
  readonly publishedOn: string | null;
  readonly model: string;
  readonly principles: string;
} {
  return {
    link: link.link,
    version: link.version,
    status: STATUSES[link.status],
    publishedOn: link.publishedOn === null ? null : frenchDate(link.publishedOn),
    model: link.modelRelease,
    principles: principles.version,
  };
}

/** `2025-03-10` as `10/03/2025`. */
function frenchDate(date: string): string {
  return date.split('-').reverse().join('/');
}
