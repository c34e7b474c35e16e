import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DiagnosticReporter } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';

/** How programs and people name a copy: what remains is the name of the original. French and English, Windows, macOS, Office. */
const COPIES: readonly RegExp[] = [
  /^(?:copie|copy)(?: ?\(?\d+\)?)? (?:de|of) (?<original>.+)$/i,
  /^(?<original>.+?)[ _-]+(?:copie|copy)(?: ?\(?\d+\)?)?$/i,
  /^(?<original>.+?) ?\((?:copie|copy)(?: \d+)?\)$/i,
  /^(?<original>.+?) ?\(\d+\)$/,
  // The Finder of macOS counts from 2.
  /^(?<original>.+?) (?:[2-9]|[1-9]\d)$/,
  /^(?<original>.+?) ?\([^()]*\b(?:conflit|conflict|conflicted)\b[^()]*\)$/i,
  /^(?<original>.+?)[ _.-]+(?:old|bak|backup|ancien|ancienne|sauvegarde|orig|original|tmp)$/i,
  /^(?:old|backup|backup of|ancien|ancienne|sauvegarde|sauvegarde de)[ _-]+(?<original>.+)$/i,
];

/** What a program leaves beside a file that it has open. */
const LOCKS: readonly RegExp[] = [/^~\$(?<original>.+)$/, /^\.~lock\.(?<original>.+)#$/];

/** What a program or a person keeps of an earlier state under another ending. */
const BACKUPS =
  /^(?:.+\.(?:xlsx|xlsm|ods|xls|json|ya?ml)(?:~|[._-](?:bak|old|orig|tmp|backup|sauvegarde|\d+))|.+\.(?:bak|xlk))$/i;

/** A file that stands beside sources and is none of them. */
export type StrayFile =
  | { readonly kind: 'copy' | 'lock'; readonly name: string; readonly original: string }
  | { readonly kind: 'backup'; readonly name: string };

/** What some names of one folder are, other than sources: a copy is one only beside its original. */
export function strayFiles(names: readonly string[]): readonly StrayFile[] {
  const byKey = new Map(names.map((name) => [keyOf(name), name]));
  return names.flatMap((name): StrayFile[] => {
    for (const lock of LOCKS) {
      const original = lock.exec(name)?.groups?.original;
      if (original !== undefined) return [{ kind: 'lock', name, original }];
    }
    if (BACKUPS.test(name)) return [{ kind: 'backup', name }];
    const original = originalOf(name, byKey);
    return original === null ? [] : [{ kind: 'copy', name, original }];
  });
}

/** The file a name says it is a copy of, perhaps by several steps, if it stands in the same folder. */
function originalOf(name: string, byKey: ReadonlyMap<string, string>): string | null {
  const [, stem = '', extension = ''] = /^(.*)(\.[^.]*)$/.exec(name.normalize('NFC')) ?? [];
  let current = stem;
  for (;;) {
    const shorter = COPIES.map((copy) => copy.exec(current)?.groups?.original).find(
      (one) => one !== undefined,
    );
    if (shorter === undefined) return null;
    const found = byKey.get(keyOf(`${shorter}${extension}`));
    if (found !== undefined) return found;
    current = shorter;
  }
}

/** Systems that do not tell cases apart, or that take accents apart, have one file where others have two. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Paths of one folder without those that are copies of others among them. */
export function withoutCopies(paths: readonly string[]): readonly string[] {
  const strays = new Set(strayFiles(paths.map((path) => basename(path))).map(({ name }) => name));
  return paths.filter((path) => !strays.has(basename(path)));
}

/** One finding for each copy, lock and backup in a folder whose name looks like a source; their absolute paths. */
export async function reportStrays(
  folder: string,
  isSource: (name: string) => boolean,
  shown: (path: string) => string,
  reporter: DiagnosticReporter,
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  for (const stray of strayFiles(names.sort())) {
    const { kind, name } = stray;
    const original = kind === 'backup' ? name.replace(/\.(?:bak|xlk)$|[~._-][^.]*$/i, '') : stray.original;
    if (!isSource(original) && !/\.(?:bak|xlk)$/i.test(name)) continue;
    const context = { place: { file: shown(join(folder, name)) }, value: name };
    if (kind === 'backup') reporter.report(cliDiagnostics['backup-not-read'], context);
    else if (kind === 'lock') reporter.report(cliDiagnostics['file-open-elsewhere'], context, { original });
    else reporter.report(cliDiagnostics['file-copied'], context, { original });
  }
}
