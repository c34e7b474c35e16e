import type { Message } from '@hubsante/model';
import { type Artefact, artefactKey } from './artefact-kind.ts';
import { expectedFacts, printFacts } from './asyncapi-facts.ts';

/**
 * The counterparts of published documents of which only facts are compared: we write no such file, but what
 * it owes to the workbooks follows from artefacts we produce.
 */
export function producedFacts(
  published: readonly Artefact[],
  produced: readonly Artefact[],
  messages: readonly Message[],
): Artefact[] {
  const texts = new Map(produced.map(({ kind, name, text }) => [artefactKey(kind.name, name), text]));
  return published.flatMap((artefact) => {
    if (artefact.kind.content !== 'asyncapi-facts') return [];
    const described = messages.flatMap(({ name, root }) => {
      const schema = texts.get(artefactKey('json-schema', name));
      return schema === undefined ? [] : [{ name, root, schema }];
    });
    const listsCarried = !artefact.text.startsWith('{\n "carried": null');
    return [{ ...artefact, text: printFacts(expectedFacts(described, listsCarried)) }];
  });
}
