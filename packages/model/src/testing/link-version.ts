import type { LinkVersion } from '../link.ts';

/** A draft of a link without roles, messages and flows, at lines 1 to 8 of `link.yaml`; what a test is about is given. */
export function linkVersion(given: Partial<LinkVersion> = {}): LinkVersion {
  const { link = '15-ESSAI', version = '1.0' } = given;
  const at = (line: number) => ({ file: 'link.yaml', line });
  return {
    link,
    version,
    status: 'draft',
    standing: { since: null, successor: null },
    publishedOn: null,
    modelRelease: '1.0',
    vhost: `${link.toLowerCase()}_v${version}`,
    vhostReason: null,
    converterMajor: null,
    otherVhosts: [],
    transfers: [],
    transversalPrinciples: '1.4',
    roles: [],
    messages: [],
    flows: [],
    place: at(1),
    modelPlace: at(2),
    principlesPlace: at(3),
    standingPlace: at(4),
    linkPlace: at(5),
    versionPlace: at(6),
    publicationPlace: at(7),
    messagesPlace: at(8),
    ...given,
  };
}
