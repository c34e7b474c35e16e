import type { LinkMessage, LinkPackage, Role } from '@hubsante/model';

/** Who a document speaks to: one role of the link, or everybody. */
export type PointOfView = Role | null;

/** A message one role sends, or receives. */
export interface Exchange {
  readonly action: 'send' | 'receive';
  readonly message: string;
  readonly role: Role;
  /** The roles on the other side. */
  readonly partners: readonly Role[];
  /** Functional perimeters that bring it: `P1`, `P2`. */
  readonly perimeters: readonly string[];
}

/** What the role sends and receives, or what every role does; sendings first, in the order of the manifest. */
export function exchangesOf({ link }: LinkPackage, view: PointOfView): readonly Exchange[] {
  const roles = view === null ? link.roles : [view];
  return roles.flatMap((role) => [
    ...exchanges(link.messages, role, 'send', link.roles),
    ...exchanges(link.messages, role, 'receive', link.roles),
  ]);
}

function exchanges(
  messages: readonly LinkMessage[],
  role: Role,
  action: Exchange['action'],
  roles: readonly Role[],
): Exchange[] {
  const [own, other] =
    action === 'send' ? (['sender', 'receiver'] as const) : (['receiver', 'sender'] as const);
  const lines = messages.filter((line) => line[own] === role.id);
  return [...new Set(lines.map(({ message }) => message))].map((message) => {
    const same = lines.filter((line) => line.message === message);
    const partners = new Set(same.map((line) => line[other]));
    return {
      action,
      message,
      role,
      partners: roles.filter(({ id }) => partners.has(id)),
      perimeters: [...new Set(same.flatMap(({ functionalPerimeter }) => functionalPerimeter ?? []))],
    };
  });
}
