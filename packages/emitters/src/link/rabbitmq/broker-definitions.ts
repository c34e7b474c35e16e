import { type LinkPackage, transferExchange, vhostsOf } from '@hubsante/model';

/** A user, without password: clients prove who they are by their certificate (SASL EXTERNAL). */
interface User {
  readonly name: string;
  readonly password_hash: '';
  readonly hashing_algorithm: 'rabbit_password_hashing_sha256';
  readonly tags: readonly string[];
  /** RabbitMQ 3.8.10 or newer. */
  readonly limits?: { readonly 'max-connections': number; readonly 'max-channels': number };
}

/** Patterns (PCRE) of what a user may do in the vhost. */
interface Permission {
  readonly user: string;
  readonly vhost: string;
  readonly configure: string;
  readonly write: string;
  readonly read: string;
}

/** A definitions file of RabbitMQ (https://www.rabbitmq.com/docs/definitions). */
export interface BrokerDefinitions {
  readonly vhosts: readonly { readonly name: string }[];
  readonly users: readonly User[];
  readonly permissions: readonly Permission[];
  readonly topic_permissions: readonly {
    readonly user: string;
    readonly vhost: string;
    readonly exchange: string;
    readonly write: string;
    readonly read: string;
  }[];
  readonly exchanges: readonly object[];
  readonly queues: readonly object[];
  readonly bindings: readonly object[];
  /** Limits of each vhost. */
  readonly parameters: readonly object[];
  readonly policies: readonly object[];
}

/** Matches no name at all; `^$` would match a name made of a line feed. */
const NOTHING = '(?!)';

/**
 * What one client may take of a broker that all share. A message of the Hub is a few kB, 14 MB at most: a queue that holds
 * this much is one that nobody reads, or that somebody floods.
 */
export const LIMITS = {
  /** What waits for the Hub, every client together. */
  published: 256 * 1024 * 1024,
  /** What waits for one client, in each of its queues. */
  waiting: 128 * 1024 * 1024,
  /** What the Hub has not read of the dead letters; the oldest go first. */
  dead: 256 * 1024 * 1024,
  /** A client, its spare and some while a connection that was cut is not yet given up. */
  connections: 10,
  channels: 50,
  /** Connections of the vhost beyond those of its clients: the Hub and whoever watches. */
  others: 20,
} as const;

/** What stands in one vhost. */
type VhostDefinitions = Omit<BrokerDefinitions, 'vhosts' | 'users'>;

/**
 * The vhosts of a link version (docs/reference/echanges.md §8): clients write to one exchange, under their own
 * identity for routing key, and read their own queues; only the Hub sees what lies between. Nobody may
 * declare anything.
 *
 * @param clients identities of the clients, `fr.health.samu290`.
 */
export function brokerDefinitions(subject: LinkPackage, clients: readonly string[]): BrokerDefinitions {
  const { routing } = subject.principles;
  const vhosts = vhostsOf(subject.link);
  const inside = vhosts.map((vhost) => vhostDefinitions(vhost, subject, clients));
  return {
    vhosts: vhosts.map((name) => ({ name })),
    users: [...clients, routing.user].map((name) => ({
      name,
      password_hash: '',
      hashing_algorithm: 'rabbit_password_hashing_sha256',
      tags: [],
      // The Hub serves everybody.
      ...(name === routing.user
        ? {}
        : { limits: { 'max-connections': LIMITS.connections, 'max-channels': LIMITS.channels } }),
    })),
    permissions: inside.flatMap(({ permissions }) => permissions),
    topic_permissions: inside.flatMap(({ topic_permissions }) => topic_permissions),
    exchanges: inside.flatMap(({ exchanges }) => exchanges),
    queues: inside.flatMap(({ queues }) => queues),
    bindings: inside.flatMap(({ bindings }) => bindings),
    parameters: inside.flatMap(({ parameters }) => parameters),
    policies: inside.flatMap(({ policies }) => policies),
  };
}

