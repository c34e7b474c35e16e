import { join, resolve } from 'node:path';
import type { EmittedFile, LinkEmitter, ReleaseEmitter } from '@hubsante/emitters';
import type { MissingMessage } from '@hubsante/model';
import { type Diagnostic, DiagnosticCollector, sortDiagnostics } from '@hubsante/model';
import { commandLineWords } from '../../arguments/command-line-words.ts';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { mayReplace, reportUnwritable } from '../../output/output-choice.ts';
import { publishFolder } from '../../output/publish-folder.ts';
import { checkSubFolders, type NamedSubject, subFolderOf } from '../../output/sub-folders.ts';
import type { ReleaseCheck } from '../../pipeline.ts';
import { formatOf, printFindings, printProblems } from '../../printers/print-findings.ts';
import type { Progress } from '../../progress.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { type CheckedLink, checkOpenedLinks } from '../../specifications/check-links.ts';
import { checkOpenedRelease } from '../../specifications/check-release.ts';
import type { CopiedFile } from '../../specifications/copied-files.ts';
import { findSubjects, type Subject } from '../../specifications/find-subjects.ts';
import { type MadePackage, makeLink, makeRelease } from '../../specifications/make-package.ts';
import {
  nameOfLink,
  type OpenedRelease,
  type OpenedSubjects,
  openSubjects,
} from '../../specifications/open-subjects.ts';
import { emitProgress } from '../../specifications/pipeline-progress.ts';
import { findingsOfRelease } from '../../specifications/release-findings.ts';
import { verifyAsyncApi } from '../../specifications/verify-asyncapi.ts';
import { Stopwatch, type Timing } from '../../timings.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { type BuildOptions, type FormatNames, readBuildOptions } from './build-options.ts';
import { buildSummary } from './build-summary.ts';
import { corpusCoverage } from './corpus-coverage.ts';
import { recordedDate } from './recorded-date.ts';

/** Where a build goes when its user does not say: the same place under this folder. */
const DEFAULT_OUTPUT = 'dist';

/** `dsf build`: checks, then writes the files of every message and link that has no error. */
export async function build(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { clock, stderr, stdout, variables } = environment;
  const { language, values } = invocation;
  const stopwatch = new Stopwatch(clock);

  const named = await findSubjects(invocation.paths, environment.workingFolder);
  const { formatNames } = await import('@hubsante/emitters');
  const say = commandLineWords[language];
  const options = readBuildOptions(values, variables.SOURCE_DATE_EPOCH, formatNames, say);
  if ('mistake' in options) {
    stderr.write(`${options.mistake}\n`);
    return COULD_NOT_RUN;
  }
  const emitters = await stopwatch.measureAsync('loading emitters', () =>
    loadEmitters(named, options.value.formats),
  );

  const subjects = await stopwatch.measureAsync('opening', () =>
    openSubjects(named, invocation, environment),
  );
  const targets = targetsOf(subjects, values.get('out'), environment);
  const obstacles = obstaclesTo(targets, subjects, invocation, environment);
  if (subjects.problems.length + obstacles.length > 0) {
    await printProblems([...subjects.problems, ...obstacles], invocation, environment);
    return COULD_NOT_RUN;
  }

  const context = { emitters, environment, progress, invocation };
  const built = await buildSubjects(subjects, options.value, context);
  for (const { timings } of built) stopwatch.add(timings);
  const failures = await stopwatch.measureAsync('writing', () => publish(targets, built, environment));

  const isOneOfSeveral = built.length > 1;
  const findings = built.flatMap(({ diagnostics, pathOfFile }) =>
    findingsOfRelease(diagnostics, pathOfFile, isOneOfSeveral, language),
  );
  const silencedCount = built.reduce((count, { silenced }) => count + silenced, 0);
  for (const finding of findingsOfRelease(failures, new Map(), false, language)) findings.push(finding);
  await stopwatch.measureAsync('printing', () =>
    printFindings(findings, silencedCount, invocation, environment),
  );
  const { timings } = stopwatch;
  if (failures.length > 0) return { exitCode: 2, timings };

  const missing = built.flatMap((one) => one.missing);
  const places = [...new Set(targets.map(({ out }) => out))];
  const out = values.has('out') || places.length === 1 ? (places[0] ?? '') : DEFAULT_OUTPUT;
  const fileCount = built.reduce((count, { files, copies }) => count + files.length + copies.length, 0);
  const coverage = built.flatMap(({ files }) => corpusCoverage(files, language));
  const summary = buildSummary({ out, fileCount, missing, coverage }, language);
  (formatOf(invocation) === 'text' ? stdout : stderr).write(summary);
  return { exitCode: findings.some(({ severity }) => severity === 'error') ? 1 : 0, timings };
}

