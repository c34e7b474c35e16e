import {
  type Diagnostic,
  DiagnosticCollector,
  foldUnder,
  type SilenceOutcome,
  silenceTarget,
} from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';

type Misuse = SilenceOutcome['misuses'][number];

/**
 * Silences that name a sheet its workbook does not have any more, and the findings they covered where the sheet is now:
 * one finding for each such name.
 *
 * @param sheets by file, the names of those that were read.
 */
export function foldRenamedSheets(
  diagnostics: readonly Diagnostic[],
  misuses: readonly Misuse[],
  sheets: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly diagnostics: readonly Diagnostic[]; readonly misuses: readonly Misuse[] } {
  const lost = new Map<string, Misuse[]>();
  for (const one of misuses) {
    const { file, sheet } = silenceTarget(one.silence.target);
    const known = sheets.get(file);
    if (one.misuse !== 'unused' || sheet === null || known === undefined || known.has(sheet)) continue;
    const key = `${file} › ${sheet}`;
    lost.set(key, [...(lost.get(key) ?? []), one]);
  }
  if (lost.size === 0) return { diagnostics, misuses };
  let remaining = diagnostics;
  const told = new Set<Misuse>();
  for (const [name, silences] of lost) {
    const [file = ''] = name.split(' › ');
    const renamed = newNameOf(file, silences, remaining);
    // A name that never existed is a slip, told at its line as such.
    if (renamed === null) continue;
    for (const one of silences) told.add(one);
    const covered = remaining.filter((one) => isCovered(one, file, renamed, silences));
    const cause = causeOf(name, renamed, silences);
    remaining = [...remaining.filter((one) => !covered.includes(one)), foldUnder(cause, covered)];
  }
  return { diagnostics: remaining, misuses: misuses.filter((one) => !told.has(one)) };
}

function causeOf(name: string, newName: string, silences: readonly Misuse[]): Diagnostic {
  const reporter = new DiagnosticCollector();
  const parts = silences.map(({ silence: { place, code, target } }, index) => {
    const one = new DiagnosticCollector();
    if (index > 0) one.report(cliDiagnostics['silence-unused'], { place, value: target }, { code });
    return one.diagnostics;
  });
  const [first] = silences;
  const place = first?.silence.place ?? { file: '' };
  const context = { place, value: name, related: parts.flat() };
  reporter.report(cliDiagnostics['silences-of-missing-sheet'], context, { newName });
  const [cause] = reporter.diagnostics;
  if (cause === undefined) throw new Error('a finding just reported is there');
  return cause;
}

/** The sheet of the file with most findings that these silences would cover under its name. */
function newNameOf(
  file: string,
  silences: readonly Misuse[],
  diagnostics: readonly Diagnostic[],
): string | null {
  const counts = new Map<string, number>();
  for (const one of diagnostics) {
    const { sheet } = one.place;
    if (sheet === undefined || !isCovered(one, file, sheet, silences)) continue;
    counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}

function isCovered(
  { definition, place }: Diagnostic,
  file: string,
  sheet: string,
  silences: readonly Misuse[],
): boolean {
  if (place.file !== file || place.sheet !== sheet || definition.severity === 'error') return false;
  return silences.some(({ silence }) => {
    const cell = /!([A-Z]+[0-9]+)\s*$/.exec(silence.target)?.[1];
    return silence.code === definition.code && (cell === undefined || cell === place.cell);
  });
}
