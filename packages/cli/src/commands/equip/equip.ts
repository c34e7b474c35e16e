import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { DiagnosticCollector } from '@hubsante/model';
import { equipWorkbook } from '@hubsante/workbook';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { printProblems } from '../../printers/print-findings.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { readBytes } from '../../sources/read-input.ts';
import { reportUnreadable } from '../../sources/report-unreadable.ts';
import { isOpenDocumentName, isWorkbookName, workbooksIn } from '../../sources/workbook-folder.ts';
import type { CommandResult } from '../command-result.ts';
import { replaceWorkbook } from '../new/asked-workbook.ts';
import { fileWords } from '../new/file-words.ts';
import { equipWords } from './equip-words.ts';

/** `dsf equip`: gives the sheets of workbooks the helps that those of `dsf new` have. */
export async function equip(invocation: Invocation, environment: Environment): Promise<CommandResult> {
  const { language, paths } = invocation;
  const { stdout, stderr, workingFolder: from } = environment;
  const say = equipWords[language];
  const problems = new DiagnosticCollector();
  let failures = 0;
  const refuse = (sentence: string) => {
    stderr.write(`${sentence}\n`);
    failures += 1;
  };
  const workbooks = new Set<string>();
  for (const path of paths) {
    try {
      const found = await workbooksAt(resolve(from, path));
      if (found.length === 0) refuse(say.noWorkbook(path));
      for (const one of found) workbooks.add(one);
    } catch (error) {
      await reportUnreadable(error, path, resolve(from, path), from, problems);
    }
  }
  for (const path of workbooks) {
    const shown = displayedPath(path, from);
    if (isOpenDocumentName(path)) {
      refuse(fileWords[language].openDocument(shown));
      continue;
    }
    try {
      const equipped = equipWorkbook(new Uint8Array(await readBytes(path)), shown, problems);
      if (equipped === null) continue;
      const { bytes, sheets } = equipped;
      const failure =
        sheets.length === 0 ? null : replaceWorkbook({ path, shown }, bytes, language, environment);
      if (failure !== null) refuse(failure);
      else
        stdout.write(`${sheets.length === 0 ? say.complete(shown) : say.equipped(shown, sheets.length)}\n`);
    } catch (error) {
      await reportUnreadable(error, shown, path, from, problems);
    }
  }
  if (problems.diagnostics.length > 0) await printProblems(problems.diagnostics, invocation, environment);
  const hasErrors = problems.diagnostics.some(({ definition }) => definition.severity === 'error');
  return { exitCode: failures > 0 || hasErrors ? 2 : 0, timings: [] };
}

/** The workbook at a path, or all those below a folder; what is hidden or installed by a program is no author's. */
async function workbooksAt(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return isWorkbookName(basename(path)) ? [path] : [];
  const entries = await readdir(path, { withFileTypes: true });
  const folders = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules',
  );
  const inside = await Promise.all(folders.map(({ name }) => workbooksAt(join(path, name))));
  return [...(await workbooksIn(path)), ...inside.flat()];
}
