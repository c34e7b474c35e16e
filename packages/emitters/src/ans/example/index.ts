import { defineEmitter } from '../../emitter.ts';
import { printJson } from '../../shared/text/print-json.ts';
import { exampleTree } from './example-tree.ts';

/** The published example messages (docs/reference/artefacts-publies.md §3). */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'example',
  summary: { fr: 'Messages d’exemple tels que publiés', en: 'Example messages as published' },
  requires: ['json-schema'],
  parts: [],
  emit: ({ messages }) =>
    messages.map((message) => ({
      path: `csv_parser/out/${message.name}/${message.name}.example.json`,
      content: printJson(exampleTree(message), 4),
      source: message.place,
    })),
});
