import type { Printer } from './report.ts';

/** What `--format` names. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
/** A form of findings that `--format` names. */
export type Format = (typeof FORMATS)[number];

/** Only the printer asked for is loaded. */
export async function loadPrinter(format: Format): Promise<Printer> {
  switch (format) {
    case 'text':
      return (await import('./text.ts')).printText;
    case 'json':
      return (await import('./json.ts')).printJson;
    case 'sarif':
      return (await import('./sarif.ts')).printSarif;
    case 'github':
      return (await import('./github.ts')).printGithub;
  }
}
