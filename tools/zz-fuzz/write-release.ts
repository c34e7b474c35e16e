import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookBytes } from '@hubsante/workbook/testing';
import type { TableRelease, TableWorkbook } from './synthetic-release.ts';

/** Writes a release into a folder, laid out as in the public repository. */
export function writeRelease(folder: string, release: TableRelease): void {
  const write = (subFolder: string, workbooks: readonly TableWorkbook[]) => {
    const path = join(folder, subFolder);
    mkdirSync(path, { recursive: true });
    for (const { file, sheets } of workbooks) writeFileSync(join(path, file), workbookBytes({ sheets }));
  };
  write('csv_parser/models', release.models);
  write('nomenclature_parser/in', release.nomenclatures);
  write('csv_parser/test-case-sources', release.acceptanceTests);
}
