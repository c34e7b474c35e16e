import type { LinkMessage, LinkVersion } from './link.ts';
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
  /** Why not to rely on its being accepted, in a French sentence; `null` where nothing is doubtful, or it is refused. */
  readonly caveat: string | null;
}

/** A link version and the principles it follows. */
export interface ServedLink {
  readonly link: LinkVersion;
  readonly principles: TransversalPrinciples;
}

/**
 * The messages of each vhost in service, in the order of the links and of their messages: what the operators of the
 * Hub keep by hand in a table of supported classes. Service messages pass everywhere; what is in no line is refused
 * with code 501. Links that are no longer in service have no line, unless their vhost is known to be still open.
 */
export function messagesOnVhosts(links: readonly ServedLink[]): readonly MessageOnVhost[] {
  return links.filter(({ link }) => isServed(link)).flatMap(messagesOnItsVhosts);
}

/** The messages of one link version on its vhosts, refused one and all where it is no longer in service. */
export function messagesOnItsVhosts(served: ServedLink): readonly MessageOnVhost[] {
  return vhostsOf(served.link).flatMap((vhost) => messagesOn(vhost, served));
}

/** What a vendor must know before relying on a message. */
export interface HubReservation {
  readonly message: string;
  /** Why the Hub refuses it today (501); `null` when it lets it through. */
  readonly refusedByHub: string | null;
  /** Why not to rely on that; `null` when nothing is doubtful. */
  readonly caveat: string | null;
}

/** The messages of a link version that the Hub refuses today or that pass with a caveat, each once. */
export function hubReservations({ link, principles }: ServedLink): readonly HubReservation[] {
  const found = new Map<string, HubReservation>();
  const lines: readonly Pick<LinkMessage, 'message' | 'refusedByHub' | 'caveat'>[] = [
    ...link.messages,
    ...principles.serviceMessages,
  ];
  for (const { message, refusedByHub, caveat = null } of lines)
    if ((refusedByHub !== null || caveat !== null) && !found.has(message))
      found.set(message, { message, refusedByHub, caveat });
  return [...found.values()];
}

/** Whether the Hub still carries a version, whatever its standing says. */
function isServed({ status, standing }: LinkVersion): boolean {
  return LINK_STATUSES[status].isLiving || standing.stillOpen !== undefined;
}

const DRAFT = 'Le lien est un brouillon : le Hub ne l’admet pas encore.';

function messagesOn(vhost: string, { link, principles }: ServedLink): readonly MessageOnVhost[] {
  const title = `${link.link} v${link.version}`;
  const whole = isServed(link) ? (link.status === 'draft' ? DRAFT : null) : overSentence(link);
  const reasons = new Map(link.messages.map(({ message, refusedByHub }) => [message, refusedByHub ?? whole]));
  // A draft is in no list of the Hub's operators, but what passes everywhere passes there; a closed vhost passes nothing.
  for (const { message, refusedByHub } of principles.serviceMessages)
    reasons.set(message, refusedByHub ?? (isServed(link) ? null : whole));
  const caveats = new Map(link.messages.map(({ message, caveat }) => [message, caveat]));
  return [...reasons.keys()].map((message) => {
    const reason = reasons.get(message) ?? null;
    const caveat = reason === null ? (caveats.get(message) ?? link.standing.stillOpen ?? null) : null;
    return { vhost, link: title, message, isAccepted: reason === null, reason, caveat };
  });
}

function overSentence({ standing: { successor } }: LinkVersion): string {
  const follows = successor === null ? '' : ` ; la v${successor} la remplace`;
  return `Cette version n’est plus en service${follows}.`;
}
