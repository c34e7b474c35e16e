import type { LinkVersion } from './link.ts';
import { LINK_STATUSES } from './link-status.ts';
import { vhostsOf } from './links/vhosts.ts';
import type { TransversalPrinciples } from './transversal-principles.ts';

/** Whether the Hub lets a message through on a vhost. */
export interface MessageOnVhost {
  /** `15-15_v2.1`. */
  readonly vhost: string;
  /** `15-15 v2.1`. */
  readonly link: string;
  /** `RS-EDA`. */
  readonly message: string;
  /** False: the link has it in its documents and the Hub answers 501. */
  readonly isAccepted: boolean;
  /** Why it is refused, in a French sentence; `null` when it is accepted. */
  readonly reason: string | null;
}

/** A link version in service and the principles it follows. */
export interface ServedLink {
  readonly link: LinkVersion;
  readonly principles: TransversalPrinciples;
}

/**
 * The messages of each vhost in service, in the order of the links and of their messages: what the operators of the
 * Hub keep by hand in a table of supported classes. Service messages pass everywhere; what is in no line is refused
 * with code 501. Links that are no longer in service have no line.
 */
export function messagesOnVhosts(links: readonly ServedLink[]): readonly MessageOnVhost[] {
  return links
    .filter(({ link }) => LINK_STATUSES[link.status].isLiving)
    .flatMap((served) => vhostsOf(served.link).flatMap((vhost) => messagesOn(vhost, served)));
}

const DRAFT = 'Le lien est un brouillon : le Hub ne l’admet pas encore.';

function messagesOn(vhost: string, { link, principles }: ServedLink): readonly MessageOnVhost[] {
  const title = `${link.link} v${link.version}`;
  const reasons = new Map(link.messages.map(({ message, refusedByHub }) => [message, refusedByHub]));
  // A draft is in no list of the Hub's operators.
  if (link.status === 'draft')
    for (const { message } of link.messages) reasons.set(message, reasons.get(message) ?? DRAFT);
  for (const { message, refusedByHub } of principles.serviceMessages) reasons.set(message, refusedByHub);
  return [...reasons.keys()].map((message) => {
    const reason = reasons.get(message) ?? null;
    return { vhost, link: title, message, isAccepted: reason === null, reason };
  });
}
