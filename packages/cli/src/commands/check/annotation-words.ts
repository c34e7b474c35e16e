import type { Language } from '@hubsante/model';

/** What is said of annotated workbooks. */
export interface AnnotationFileWords {
  readonly annotated: (path: string, count: number) => string;
  readonly notAnnotated: (path: string) => string;
  readonly several: (out: string, workbooks: readonly string[]) => string;
  readonly sources: (out: string) => string;
  readonly none: () => string;
  readonly openDocument: (out: string) => string;
}

export const annotationFileWords: Readonly<Record<Language, AnnotationFileWords>> = {
  fr: {
    annotated: (path, count) =>
      `« ${path} » : ${count === 0 ? 'aucun constat' : count === 1 ? 'un constat' : `${count} constats`}.`,
    notAnnotated: (path) => `« ${path} » n’est pas annoté : ce n’est pas un classeur .xlsx qui s’ouvre.`,
    several: (out, workbooks) =>
      `« ${out} » ne peut pas recevoir ${workbooks.length} classeurs (${workbooks.join(', ')}). Donner un dossier à --annotate, ou n’en vérifier qu’un.`,
    sources: (out) =>
      `« ${out} » remplacerait les classeurs eux-mêmes. Donner un autre dossier à --annotate.`,
    none: () => 'Aucun classeur n’a été lu : il n’y a rien à annoter.',
    openDocument: (out) =>
      `« ${out} » serait un classeur OpenDocument, que dsf n’écrit pas. Donner à --annotate un nom en .xlsx, que LibreOffice ouvre aussi.`,
  },
  en: {
    annotated: (path, count) =>
      `“${path}”: ${count === 0 ? 'no finding' : count === 1 ? 'one finding' : `${count} findings`}.`,
    notAnnotated: (path) => `“${path}” is not annotated: it is no .xlsx workbook that opens.`,
    several: (out, workbooks) =>
      `“${out}” cannot receive ${workbooks.length} workbooks (${workbooks.join(', ')}). Give a folder to --annotate, or check one only.`,
    sources: (out) => `“${out}” would replace the workbooks themselves. Give another folder to --annotate.`,
    none: () => 'No workbook was read: there is nothing to annotate.',
    openDocument: (out) =>
      `“${out}” would be an OpenDocument workbook, which dsf does not write. Give --annotate a name in .xlsx, which LibreOffice opens too.`,
  },
};
