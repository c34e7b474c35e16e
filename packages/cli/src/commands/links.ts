import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type CorrespondenceLine,
  correspondenceCsv,
  correspondenceJson,
  correspondenceMarkdown,
  correspondenceTable,
} from '@hubsante/emitters';
import { DiagnosticCollector, type LinkVersion } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import type { Environment } from '../environment.ts';
import { mayReplace, reportUnwritable } from '../output/output-choice.ts';
import { publishFolder } from '../output/publish-folder.ts';
import type { Progress } from '../progress.ts';
import { displayedPath } from '../sources/displayed-path.ts';
import { reportUnreadable } from '../sources/report-unreadable.ts';
import { SpecificationRoot } from '../specifications/specification-root.ts';
import { COULD_NOT_RUN, type CommandResult } from './command-result.ts';
import { printProblems } from './print-findings.ts';

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
    const table = correspondenceTable(read);
    if (out === undefined) stdout.write(print(table));
    else if (!(await publish(table, out, environment, reporter))) {
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

const EXTENSIONS = { markdown: 'md', csv: 'csv', json: 'json' } as const;

/** Writes the table in every form; `false` once the reason why it could not was reported. */
async function publish(
  table: readonly CorrespondenceLine[],
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
