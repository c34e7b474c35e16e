import type { Language, Severity } from '@hubsante/model';

/** The words the printers add around the sentences of the diagnostics. */
export interface PrinterWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly value: string;
  readonly remedy: string;
  readonly line: (line: number) => string;
  readonly nothingFound: string;
  readonly counts: (errors: number, warnings: number) => string;
  readonly silenced: (count: number) => string;
  /** Before the places of consequences. */
  readonly related: (count: number) => string;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count > 1 ? many : one}`;
}

export const printerWords: Readonly<Record<Language, PrinterWords>> = {
  fr: {
    severity: { error: 'erreur', warning: 'avertissement' },
    value: 'valeur :',
    remedy: 'à faire :',
    line: (line) => `ligne ${line}`,
    nothingFound: 'Aucun constat.',
    counts: (errors, warnings) =>
      `${counted(errors, 'erreur', 'erreurs')}, ${counted(warnings, 'avertissement', 'avertissements')}.`,
    silenced: (count) => `${counted(count, 'constat mis', 'constats mis')} en sourdine.`,
    related: (count) => `${counted(count, 'conséquence', 'conséquences')} :`,
  },
  en: {
    severity: { error: 'error', warning: 'warning' },
    value: 'value:',
    remedy: 'to do:',
    line: (line) => `line ${line}`,
    nothingFound: 'Nothing found.',
    counts: (errors, warnings) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
    silenced: (count) => `${count} ${count === 1 ? 'finding' : 'findings'} silenced.`,
    related: (count) => `${count} ${count === 1 ? 'consequence' : 'consequences'}:`,
  },
};
