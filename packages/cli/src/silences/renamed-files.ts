import {
  applySilences,
  type Diagnostic,
  DiagnosticCollector,
  EVERYWHERE,
  grouped,
  type Silence,
  silenceTarget,
} from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';

/**
 * A silence is about the model, and knows a workbook by its name: where the workbook of that name is gone and another,
 * which no silence names, has the findings it covers, it is the same workbook under a new name. The silences hold there,
 * and one finding says which name to write.
 *
 * @param files names of all the workbooks of the release.
 */
export function followRenamedFiles(
  silences: readonly Silence[],
  found: readonly Diagnostic[],
  files: Iterable<string>,
): { readonly silences: readonly Silence[]; readonly diagnostics: readonly Diagnostic[] } {
  const known = new Map([...files].map((file) => [file.normalize('NFC'), file]));
  const named = grouped(silences, ({ target }) => silenceTarget(target).file);
  const gone = [...named].filter(([file]) => !known.has(file) && isNameOfFile(file));
  const unnamed = new Set([...known].flatMap(([name, file]) => (named.has(name) ? [] : [file])));
  const reporter = new DiagnosticCollector();
  const followed = new Map<Silence, Silence>();
  for (const [file, lost] of gone) {
    const newName = newNameOf(lost, found, unnamed);
    if (newName === null) continue;
    unnamed.delete(newName);
    for (const silence of lost) followed.set(silence, under(newName, silence));
    const [first] = lost;
    const context = { place: first?.place ?? { file }, value: file };
    reporter.report(cliDiagnostics['silences-of-renamed-file'], context, { newName });
  }
  return {
    silences: silences.map((silence) => followed.get(silence) ?? silence),
    diagnostics: reporter.diagnostics,
  };
}

/** A folder is none, nor what no file is called: `*`, the whole release, and patterns that silences do not know. */
function isNameOfFile(name: string): boolean {
  return name !== '' && !name.endsWith('/') && !name.includes(EVERYWHERE);
}

/** The workbook with most findings that these silences would cover there; `null` when none has any. */
function newNameOf(
  silences: readonly Silence[],
  found: readonly Diagnostic[],
  files: Iterable<string>,
): string | null {
  let best: string | null = null;
  let most = 0;
  for (const file of files) {
    const there = silences.map((silence) => under(file, silence));
    const { length } = applySilences(found, there, null).silenced;
    if (length > most) [best, most] = [file, length];
  }
  return best;
}

/** The same silence, of the workbook under its new name. */
function under(file: string, silence: Silence): Silence {
  const rest = /[›>].*$/s.exec(silence.target)?.[0] ?? '';
  return { ...silence, target: `${file} ${rest}` };
}
