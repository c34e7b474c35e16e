import type { Message } from '@hubsante/model';
import { defineEmitter } from '../../emitter.ts';
import { printYaml } from '../../shared/text/print-yaml.ts';
import { type Tree, type TreeMap, treeMap } from '../../shared/text/tree.ts';

/**
 * The published list of configured messages (docs/reference/artefacts-publies.md §6); absent when no sheet has a configuration.
 */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'schemas-yaml',
  summary: {
    fr: 'schemas.yaml, la liste des messages configurés',
    en: 'schemas.yaml, the list of configured messages',
  },
  requires: [],
  parts: [],
  emit: ({ messages }) => {
    const entries = messages.flatMap((message) => entryOf(message) ?? []);
    if (entries.length === 0) return [];
    const content = printYaml(treeMap(['schemas', entries]));
    return [{ path: 'csv_parser/out/schemas.yaml', content, source: null }];
  },
});

/** Keys in code-point order, as the published file sorts them. */
function entryOf({ configuration, file, name, perimeter, root, sheet }: Message): TreeMap | null {
  if (configuration === null) return null;
  const members: Record<string, Tree> = {
    ...configuration,
    file,
    perimeter,
    rootElement: root,
    schema: name,
    sheet,
  };
  return new Map(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
}
