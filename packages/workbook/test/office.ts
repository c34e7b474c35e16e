import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice, by `DSF_SOFFICE` or on the path; `null` without. */
function findOffice(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = [process.env.DSF_SOFFICE ?? '', ...folders.map((folder) => join(folder, 'soffice'))];
  return paths.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** Where LibreOffice is; `null` on a machine without. */
export const office = findOffice();

/**
 * An .xlsx workbook as LibreOffice opens and saves it.
 *
 * @param folder for its files, and its profile from one time to the next.
 * @param to the extension, with a filter of LibreOffice where one is meant: `xlsx:Calc MS Excel 2007 XML`.
 * @throws when LibreOffice saves nothing.
 */
export function convertedByOffice(bytes: Uint8Array, folder: string, to: string): Uint8Array {
  writeFileSync(join(folder, 'essai.xlsx'), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const target = ['--convert-to', to, '--outdir', join(folder, 'out')];
  spawnSync(office ?? '', [profile, '--headless', ...target, join(folder, 'essai.xlsx')]);
  return new Uint8Array(readFileSync(join(folder, 'out', `essai.${to.split(':')[0]}`)));
}
