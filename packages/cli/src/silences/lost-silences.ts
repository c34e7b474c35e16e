import { applySilences, type Diagnostic, foldUnder } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';

/** A file of silences that cannot be read: none of them is applied. */
const ALL = new Set<string>([
  cliDiagnostics['silences-not-yaml'].code,
  cliDiagnostics['silences-not-a-list'].code,
]);

/** One silence that is not applied, though it says what it is for. */
const ONE = new Set<string>([
  cliDiagnostics['silence-incomplete'].code,
  cliDiagnostics['silence-unknown-code'].code,
  cliDiagnostics['silence-without-reason'].code,
]);

/**
 * Findings that come back because a silence is written wrongly go under that fault: mended, it covers them again. Of a file
 * that cannot be read, nobody knows which ones it covers: all that a silence may cover.
 */
export function foldLostSilences(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  let left = diagnostics;
  for (const cause of diagnostics) {
    const back = comingBack(cause, left);
    if (back.length === 0) continue;
    const folded = foldUnder(cause, back);
    left = left.flatMap((one) => (one === cause ? [folded] : back.includes(one) ? [] : [one]));
  }
  return left;
}

function comingBack(cause: Diagnostic, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const { definition, parameters, place } = cause;
  const others = diagnostics.filter((one) => one.place.file !== place.file);
  if (ALL.has(definition.code)) return others.filter((one) => one.definition.severity !== 'error');
  const { target = '', code = '', closest = code } = parameters;
  if (!ONE.has(definition.code) || target === '' || closest === '') return [];
  return applySilences(others, [{ code: closest, target, reason: closest, place }], null).silenced;
}
