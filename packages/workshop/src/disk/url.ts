/** Where the program believes it is installed, on the disk in memory: its templates are below. */
export const PROGRAM_FOLDER = '/dsf/';

/** In place of that of `node:url`: of addresses of files, `dsf` asks only where it is itself. */
export function fileURLToPath(): string {
  return PROGRAM_FOLDER;
}