/** What makes the chosen formats. */
interface LoadedEmitters {
  readonly releases: readonly ReleaseEmitter[];
  readonly links: readonly LinkEmitter[];
}

/** Only those that the subjects need: the emitters of links load libraries that model releases do without. */
async function loadEmitters(subjects: readonly Subject[], formats: FormatNames): Promise<LoadedEmitters> {
  const { linkEmitters, releaseEmitters } = await import('@hubsante/emitters');
  const areNamed = (kind: Subject['kind']) => subjects.some((subject) => subject.kind === kind);
  return {
    releases: areNamed('release')
      ? [
          ...(await releaseEmitters('release', formats.release)),
          ...(await releaseEmitters('ans', formats.ans)),
        ]
      : [],
    links: areNamed('link') ? await linkEmitters(formats.link) : [],
  };
}

/** Where one subject goes. */
interface Target extends NamedSubject {
  /** Folder that is replaced as a whole, as shown to the user. */
  readonly out: string;
  /** The same, absolute. */
  readonly folder: string;
  /** Sub-folder of it; `''` when the subject has the folder for itself. */
  readonly subFolder: string;
}

/** What was made of one subject. */
interface Built {
  readonly path: string;
  readonly files: readonly EmittedFile[];
  readonly copies: readonly CopiedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: number;
  readonly missing: readonly MissingMessage[];
  readonly pathOfFile: ReadonlyMap<string, string>;
  readonly timings: readonly Timing[];
}

function targetsOf(
  { releases, links }: OpenedSubjects,
  out: string | undefined,
  { workingFolder: from }: Environment,
): readonly Target[] {
  const named: (NamedSubject & { readonly folder: string })[] = [
    ...releases,
    ...links.map((link) => ({ path: link.path, name: nameOfLink(link), folder: link.folder })),
  ];
  return named.map(({ path, name, folder }) => {
    if (out === undefined) {
      const place = join(DEFAULT_OUTPUT, displayedPath(folder, from));
      return { path, name, out: place, folder: resolve(from, place), subFolder: '' };
    }
    const subFolder = subFolderOf({ path, name }, named.length > 1);
    return { path, name, out, folder: resolve(from, out), subFolder };
  });
}

/** What forbids to write there, found before the work begins. */
function obstaclesTo(
  targets: readonly Target[],
  { releases, links }: OpenedSubjects,
  { values }: Invocation,
  { workingFolder }: Environment,
): readonly Diagnostic[] {
  const obstacles = new DiagnosticCollector();
  if (values.has('out') && targets.length > 1) checkSubFolders(targets, obstacles);
  const kept = [workingFolder, ...[...releases, ...links].flatMap(({ readPaths }) => readPaths)];
  const places = new Map(targets.map(({ out, folder }) => [folder, out]));
  for (const [path, out] of places) mayReplace({ out, path, kept, force: values.has('force') }, obstacles);
  return obstacles.diagnostics;
}

interface BuildContext {
  readonly emitters: LoadedEmitters;
  readonly environment: Environment;
  readonly progress: Progress;
  readonly invocation: Invocation;
}

