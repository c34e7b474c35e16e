import { dirname, relative, resolve } from 'node:path';

/** A workbook that was checked. */
export interface CheckedWorkbook {
  /** Absolute. */
  readonly path: string;
  /** From the working folder, as findings name it. */
  readonly shown: string;
}

/** The workbook in which a finding is told: its own, else the first one of its folder, else the first one. */
export function workbookOf(
  file: string,
  workbooks: readonly CheckedWorkbook[],
  from: string,
): CheckedWorkbook | undefined {
  const folder = dirname(resolve(from, file));
  const isBelow = ({ path }: CheckedWorkbook) => !relative(folder, path).startsWith('..');
  return workbooks.find(({ shown }) => shown === file) ?? workbooks.find(isBelow) ?? workbooks[0];
}
