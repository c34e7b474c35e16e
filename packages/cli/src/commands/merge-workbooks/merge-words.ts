import type { Language } from '@hubsante/model';

/** What `dsf merge-workbooks` says. */
export interface MergeWords {
  readonly merged: (path: string) => string;
  readonly conflicts: (path: string, count: number) => string;
  readonly threeWorkbooks: string;
}

export const mergeWords: Readonly<Record<Language, MergeWords>> = {
  fr: {
    merged: (path) => `« ${path} » : les changements des deux branches sont réunis.`,
    conflicts: (path, count) =>
      `« ${path} » : ${count === 1 ? 'un choix est' : `${count} choix sont`} à faire ; le reste est réuni. Chacun est aussi en commentaire de sa cellule ; corriger dans Excel, puis « git add ».`,
    threeWorkbooks:
      'dsf merge-workbooks réunit trois classeurs : dsf merge-workbooks ancêtre.xlsx le-nôtre.xlsx le-leur.xlsx. Le résultat prend la place du nôtre.',
  },
  en: {
    merged: (path) => `“${path}”: the changes of both branches are joined.`,
    conflicts: (path, count) =>
      `“${path}”: ${count === 1 ? 'one choice is' : `${count} choices are`} to be made; the rest is joined. Each is a comment of its cell too; mend it in Excel, then “git add”.`,
    threeWorkbooks:
      'dsf merge-workbooks joins three workbooks: dsf merge-workbooks base.xlsx ours.xlsx theirs.xlsx. The result takes the place of ours.',
  },
};
