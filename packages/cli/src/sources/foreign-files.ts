import { basename, dirname } from 'node:path';
import type { DiagnosticReporter } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import { workbookFolders } from './release-workbooks.ts';
import { namesIn } from './workbook-folder.ts';

/** Tables and documents of other programs: an author who puts one beside workbooks means it to be read. */
const FOREIGN = /\.(?:xls|xlsb|xlt|xlw|numbers|csv|tsv|fods|ots|sxc|gsheet|et|pdf|docx?|odt|rtf)$/i;

/** Absolute paths of the files of other programs among the workbooks of a release. */
export async function foreignFilesOf(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const one of workbookFolders(folder)) found.push(...(await namesIn(one, isForeign)));
  return found;
}

/** Whether a name is that of a table or a document of another program. */
export function isForeign(name: string): boolean {
  return FOREIGN.test(name) && !name.startsWith('.') && !name.startsWith('~$');
}

/** One finding for each file that is not read. */
export function reportForeignFiles(paths: readonly string[], reporter: DiagnosticReporter): void {
  for (const path of paths) {
    const file = basename(path);
    const folder = basename(dirname(path));
    reporter.report(cliDiagnostics['file-not-read'], { place: { file }, value: file }, { folder });
  }
}
