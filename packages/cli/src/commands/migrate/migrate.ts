import { basename, extname, resolve } from 'node:path';
import type { EmittedFile } from '@hubsante/emitters';
import { DiagnosticCollector } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { CompiledVersion } from '../../diff/compiled-versions.ts';
import type { Environment } from '../../environment.ts';
import { conversionRows, tableFiles } from '../../evolution/conversion-rows.ts';
import { messageTexts, type UnreadFile } from '../../evolution/message-files.ts';
import { type MigratedMessage, Migration } from '../../evolution/migration.ts';
import { type MigrationReport, migrationJson, migrationText } from '../../evolution/print-migration.ts';
import { releaseOpener, versionsNamed } from '../../evolution/versions-named.ts';
import { mayReplace, reportUnwritable } from '../../output/output-choice.ts';
import { publishFolder } from '../../output/publish-folder.ts';
import { printProblems, withoutFormat } from '../../printers/print-findings.ts';
import type { Progress } from '../../progress.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';

/** `dsf migrate`: messages of a version in the form of another, and every value that was not carried. */
export async function migrate(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const versions = await versionsNamed(invocation, environment, progress);
  if (versions === null) return COULD_NOT_RUN;
  const { source, target, files } = versions;
  const reporter = new DiagnosticCollector();
  const open = releaseOpener(invocation, environment, progress);
  const rows = await conversionRows(source, target, environment.workingFolder, open, reporter);
  if (reporter.diagnostics.length > 0)
    await printProblems(reporter.diagnostics, withoutFormat(invocation), environment);
  if (reporter.diagnostics.some(({ definition }) => definition.severity === 'error')) return COULD_NOT_RUN;
  const migration = new Migration(source, target, rows);
  const messages: MigratedMessage[] = [];
  const unread: UnreadFile[] = [];
  for await (const texts of messageTexts(files, environment.workingFolder)) {
    for (const one of texts) {
      if ('reason' in one) unread.push(one);
      else messages.push(await migration.migrate(one));
    }
  }
  const report = { from: titleOf(source), to: titleOf(target), messages, unread, written: rows.written };
  const outputs = [
    ['out', () => convertedFiles(report)],
    ['tables', () => tableFiles(rows).map((file) => ({ ...file, source: null }))],
  ] as const;
  for (const [option, made] of outputs) {
    const folder = invocation.values.get(option);
    if (folder !== undefined && !(await write(made(), folder, files, invocation, environment)))
      return COULD_NOT_RUN;
  }
  const { language } = invocation;
  const isJson = invocation.values.get('format') === 'json';
  environment.stdout.write(isJson ? migrationJson(report) : migrationText(report, language));
  const isWhole =
    unread.length === 0 &&
    messages.every(({ outcome }) => outcome.kind === 'converted' && outcome.faults.after === 0);
  return { exitCode: isWhole ? 0 : 1, timings: [] };
}

function titleOf({ subject, version }: CompiledVersion): string {
  return subject === 'mdd' ? `mdd ${version}` : `${subject} v${version}`;
}

/** Whether files could be written; if not, the reason was printed. */
async function write(
  made: readonly EmittedFile[],
  folder: string,
  files: readonly string[],
  invocation: Invocation,
  environment: Environment,
): Promise<boolean> {
  const reporter = new DiagnosticCollector();
  const { workingFolder } = environment;
  const path = resolve(workingFolder, folder);
  const kept = [workingFolder, ...[...invocation.paths, ...files].map((one) => resolve(workingFolder, one))];
  if (mayReplace({ out: folder, path, kept, force: invocation.values.has('force') }, reporter)) {
    try {
      await publishFolder(path, (output) => output.write(made, [], ''), environment.interruptions);
      return true;
    } catch (error) {
      reportUnwritable(error, folder, reporter);
    }
  }
  await printProblems(reporter.diagnostics, withoutFormat(invocation), environment);
  return false;
}

/** Each message under the name of its file, followed by its line and by the number of its part. */
function convertedFiles({ messages }: MigrationReport): readonly EmittedFile[] {
  const names = new Set<string>();
  return messages.flatMap(({ file, line, outcome }) => {
    if (outcome.kind === 'refused') return [];
    const [, path = file, number] = /^(.*)\[(\d+)\]$/.exec(file) ?? [];
    const extension = line === null ? extname(path) : '.json';
    const place = line ?? number;
    const stem = `${basename(path, extname(path))}${place === undefined ? '' : `-${place}`}`;
    return outcome.texts.map((content, index) => {
      const whole = index === 0 ? stem : `${stem}-part${index + 1}`;
      let free = whole;
      for (let count = 2; names.has(`${free}${extension}`); count += 1) free = `${whole}-${count}`;
      names.add(`${free}${extension}`);
      return { path: `${free}${extension}`, content, source: null };
    });
  });
}
