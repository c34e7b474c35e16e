import type { CommandDefinition } from './command-definition.ts';

/** `dsf git-setup`, as the help and the parser know it. */
export const gitSetupCommand: CommandDefinition = {
  name: 'git-setup',
  summary: {
    fr: 'apprend à git à comparer et à réunir les classeurs',
    en: 'teaches git to compare and to merge workbooks',
  },
  argument: { fr: '[DOSSIER]', en: '[FOLDER]' },
  answersNoArgument: true,
  description: {
    fr: 'Ajoute à .gitattributes les lignes des classeurs, et à la configuration du dépôt comment les comparer (« git diff » montre feuille, cellule, champ, avant, après) et les réunir (« git merge » joint les changements par champ et par code). Dit ce qui est fait ; lancé de nouveau, il ne change rien.\n\nCode de sortie : 0, ou 2 si git a refusé.',
    en: 'Adds to .gitattributes the lines of workbooks, and to the configuration of the repository how to compare them (“git diff” shows sheet, cell, field, before, after) and to merge them (“git merge” joins changes by field and by code). Says what it does; run again, it changes nothing.\n\nExit code: 0, or 2 when git refused.',
  },
  options: [],
  examples: [
    {
      command: 'dsf git-setup',
      meaning: { fr: 'une fois par dépôt et par personne', en: 'once a repository and a person' },
    },
  ],
};

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
};
