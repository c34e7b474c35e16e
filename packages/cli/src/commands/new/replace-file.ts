import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { besideName, clearLeftovers } from '../../output/beside.ts';
import { realPath } from '../../output/real-path.ts';

/**
 * Replaces a file in one go, with its rights: it is written beside, then takes the name of the old one, so a
 * reader sees one or the other. A link stays a link.
 *
 * @throws the error of the system; the file is then as it was.
 */
export function replaceFile(path: string, content: Uint8Array | string): void {
  const target = realPath(path);
  const beside = besideName(target, 'tmp');
  try {
    clearLeftovers(target);
    writeFileSync(beside, content, { mode: statSync(target).mode });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true, recursive: true });
    throw error;
  }
}

/** Whether Excel or LibreOffice left beside a workbook the sign that somebody has it open. */
export function isOpenElsewhere(workbook: string): boolean {
  const folder = dirname(workbook);
  const name = basename(workbook);
  // Excel cuts the beginning of long names; nobody gives such a name to a model.
  return [`~$${name}`, `.~lock.${name}#`].some((sign) => existsSync(join(folder, sign)));
}
