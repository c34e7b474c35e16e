import type { Message, Release } from '@hubsante/model';
import type { EmittedFile } from '../../emitter.ts';
import type { JsonSchemaObject } from './json-schema.ts';
import { MessageSchemaBuilder } from './message-schema.ts';
import { rootedSchema, rootedSchemaPath } from './rooted-schema.ts';
import { strictSchema } from './strict-schema.ts';

/** Where the schema of a message stands among the artefacts. */
export function schemaPath(name: string): string {
  return `json-schema/${name}.schema.json`;
}

/** The schema of one message, for the formats that contain it. */
export function messageSchema(message: Message, baseUrl: string): JsonSchemaObject {
  return new MessageSchemaBuilder(message).build(`${baseUrl}/${schemaPath(message.name)}`);
}

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
