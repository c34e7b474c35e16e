import { basename, dirname } from 'node:path';
import type { DiagnosticReporter } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import { workbookFolders } from './release-workbooks.ts';
import { namesIn } from './workbook-folder.ts';

/** Tables and documents of other programs: an author who puts one beside workbooks means it to be read. */
const FOREIGN =
  /\.(?:xls|xlsb|xlt|xltx|xltm|xlam|xlw|dif|slk|numbers|csv|tsv|fods|ots|sxc|gsheet|et|pdf|docx?|odt|rtf)$/i;

/** What a person says of a release beside its workbooks, by the name that is read. */
const MANIFESTS: readonly string[] = ['release.yaml', 'silences.yaml'];

/**
 * The name under which a file would be read: `release.yaml` for `Release.yml`; `null` for one that is read, or means nothing.
 *
 * @param read the names that are read, in small letters.
 */
export function meantName(name: string, read: readonly string[] = MANIFESTS): string | null {
  if (read.includes(name)) return null;
  const folded = name.toLowerCase().replace(/(?:\.ya?ml)?(?:\.txt)?$/, '.yaml');
  return /\.(?:ya?ml|txt)$/i.test(name) && read.includes(folded) ? folded : null;
}

/** Absolute paths of the files of other programs, and of manifests under another name, among the workbooks of a release. */
export async function foreignFilesOf(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const one of workbookFolders(folder)) found.push(...(await namesIn(one, isForeign)));
  return found;
}

/** Whether a name is that of a table or a document of another program, or nearly that of a manifest. */
export function isForeign(name: string): boolean {
  if (name.startsWith('.') || name.startsWith('~$')) return false;
  return FOREIGN.test(name) || meantName(name) !== null;
}

/** One finding for each file that is not read. */
export function reportForeignFiles(paths: readonly string[], reporter: DiagnosticReporter): void {
  for (const path of paths) {
    const file = basename(path);
    const folder = basename(dirname(path));
    const context = { place: { file }, value: file };
    const meant = meantName(file);
    if (meant === null) reporter.report(cliDiagnostics['file-not-read'], context, { folder });
    else reporter.report(cliDiagnostics['manifest-misnamed'], context, { folder, meant });
  }
}
