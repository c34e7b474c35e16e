import type { DiagnosticReporter } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import { unfitPart } from './file-names.ts';

/** What is built: its path as the user wrote it, and the name that tells it from others. */
export interface NamedSubject {
  readonly path: string;
  readonly name: string;
}

/** The folder of each release inside the output: none for a single one, its name when there are several. */
export function subFolderOf({ name }: NamedSubject, isOneOfSeveral: boolean): string {
  return isOneOfSeveral ? fitName(name) : '';
}

/** A name that exists here may be unfit elsewhere: what some system refuses is replaced. */
function fitName(name: string): string {
  const replaced = name.replace(/[^\p{L}\p{N}._ -]/gu, '_');
  return unfitPart(replaced) === null ? replaced : `_${replaced}_`;
}

/** Reports releases that would be written into the same sub-folder, upper and lower case being the same. */
export function checkSubFolders(releases: readonly NamedSubject[], reporter: DiagnosticReporter): void {
  const taken = new Map<string, NamedSubject>();
  for (const release of releases) {
    const key = fitName(release.name).normalize('NFC').toLowerCase();
    const other = taken.get(key);
    if (other === undefined) {
      taken.set(key, release);
      continue;
    }
    const context = { place: { file: release.path }, value: release.path };
    reporter.report(cliDiagnostics['release-name-taken'], context, {
      other: other.path,
      folder: fitName(release.name),
    });
  }
}
