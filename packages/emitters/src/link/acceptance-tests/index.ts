import type { AcceptanceTest, AcceptanceTestPath, AcceptanceTestSuite } from '@hubsante/model';
import { defineEmitter } from '../../emitter.ts';

/** The acceptance tests of the link (in French: cahier de recette), as data for a test tool. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'acceptance-tests',
  summary: {
    fr: 'Cas de recette du lien, en JSON',
    en: 'Acceptance tests of the link, in JSON',
  },
  requires: [],
  parts: [
    {
      path: 'acceptance-tests.json',
      title: { fr: 'Le cahier de recette, pour un outil', en: 'The acceptance tests, for a tool' },
      in: 'zip',
    },
  ],
  emit: ({ acceptanceTests, link }) =>
    acceptanceTests === null
      ? []
      : [
          {
            path: 'acceptance-tests.json',
            content: `${JSON.stringify(suiteOf(acceptanceTests, link.vhost), null, 2)}\n`,
            source: acceptanceTests.place,
          },
        ],
});

function suiteOf({ link, tests }: AcceptanceTestSuite, vhost: string): object {
  return { link, vhost, tests: tests.map(testOf) };
}

function testOf({ businessCase, title, description, steps }: AcceptanceTest): object {
  return {
    businessCase,
    title,
    description,
    steps: steps.map((step) => ({
      id: step.id,
      direction: step.direction,
      message: step.message,
      description: step.description,
      example: `examples/${step.example}`,
      ignoredPaths: textsOf(step.ignoredPaths),
      overriddenIdentifierPaths: textsOf(step.overriddenIdentifierPaths),
    })),
  };
}

function textsOf(paths: readonly AcceptanceTestPath[]): readonly string[] {
  return paths.flatMap(({ text }) => text ?? []);
}
