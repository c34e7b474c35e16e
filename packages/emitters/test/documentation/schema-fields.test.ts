import { expect, test } from 'vitest';
import { schemaFields } from '../../src/link/documentation/schema-fields.ts';

test('an object of a schema is documented as those of workbooks are', () => {
  const fields = schemaFields(
    {
      type: 'object',
      required: ['sentAt', 'to'],
      properties: {
        sentAt: { title: 'Envoi', description: 'Quand.', type: 'string', format: 'date-time', pattern: '.' },
        kind: { title: 'Nature', type: 'string', enum: ['Ack'] },
        to: {
          title: 'Destinataires',
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string', pattern: '^fr' } } },
        },
        notes: { type: 'array', maxItems: 3, items: { type: 'string' } },
      },
    },
    'message.',
  );
  expect(fields).toEqual([
    {
      path: 'message.sentAt',
      name: 'sentAt',
      label: 'Envoi',
      description: 'Quand.',
      cardinality: '1..1',
      required: true,
      list: false,
      type: 'datetime',
    },
    {
      path: 'message.kind',
      name: 'kind',
      label: 'Nature',
      cardinality: '0..1',
      required: false,
      list: false,
      type: 'string',
      codes: [{ value: 'Ack', label: null }],
    },
    {
      path: 'message.to',
      name: 'to',
      label: 'Destinataires',
      cardinality: '1..n',
      required: true,
      list: true,
      type: 'object',
      children: [
        {
          path: 'message.to.id',
          name: 'id',
          label: 'id',
          cardinality: '0..1',
          required: false,
          list: false,
          type: 'string',
          pattern: '^fr',
        },
      ],
    },
    {
      path: 'message.notes',
      name: 'notes',
      label: 'notes',
      cardinality: '0..3',
      required: false,
      list: true,
      type: 'string',
    },
  ]);
});
