import type { Message } from '@hubsante/model';
import { defineEmitter } from '../../emitter.ts';
import { printYaml } from '../../shared/text/print-yaml.ts';
import { type TreeMap, treeMap } from '../../shared/text/tree.ts';
import { exampleTree } from '../example/example-tree.ts';
import { publishedSchema } from '../json-schema/published-schema.ts';
import { withExamples } from './with-examples.ts';

/** Messages whose OpenAPI has no wrapper schema: the header travels beside the message, not around it. */
const WITHOUT_WRAPPER: readonly string[] = ['RC-DE'];

/** The published OpenAPI documents (docs/reference/artefacts-publies.md §5). */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'openapi',
  summary: { fr: 'Schémas OpenAPI 3.0 tels que publiés', en: 'OpenAPI 3.0 schemas as published' },
  requires: ['json-schema', 'example'],
  parts: [],
  emit: ({ messages }) =>
    messages.map((message) => ({
      path: `generator/input/${message.name}.openapi.yaml`,
      // The published text is replaced as a whole, descriptions included.
      content: printYaml(document(message)).replaceAll('#/definitions/', '#/components/schemas/'),
      source: message.place,
    })),
});

function document(message: Message): TreeMap {
  const { name, root, isOpen } = message;
  const { required, properties, definitions } = publishedSchema(message);
  const example = exampleTree(message);
  const wrapper = treeMap(
    ['type', 'object'],
    ['required', [root]],
    ['properties', treeMap([root, treeMap(['$ref', `#/components/schemas/${root}`])])],
  );
  const rootSchema = treeMap(
    ['$id', 'classpath:/json-schema/schema#'],
    ['x-id', `${name}.schema.json#`],
    ['example', 'example.json#'],
    ['type', 'object'],
    ['title', root],
    ['required', required],
    ['properties', properties],
    ['additionalProperties', isOpen],
  );
  const schemas = treeMap(!WITHOUT_WRAPPER.includes(name) && [`${root}Wrapper`, wrapper], [
    root,
    withExamples(rootSchema, example),
  ]);
  for (const [typeName, definition] of definitions) schemas.set(typeName, withExamples(definition, example));
  return treeMap(['openapi', '3.0.0'], ['components', treeMap(['schemas', schemas])]);
}
