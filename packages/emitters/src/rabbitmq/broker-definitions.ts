import type { LinkPackage } from '@hubsante/model';

/** A user, without password: clients prove who they are by their certificate (SASL EXTERNAL). */
interface User {
  readonly name: string;
  readonly password_hash: '';
  readonly hashing_algorithm: 'rabbit_password_hashing_sha256';
  readonly tags: readonly string[];
}

/** Patterns of what a user may do in the vhost; `^$` is nothing. */
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
  readonly policies: readonly object[];
}

const NOTHING = '^$';

/**
 * The vhost of a link version (exchange rules, §5.2 and §5.3): clients write to one exchange, under their own
 * identity for routing key, and read their own queues; only the Hub sees what lies between. Nobody may
 * declare anything.
 *
 * @param clients identities of the clients, `fr.health.samu290`.
 */
export function brokerDefinitions(
  { link, principles }: LinkPackage,
  clients: readonly string[],
): BrokerDefinitions {
  const { vhost } = link;
  const { exchange, queues, routing } = principles;
  const suffixes = queues.map(({ suffix }) => suffix);
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
  return {
    vhosts: [{ name: vhost }],
    users: [...clients, routing.user].map((name) => ({
      name,
      password_hash: '',
      hashing_algorithm: 'rabbit_password_hashing_sha256',
      tags: [],
    })),
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
        write: exactly([routing.exchange]),
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
    ],
    queues: [routing.queue, routing.deadLetterQueue, ...clientQueues].map(queueNamed),
    bindings: [
      binding(exchange, routing.queue, '#'),
      binding(routing.deadLetterExchange, routing.deadLetterQueue, ''),
      ...clientQueues.map((queue) => binding(routing.exchange, queue, queue)),
    ],
    policies: [
      {
        vhost,
        name: 'files-des-clients',
        pattern: `\\.(?:${suffixes.map(escapeText).join('|')})$`,
        'apply-to': 'queues',
        definition: {
          'dead-letter-exchange': routing.deadLetterExchange,
          'message-ttl': routing.timeToLive * 1000,
        },
        priority: 1,
      },
    ],
  };
}

/** A pattern for some names and nothing else. */
function exactly(names: readonly string[]): string {
  const [only] = names;
  return names.length === 1 && only !== undefined
    ? `^${escapeText(only)}$`
    : `^(?:${names.map(escapeText).join('|')})$`;
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
