import type { CommandDefinition } from '../command-definition.ts';
import { FILE } from '../shared-options.ts';

/** Where a history is when its user does not say. */
export const HISTORY_FILE = 'history.json';

/** `dsf history`, as the help and the parser know it. */
export const historyCommand: CommandDefinition = {
  name: 'history',
  summary: {
    fr: 'garde dans un fichier les modèles des versions publiées, pour les comparer',
    en: 'keeps the models of published releases in a file, to compare them',
  },
  argument: { fr: 'add DOSSIER…|list', en: 'add FOLDER…|list' },
  description: {
    fr: '« add DOSSIER… » lit des versions publiées du modèle, ou un dossier qui en contient (un sous-dossier par étiquette), et les garde dans un seul fichier où ce qu’elles ont en commun n’est écrit qu’une fois. Une version porte le nom de son dossier ; donnée à nouveau, elle est remplacée. Celle dont les classeurs ont des erreurs est gardée telle que l’outil en place l’a publiée, ce qui est dit. « list » les nomme. « dsf diff 1.0 3.4.1 --history FICHIER » compare deux d’entre elles, « dsf since RS-EDA/patient --history FICHIER » raconte une vie.\n\nCode de sortie : 0, ou 2 si un dossier ne se lit pas.',
    en: '“add FOLDER…” reads published releases of the model, or a folder of them (a sub-folder for each tag), and keeps them in one file where what they have in common is written once. A release is called after its folder; given again, it is replaced. One whose workbooks have errors is kept as the incumbent tool published it, which is told. “list” names them. “dsf diff 1.0 3.4.1 --history FILE” compares two of them, “dsf since RS-EDA/patient --history FILE” tells a life.\n\nExit code: 0, or 2 when a folder cannot be read.',
  },
  options: [
    {
      name: 'history',
      value: FILE,
      help: {
        fr: `le fichier (sans cette option : ${HISTORY_FILE})`,
        en: `the file (default: ${HISTORY_FILE})`,
      },
    },
  ],
  examples: [
    {
      command: 'dsf history add ../shared/ans',
      meaning: { fr: 'toutes les versions d’un dossier', en: 'every release of a folder' },
    },
    {
      command: 'dsf diff 1.0 3.4.1 --history history.json',
      meaning: { fr: 'comparer deux d’entre elles', en: 'compare two of them' },
    },
  ],
  load: async () => (await import('./history.ts')).history,
};
