/** A definitions file of RabbitMQ: lists, member by member (https://www.rabbitmq.com/docs/definitions). */
export type Definitions = Readonly<Record<string, readonly Entry[]>>;

type Entry = Readonly<Record<string, unknown>>;

/** What tells an entry from another of the same member; a member that is not here has whole entries for keys. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  users: ['name'],
  vhosts: ['name'],
  exchanges: ['vhost', 'name'],
  queues: ['vhost', 'name'],
  policies: ['vhost', 'name'],
  permissions: ['vhost', 'user'],
  topic_permissions: ['vhost', 'user', 'exchange'],
  parameters: ['component', 'vhost', 'name'],
};

/** Patterns of a permission: who has two may do what either says. */
const RIGHTS = ['configure', 'write', 'read'];

/**
 * Several files as one, for a server that reads one only: two versions of a link may share a vhost, and every vhost has the
 * user of the Hub. What both declare is there once; rights and limits of both hold together.
 */
export function mergeDefinitions(all: readonly Definitions[]): Definitions {
  const members = [...new Set(all.flatMap((one) => Object.keys(one)))];
  return Object.fromEntries(
    members.map((member) => {
      const byKey = new Map<string, Entry>();
      for (const entry of all.flatMap((one) => one[member] ?? [])) {
        const key = JSON.stringify(KEYS[member]?.map((name) => entry[name]) ?? entry);
        const known = byKey.get(key);
        byKey.set(key, known === undefined ? entry : merged(known, entry));
      }
      return [member, [...byKey.values()]];
    }),
  );
}

function merged(one: Entry, other: Entry): Entry {
  const together = RIGHTS.filter((right) => right in one && one[right] !== other[right]);
  const rights = together.map((right) => [right, `(?:${one[right]})|(?:${other[right]})`]);
  const limits = one.component === 'vhost-limits' ? { value: sum(one.value, other.value) } : {};
  // A client speaks on the vhosts of both, and each gives it its connections.
  const own = 'limits' in one && 'limits' in other ? { limits: sum(one.limits, other.limits) } : {};
  return { ...one, ...Object.fromEntries(rights), ...limits, ...own };
}

function sum(one: unknown, other: unknown): Readonly<Record<string, number>> {
  const [left, right] = [one, other] as readonly Readonly<Record<string, number>>[];
  return Object.fromEntries(
    Object.entries(left ?? {}).map(([name, value]) => [name, value + (right?.[name] ?? 0)]),
  );
}

/** Identities of the clients of a vhost: every user with rights there but the Hub’s own. */
export function clientsOf(definitions: Definitions, vhost: string, hubUser: string): readonly string[] {
  return (definitions.permissions ?? [])
    .filter((one) => one.vhost === vhost && one.user !== hubUser)
    .map(({ user }) => String(user))
    .sort();
}
