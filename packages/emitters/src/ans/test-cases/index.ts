import { defineEmitter } from '../../emitter.ts';
import { printPublishedJson } from './print-published-json.ts';
import { testCategory } from './test-category.ts';

/** The published acceptance tests, for the test tool (docs/reference/artefacts-publies.md §12, layout since 3.0). */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'test-cases',
  summary: {
    fr: 'Cas de test (test_cases.json), pour l’outil de recette',
    en: 'Test cases (test_cases.json), for the test tool',
  },
  requires: [],
  parts: [],
  emit: ({ acceptanceTests }) => {
    if (acceptanceTests.length === 0) return [];
    const content = printPublishedJson(acceptanceTests.map(testCategory));
    return [{ path: 'csv_parser/out/test_cases.json', content, source: null }];
  },
});
