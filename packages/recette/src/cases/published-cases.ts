import { type CaseSource, type Cases, casesOfSuite, type PublishedSuite } from './package-cases.ts';

/** The file of cases that the ANS publishes, `test_cases.json` (docs/reference/artefacts-publies.md §12). */
export interface PublishedCategory {
  readonly categoryLabel: string;
  readonly testCases: readonly {
    readonly label: string;
    readonly description: string;
    readonly steps: readonly {
      readonly id: string;
      readonly type: 'send' | 'receive';
      readonly label: string;
      readonly description: string;
      readonly file: string;
      readonly model: string;
      readonly ignoredProperties?: readonly string[];
    }[];
  }[];
}

/**
 * The cases published for a link, as ours.
 *
 * @param source its `example` reads `<model>/<file>`.
 */
export function casesOfPublished(
  categories: readonly PublishedCategory[],
  link: string,
  source: CaseSource,
): Cases {
  const tests = categories
    .filter(({ categoryLabel }) => categoryLabel === link)
    .flatMap(({ testCases }) => testCases)
    .map(({ label, description, steps }): PublishedSuite['tests'][number] => ({
      businessCase: label,
      title: description,
      description: null,
      steps: steps.map((step) => ({
        id: step.id,
        direction: step.type,
        message: step.model,
        description: step.description || step.label,
        example: `${step.model}/${step.file}`,
        ignoredPaths: step.ignoredProperties ?? [],
      })),
    }));
  return casesOfSuite({ tests }, source);
}
