import {
  compiledRelease,
  conversionRows,
  findConcerns,
  findSubjects,
  type MessageText,
  Migration,
  messageTexts,
  openSubjects,
  type ReleaseOpener,
  silentProgress,
  tableFiles,
  toldConcerns,
  twoVersions,
} from '@hubsante/cli/workshop';
import { DiagnosticCollector, renderDiagnostic } from '@hubsante/model';
import type {
  ConcernedAnswer,
  ConvertedMessage,
  WorkshopRefusal,
  WorkshopRequest,
} from '@hubsante/model/contracts';
import { commandLine } from './command-line.ts';
import type { MemoryDisk } from './disk/memory-disk.ts';

/** Where the specifications lie on the disk in memory, and where the messages. */
export const SPECIFICATIONS = '/specifications/specs';
const MESSAGES = '/messages';

/** Messages shown converted: nobody reads more, and each is shown twice. */
const MOST_CONVERTED = 100;

/** Why two versions that are one are not compared. */
export const SAME = {
  fr: 'C’est deux fois la même version : en choisir une autre.',
  en: 'These are the same version: choose another one.',
} as const;

/** What a new version does to one’s own messages, by the code of `dsf concerned` and `dsf migrate`. */
export async function concernedBy(
  { from, to, role, files, language }: Extract<WorkshopRequest, { kind: 'concerned' }>,
  disk: MemoryDisk,
  clock: () => number,
): Promise<ConcernedAnswer | WorkshopRefusal> {
  if (from === to) return { refusal: SAME[language] };
  disk.remove(MESSAGES);
  for (const { path, bytes } of files) disk.put(`${MESSAGES}/${path}`, bytes);
  const paths = [from, to].map((one) => `${SPECIFICATIONS}/${one}`);
  const named = await findSubjects(paths, SPECIFICATIONS);
  const { invocation, environment } = commandLine(SPECIFICATIONS, paths, language);
  const subjects = await openSubjects(named, invocation, environment);
  const options = { clock, progress: silentProgress, language };
  const versions = await twoVersions(subjects, options);
  const faults = [...subjects.problems, ...(versions ?? []).flatMap(({ side }) => side.faults)];
  if (versions === null || faults.length > 0)
    return { refusal: faults.map((one) => renderDiagnostic(one, language).message).join('\n') };
  const [previous, current] = versions;
  // As the command line would name what was dropped.
  const dropped = [...new Set(files.map(({ path }) => path.split('/')[0] ?? path))];
  const { report, newsOf } = await findConcerns(previous, current, role, messageTexts(dropped, MESSAGES));

  const reporter = new DiagnosticCollector();
  const open: ReleaseOpener = async (folder, faulty) => {
    const opened = await openSubjects([{ kind: 'release', path: folder }], invocation, environment);
    for (const problem of opened.problems) faulty.add(problem);
    const [release] = opened.releases;
    return release === undefined ? null : compiledRelease(release, options);
  };
  const rows = await conversionRows(previous, current, SPECIFICATIONS, open, reporter);
  // What is wrong in them was reported on the way there.
  const back = await conversionRows(current, previous, SPECIFICATIONS, open, new DiagnosticCollector());
  const isUsable = reporter.diagnostics.every(({ definition }) => definition.severity !== 'error');
  const migration = new Migration(previous, current, rows);
  const converted: ConvertedMessage[] = [];
  for await (const texts of messageTexts(dropped, MESSAGES)) {
    for (const one of texts) {
      if (!isUsable || 'reason' in one || converted.length >= MOST_CONVERTED) continue;
      converted.push(await conversionOf(migration, one, language));
    }
  }
  const tables = isUsable ? [rows, back].flatMap(tableFiles) : [];
  return { concerns: toldConcerns(report, newsOf, language), converted, tables };
}

async function conversionOf(
  migration: Migration,
  text: MessageText,
  language: 'fr' | 'en',
): Promise<ConvertedMessage> {
  const { file, line, message, outcome } = await migration.migrate(text);
  const told = (one: { readonly message: string; readonly messageEn: string }) =>
    language === 'fr' ? one.message : one.messageEn;
  const isConverted = outcome.kind === 'converted';
  return {
    file,
    line,
    message,
    before: text.text,
    after: isConverted ? outcome.texts : [],
    refusal: isConverted ? null : told(outcome.reason),
    losses: isConverted ? outcome.losses.map(told) : [],
  };
}
