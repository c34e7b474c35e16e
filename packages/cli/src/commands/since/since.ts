import { DiagnosticCollector, findTraced } from '@hubsante/model';
import type { IndexedRelease } from '@hubsante/model/contracts';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { CompiledVersion } from '../../diff/compiled-versions.ts';
import type { Environment } from '../../environment.ts';
import { compiledVersions, laneSubjects, lanesOf } from '../../history/lanes.ts';
import { openHistory } from '../../history/open-history.ts';
import { lifeJson, lifeText, refusedNameText } from '../../history/print-life.ts';
import { toldLife } from '../../history/told-life.ts';
import { printProblems, printRefusal, withoutFormat } from '../../printers/print-findings.ts';
import type { Progress } from '../../progress.ts';
import { MODELS } from '../../specifications/find-subjects.ts';
import { openSubjects } from '../../specifications/open-subjects.ts';
import { findingsOfRelease } from '../../specifications/release-findings.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';

/** Where the specifications are when no folder is named. */
const SPECIFICATIONS = 'specs';

/** `dsf since`: the life of a message, of a field or of a code. */
export async function since(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { language, values, paths } = invocation;
  const [written = '', ...folders] = paths;
  const problems = new DiagnosticCollector();
  const history = values.get('history');
  const kept = history === undefined ? null : await openHistory(history, environment, problems);
  const defaults = kept === null ? [SPECIFICATIONS] : [];
  const named = await laneSubjects(folders.length === 0 ? defaults : folders, environment.workingFolder);
  const subjects = await openSubjects(named, invocation, environment);
  for (const problem of subjects.problems) problems.add(problem);
  if (problems.diagnostics.length > 0) {
    await printProblems(problems.diagnostics, withoutFormat(invocation), environment);
    return COULD_NOT_RUN;
  }
  const ofFolders = await compiledVersions(subjects, { clock: environment.clock, progress, language });
  const compiled = [...(kept?.versions() ?? []), ...ofFolders.filter(isNotKept(kept?.releases ?? []))];
  const faults = compiled.flatMap(({ side }) =>
    findingsOfRelease(side.faults, side.pathOfFile, true, language),
  );
  if (faults.length > 0) {
    await printRefusal(faults, invocation, environment);
    return COULD_NOT_RUN;
  }
  const lanes = lanesOf(compiled);
  const found = findTraced(
    lanes.toReversed().flatMap(({ versions }) => versions),
    written,
  );
  if (found.kind !== 'found') {
    environment.stderr.write(refusedNameText(written, found, language));
    return COULD_NOT_RUN;
  }
  const life = toldLife(lanes, found.traced, language);
  environment.stdout.write(values.get('format') === 'json' ? lifeJson(life) : lifeText(life, language));
  return { exitCode: 0, timings: [] };
}

/** A published release stands for the folder of the same name. */
function isNotKept(kept: readonly IndexedRelease[]): (version: CompiledVersion) => boolean {
  const names = new Set(kept.map(({ name }) => name));
  return ({ subject, version }) => subject !== MODELS || !names.has(version);
}
