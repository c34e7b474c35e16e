import { defineEmitter } from '../emitter.ts';
import { MessageSchemaBuilder } from './message-schema.ts';

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
    messages.map((message) => {
      const path = `json-schema/${message.name}.schema.json`;
      const schema = new MessageSchemaBuilder(message).build(`${baseUrl}/${path}`);
      return { path, content: `${JSON.stringify(schema, null, 2)}\n`, source: message.place };
    }),
});
