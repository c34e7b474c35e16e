import { withoutControls } from '@hubsante/model';
import { countSamples } from '../release-report.ts';
import type { NotApplicableReason, SampleVerdict } from '../samples/sample-verdict.ts';
import { alignTable } from './text-table.ts';
import type { ConformanceWords } from './words.ts';

/** How many samples are judged alike, and the list of those that are not. */
export function sampleLines(samples: readonly SampleVerdict[], words: ConformanceWords): string[] {
  if (samples.length === 0) return [`${words.samples}${words.colon}${words.noSample}`];
  const counts = countSamples(samples);
  const outcomes = ['accepted', 'refused', 'different', 'not-applicable'] as const;
  return [
    words.samples,
    ...indent(
      alignTable(outcomes.map((outcome) => [words.sampleOutcomes[outcome], String(counts[outcome])])),
    ),
    ...samples.flatMap((sample) => differentLines(sample, words)),
    ...notApplicableLines(samples, words),
  ];
}

function differentLines(sample: SampleVerdict, words: ConformanceWords): string[] {
  if (sample.outcome !== 'different') return [];
  return [
    `  ${withoutControls(sample.path)}`,
    ...sample.disagreements.map(
      ({ schema, published, standard }) =>
        `    ${words.disagreement(withoutControls(schema), published, standard)}`,
    ),
  ];
}

function notApplicableLines(samples: readonly SampleVerdict[], words: ConformanceWords): string[] {
  const paths = new Map<NotApplicableReason, string[]>();
  for (const sample of samples) {
    if (sample.outcome !== 'not-applicable') continue;
    const known = paths.get(sample.reason);
    if (known === undefined) paths.set(sample.reason, [sample.path]);
    else known.push(sample.path);
  }
  return [...paths].flatMap(([reason, found]) => [
    `  ${words.sampleOutcomes['not-applicable']}${words.colon}${words.notApplicable[reason]}`,
    ...found.map((path) => `    ${withoutControls(path)}`),
  ]);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