async function buildSubjects(
  subjects: OpenedSubjects,
  { baseUrl, clients, versionStamp }: BuildOptions,
  { emitters, environment: { clock }, progress, invocation: { language, values } }: BuildContext,
): Promise<readonly Built[]> {
  const checked = new Map<OpenedRelease, ReleaseCheck>();
  for (const release of subjects.releases)
    checked.set(release, checkOpenedRelease(release, { clock, progress, language }));
  const links = checkOpenedLinks(subjects, checked, { clients, clock, progress, language });
  const isPackage = values.get('profile') !== 'ans' && !values.has('only');
  const runOf = (path: string) => ({
    clock,
    isPackage,
    onProgress: emitProgress(progress, language, path),
  });
  const built: Built[] = [];
  for (const [release, result] of checked) {
    const options = { versionStamp: versionStamp(recordedDate(release.sources)), baseUrl };
    const made = await makeRelease(release, result, emitters.releases, options, runOf(release.path));
    built.push(builtOf(release, result, made));
  }
  for (const link of links) {
    const options = { baseUrl, clients };
    const made = await makeLink(link, emitters.links, options, runOf(link.opened.path));
    const verified = await verify(made, link, clock, (path) => progress.show(path));
    const { opened, result, pathOfFile } = link;
    built.push(builtOf({ path: opened.path, pathOfFile }, result, verified));
  }
  progress.clear();
  return built;
}

/** What was found before the making and in it. */
function builtOf(
  { path, pathOfFile }: Pick<Built, 'path' | 'pathOfFile'>,
  found: Pick<ReleaseCheck, 'diagnostics' | 'silenced' | 'timings'> & Partial<ReleaseCheck>,
  { files, copies, diagnostics, timings }: MadePackage,
): Built {
  return {
    path,
    files,
    copies,
    diagnostics: sortDiagnostics([...found.diagnostics, ...diagnostics]),
    silenced: found.silenced.length,
    missing: found.missingMessages ?? [],
    pathOfFile,
    timings: [...found.timings, ...timings],
  };
}

/** A link whose documents have passed the check of AsyncAPI; otherwise none of its files is written. */
async function verify(
  made: MadePackage,
  { opened }: CheckedLink,
  clock: () => number,
  onProgress: (path: string) => void,
): Promise<MadePackage> {
  const stopwatch = new Stopwatch(clock);
  const place = opened.link?.place ?? { file: opened.path };
  const faults = await stopwatch.measureAsync('verify asyncapi', () =>
    verifyAsyncApi(made.files, place, onProgress),
  );
  const kept = faults.length === 0 ? made : { ...made, files: [], copies: [] };
  return {
    ...kept,
    diagnostics: [...made.diagnostics, ...faults],
    timings: [...made.timings, ...stopwatch.timings],
  };
}

/**
 * Writes each output folder, unless there is nothing to put into it: a previous one is worth more than an
 * empty one. Returns what the system refused.
 */
async function publish(
  targets: readonly Target[],
  built: readonly Built[],
  { interruptions }: Environment,
): Promise<readonly Diagnostic[]> {
  const failures = new DiagnosticCollector();
  const byPath = new Map(built.map((one) => [one.path, one]));
  for (const place of new Set(targets.map(({ folder }) => folder))) {
    const together = targets.filter(({ folder }) => folder === place);
    const parts = together.flatMap(({ path, subFolder, out }) => {
      const one = byPath.get(path);
      return one === undefined || one.files.length === 0 ? [] : [{ one, subFolder, out }];
    });
    if (parts.length === 0) continue;
    try {
      await publishFolder(
        place,
        async (folder) => {
          for (const { one, subFolder } of parts) await folder.write(one.files, one.copies, subFolder);
        },
        interruptions,
      );
    } catch (error) {
      reportUnwritable(error, parts[0]?.out ?? '', failures);
    }
  }
  return failures.diagnostics;
}
