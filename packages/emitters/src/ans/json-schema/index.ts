import type { Message } from '@hubsante/model';
import { defineEmitter } from '../../emitter.ts';
import { printJson } from '../../shared/text/print-json.ts';
import { type TreeMap, treeMap } from '../../shared/text/tree.ts';
import { publishedSchema } from './published-schema.ts';

/** The published JSON Schemas, draft-07 (docs/reference/artefacts-publies.md §2). */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'json-schema',
  summary: { fr: 'JSON Schema (draft-07) tels que publiés', en: 'JSON Schemas (draft-07) as published' },
  requires: [],
  parts: [],
  emit: ({ messages }, { versionStamp }) =>
    messages.map((message) => ({
      path: `src/main/resources/json-schema/${message.name}.schema.json`,
      content: printJson(schemaTree(message, versionStamp), 4),
      source: message.place,
    })),
});

function schemaTree(message: Message, versionStamp: string): TreeMap {
  const { required, properties, definitions } = publishedSchema(message);
  return treeMap(
    ['$schema', 'http://json-schema.org/draft-07/schema#'],
    ['$id', 'classpath:/json-schema/schema#'],
    ['x-id', `${message.name}.schema.json#`],
    ['version', versionStamp],
    ['example', 'example.json#'],
    ['type', 'object'],
    ['title', message.root],
    ['required', required],
    ['properties', properties],
    ['definitions', new Map(definitions)],
    ['additionalProperties', message.isOpen],
  );
}
