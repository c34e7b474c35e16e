import { linkDiagnostics, linkPackageDiagnostics, modelDiagnostics } from '@hubsante/model';
import { workbookDiagnostics } from '@hubsante/workbook';

/** Every code that a finding in a specification may bear: those a silence can name. */
export const knownCodes: ReadonlySet<string> = new Set(
  [
    ...workbookDiagnostics,
    ...modelDiagnostics,
    ...Object.values(linkDiagnostics),
    ...Object.values(linkPackageDiagnostics),
  ].map(({ code }) => code),
);
