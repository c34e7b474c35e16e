import type { Language, Severity } from '@hubsante/model';

/** The words the printers add around the sentences of the diagnostics. */
export interface PrinterWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly value: string;
  readonly remedy: string;
  readonly line: (line: number) => string;
  readonly nothingFound: string;
  readonly counts: (errors: number, warnings: number) => string;
  /** Above the codes of advice that is counted and not told. */
  readonly advice: (count: number) => string;
  /** How to have them told. */
  readonly seeAdvice: string;
  /** Where advice is told like the rest. */
  readonly adviceCount: (count: number) => string;
  readonly silenced: (count: number) => string;
  /** Before the places of consequences. */
  readonly related: (count: number) => string;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count > 1 ? many : one}`;
}

export const printerWords: Readonly<Record<Language, PrinterWords>> = {
  fr: {
    severity: { error: 'erreur', warning: 'avertissement', advice: 'conseil' },
    value: 'valeur :',
    remedy: 'à faire :',
    line: (line) => `ligne ${line}`,
    nothingFound: 'Aucun constat.',
    counts: (errors, warnings) =>
      `${counted(errors, 'erreur', 'erreurs')}, ${counted(warnings, 'avertissement', 'avertissements')}.`,
    advice: (count) => `${counted(count, 'conseil', 'conseils')}, à lire quand le reste est réglé :`,
    seeAdvice: 'Pour les lire : dsf check … --advice',
    adviceCount: (count) => `${counted(count, 'conseil', 'conseils')}.`,
    silenced: (count) => `${counted(count, 'constat mis', 'constats mis')} en sourdine.`,
    related: (count) => `${counted(count, 'conséquence', 'conséquences')} :`,
  },
  en: {
    severity: { error: 'error', warning: 'warning', advice: 'advice' },
    value: 'value:',
    remedy: 'to do:',
    line: (line) => `line ${line}`,
    nothingFound: 'Nothing found.',
    counts: (errors, warnings) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
    advice: (count) =>
      `${count} ${count === 1 ? 'piece' : 'pieces'} of advice, to read when the rest is settled:`,
    seeAdvice: 'To read them: dsf check … --advice',
    adviceCount: (count) => `${count} ${count === 1 ? 'piece' : 'pieces'} of advice.`,
    silenced: (count) => `${count} ${count === 1 ? 'finding' : 'findings'} silenced.`,
    related: (count) => `${count} ${count === 1 ? 'consequence' : 'consequences'}:`,
  },
};
