import type { Explanation } from './explanation.ts';
import { bearsGenerationMarks, generationDate } from './generation-marks.ts';

export const leftOver: Explanation = {
  code: 'left-over',
  category: 'left-over',
  sentence: {
    fr: 'Reste d’une publication antérieure : ni message de ce nom dans les classeurs, ni JSON Schema publié sous ce nom.',
    en: 'Left over from an earlier publication: neither a message of that name in the workbooks nor a JSON Schema published under it.',
  },
  kinds: ['example', 'input-csv', 'openapi', 'xsd', 'uml', 'docx'],
  situations: ['only-published'],
  // The incumbent deletes the JSON Schemas before each run, the other files never (docs/reference/artefacts-publies.md §1); the
  // XSDs neither, in releases without a configuration table.
  holds: ({ name }, { declaredMessages, pair }) =>
    !declaredMessages.has(name) && (pair('json-schema', name)?.published ?? null) === null,
};

export const leftOverSchema: Explanation = {
  code: 'left-over-schema',
  category: 'left-over',
  sentence: {
    fr: 'Reste d’une publication antérieure : aucun message de ce nom dans les classeurs, et le schéma porte une date plus ancienne que les autres.',
    en: 'Left over from an earlier publication: no message of that name in the workbooks, and the schema bears an older date than the others.',
  },
  kinds: ['json-schema'],
  situations: ['only-published'],
  holds: (pair, { declaredMessages, schemaStamp }) => {
    const date = generationDate(pair);
    if (declaredMessages.has(pair.name) || date === null || schemaStamp === null) return false;
    return date < schemaStamp && bearsGenerationMarks(pair);
  },
};

export const leftOverAsyncApi: Explanation = {
  code: 'left-over-asyncapi',
  category: 'left-over',
  sentence: {
    fr: 'Reste d’une publication antérieure : tous les OpenAPI publiés, dont ce document se compose, viennent du classeur, lui non.',
    en: 'Left over from an earlier publication: all the published OpenAPI files, which this document is made of, come from the workbook; it does not.',
  },
  kinds: ['asyncapi'],
  situations: ['different'],
  // The incumbent makes it of the OpenAPI files of the same run (docs/reference/artefacts-publies.md §13), and made none since
  // February 2026.
  holds: (_, { release, pair }) => {
    const parts = release.messages.flatMap(({ name }) => pair('openapi', name) ?? []);
    return parts.length > 0 && parts.every(({ situation }) => situation === 'identical');
  },
};
