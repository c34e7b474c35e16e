import type { Message } from '@hubsante/model';
import { defineEmitter } from '../emitter.ts';
import type { JsonSchemaObject } from './json-schema.ts';
import { MessageSchemaBuilder } from './message-schema.ts';

/** Where the schema of a message stands among the artefacts. */
export function schemaPath(name: string): string {
  return `json-schema/${name}.schema.json`;
}

/** The schema of one message, for the formats that contain it. */
export function messageSchema(message: Message, baseUrl: string): JsonSchemaObject {
  return new MessageSchemaBuilder(message).build(`${baseUrl}/${schemaPath(message.name)}`);
}

/** Our JSON Schema: draft 2020-12, one self-contained file per message, absolute `$id`. */
export const jsonSchema = defineEmitter({
  name: 'json-schema',
  profile: 'standard',
  summary: {
    fr: 'JSON Schema 2020-12, un fichier autonome par message',
    en: 'JSON Schema 2020-12, one self-contained file per message',
  },
  requires: [],
  emit: ({ messages }, { baseUrl }) =>
    messages.map((message) => ({
      path: schemaPath(message.name),
      content: `${JSON.stringify(messageSchema(message, baseUrl), null, 2)}\n`,
      source: message.place,
    })),
});
