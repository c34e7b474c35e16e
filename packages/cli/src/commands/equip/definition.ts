import type { CommandDefinition } from '../command-definition.ts';

/** `dsf equip`, as the help and the parser know it. */
export const equipCommand: CommandDefinition = {
  name: 'equip',
  summary: {
    fr: 'ajoute à des classeurs ce qui aide à les remplir',
    en: 'adds to workbooks what helps to fill them',
  },
  argument: { fr: 'CHEMIN…', en: 'PATH…' },
  description: {
    fr: 'Donne à chaque feuille de messages, de nomenclature ou de recette ce qu’ont celles de dsf new et qui lui manque : listes déroulantes avec leur explication, couleur des fautes les plus courantes, question avant d’écraser un titre ou un numéro calculé, tableau nommé avec ses filtres. CHEMIN est un classeur, ou un dossier pour tous ceux qu’il contient ; chacun est remplacé. Aucune cellule ne change, ni ce que vous avez mis sur elles ; lancé de nouveau, il ne change rien.\n\nCode de sortie : 0, ou 2 si un classeur n’a pas pu être lu ou écrit.',
    en: 'Gives each sheet of messages, of a nomenclature or of acceptance tests what those of dsf new have and it lacks: drop-down lists with their explanation, the colour of the commonest faults, a question before a title or a calculated number is typed over, a named table with its filters. PATH is a workbook, or a folder for all those it holds; each is replaced. No cell changes, nor what you have put on them; run again, it changes nothing.\n\nExit code: 0, or 2 when a workbook could not be read or written.',
  },
  options: [],
  examples: [
    {
      command: 'dsf equip specs/mdd/2.0',
      meaning: { fr: 'les classeurs d’une version', en: 'the workbooks of a release' },
    },
  ],
  load: async () => (await import('./equip.ts')).equip,
};
