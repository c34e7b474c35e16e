import { type Diagnostic, DiagnosticCollector } from '@hubsante/model';
import type { SourceFile } from '@hubsante/workbook';
import type { Environment } from '../../environment.ts';
import { check, type ReleaseCheck } from '../../pipeline.ts';
import { readSilences } from '../../silences/read-silences.ts';
import type { ReleaseFiles } from '../../sources.ts';

/**
 * What `dsf check` finds in a release, with one of its workbooks replaced when `changed` says so. A
 * message with errors is not in the compiled release, but in its missing messages.
 */
export async function compileModel(
  { folder, sources }: ReleaseFiles,
  { clock, workingFolder }: Environment,
  changed: { readonly file: string; readonly bytes: Uint8Array } | null = null,
): Promise<ReleaseCheck> {
  const faults = new DiagnosticCollector();
  const read = await readSilences(null, folder, workingFolder, faults, faults);
  const replaced = (files: readonly SourceFile[]) =>
    files.map((source) => (source.file === changed?.file ? changed : source));
  const result = check(
    { ...sources, models: replaced(sources.models), nomenclatures: replaced(sources.nomenclatures) },
    {
      silences: read?.silences ?? [],
      clock,
    },
  );
  return {
    ...result,
    diagnostics: [...result.diagnostics, ...(faults.diagnostics as readonly Diagnostic[])],
  };
}
