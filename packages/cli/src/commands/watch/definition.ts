import type { CommandDefinition } from '../command-definition.ts';
import { advice, nomenclatures, silences } from '../shared-options.ts';

/** `dsf watch`, as the help and the parser know it. */
export const watchCommand: CommandDefinition = {
  name: 'watch',
  summary: {
    fr: 'relit à chaque enregistrement, et dit ce qui est mieux ou moins bien',
    en: 'reads again at each save, and tells what got better or worse',
  },
  argument: { fr: 'CHEMIN…', en: 'PATH…' },
  description: {
    fr: 'Vérifie comme « dsf check », puis suit les fichiers : chaque enregistrement est relu aussitôt, et les constats nouveaux ou réglés sont dits. Seul ce que le changement atteint est compilé de nouveau. Les verrous d’Excel, ses enregistrements temporaires et un fichier à moitié écrit ne sont pas des erreurs. Ctrl-C arrête.\n\nCode de sortie : 0 quand on l’arrête, 2 si la vérification n’a pas pu se faire.',
    en: 'Checks as “dsf check” does, then watches the files: each save is read again at once, and the findings that are new or mended are told. Only what the change reaches is compiled again. Locks of Excel, its temporary saves and a file half written are no errors. Ctrl-C stops.\n\nExit code: 0 when it is stopped, 2 when the check could not be done.',
  },
  options: [nomenclatures, silences, advice],
  examples: [
    {
      command: 'dsf watch specs/mdd/2.0',
      meaning: { fr: 'suivre une version du modèle', en: 'watch a model release' },
    },
    {
      command: 'dsf watch specs/15-15/v2.0 specs/mdd/2.0',
      meaning: { fr: 'suivre un lien et son modèle', en: 'watch a link and its model' },
    },
  ],
  load: async () => (await import('./watch.ts')).watch,
};
