import type { JsonSchemaObject } from '../json-schema/json-schema.ts';

const text = (title: string, description: string): JsonSchemaObject => ({
  title,
  description,
  type: 'string',
});

const system = (title: string, description: string): JsonSchemaObject => ({
  title,
  description,
  type: 'object',
  required: ['name', 'URI'],
  properties: {
    name: text('Nom du système', 'Nom technique, qui contient l’identifiant de client.'),
    URI: text('Adresse technique', 'D’usage : hubex:, puis l’identifiant de client.'),
  },
});

/**
 * The RC-DE header (docs/reference/echanges.md §4), for the model releases that do not describe it themselves: those
 * before 2.0.
 */
export const STANDARD_HEADER: JsonSchemaObject = {
  type: 'object',
  required: ['messageId', 'sender', 'sentAt', 'kind', 'status', 'recipient'],
  properties: {
    messageId: text('Identifiant du message', 'Le même que celui de l’envoi (distributionID).'),
    sender: system('Système émetteur', 'Celui qui envoie le message.'),
    sentAt: {
      title: 'Date et heure d’envoi',
      description: 'La même que celle de l’enveloppe.',
      type: 'string',
      format: 'date-time',
      pattern: '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[\\-+]\\d{2}:\\d{2}',
    },
    kind: {
      title: 'Nature du message',
      description: 'La même que celle de l’enveloppe.',
      type: 'string',
      enum: ['Report', 'Update', 'Cancel', 'Ack', 'Error'],
    },
    status: {
      title: 'Statut du message',
      description: 'Actual : réel. Exercise : exercice. System : propre au système.',
      type: 'string',
      enum: ['Actual', 'Exercise', 'System'],
    },
    recipient: {
      title: 'Systèmes destinataires',
      description: 'Celui à qui l’enveloppe est adressée.',
      type: 'array',
      // Published schemas of 1.x accept none in JSON, and its absence in XML; the rules say one or more (§4).
      minItems: 1,
      items: system('Système destinataire', 'Celui qui reçoit le message.'),
    },
  },
};
