import type { CommandDefinition } from '../command-definition.ts';

/** `dsf merge-workbooks`, as the help and the parser know it. */
export const mergeWorkbooksCommand: CommandDefinition = {
  name: 'merge-workbooks',
  summary: {
    fr: 'réunit ce que deux branches ont changé dans un classeur',
    en: 'joins what two branches changed in a workbook',
  },
  argument: { fr: 'ANCÊTRE LE-NÔTRE LE-LEUR [NOM]', en: 'BASE OURS THEIRS [NAME]' },
  description: {
    fr: 'Réunit, par champ et par code, les changements de deux branches d’un classeur, à la place du nôtre : une ligne ajoutée, déplacée ou supprimée par l’une est la même pour l’autre. Une cellule changée de deux façons garde notre valeur ; c’est un constat, qui donne les deux, et un commentaire de la cellule. C’est ce que « git merge » lance après dsf git-setup, avec NOM, le chemin dans le dépôt.\n\nCode de sortie : 0 si tout est réuni, 1 s’il reste un choix à faire, 2 si un classeur n’a pas pu être lu ou écrit.',
    en: 'Joins, by field and by code, the changes of two branches of a workbook, in the place of ours: a row that one added, moved or deleted is the same for the other. A cell changed in two ways keeps our value; it is a finding, which gives both, and a comment of the cell. This is what “git merge” runs after dsf git-setup, with NAME, the path in the repository.\n\nExit code: 0 when all is joined, 1 when a choice is left, 2 when a workbook could not be read or written.',
  },
  options: [],
  examples: [
    {
      command: 'dsf merge-workbooks ancetre.xlsx le-notre.xlsx le-leur.xlsx',
      meaning: { fr: 'réunir deux branches à la main', en: 'join two branches by hand' },
    },
  ],
  load: async () => (await import('./merge-workbooks.ts')).mergeThree,
};
