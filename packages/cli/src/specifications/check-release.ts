import {
  closestName,
  type Diagnostic,
  DiagnosticCollector,
  foldConsequences,
  foldUnder,
  type Language,
  sortDiagnostics,
} from '@hubsante/model';
import type { SheetMemory } from '@hubsante/workbook';
import { cliDiagnostics } from '../diagnostics.ts';
import { check, type ReleaseCheck } from '../pipeline.ts';
import type { Progress } from '../progress.ts';
import { foldLostSilences } from '../silences/lost-silences.ts';
import { withSheetsPutAside } from './missing-messages.ts';
import type { OpenedRelease } from './open-subjects.ts';
import { checkProgress } from './pipeline-progress.ts';

/** How a model release is checked. */
export interface ReleaseCheckOptions {
  readonly clock: () => number;
  readonly progress: Progress;
  readonly language: Language;
  /** Sheets of earlier runs, of which those that are the same are not read again. */
  readonly memory?: SheetMemory;
}

/** The pipeline on one release, and what is wrong in its file of silences. */
export function checkOpenedRelease(release: OpenedRelease, options: ReleaseCheckOptions): ReleaseCheck {
  const { clock, progress, language } = options;
  const result = check(release.sources, {
    silences: release.silences,
    departures: release.departures,
    isWholeRelease: release.isWhole,
    exampleNames: release.exampleNames,
    memory: options.memory,
    clock,
    onProgress: checkProgress(progress, language),
  });
  progress.clear();
  return {
    ...result,
    diagnostics: sortDiagnostics(
      foldLostSilences(foldIdleSilences([...withIdleTitles(release, result), ...release.silenceDiagnostics])),
    ),
  };
}

/** Under other rules than its own, a release has other findings: its silences are not to blame. */
function foldIdleSilences(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const bare = found.find(({ definition }) => definition.code === cliDiagnostics['manifest-missing'].code);
  if (bare === undefined) return found;
  const idle = cliDiagnostics['silence-unused'].code;
  return foldConsequences(found, new Map([['', bare]]), (one) => (one.definition.code === idle ? [''] : []));
}

/** What was found, and what the manifest says of nothing: under the workbook or the sheet that cannot be read, where there is one. */
function withIdleTitles(release: OpenedRelease, result: ReleaseCheck): readonly Diagnostic[] {
  const idle = [...idleTitles(release, result), ...idleDepartures(release, result)];
  const models = new Set(release.sources.models.map(({ file }) => file));
  const cause = result.diagnostics.find(
    ({ definition, place }) =>
      definition.severity === 'error' &&
      (place.cell === undefined || NAMELESS.has(definition.code)) &&
      models.has(place.file),
  );
  if (cause === undefined) return withSheetsPutAside([...result.diagnostics, ...idle], result);
  // The titles alone know which messages it describes: links that carry them follow from it too.
  const names = idle.flatMap(({ value }) => value ?? []);
  const spoiling = { ...cause, subjects: [...cause.subjects, ...names] };
  // So do the tests that carry them, and the perimeters that they alone use.
  const entailed = result.diagnostics.filter(({ definition }) => OF_UNREAD_MESSAGE.has(definition.code));
  return result.diagnostics
    .filter((one) => !entailed.includes(one))
    .map((one) => (one === cause ? foldUnder(spoiling, [...idle, ...entailed]) : one));
}

/** What is said of messages that no sheet describes, in the workbooks of their release. */
const OF_UNREAD_MESSAGE = new Set([
  'workbook/acceptance-test-message-unknown',
  'workbook/acceptance-test-message-misspelled',
  'workbook/perimeter-without-message',
]);

/** Faults of a sheet that leave no name of the messages it describes. */
const NAMELESS = new Set([
  'workbook/configuration-missing',
  'workbook/configuration-empty',
  'workbook/configuration-perimeter-missing',
]);

/** Announcements of the manifest about what the release does not have; what an error hides is not missed. */
function idleDepartures(
  { isWhole }: OpenedRelease,
  { unknownDepartures, missingMessages }: ReleaseCheck,
): readonly Diagnostic[] {
  const reporter = new DiagnosticCollector();
  if (!isWhole) return reporter.diagnostics;
  const hidden = new Set(missingMessages.map(({ name }) => name));
  for (const { announced, candidates } of unknownDepartures) {
    const { what, place } = announced;
    if (hidden.has(what.split('/')[0] ?? '')) continue;
    const suggestion = closestName(what, candidates);
    const context = { place, value: what };
    if (suggestion === null) reporter.report(cliDiagnostics['departure-of-nothing'], context);
    else reporter.report(cliDiagnostics['departure-misspelled'], context, { suggestion });
  }
  return reporter.diagnostics;
}

/** Titles of the manifest whose message the release does not have: it was renamed, or removed. */
function idleTitles(
  release: OpenedRelease,
  { release: { messages }, missingMessages, diagnostics }: ReleaseCheck,
): readonly Diagnostic[] {
  const reporter = new DiagnosticCollector();
  if (!release.isWhole) return reporter.diagnostics;
  const names = [...messages, ...missingMessages].map(({ name }) => name);
  const untitled = names.filter((name) => !release.titlePlaces.has(name));
  // A name that stands twice, which is an error at its cell, has taken the place of the one that is missing.
  const isNameTwice = diagnostics.some(
    ({ definition }) => definition.code === 'workbook/message-name-duplicate',
  );
  for (const [name, place] of release.titlePlaces) {
    if (names.includes(name)) continue;
    const suggestion = closestName(name, untitled) ?? untitled[0];
    const context = { place, value: name };
    if (suggestion === undefined && isNameTwice) continue;
    if (suggestion === undefined) reporter.report(cliDiagnostics['title-without-message'], context);
    else reporter.report(cliDiagnostics['title-of-renamed-message'], context, { suggestion });
  }
  return reporter.diagnostics;
}
