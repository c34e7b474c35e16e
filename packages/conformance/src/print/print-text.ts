import type { Language } from '@hubsante/model';
import { ARTEFACT_KINDS } from '../artefact-kind.ts';
import {
  conforms,
  countOutcomes,
  countSamples,
  type OutcomeCounts,
  type ReleaseReport,
} from '../release-report.ts';
import { artefactLines } from './artefact-lines.ts';
import { errorLines } from './error-lines.ts';
import { sampleLines } from './sample-lines.ts';
import { alignTable } from './text-table.ts';
import { type ConformanceWords, conformanceWords } from './words.ts';

/** The report for a person. */
export function printText(reports: readonly ReleaseReport[], language: Language): string {
  const words = conformanceWords[language];
  return `${reports.flatMap((report) => [...releaseLines(report, language, words), '']).join('\n')}`;
}

function releaseLines(report: ReleaseReport, language: Language, words: ConformanceWords): string[] {
  const title = words.title(report.name, report.path);
  return [
    title,
    '='.repeat(title.length),
    '',
    ...kindTable(report, language, words),
    '',
    ...artefactLines(report, language, words),
    ...errorLines(report.errors, language, words),
    ...sampleLines(report.samples, words),
    '',
    conclusion(report, words),
  ];
}

function kindTable({ artefacts }: ReleaseReport, language: Language, words: ConformanceWords): string[] {
  const { identical, explained, unexplained } = words.outcomes;
  const rows = ARTEFACT_KINDS.flatMap((kind) => {
    const counts = countOutcomes(artefacts.filter((verdict) => verdict.kind === kind.name));
    return counts.total === 0 ? [] : [countRow(kind.title[language], counts)];
  });
  const total = countRow(words.total, countOutcomes(artefacts));
  return alignTable([
    [words.artefacts, identical, explained, unexplained, words.total.toLowerCase()],
    ...rows,
    total,
  ]);
}

function countRow(title: string, { identical, explained, unexplained, total }: OutcomeCounts): string[] {
  return [title, ...[identical, explained, unexplained, total].map(String)];
}

function conclusion(report: ReleaseReport, words: ConformanceWords): string {
  const { artefacts } = report;
  if (artefacts.every(({ situation }) => situation === 'only-produced')) return words.nothingPublished;
  if (conforms(report)) return words.conforms;
  return words.differs(countOutcomes(artefacts).unexplained, countSamples(report.samples).different);
}
