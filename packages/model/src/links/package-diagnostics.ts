import type { DiagnosticDefinition } from '../diagnostics.ts';
import { linkAcceptanceTestDiagnostics } from './acceptance-test-diagnostics.ts';
import { exampleFileDiagnostics } from './example-diagnostics.ts';
import { exampleFaultDiagnostics } from './example-fault-diagnostics.ts';
import { nomenclatureUseDiagnostics } from './nomenclature-diagnostics.ts';

/** Every diagnostic on what comes with a link, for documentation pages and completeness tests. */
export const linkPackageDiagnostics: readonly DiagnosticDefinition[] = [
  exampleFileDiagnostics,
  exampleFaultDiagnostics,
  linkAcceptanceTestDiagnostics,
  nomenclatureUseDiagnostics,
].flatMap((table) => Object.values<DiagnosticDefinition>(table));
