import type { EnvelopeKind } from '@hubsante/model';
import type { JsonSchemaObject } from '../json-schema/json-schema.ts';

const DATE_TIME = { type: 'string', format: 'date-time' } as const;

/**
 * The EDXL-DE 2.0 envelope in the JSON form of the Hub (docs/reference/echanges.md §1): every member is required,
 * others are refused.
 *
 * @param message schema of what the envelope carries, header and business member together.
 * @param kinds the values of `distributionKind` that suit it.
 */
export function envelopeSchema(message: JsonSchemaObject, kinds: readonly EnvelopeKind[]): JsonSchemaObject {
  return closed({
    distributionID: {
      title: 'Identifiant de l’envoi',
      description:
        'Unique chez l’émetteur : son identifiant de client, « _ », puis un identifiant interne. Le Hub compare la première partie à senderID.',
      type: 'string',
    },
    senderID: {
      title: 'Identifiant de l’émetteur',
      description: 'Identifiant de client de l’émetteur, qui est aussi sa clé de routage AMQP.',
      type: 'string',
    },
    dateTimeSent: { title: 'Date et heure d’envoi', description: 'Avec le décalage horaire.', ...DATE_TIME },
    dateTimeExpires: {
      title: 'Date et heure d’expiration',
      description:
        'Après cet instant, le Hub refuse de transmettre le message. D’usage : un jour après l’envoi.',
      ...DATE_TIME,
    },
    distributionStatus: {
      title: 'Statut de l’envoi',
      description: 'Actual : réel. Exercise : exercice.',
      type: 'string',
      enum: ['Actual', 'Exercise'],
    },
    distributionKind: {
      title: 'Nature de l’envoi',
      description: 'Décide de la file où le destinataire reçoit le message.',
      type: 'string',
      enum: kinds,
    },
    descriptor: {
      title: 'Descripteur',
      description: 'La langue de l’envoi et l’adresse de celui qui le reçoit.',
      ...closed({
        language: { title: 'Langue', description: 'D’usage : fr-FR.', type: 'string' },
        explicitAddress: {
          title: 'Adresse du destinataire',
          description: 'Une seule : pour plusieurs destinataires, autant d’enveloppes.',
          ...closed({
            explicitAddressScheme: {
              title: 'Plan d’adressage',
              description: 'D’usage : hubex.',
              type: 'string',
            },
            explicitAddressValue: {
              title: 'Identifiant du destinataire',
              description: 'Identifiant de client de l’unique destinataire.',
              type: 'string',
            },
          }),
        },
      }),
    },
    content: {
      title: 'Contenu',
      description: 'Un seul message par enveloppe.',
      type: 'array',
      minItems: 1,
      items: open('jsonContent', {
        title: 'Contenu en JSON',
        description: 'Prend, en XML, la forme de contentObject et de contentXML.',
        ...open('embeddedJsonContent', {
          title: 'Contenu incorporé',
          description: 'Contient le message lui-même, et non son adresse.',
          ...open('message', {
            title: 'Message',
            description:
              'Un seul élément métier et, à côté de lui, les champs de l’en-tête quand le message en porte un.',
            ...message,
          }),
        }),
      }),
    },
  });
}

/** An object whose members are all required and that has no other. */
function closed(properties: Readonly<Record<string, JsonSchemaObject>>): JsonSchemaObject {
  return { type: 'object', required: Object.keys(properties), properties, additionalProperties: false };
}

/** The wrappers of the content: the Hub requires their member and does not look at others. */
function open(member: string, schema: JsonSchemaObject): JsonSchemaObject {
  return { type: 'object', required: [member], properties: { [member]: schema } };
}
