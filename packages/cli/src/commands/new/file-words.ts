import type { Language } from '@hubsante/model';

/** What is said of a workbook that is written. */
export interface FileWords {
  readonly unwritable: (path: string, reason: string) => string;
  readonly openElsewhere: (path: string) => string;
  /** That a workbook of LibreOffice is read only, and what to do. */
  readonly openDocument: (path: string) => string;
}

export const fileWords: Readonly<Record<Language, FileWords>> = {
  fr: {
    unwritable: (path, reason) =>
      `L’écriture de « ${path} » a échoué (le système répond ${reason}). Fermer le classeur dans Excel, vérifier les droits, puis recommencer. Le fichier est tel qu’avant.`,
    openElsewhere: (path) =>
      `Attention : « ${path} » semble ouvert dans un tableur. Le refermer sans l’enregistrer, puis le rouvrir : l’enregistrer effacerait ce qui vient d’y être ajouté.`,
    openDocument: (path) =>
      `« ${path} » est un classeur OpenDocument, que dsf lit mais n’écrit pas. L’enregistrer en .xlsx (Fichier › Enregistrer sous), puis recommencer avec celui-là.`,
  },
  en: {
    unwritable: (path, reason) =>
      `Writing “${path}” failed (the system answers ${reason}). Close the workbook in Excel, check the rights, then try again. The file is as it was.`,
    openElsewhere: (path) =>
      `Beware: “${path}” seems to be open in a spreadsheet program. Close it without saving, then open it again: saving it would erase what has just been added.`,
    openDocument: (path) =>
      `“${path}” is an OpenDocument workbook, which dsf reads and does not write. Save it as .xlsx (File › Save As), then try again with that one.`,
  },
};
