import {
  type AnnouncedDeparture,
  announceDepartures,
  applySilences,
  checkAcceptanceTestsOfRelease,
  checkRelease,
  type Diagnostic,
  foldTestsOfRelease,
  type MissingMessage,
  type Release,
  type Silence,
  sortDiagnostics,
  type TitleOfSheet,
  type UnknownDeparture,
  unusedNomenclatures,
  withoutFaultyMessages,
} from '@hubsante/model';
import {
  foldFindings,
  type MessagePutAside,
  type ReadingStep,
  type ReleaseSources,
  type SheetMemory,
  type WireConventions,
} from '@hubsante/workbook';
import { knownCodes } from './known-codes.ts';
import { readReleaseOnce } from './read-once.ts';
import { hidesData, judgedBy, workbookNames } from './silences/judged-by.ts';
import { followMovedCells } from './silences/moved-cells.ts';
import { followRenamedFiles } from './silences/renamed-files.ts';
import { foldRenamedSheets } from './silences/renamed-sheets.ts';
import { silenceDiagnostics } from './silences/silence-diagnostics.ts';
import { Stopwatch, type Timing } from './timings.ts';

/** How a release is checked. */
export interface CheckOptions {
  readonly silences: readonly Silence[];
  /** What the release announces as leaving. */
  readonly departures?: readonly AnnouncedDeparture[];
  /** Whether every message of the release is there, so that a code list nobody uses means something. */
  readonly isWholeRelease?: boolean;
  /** Names of the example files that the acceptance tests of the release may name; `null` when they are not there. */
  readonly exampleNames?: readonly string[] | null;
  /** Sheets of earlier runs, of which those that are the same are not read again. */
  readonly memory?: SheetMemory | undefined;
  /** In milliseconds, from any origin. */
  readonly clock: () => number;
  readonly onProgress?: (step: CheckStep) => void;
}

/** What a check is about to do, for a progress line. */
export type CheckStep = ReadingStep | { readonly kind: 'rules' };

/** A checked release: what can be made of it, and everything there is to say of it. */
export interface ReleaseCheck {
  /** What is emitted: the release without its faulty messages. */
  readonly release: Release;
  /** What travels, as its workbooks were read. */
  readonly wire: Required<WireConventions>;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a silence covers. */
  readonly silenced: readonly Diagnostic[];
  readonly missingMessages: readonly MissingMessage[];
  /** What is announced as leaving and is not there. */
  readonly unknownDepartures: readonly UnknownDeparture[];
  /** Messages whose sheet is a note: read when it is asked. */
  readonly putAside: () => readonly MessagePutAside[];
  readonly timings: readonly Timing[];
}

/**
 * From the bytes of the workbooks to the model and its findings; `emit` goes on from there. Pure: no disk, no console, and
 * only the clock it is given.
 */
export function check(sources: ReleaseSources, options: CheckOptions): ReleaseCheck {
  const { silences, onProgress = () => {} } = options;
  const stopwatch = new Stopwatch(options.clock);

  const written = stopwatch.measure('reading', () =>
    readReleaseOnce(sources, { onProgress, memory: options.memory }),
  );
  const announced = announceDepartures(written.release, options.departures ?? []);
  const read = { ...written, release: announced.release };

  onProgress({ kind: 'rules' });
  const isWholeRelease = options.isWholeRelease === true;
  // A datum that is left out may be the one that uses a code list.
  const areListUsesKnown =
    isWholeRelease && !read.diagnostics.some(({ definition }) => hidesData(definition));
  const sound = withoutFaultyMessages(read.release, read.diagnostics);
  const broken = stopwatch.measure('rules', () => [
    ...checkRelease(read.release),
    ...checkAcceptanceTestsOfRelease({
      messages: sound.messages,
      suites: read.release.acceptanceTests,
      exampleNames: options.exampleNames ?? null,
      titles: titlesAgainstConfiguration(read.diagnostics),
    }),
    ...(areListUsesKnown ? unusedNomenclatures(read.release) : []),
  ]);

  const found = sortDiagnostics([...read.diagnostics, ...broken]);
  const isJudged = judgedBy({ sources, isWholeRelease, areListUsesKnown, found });
  const followed = isWholeRelease
    ? followRenamedFiles(silences, found, workbookNames(sources))
    : { silences, diagnostics: [] };
  const moved = followMovedCells(followed.silences, found);
  const heard = applySilences(found, moved.silences, knownCodes, isJudged);

  const told = foldRenamedSheets(heard.diagnostics, heard.misuses, sheetsOf(read.release, found));
  const release = withoutFaultyMessages(read.release, heard.diagnostics);

  return {
    release,
    wire: read.wire,
    diagnostics: sortDiagnostics([
      ...foldTestsOfRelease(
        foldFindings(told.diagnostics, read.release.nomenclatures, read.release.messages),
      ),
      ...followed.diagnostics,
      ...moved.diagnostics,
      ...silenceDiagnostics(told.misuses, knownCodes),
    ]),
    silenced: heard.silenced,
    missingMessages: missingMessages(found),
    unknownDepartures: announced.unknown,
    putAside: read.putAside,
    timings: stopwatch.timings,
  };
}

/** The first cells of sheets that say otherwise than their configuration. */
function titlesAgainstConfiguration(diagnostics: readonly Diagnostic[]): readonly TitleOfSheet[] {
  return diagnostics.flatMap(({ definition, place, value }) =>
    definition.code === 'workbook/configuration-disagrees-with-title' && value !== undefined
      ? [{ place, text: value }]
      : [],
  );
}

/** The sheets that were read, by file: those that describe something, and those that something is said of. */
function sheetsOf(
  { messages, nomenclatures }: Release,
  found: readonly Diagnostic[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const sheets = new Map<string, Set<string>>();
  for (const { place } of [...messages, ...nomenclatures, ...found]) {
    if (place.sheet === undefined) continue;
    sheets.set(place.file, (sheets.get(place.file) ?? new Set()).add(place.sheet));
  }
  return sheets;
}

/** Every message an error names, in the order of the findings. */
function missingMessages(diagnostics: readonly Diagnostic[]): MissingMessage[] {
  const causes = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.definition.severity !== 'error') continue;
    for (const subject of diagnostic.subjects) {
      const known = causes.get(subject);
      if (known === undefined) causes.set(subject, [diagnostic]);
      else known.push(diagnostic);
    }
  }
  return [...causes].map(([name, diagnostics]) => ({ name, causes: diagnostics }));
}
