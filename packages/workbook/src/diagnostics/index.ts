import type { DiagnosticDefinition } from '@hubsante/model';
import { acceptanceTestDiagnostics } from './acceptance-test.ts';
import { cellDiagnostics } from './cell.ts';
import { configurationDiagnostics } from './configuration.ts';
import { constraintDiagnostics } from './constraint.ts';
import { fileDiagnostics } from './file.ts';
import { looksDiagnostics } from './looks.ts';
import { mergeDiagnostics } from './merge.ts';
import { nomenclatureDiagnostics } from './nomenclature.ts';
import { rowDiagnostics } from './row.ts';
import { sheetDiagnostics } from './sheet.ts';

/** Every diagnostic this package can report, for documentation pages and completeness tests. */
export const workbookDiagnostics: readonly DiagnosticDefinition[] = [
  fileDiagnostics,
  configurationDiagnostics,
  sheetDiagnostics,
  cellDiagnostics,
  rowDiagnostics,
  constraintDiagnostics,
  looksDiagnostics,
  nomenclatureDiagnostics,
  acceptanceTestDiagnostics,
  mergeDiagnostics,
].flatMap((table) => Object.values<DiagnosticDefinition>(table));
