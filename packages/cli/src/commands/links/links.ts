import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  acceptedMessagesCsv,
  acceptedMessagesJson,
  type CorrespondenceLine,
  correspondenceCsv,
  correspondenceJson,
  correspondenceMarkdown,
  correspondenceTable,
} from '@hubsante/emitters';
import {
  DiagnosticCollector,
  type LinkVersion,
  type MessageOnVhost,
  messagesOnVhosts,
  type ServedLink,
} from '@hubsante/model';
import { readRelease } from '@hubsante/workbook';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { mayReplace, reportUnwritable } from '../../output/output-choice.ts';
import { publishFolder } from '../../output/publish-folder.ts';
import { printProblems } from '../../printers/print-findings.ts';
import type { Progress } from '../../progress.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { readText } from '../../sources/read-input.ts';
import { reportUnreadable } from '../../sources/report-unreadable.ts';
import { readSources } from '../../sources.ts';
import { SpecificationRoot } from '../../specifications/specification-root.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { acceptedWords } from './accepted-words.ts';
import { compareAccepted, MessageNames } from './compare-accepted.ts';
import { parseOperatorsTable } from './operators-table.ts';

const PRINTERS = {
  markdown: correspondenceMarkdown,
  csv: correspondenceCsv,
  json: correspondenceJson,
} as const;

/** `dsf links`: prints the correspondence table of the link versions of a folder of specifications. */
export async function links(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { workingFolder: from, stdout } = environment;
  const reporter = new DiagnosticCollector();
  const format = invocation.values.get('format');
  const print = format === 'csv' || format === 'json' ? PRINTERS[format] : PRINTERS.markdown;
  const out = invocation.values.get('out');
  const path = invocation.paths[0] ?? '.';
  const folder = resolve(from, path);
  try {
    await stat(folder);
    const root = new SpecificationRoot(folder, from);
    const read: LinkVersion[] = [];
    for (const linkFolder of await root.linkFolders()) {
      progress.show(displayedPath(linkFolder, from));
      const link = await root.link(linkFolder, reporter);
      if (link !== null) read.push(link);
    }
    progress.clear();
    if (reporter.diagnostics.length > 0) {
      await printProblems(reporter.diagnostics, withoutFormat(invocation), environment);
    }
    const operators = invocation.values.get('accepted');
    const served = await servedLinks(read, root, reporter);
    if (operators !== undefined) return await compare(operators, served, root, invocation, environment);
    const table = correspondenceTable(read);
    if (out === undefined) stdout.write(print(table));
    else if (!(await publish(table, messagesOnVhosts(served), out, environment, reporter))) {
      await printProblems(reporter.diagnostics, withoutFormat(invocation), environment);
      return COULD_NOT_RUN;
    }
    return { exitCode: reporter.diagnostics.length > 0 ? 1 : 0, timings: [] };
  } catch (error) {
    await reportUnreadable(error, path, folder, from, reporter);
    await printProblems(reporter.diagnostics, withoutFormat(invocation), environment);
    return COULD_NOT_RUN;
  }
}

/** The links whose principles are known: without them nobody can tell what passes. */
async function servedLinks(
  links: readonly LinkVersion[],
  root: SpecificationRoot,
  reporter: DiagnosticCollector,
): Promise<readonly ServedLink[]> {
  const served: ServedLink[] = [];
  for (const link of links) {
    const principles = await root.principles(link.transversalPrinciples, reporter);
    if (principles !== null) served.push({ link, principles });
  }
  return served;
}

/** Compares with the table that the operators of the Hub keep, and tells each difference. */
async function compare(
  path: string,
  served: readonly ServedLink[],
  root: SpecificationRoot,
  invocation: Invocation,
  { workingFolder: from, stdout, stderr }: Environment,
): Promise<CommandResult> {
  const say = acceptedWords[invocation.language];
  const operators = parseOperatorsTable(await readText(resolve(from, path)));
  if (operators.vhosts.size === 0) {
    stderr.write(`${say.noVhost(path)}\n`);
    return COULD_NOT_RUN;
  }
  const ours = messagesOnVhosts(served);
  const service = new Set(
    served.flatMap(({ principles }) => principles.serviceMessages.map(({ message }) => message)),
  );
  const names = new MessageNames(await rootsOf(served, root, from));
  const differences = compareAccepted(ours, operators, names, service);
  for (const difference of differences) stdout.write(`${say.difference(difference)}\n`);
  stdout.write(
    `${differences.length === 0 ? say.same(operators.vhosts.size) : say.differ(differences.length)}\n`,
  );
  return { exitCode: differences.length === 0 ? 0 : 1, timings: [] };
}

/** Name and root of every message of the releases that links are built from: classes are named after either. */
async function rootsOf(
  served: readonly ServedLink[],
  root: SpecificationRoot,
  from: string,
): Promise<readonly (readonly [name: string, root: string])[]> {
  const releases = new Set(served.map(({ link }) => link.modelRelease));
  const roots: (readonly [string, string])[] = [];
  for (const release of releases) {
    // What is wrong with a model is for `dsf check` to tell.
    const files = await readSources(
      root.modelFolder(release),
      { nomenclatures: null, from },
      new DiagnosticCollector(),
    );
    for (const message of files === null ? [] : readRelease(files.sources).release.messages)
      roots.push([message.name, message.root]);
  }
  return roots;
}

const EXTENSIONS = { markdown: 'md', csv: 'csv', json: 'json' } as const;

/** Writes the table in every form; `false` once the reason why it could not was reported. */
async function publish(
  table: readonly CorrespondenceLine[],
  accepted: readonly MessageOnVhost[],
  out: string,
  { workingFolder, interruptions }: Environment,
  reporter: DiagnosticCollector,
): Promise<boolean> {
  const path = resolve(workingFolder, out);
  if (!mayReplace({ out, path, kept: [workingFolder], force: false }, reporter)) return false;
  const files = (['markdown', 'csv', 'json'] as const).map((form) => ({
    path: `correspondance.${EXTENSIONS[form]}`,
    content: PRINTERS[form](table),
  }));
  files.push(
    { path: 'messages-admis.csv', content: acceptedMessagesCsv(accepted) },
    { path: 'messages-admis.json', content: acceptedMessagesJson(accepted) },
  );
  try {
    await publishFolder(path, (folder) => folder.write(files, [], ''), interruptions);
    return true;
  } catch (error) {
    reportUnwritable(error, out, reporter);
    return false;
  }
}

/** The format is that of the table; findings are for a person. */
function withoutFormat(invocation: Invocation): Invocation {
  return { ...invocation, values: new Map([...invocation.values].filter(([name]) => name !== 'format')) };
}
