import type { ClientQueue, LinkPackage } from '@hubsante/model';
import { record } from '../../shared/json-schema/json-schema.ts';
import type { Channel, Reference, Server } from './asyncapi-document.ts';

const CERTIFICATE = 'certificatClient';
const CLIENT = 'clientId';

/** Channel that clients write to. */
export const OUTGOING = 'envoi';

/** Channel of one of the client's queues. */
export function channelOfQueue(suffix: string): string {
  return `file-${suffix}`;
}

/** A reference to a channel of the document. */
export const channelReference = (name: string): Reference => ({ $ref: `#/channels/${name}` });

/** The brokers of the Hub, once for each vhost of the link version, which is the path (AMQP URI). */
export function serversOf({ link, principles }: LinkPackage): Record<string, Server> {
  const vhosts = [{ vhost: link.vhost, title: null }, ...link.otherVhosts];
  return record(
    vhosts.flatMap(({ vhost, title: use }) =>
      principles.servers.map(({ id, host, title, description }) => [
        use === null ? id : `${id}-${vhost.replace(NOT_IN_A_KEY, '-')}`,
        {
          host,
          pathname: `/${vhost}`,
          protocol: principles.protocol,
          protocolVersion: principles.protocolVersion,
          title: use === null ? title : `${title}, vhost ${vhost}`,
          description:
            use === null
              ? description
              : `${use} Mêmes échanges et mêmes files que sur ${link.vhost}, que nomment les liaisons AMQP de ce document.`,
          security: [{ $ref: `#/components/securitySchemes/${CERTIFICATE}` }],
        },
      ]),
    ),
  );
}

/** Names of servers are of letters, digits, underscores and hyphens (AsyncAPI 3.0, Servers Object). */
const NOT_IN_A_KEY = /[^A-Za-z0-9_-]/g;

/** How a client proves who it is (Security Scheme Objects). */
export const securitySchemes: Readonly<Record<string, object>> = {
  [CERTIFICATE]: {
    type: 'X509',
    description:
      'TLS mutuel (AMQP sur le port 5671, SASL EXTERNAL) : le nom commun (CN) du certificat IGC Santé du client est son identifiant de connexion.',
  },
};

/** What stands in braces in the addresses of channels (Parameter Objects). */
export const parameters: Readonly<Record<string, object>> = {
  [CLIENT]: {
    description:
      'Identifiant de client attribué par le Hub : identifiant de connexion, clé de routage et début du nom des files.',
    examples: ['fr.health.samu290', 'fr.health.samu560'],
  },
};

/** Writing: the topic exchange, the client's own identity being the routing key (docs/reference/echanges.md §8). */
export function outgoingChannel(
  { link, principles }: LinkPackage,
  messages: Readonly<Record<string, Reference>>,
): Channel {
  return {
    address: `{${CLIENT}}`,
    title: 'Envoi au Hub',
    description: `Tout ce que le client envoie part sur l’échange « ${principles.exchange} », avec son identifiant pour clé de routage. Le Hub contrôle le message, puis le remet au destinataire nommé dans l’enveloppe.`,
    messages,
    parameters: { [CLIENT]: { $ref: `#/components/parameters/${CLIENT}` } },
    bindings: {
      amqp: {
        is: 'routingKey',
        exchange: {
          name: principles.exchange,
          type: 'topic',
          durable: true,
          autoDelete: false,
          vhost: link.vhost,
        },
        bindingVersion: '0.3.0',
      },
    },
  };
}

/** Reading: one of the client's own queues, which the Hub has created. */
export function queueChannel(
  { link }: LinkPackage,
  { suffix, title, description }: ClientQueue,
  messages: Readonly<Record<string, Reference>>,
): Channel {
  return {
    address: `{${CLIENT}}.${suffix}`,
    title,
    description: `${description} La file existe déjà : la déclarer en mode passif.`,
    messages,
    parameters: { [CLIENT]: { $ref: `#/components/parameters/${CLIENT}` } },
    bindings: {
      amqp: {
        is: 'queue',
        queue: {
          name: `{${CLIENT}}.${suffix}`,
          durable: true,
          exclusive: false,
          autoDelete: false,
          vhost: link.vhost,
        },
        bindingVersion: '0.3.0',
      },
    },
  };
}

/** Messages are kept on disk by the broker: the Hub refuses others (docs/reference/echanges.md §10 n° 8). */
export const sendBindings = { amqp: { deliveryMode: 2, bindingVersion: '0.3.0' } } as const;

/** A message is removed from its queue once its reader has acknowledged it. */
export const receiveBindings = { amqp: { ack: true, bindingVersion: '0.3.0' } } as const;
