import {
  type Diagnostic,
  type DiagnosticDefinition,
  EVERYWHERE,
  formatPlace,
  type IsJudged,
  nomenclatureUseDiagnostics,
  silenceTarget,
} from '@hubsante/model';
import type { ReleaseSources } from '@hubsante/workbook';

/** What a run of the rules had to do with. */
export interface JudgedRun {
  readonly sources: ReleaseSources;
  /** Whether every workbook of the release is among the sources. */
  readonly isWholeRelease: boolean;
  /** Whether the rule about code lists that nobody uses ran. */
  readonly areListUsesKnown: boolean;
  readonly found: readonly Diagnostic[];
}

const MISSING_LISTS = /^workbook\/nomenclature(?:s-absent|-unknown|-misspelled)$/;

/** Whether a finding keeps data from the rules: an error, or the perimeter of another message. */
export function hidesData({ severity, code }: DiagnosticDefinition): boolean {
  return severity === 'error' || code === 'workbook/perimeter-shared';
}

/**
 * Which silences a run can call unused. An error hides part of its sheet from the rules, or of its file where it
 * names no sheet; one in a nomenclature hides the codes that fields of any message cite.
 */
export function judgedBy({ sources, isWholeRelease, areListUsesKnown, found }: JudgedRun): IsJudged {
  const faultySheets = new Map<string, Set<string | null>>();
  for (const { definition, place } of found) {
    if (!hidesData(definition)) continue;
    const { file, sheet } = silenceTarget(formatPlace(place));
    const sheets = faultySheets.get(file) ?? new Set();
    faultySheets.set(file, sheets.add(sheet));
  }
  const isRead = (file: string, sheet: string | null): boolean => {
    const faulty = faultySheets.get(file);
    return faulty === undefined || (sheet !== null && !faulty.has(sheet) && !faulty.has(null));
  };
  const nomenclatures = new Set(sources.nomenclatures.map(({ file }) => file));
  const areCodesRead = [...nomenclatures].every((file) => isRead(file, null));
  const files = workbookNames(sources);
  // A workbook of code lists that is missing is told by the fields that cite them.
  const areListsMissing = found.some(({ definition: { code } }) => MISSING_LISTS.test(code));
  // A workbook that cannot be read may be the one that was renamed.
  const isSomeUnread = [...faultySheets].some(([file, sheets]) => files.has(file) && sheets.has(null));
  return (code, { file, sheet }) => {
    if (code === nomenclatureUseDiagnostics['nomenclature-unused'].code && !areListUsesKnown) return false;
    if (file === EVERYWHERE) return isWholeRelease && faultySheets.size === 0;
    // A file that does not exist is a slip in the silence; one that was not asked for is none.
    if (!files.has(file)) return isWholeRelease && !areListsMissing && !isSomeUnread;
    return isRead(file, sheet) && (areCodesRead || nomenclatures.has(file));
  };
}

/** Names of all the workbooks that a release is read from. */
export function workbookNames({
  models,
  nomenclatures,
  acceptanceTests,
}: ReleaseSources): ReadonlySet<string> {
  return new Set([...models, ...nomenclatures, ...acceptanceTests].map(({ file }) => file));
}
