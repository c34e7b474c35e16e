import type { Diagnostic } from './diagnostics.ts';
import { formatPlace, type Place } from './origin.ts';

/** What a silence covers, taken apart. */
export interface SilenceTarget {
  readonly file: string;
  /** `null` for a whole file. */
  readonly sheet: string | null;
}

/** A finding the authors have read and accept, with their reason (in French: constat mis en sourdine). */
export interface Silence {
  /** `model/example-not-in-enumeration`. */
  readonly code: string;
  /**
   * What it covers: one cell (`model.xlsx › RC-EDA!L42`), a whole sheet, a whole file, a folder (`examples/`), or `*`: the
   * release, or the link version.
   */
  readonly target: string;
  /** Why the finding is accepted; `null` when its author gave none. */
  readonly reason: string | null;
  /** Where the silence itself is written. */
  readonly place: Place;
}

/** Why a silence silences nothing. */
export type SilenceMisuse = 'without-reason' | 'unknown-code' | 'error' | 'unused';

/** Findings parted by what silences accept. */
export interface SilenceOutcome {
  /** Findings that remain, in the order given. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a silence covers. */
  readonly silenced: readonly Diagnostic[];
  readonly misuses: readonly { readonly silence: Silence; readonly misuse: SilenceMisuse }[];
}

/**
 * Whether the findings a silence covers were really looked for: its rule ran, and all it names was read. Where they
 * were not, that nothing was found says nothing about the silence.
 */
export type IsJudged = (code: string, target: SilenceTarget) => boolean;

/**
 * Takes out the warnings that a silence covers. An error is never silenced: the files it spoils are not
 * written, whatever one thinks of it.
 *
 * @param knownCodes every code that may be found; `null` when the caller cannot tell.
 * @param isJudged what the run could judge; everything unless told.
 * @param pathsOf the names under which a silence may know the file of a finding; that of the finding unless told.
 */
export function applySilences(
  diagnostics: readonly Diagnostic[],
  silences: readonly Silence[],
  knownCodes: ReadonlySet<string> | null,
  isJudged: IsJudged = () => true,
  pathsOf: (file: string) => readonly string[] = (file) => [file],
): SilenceOutcome {
  if (silences.length === 0) return { diagnostics, silenced: [], misuses: [] };
  const misuses = new Map<Silence, SilenceMisuse>();
  const effective = new Map<string, Silence[]>();
  for (const silence of silences) {
    const misuse = ownMisuse(silence, knownCodes);
    misuses.set(silence, misuse ?? 'unused');
    if (misuse !== null) continue;
    const key = silenceKey(silence.code, normalizeTarget(silence.target));
    const sameKey = effective.get(key);
    if (sameKey === undefined) effective.set(key, [silence]);
    else sameKey.push(silence);
  }

  const remaining: Diagnostic[] = [];
  const silenced: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const covering = targetsCovering(diagnostic.place, pathsOf).flatMap(
      (target) => effective.get(silenceKey(diagnostic.definition.code, target)) ?? [],
    );
    const isError = diagnostic.definition.severity === 'error';
    for (const silence of covering) {
      if (isError) misuses.set(silence, 'error');
      else if (misuses.get(silence) === 'unused') misuses.delete(silence);
    }
    if (covering.length === 0 || isError) remaining.push(diagnostic);
    else silenced.push(diagnostic);
  }
  return {
    diagnostics: remaining,
    silenced,
    misuses: [...misuses]
      .filter(([{ code, target }, misuse]) => misuse !== 'unused' || isJudged(code, silenceTarget(target)))
      .map(([silence, misuse]) => ({ silence, misuse })),
  };
}

/** What a target, or a place as `formatPlace` writes it, names. */
export function silenceTarget(target: string): SilenceTarget {
  const [file = '', ...rest] = normalizeTarget(target).split(' › ');
  // The name of a sheet may hold a `!`; the address of a cell never does.
  const inSheet = rest.join(' › ').replace(/![A-Z]+[0-9]+$/, '');
  return { file, sheet: inSheet === '' ? null : inSheet };
}

function ownMisuse(silence: Silence, knownCodes: ReadonlySet<string> | null): SilenceMisuse | null {
  if (knownCodes !== null && !knownCodes.has(silence.code)) return 'unknown-code';
  if (silence.reason === null || silence.reason.trim() === '') return 'without-reason';
  return null;
}

function silenceKey(code: string, target: string): string {
  return `${code}\u0000${target}`;
}

/** What covers a whole release, or a whole link version. */
export const EVERYWHERE = '*';

/** The cell itself, then its sheet, its file, the folders it lies in, and the whole release. */
function targetsCovering(place: Place, pathsOf: (file: string) => readonly string[]): string[] {
  const { sheet } = place;
  const targets = pathsOf(place.file).flatMap((file) => [
    formatPlace({ ...place, file }),
    ...(sheet === undefined ? [] : [formatPlace({ file, sheet })]),
    file,
    ...foldersOf(file),
  ]);
  return [...new Set([...targets, EVERYWHERE].map(normalizeTarget))];
}

/** `examples/` for `examples/a.json`; a folder is never taken for a file of its name. */
function foldersOf(file: string): readonly string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, index) => `${steps.slice(0, index + 1).join('/')}/`);
}

/** `›` is hard to type: `>` does as well. Accents may be composed or not, depending on the machine. */
function normalizeTarget(target: string): string {
  return target
    .normalize('NFC')
    .split(/[›>]/)
    .map((part) => part.trim())
    .join(' › ');
}
