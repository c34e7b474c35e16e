import {
  type Artefact,
  artefactsAmong,
  BASE_URL,
  compareFacts,
  FACT_KINDS,
  type FactsReport,
  NO_STAMP,
} from '@hubsante/conformance';
import { DiagnosticCollector } from '@hubsante/model';
import { cliDiagnostics } from '../../diagnostics.ts';
import { check } from '../../pipeline.ts';
import { readSources } from '../../sources.ts';
import { emitRelease } from '../../specifications/emit.ts';
import { comparedEmitters } from './compared-emitters.ts';
import { readPublishedArtefacts } from './published-files.ts';
import { type ConformanceOptions, type ConformanceResult, couldNotRun } from './run-conformance.ts';

const WORDS = {
  fr: {
    compared: (count: number) =>
      `${count} messages et nomenclatures comparés, sans les titres, descriptions et exemples.`,
    equal: 'Aucun écart de fait.',
    differences: (count: number) => `${count} écarts de fait :`,
    refused: 'Messages refusés (erreurs dans nos classeurs) :',
    published: 'publié',
    ours: 'chez nous',
  },
  en: {
    compared: (count: number) =>
      `${count} messages and nomenclatures compared, without titles, descriptions and examples.`,
    equal: 'No factual difference.',
    differences: (count: number) => `${count} factual differences:`,
    refused: 'Refused messages (errors in our workbooks):',
    published: 'published',
    ours: 'ours',
  },
} as const;

/** How many differences the text shows. */
const SHOWN = 30;

/** Compares the facts of a release of our own with what a release has published. */
export async function runFacts(
  published: string,
  ours: string,
  options: ConformanceOptions,
): Promise<ConformanceResult> {
  const from = options.from ?? process.cwd();
  const problems = new DiagnosticCollector();
  const files = await readSources(ours, { nomenclatures: null, from }, problems);
  const theirs = await readSources(published, { nomenclatures: null, from }, problems);
  if (files === null || theirs === null) return couldNotRun(problems, options);
  const publishedArtefacts = factsAmong(await readPublishedArtefacts(theirs.folder));
  if (publishedArtefacts.length === 0) {
    const isSwapped = factsAmong(await readPublishedArtefacts(files.folder)).length > 0;
    const context = { place: { file: published }, value: published };
    if (isSwapped) problems.report(cliDiagnostics['facts-swapped'], context, { other: ours });
    else problems.report(cliDiagnostics['facts-unpublished'], context);
    return couldNotRun(problems, options);
  }
  const emitters = options.emitters ?? (await comparedEmitters());
  const clock = () => 0;
  const { release, missingMessages } = check(files.sources, { silences: [], clock });
  const { files: emitted } = await emitRelease(
    release,
    emitters.filter(({ name, of }) => of === 'ans' && FACT_KINDS.includes(name)),
    { versionStamp: NO_STAMP, baseUrl: BASE_URL },
    { clock },
  );
  const report = compareFacts(artefactsAmong(emitted), publishedArtefacts);
  const refused = missingMessages.map(({ name }) => name);
  const output = options.format === 'json' ? json(report, refused) : text(report, refused, options);
  return { output, exitCode: report.differences.length + refused.length === 0 ? 0 : 1 };
}

function factsAmong(artefacts: readonly Artefact[]): readonly Artefact[] {
  return artefacts.filter(({ kind }) => FACT_KINDS.includes(kind.name));
}

function json({ compared, differences }: FactsReport, refused: readonly string[]): string {
  return `${JSON.stringify({ compared, refused, differences }, null, 2)}\n`;
}

function text(
  { compared, differences }: FactsReport,
  refused: readonly string[],
  { language }: ConformanceOptions,
): string {
  const words = WORDS[language];
  const lines = [words.compared(compared)];
  if (refused.length > 0) lines.push(words.refused, ...refused.map((name) => `  ${name}`));
  if (differences.length === 0) lines.push(words.equal);
  else lines.push(words.differences(differences.length));
  for (const { subject, path, published, produced } of differences.slice(0, SHOWN)) {
    lines.push(
      `  ${subject} ${path} : ${words.published} ${brief(published)}, ${words.ours} ${brief(produced)}`,
    );
  }
  if (differences.length > SHOWN) lines.push('  …');
  return `${lines.join('\n')}\n`;
}

function brief(value: unknown): string {
  const written = value === undefined ? '—' : (JSON.stringify(value) ?? '—');
  return written.length > 60 ? `${written.slice(0, 59)}…` : written;
}
