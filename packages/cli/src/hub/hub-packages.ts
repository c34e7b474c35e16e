import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type EmittedFile, linkEmitters } from '@hubsante/emitters';
import { DiagnosticCollector } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import type { Environment } from '../environment.ts';
import { releaseOpener } from '../evolution/versions-named.ts';
import { printFindings, printProblems } from '../printers/print-findings.ts';
import type { Progress } from '../progress.ts';
import { checkOpenedLinks } from '../specifications/check-links.ts';
import { emitLink } from '../specifications/emit.ts';
import { findSubjects } from '../specifications/find-subjects.ts';
import { nameOfLink, openSubjects } from '../specifications/open-subjects.ts';
import { emitProgress } from '../specifications/pipeline-progress.ts';
import { findingsOfRelease } from '../specifications/release-findings.ts';
import { CONVERSIONS, isLinkPackage } from './read-hub-link.ts';
import { vhostConversions } from './vhost-conversions.ts';

/** Where links are looked for when none is named. */
const SPECIFICATIONS = 'specs';

/** The formats of a link package that a Hub reads. */
const FORMATS = ['manifest', 'rabbitmq', 'runtime', 'client', 'examples', 'acceptance-tests'];

/** Folders of packages, absolute; or why there are none, told already. */
export type HubPackages =
  | { readonly folders: readonly string[] }
  | { readonly failed: 'errors' | 'problems' };

/**
 * The packages a Hub serves: those that are built are taken as they are, the sources of the others are compiled into the
 * folder of the Hub, in the few formats that it reads.
 *
 * @param moreFormats that are made besides.
 */
export async function hubPackages(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
  folder: string,
  moreFormats: readonly string[] = [],
): Promise<HubPackages> {
  const { workingFolder: from, clock } = environment;
  const paths = invocation.paths.length === 0 ? [SPECIFICATIONS] : invocation.paths;
  const built = paths.map((path) => resolve(from, path)).filter(isLinkPackage);
  const sources = paths.filter((path) => !built.includes(resolve(from, path)));
  if (sources.length === 0) return { folders: built };
  const named = await findSubjects(sources, from);
  const subjects = await openSubjects(
    // The model releases of a folder above are compiled for their links, not for themselves.
    invocation.paths.length === 0 ? named.filter(({ kind }) => kind === 'link') : named,
    invocation,
    environment,
  );
  if (subjects.problems.length > 0) {
    await printProblems(subjects.problems, invocation, environment);
    return { failed: 'problems' };
  }
  const { language } = invocation;
  const clients = clientsOf(invocation);
  const checked = checkOpenedLinks(subjects, new Map(), { clients, clock, progress, language });
  const findings = checked.flatMap(({ result, pathOfFile }) =>
    findingsOfRelease(result.diagnostics, pathOfFile, checked.length > 1, language),
  );
  if (findings.some(({ severity }) => severity === 'error')) {
    await printFindings(findings, 0, invocation, environment);
    return { failed: 'errors' };
  }
  const emitters = await linkEmitters([...FORMATS, ...moreFormats]);
  const made: string[] = [];
  const reporter = new DiagnosticCollector();
  const openRelease = releaseOpener(invocation, environment, progress);
  for (const one of checked) {
    const { opened, result } = one;
    const transfers = await vhostConversions(one, checked, { from, openRelease, reporter });
    const target = join(folder, 'packages', nameOfLink(opened) || basename(opened.folder));
    const onProgress = emitProgress(progress, language, opened.path);
    const { files } = await emitLink(
      result.subject,
      emitters,
      { baseUrl: '', clients },
      { clock, onProgress },
    );
    const conversions = { path: CONVERSIONS, content: JSON.stringify(transfers), source: null };
    writePackage(target, [...files, conversions]);
    made.push(target);
  }
  if (reporter.diagnostics.length > 0) {
    await printProblems(reporter.diagnostics, invocation, environment);
    if (reporter.diagnostics.some(({ definition }) => definition.severity === 'error'))
      return { failed: 'problems' };
  }
  progress.clear();
  return { folders: [...built, ...made] };
}

/** `--clients a,b`; `null` when those of the examples are meant. */
function clientsOf({ values }: Invocation): readonly string[] | null {
  const text = values.get('clients');
  return text === undefined ? null : text.split(',').map((one) => one.trim());
}

function writePackage(folder: string, files: readonly EmittedFile[]): void {
  for (const { path, content } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
}
