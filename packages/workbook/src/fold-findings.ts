import type { Diagnostic } from '@hubsante/model';
import { foldDescribedTwice } from './model/described-twice.ts';
import { foldExplained } from './model/explained-findings.ts';
import { foldUnreadCells } from './model/unread-cells.ts';

/**
 * One fault, one finding: puts what the reader and the rules say of a release under what explains it in the workbooks.
 */
export function foldFindings(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return foldDescribedTwice(foldExplained(foldUnreadCells(diagnostics)));
}
