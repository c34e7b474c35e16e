import { resolve } from 'node:path';
import {
  correspondenceCsv,
  correspondenceJson,
  correspondenceMarkdown,
  correspondenceTable,
} from '@hubsante/emitters';
import { checkLinks, DiagnosticCollector, sortDiagnostics } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import { closest } from '../closest.ts';
import type { Environment } from '../environment.ts';
import { readLinks } from '../links/read-links.ts';
import type { Progress } from '../progress.ts';
import { reportUnreadable } from '../sources/report-unreadable.ts';
import { COULD_NOT_RUN, type CommandResult } from './command-result.ts';
import { printProblems } from './print-findings.ts';

const PRINTERS = {
  markdown: correspondenceMarkdown,
  csv: correspondenceCsv,
  json: correspondenceJson,
} as const;

/** `dsf links`: checks the link manifests of a folder and prints their correspondence table. */
export async function links(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { workingFolder: from, stdout } = environment;
  const reporter = new DiagnosticCollector();
  const format = invocation.values.get('format');
  const print = format === 'csv' || format === 'json' ? PRINTERS[format] : PRINTERS.markdown;
  const path = invocation.paths[0] ?? '.';
  const folder = resolve(from, path);
  try {
    const { links: read, releases } = await readLinks(folder, from, reporter);
    const found = sortDiagnostics([...reporter.diagnostics, ...checkLinks(read, releases, closest)]);
    progress.clear();
    if (found.length > 0) await printProblems(found, withoutFormat(invocation), environment);
    stdout.write(print(correspondenceTable(read)));
    const hasErrors = found.some(({ definition }) => definition.severity === 'error');
    return { exitCode: hasErrors ? 1 : 0, timings: [] };
  } catch (error) {
    await reportUnreadable(error, path, folder, from, reporter);
    await printProblems(reporter.diagnostics, withoutFormat(invocation), environment);
    return COULD_NOT_RUN;
  }
}

/** The format is that of the table; findings are for a person. */
function withoutFormat(invocation: Invocation): Invocation {
  return { ...invocation, values: new Map([...invocation.values].filter(([name]) => name !== 'format')) };
}
