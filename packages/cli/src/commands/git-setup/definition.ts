import type { CommandDefinition } from '../command-definition.ts';

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
  load: async () => (await import('./git-setup.ts')).gitSetup,
};
