import { readFileSync } from 'node:fs';
import type { Language } from '@hubsante/model';
import { applyFixes } from '@hubsante/workbook';
import type { Environment } from '../../environment.ts';
import type { CheckedWorkbook } from '../../output/annotated-workbook.ts';
import type { Finding } from '../../printers/report.ts';
import { isOpenDocumentName } from '../../sources/workbook-folder.ts';
import { replaceWorkbook } from '../new/asked-workbook.ts';
import { fileWords } from '../new/file-words.ts';
import { fixWords } from './fix-words.ts';

/** What the findings of a run let be written. */
export interface FixRequest {
  readonly workbooks: readonly CheckedWorkbook[];
  readonly findings: readonly Finding[];
  /** Whether nothing is written. */
  readonly isDry: boolean;
}

/**
 * Writes the right answers of findings into the workbooks they are about, and says each one (`dsf check --fix`).
 *
 * @returns how many were written, or would be; `failed` when a workbook could not be written, which is told.
 */
export function fixWorkbooks(
  { workbooks, findings, isDry }: FixRequest,
  language: Language,
  environment: Environment,
): number | 'failed' {
  const say = fixWords[language];
  let count = 0;
  for (const { path, shown } of workbooks) {
    const own = findings.filter((finding) => finding.path === shown && finding.fix !== undefined);
    const fixes = own.flatMap(({ fix }) => fix ?? []);
    const [file = ''] = fixes.map((fix) => fix.file);
    if (fixes.length > 0 && isOpenDocumentName(path)) {
      environment.stderr.write(`${fileWords[language].openDocument(shown)}\n`);
      continue;
    }
    const fixed = fixes.length === 0 ? null : applyFixes(new Uint8Array(readFileSync(path)), file, fixes);
    if (fixed === null) continue;
    if (!isDry && fixed.applied.length > 0) {
      const failure = replaceWorkbook({ path, shown }, fixed.bytes, language, environment);
      if (failure !== null) {
        environment.stderr.write(`${failure}\n`);
        return 'failed';
      }
    }
    for (const { fix, was } of fixed.applied) {
      const { code = '' } = own.find((finding) => finding.fix === fix) ?? {};
      const place = `${shown} › ${fix.sheet}!${fix.cell}`;
      environment.stderr.write(`${say.fixed(place, was, fix.text, code, isDry)}\n`);
    }
    count += fixed.applied.length;
  }
  return count;
}
