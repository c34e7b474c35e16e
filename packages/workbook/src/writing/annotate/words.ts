import type { Language, Severity } from '@hubsante/model';

/** What an annotated workbook says in its own words. */
export interface AnnotationWords {
  readonly severity: Readonly<Record<Severity, string>>;
  /** Below the title of the sheet: how many, and what may be done. */
  readonly summary: (count: number) => string;
  readonly nothingElse: string;
  /** Titles of the columns: severity, cell, what is wrong, what to write, code. */
  readonly columns: readonly [string, string, string, string, string];
}

export const annotationWords: Readonly<Record<Language, AnnotationWords>> = {
  fr: {
    severity: { error: 'Erreur', warning: 'Avertissement', advice: 'Conseil' },
    summary: (count) =>
      `${count === 1 ? 'Un constat' : `${count} constats`}. Un clic sur une adresse mène à la cellule.`,
    nothingElse:
      'Cette feuille, les couleurs et les commentaires de dsf disparaissent à l’annotation suivante ; le reste du classeur n’a pas changé.',
    columns: ['Gravité', 'Cellule', 'Constat', 'À faire', 'Code'],
  },
  en: {
    severity: { error: 'Error', warning: 'Warning', advice: 'Advice' },
    summary: (count) =>
      `${count === 1 ? 'One finding' : `${count} findings`}. A click on an address leads to the cell.`,
    nothingElse:
      'This sheet, the colours and the comments of dsf go with the next annotation; nothing else of the workbook has changed.',
    columns: ['Severity', 'Cell', 'Finding', 'To do', 'Code'],
  },
};
