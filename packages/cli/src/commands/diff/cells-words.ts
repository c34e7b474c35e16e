import type { Language } from '@hubsante/model';
import type { CellDifferenceKind } from '@hubsante/workbook';

/** What `dsf diff --cells` says of a difference, and its mistakes. */
export interface CellsWords {
  /** Titles of the table: sheet, cell, field, before, after. */
  readonly titles: readonly [string, string, string, string, string];
  /** What stands in the column of cells for a whole row, column or sheet; `at` is its number or letter. */
  readonly whole: Readonly<Record<Exclude<CellDifferenceKind, 'cell-changed'>, (at: string) => string>>;
  readonly none: string;
  readonly twoWorkbooks: string;
}

export const cellsWords: Readonly<Record<Language, CellsWords>> = {
  fr: {
    titles: ['Feuille', 'Cellule', 'Champ', 'Avant', 'Après'],
    whole: {
      'row-added': (at) => `+ ligne ${at}`,
      'row-removed': (at) => `- ligne ${at}`,
      'column-added': (at) => `+ colonne ${at}`,
      'column-removed': (at) => `- colonne ${at}`,
      'sheet-added': () => '+ feuille',
      'sheet-removed': () => '- feuille',
    },
    none: 'Aucune cellule ne diffère.',
    twoWorkbooks: 'dsf diff --cells compare deux classeurs : dsf diff --cells ancien.xlsx nouveau.xlsx.',
  },
  en: {
    titles: ['Sheet', 'Cell', 'Field', 'Before', 'After'],
    whole: {
      'row-added': (at) => `+ row ${at}`,
      'row-removed': (at) => `- row ${at}`,
      'column-added': (at) => `+ column ${at}`,
      'column-removed': (at) => `- column ${at}`,
      'sheet-added': () => '+ sheet',
      'sheet-removed': () => '- sheet',
    },
    none: 'No cell differs.',
    twoWorkbooks: 'dsf diff --cells compares two workbooks: dsf diff --cells older.xlsx newer.xlsx.',
  },
};
