import type { Message, Release } from '@hubsante/model';
import { defineEmitter, type EmittedFile } from '../../emitter.ts';
import type { JsonSchemaObject } from '../../shared/json-schema/json-schema.ts';
import { MessageSchemaBuilder } from '../../shared/json-schema/message-schema.ts';
import { rootedSchema, rootedSchemaPath } from '../../shared/json-schema/rooted-schema.ts';
import { strictSchema } from '../../shared/json-schema/strict-schema.ts';

/** Where the schema of a message stands among the artefacts. */
export function schemaPath(name: string): string {
  return `json-schema/${name}.schema.json`;
}

/** The schema of one message, for the formats that contain it. */
export function messageSchema(message: Message, baseUrl: string): JsonSchemaObject {
  return new MessageSchemaBuilder(message).build(`${baseUrl}/${schemaPath(message.name)}`);
}

/** Our JSON Schema: draft 2020-12, self-contained files, absolute `$id`. */
export const jsonSchema = defineEmitter({
  name: 'json-schema',
  profile: 'standard',
  summary: {
    fr: 'JSON Schema 2020-12, deux fichiers autonomes par message : sans et avec sa racine',
    en: 'JSON Schema 2020-12, two self-contained files per message: without and with its root',
  },
  requires: [],
  emit: (release, { baseUrl }) =>
    release.messages.flatMap((message) => messageSchemaFiles(message, release, baseUrl)),
});

/** The schema of what the root of a message holds, and that of the message with its root. */
export function messageSchemaFiles(message: Message, { messages }: Release, baseUrl: string): EmittedFile[] {
  const body = messageSchema(message, baseUrl);
  const roots = messages.map(({ root }) => root);
  const { name, place: source } = message;
  return [
    { path: schemaPath(name), content: printSchema(body), source },
    {
      path: rootedSchemaPath(name),
      content: printSchema(rootedSchema(message, body, roots, baseUrl)),
      source,
    },
  ];
}

/** The text of a schema as every validator takes it. */
export function printSchema(schema: JsonSchemaObject): string {
  return `${JSON.stringify(strictSchema(schema), null, 2)}\n`;
}
