import { defineEmitter } from '../../emitter.ts';
import { schemaTables } from './schema-tables.ts';
import { wordPackage } from './word-package.ts';

/** The published Word documents: one table per structure of a message (docs/reference/artefacts-publies.md §10). */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'docx',
  summary: {
    fr: 'Tableaux Word de chaque message tels que publiés',
    en: 'Word tables of each message as published',
  },
  requires: ['json-schema', 'word'],
  parts: [],
  emit: ({ messages }) =>
    messages.map((message) => ({
      path: `csv_parser/out/${message.name}/${message.name}.schema.docx`,
      content: wordPackage(schemaTables(message)),
      source: message.place,
    })),
});
