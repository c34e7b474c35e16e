import type { LinkFacts, MessageFacts, MessageUse } from './link/link-description.ts';

/** A message that a role sends or receives. */
export interface AllowedMessage {
  /** `RS-EDA`. */
  readonly message: string;
  /** Its business member, which is its XML root element: `createCaseHealth`. */
  readonly root: string;
  /** In French. */
  readonly title: string;
  readonly use: MessageUse;
  /** Kinds of envelope it travels in (EDXL-DE `distributionKind`). */
  readonly kinds: readonly string[];
  /**
   * Roles at the other end. Service messages go between any two roles; what the Hub alone sends comes from
   * `hub`.
   */
  readonly others: readonly string[];
}

/** What may travel on a vhost; nothing on one that is not known. */
export interface Allowed {
  readonly vhost: string;
  /** Whether the vhost is known here: the package of a link version knows its own only. */
  readonly known: boolean;
  /** Roles that take part: `LRM`, `SMUR`. */
  readonly roles: readonly string[];
  /** Names of all messages, business messages first: `RS-EDA`. */
  readonly messages: readonly string[];
  /** What software in that role may send; nothing for a role that is not one. */
  send(role: string): readonly AllowedMessage[];
  /** What software in that role may receive. */
  receive(role: string): readonly AllowedMessage[];
}

const HUB = 'hub';

/** What a vhost lets through, by role and direction: `allowedOn('15-15_v2.0', [link]).send('LRM')`. */
export function allowedOn(vhost: string, links: readonly LinkFacts[]): Allowed {
  const link = links.find((one) => one.vhost === vhost);
  const messages = Object.entries(link?.messages ?? {});
  const roles = (link?.roles ?? []).map(({ id }) => id);
  const list = (othersOf: (message: MessageFacts) => readonly string[]) =>
    messages.flatMap(([root, message]) => {
      const others = [...new Set(othersOf(message))];
      const { name, title, use, kinds } = message;
      return others.length === 0 ? [] : [{ message: name, root, title, use, kinds, others }];
    });
  return {
    vhost,
    known: link !== undefined,
    roles,
    messages: messages.map(([, { name }]) => name),
    send: (role) =>
      list(({ use, exchanges, fromHub }) => {
        if (!roles.includes(role) || fromHub === true) return [];
        if (use !== 'business') return roles;
        return exchanges.filter(({ sender }) => sender === role).map(({ receiver }) => receiver);
      }),
    receive: (role) =>
      list(({ use, exchanges, fromHub }) => {
        if (!roles.includes(role)) return [];
        if (fromHub === true) return [HUB];
        if (use !== 'business') return roles;
        return exchanges.filter(({ receiver }) => receiver === role).map(({ sender }) => sender);
      }),
  };
}
