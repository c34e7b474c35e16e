import { modelDiagnostics } from '@hubsante/model';
import { workbookDiagnostics } from '@hubsante/workbook';

/** Every code that a finding in a workbook may bear: those a silence can name. */
export const knownCodes: ReadonlySet<string> = new Set(
  [...workbookDiagnostics, ...modelDiagnostics].map(({ code }) => code),
);
