import { formatPlace, type Language, visibleText, withoutControls } from '@hubsante/model';
import { type ArtefactVerdict, outcomeOf } from '../artefact-verdict.ts';
import type { DataDifference } from '../compare-data.ts';
import type { TextDifference } from '../compare-text.ts';
import type { Explanation } from '../explanations/index.ts';
import type { ReleaseReport } from '../release-report.ts';
import { shownValue } from './shown-value.ts';
import type { ConformanceWords } from './words.ts';

/** The artefacts that are not identical: the explained ones by reason, then the others, one by one. */
export function artefactLines(
  { artefacts }: ReleaseReport,
  language: Language,
  words: ConformanceWords,
): string[] {
  const explained = explainedLines(artefacts, language);
  const unexplained = artefacts
    .filter((verdict) => outcomeOf(verdict) === 'unexplained')
    .flatMap((verdict) => unexplainedLines(verdict, words));
  return [
    ...(explained.length === 0 ? [] : [words.explained, ...explained, '']),
    ...(unexplained.length === 0 ? [] : [words.unexplained, ...unexplained, '']),
  ];
}

function explainedLines(artefacts: readonly ArtefactVerdict[], language: Language): string[] {
  const paths = new Map<Explanation, string[]>();
  for (const { explanation, path } of artefacts) {
    if (explanation === null) continue;
    const known = paths.get(explanation);
    if (known === undefined) paths.set(explanation, [path]);
    else known.push(path);
  }
  return [...paths].flatMap(([{ sentence }, found]) => [
    `  ${sentence[language]}`,
    ...found.map((path) => `    ${withoutControls(path)}`),
  ]);
}

function unexplainedLines(verdict: ArtefactVerdict, words: ConformanceWords): string[] {
  const { path, situation, textDifference, differences, differenceCount, causes } = verdict;
  if (situation === 'identical') return [];
  const hidden = differenceCount - differences.length;
  const details = [
    ...(situation === 'same-data' && textDifference !== null ? textLines(textDifference, words) : []),
    ...differences.map((difference) => dataLine(difference, words)),
    ...(hidden > 0 ? [words.more(hidden)] : []),
    ...causes.map(
      ({ definition, place }) =>
        `${situation === 'only-published' ? words.refusedBecause : words.error}${words.colon}${definition.code} (${formatPlace(place)})`,
    ),
  ];
  return [
    `  ${withoutControls(path)}${words.colon}${words.situations[situation]}`,
    ...details.map((detail) => `    ${withoutControls(detail)}`),
  ];
}

function dataLine({ path, published, produced }: DataDifference, words: ConformanceWords): string {
  const place = path === '' ? words.root : visibleText(path);
  return `${place}${words.colon}${comparison(published, produced, words)}`;
}

function comparison(published: unknown, produced: unknown, words: ConformanceWords): string {
  if (produced === undefined) return words.missing(shownValue(published));
  if (published === undefined) return words.added(shownValue(produced));
  return words.insteadOf(shownValue(produced), shownValue(published));
}

function textLines({ line, published, produced }: TextDifference, words: ConformanceWords): string[] {
  const shown = (text: string | null) => (text === null ? words.endOfText : shownValue(text));
  return [`${words.line(line)}${words.colon}${words.insteadOf(shown(produced), shown(published))}`];
}
