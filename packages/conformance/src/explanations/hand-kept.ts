import type { ArtefactPair } from '../artefact-pair.ts';
import type { Evidence } from '../evidence.ts';
import type { Explanation } from './explanation.ts';
import { bearsGenerationMarks } from './generation-marks.ts';
import { bearsXsdGenerationMarks } from './xsd-generation-marks.ts';

function isHandKeptSchema(pair: ArtefactPair, { declaredMessages }: Evidence): boolean {
  return pair.published !== null && !declaredMessages.has(pair.name) && !bearsGenerationMarks(pair);
}

export const handKeptSchema: Explanation = {
  code: 'hand-kept-schema',
  category: 'hand-kept',
  sentence: {
    fr: 'Tenu à la main : aucun message de ce nom dans les classeurs, et le schéma ne porte pas la marque du générateur (x-id).',
    en: 'Kept by hand: no message of that name in the workbooks, and the schema lacks the mark of the generator (x-id).',
  },
  kinds: ['json-schema'],
  situations: ['only-published'],
  holds: isHandKeptSchema,
};

export const handKeptSibling: Explanation = {
  code: 'hand-kept-sibling',
  category: 'hand-kept',
  sentence: {
    fr: 'Tenu à la main, comme le JSON Schema du même nom : aucun message de ce nom dans les classeurs.',
    en: 'Kept by hand, like the JSON Schema of the same name: no message of that name in the workbooks.',
  },
  kinds: ['example', 'input-csv', 'openapi', 'xsd', 'uml', 'docx'],
  situations: ['only-published'],
  holds: ({ name }, evidence) => {
    const schema = evidence.pair('json-schema', name);
    return schema !== null && isHandKeptSchema(schema, evidence);
  },
};

export const handWrittenXsd: Explanation = {
  code: 'hand-written-xsd',
  category: 'hand-kept',
  sentence: {
    fr: 'Écrit à la main : ce XSD emploie des constructions que le générateur n’écrit jamais.',
    en: 'Written by hand: this XSD uses constructs that the generator never writes.',
  },
  kinds: ['xsd'],
  situations: ['only-published'],
  // A message that could not be built could have been generated: its XSD must be accounted for.
  holds: ({ name, published }, { declaredMessages, release: { messages } }) =>
    (!declaredMessages.has(name) || messages.some((message) => message.name === name)) &&
    published !== null &&
    !bearsXsdGenerationMarks(published.text),
};

export const handKeptEnvelope: Explanation = {
  code: 'hand-kept-envelope',
  category: 'hand-kept',
  sentence: {
    fr: 'Tenu à la main : les classeurs n’ont pas de tableau de configuration, d’où il pourrait être produit.',
    en: 'Kept by hand: the workbooks have no configuration table it could be produced from.',
  },
  kinds: ['envelope', 'content-type-xsd'],
  situations: ['only-published'],
  holds: (_, { release: { messages } }) =>
    messages.length > 0 && messages.every(({ configuration }) => configuration === null),
};

export const handCopiedTestCases: Explanation = {
  code: 'hand-copied-test-cases',
  category: 'hand-kept',
  sentence: {
    fr: 'Recopié à la main : la version n’a pas de classeur de cas de recette.',
    en: 'Copied by hand: the release has no test-case workbook.',
  },
  kinds: ['test-cases'],
  situations: ['only-published', 'same-data', 'different'],
  holds: (_, { hasTestCaseWorkbook, hasOldTestCaseWorkbook }) =>
    !hasTestCaseWorkbook && !hasOldTestCaseWorkbook,
};

export const oldTestCases: Explanation = {
  code: 'old-test-cases',
  category: 'hand-kept',
  sentence: {
    fr: 'Hors de portée : les cas de recette sont dans un classeur d’avant les versions 3.x, dont nous ne lisons pas la disposition.',
    en: 'Out of scope: the test cases stand in a workbook from before releases 3.x, whose layout we do not read.',
  },
  kinds: ['test-cases'],
  situations: ['only-published'],
  holds: (_, { hasTestCaseWorkbook, hasOldTestCaseWorkbook }) =>
    !hasTestCaseWorkbook && hasOldTestCaseWorkbook,
};