function vhostDefinitions(
  vhost: string,
  { link, principles }: LinkPackage,
  clients: readonly string[],
): VhostDefinitions {
  const { exchange, queues, routing } = principles;
  const suffixes = queues.map(({ suffix }) => suffix);
  const transfers = link.transfers.filter(({ from }) => from === vhost).map(transferExchange);
  const clientQueues = clients.flatMap((client) => suffixes.map((suffix) => `${client}.${suffix}`));
  const exchangeNamed = (name: string, type: string) => ({
    name,
    vhost,
    type,
    durable: true,
    auto_delete: false,
    internal: false,
    arguments: {},
  });
  const queueNamed = (name: string) => ({
    name,
    vhost,
    durable: true,
    auto_delete: false,
    arguments: { 'x-queue-type': 'quorum' },
  });
  const binding = (source: string, destination: string, key: string) => ({
    source,
    vhost,
    destination,
    destination_type: 'queue',
    routing_key: key,
    arguments: {},
  });
  const policy = (name: string, pattern: string, definition: object) => ({
    vhost,
    name,
    pattern,
    'apply-to': 'queues',
    definition,
    priority: 1,
  });
  return {
    permissions: [
      ...clients.map((client) => ({
        user: client,
        vhost,
        configure: NOTHING,
        write: exactly([exchange]),
        read: exactly(suffixes.map((suffix) => `${client}.${suffix}`)),
      })),
      {
        user: routing.user,
        vhost,
        configure: NOTHING,
        write: exactly([routing.exchange, ...transfers]),
        read: exactly([routing.queue, routing.deadLetterQueue]),
      },
    ],
    topic_permissions: clients.map((client) => ({
      user: client,
      vhost,
      exchange,
      write: exactly([client]),
      read: NOTHING,
    })),
    exchanges: [
      exchangeNamed(exchange, 'topic'),
      exchangeNamed(routing.exchange, 'direct'),
      exchangeNamed(routing.deadLetterExchange, 'fanout'),
      ...transfers.map((name) => exchangeNamed(name, 'topic')),
    ],
    queues: [routing.queue, routing.deadLetterQueue, ...clientQueues, ...transfers].map(queueNamed),
    bindings: [
      binding(exchange, routing.queue, '#'),
      binding(routing.deadLetterExchange, routing.deadLetterQueue, ''),
      ...clientQueues.map((queue) => binding(routing.exchange, queue, queue)),
      ...transfers.map((name) => binding(name, name, '#')),
    ],
    parameters: [
      {
        component: 'vhost-limits',
        vhost,
        name: 'limits',
        // No limit of queues: nobody may declare one, and a vhost at its limit refuses the definitions that add a client,
        // without a word when a server starts with them.
        value: { 'max-connections': clients.length * LIMITS.connections + LIMITS.others },
      },
    ],
    policies: [
      policy('files-des-clients', `\\.(?:${suffixes.map(escapeText).join('|')})${END}`, {
        'dead-letter-exchange': routing.deadLetterExchange,
        'message-ttl': routing.timeToLive * 1000,
        'max-length-bytes': LIMITS.waiting,
        overflow: 'reject-publish',
      }),
      // A full queue refuses, and whoever publishes with confirms knows; nothing is lost in silence.
      policy('file-du-hub', exactly([routing.queue]), {
        'max-length-bytes': LIMITS.published,
        overflow: 'reject-publish',
      }),
      policy('rebut', exactly([routing.deadLetterQueue]), {
        'max-length-bytes': LIMITS.dead,
        overflow: 'drop-head',
      }),
      ...(transfers.length === 0
        ? []
        : [
            // No time to live on this leg: a vhost that is away for a day gets what it missed.
            policy('passages', exactly(transfers), {
              'max-length-bytes': LIMITS.published,
              overflow: 'reject-publish',
            }),
          ]),
    ],
  };
}

/**
 * The shovels that carry what the Hub converted to the other vhosts of the same broker, under its routing key: there all
 * the checks are made again (docs/reference/echanges.md §12). Apart from the definitions, since they ask for a plugin and for
 * the other vhosts. See https://www.rabbitmq.com/docs/shovel-dynamic.
 */
export function transferShovels({ link, principles }: LinkPackage): {
  readonly parameters: readonly object[];
} {
  return {
    parameters: link.transfers.map((transfer) => ({
      component: 'shovel',
      vhost: transfer.from,
      name: transferExchange(transfer),
      value: {
        'src-protocol': 'amqp091',
        'src-uri': localAddress(transfer.from),
        'src-queue': transferExchange(transfer),
        'src-delete-after': 'never',
        'dest-protocol': 'amqp091',
        'dest-uri': localAddress(transfer.to),
        'dest-exchange': principles.exchange,
        'ack-mode': 'on-confirm',
        'reconnect-delay': 5,
      },
    })),
  };
}

/** Inside the broker, without network nor password. */
function localAddress(vhost: string): string {
  return `amqp:///${encodeURIComponent(vhost)}`;
}

/** What ends a pattern: in PCRE, `$` alone lets a name through that a line feed follows. Also read by JavaScript. */
const END = '$(?!\\n)';

/** A pattern for some names and nothing else. */
function exactly(names: readonly string[]): string {
  const [only] = names;
  return names.length === 1 && only !== undefined
    ? `^${escapeText(only)}${END}`
    : `^(?:${names.map(escapeText).join('|')})${END}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
