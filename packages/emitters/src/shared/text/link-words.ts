import { LINK_STATUSES, type LinkPackage, type LinkVersion } from '@hubsante/model';

/** What every template may say of a link version, in French words. */
export function linkWords({ link, principles }: LinkPackage): {
  readonly link: string;
  readonly version: string;
  readonly status: string;
  /** The version that takes its place; `null` when none is named. */
  readonly successor: string | null;
  readonly publishedOn: string | null;
  readonly model: string;
  readonly principles: string;
} {
  return {
    link: link.link,
    version: link.version,
    status: statusSentence(link),
    successor: link.standing.successor,
    publishedOn: link.publishedOn === null ? null : frenchDate(link.publishedOn),
    model: link.modelRelease,
    principles: principles.version,
  };
}

/** `version décommissionnée (constat de 08/2026)`. */
function statusSentence({ status, standing }: LinkVersion): string {
  const { words } = LINK_STATUSES[status];
  return standing.since === null ? words : `${words} (constat de ${frenchDate(standing.since)})`;
}

/** `2025-03-10` as `10/03/2025`, `2025-03` as `03/2025`. */
function frenchDate(date: string): string {
  return date.split('-').reverse().join('/');
}
