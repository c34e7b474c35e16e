import type { Language } from '@hubsante/model';

/** What `dsf equip` says. */
export interface EquipWords {
  readonly equipped: (path: string, sheets: number) => string;
  readonly complete: (path: string) => string;
  readonly noWorkbook: (path: string) => string;
}

export const equipWords: Readonly<Record<Language, EquipWords>> = {
  fr: {
    equipped: (path, sheets) =>
      `« ${path} » : ${sheets === 1 ? 'une feuille a reçu ce qui lui' : `${sheets} feuilles ont reçu ce qui leur`} manquait.`,
    complete: (path) => `« ${path} » : rien n’y manque.`,
    noWorkbook: (path) => `« ${path} » ne contient aucun classeur.`,
  },
  en: {
    equipped: (path, sheets) =>
      `“${path}”: ${sheets === 1 ? 'one sheet' : `${sheets} sheets`} received what was lacking.`,
    complete: (path) => `“${path}”: nothing is lacking.`,
    noWorkbook: (path) => `“${path}” holds no workbook.`,
  },
};
