import { defineEmitter } from '../../emitter.ts';
import { classDiagram } from './class-diagram.ts';

/** The published class diagrams, in the DOT language (docs/reference/artefacts-publies.md §9). */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'uml',
  summary: { fr: 'Diagrammes de classes (DOT) tels que publiés', en: 'Class diagrams (DOT) as published' },
  requires: ['json-schema'],
  parts: [],
  emit: ({ messages }) =>
    messages.map((message) => ({
      path: `csv_parser/out/${message.name}/${message.name}.uml_diagram`,
      content: classDiagram(message),
      source: message.place,
    })),
});
