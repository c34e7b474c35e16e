import type { CommandDefinition } from '../command-definition.ts';
import { FORM, history } from '../shared-options.ts';

/** `dsf since`, as the help and the parser know it. */
export const sinceCommand: CommandDefinition = {
  name: 'since',
  summary: {
    fr: 'dit depuis quand un message, un champ ou un code existe, et ce qui lui est arrivé',
    en: 'tells since when a message, a field or a code exists, and what happened to it',
  },
  argument: { fr: 'QUOI [DOSSIER…]', en: 'WHAT [FOLDER…]' },
  description: {
    fr: 'Raconte, version après version, la vie d’un message (RS-EDA), d’un champ (RS-EDA/patient/patientId, avec des points aussi, ou avec l’élément racine au lieu du message) ou d’un code (HubSante.risque/R01) : la version où il arrive, ce qui lui change à chacune des suivantes, celle où il n’est plus, et les versions de liens où il voyage. C’est ce que « dsf diff » dit d’une version à la suivante, gardé pour lui seul ; un champ se suit quand sa balise ou sa place change. Sans dossier : specs, avec les versions du modèle de specs/mdd ; avec --history, les versions publiées qu’il garde, et celles des dossiers nommés.\n\nCode de sortie : 0, ou 2 si aucune version ne l’a ou si l’une d’elles a une erreur.',
    en: 'Tells, version after version, the life of a message (RS-EDA), of a field (RS-EDA/patient/patientId, also with dots, or with the root in place of the message) or of a code (HubSante.risque/R01): the version where it comes, what changes for it in each of the following ones, the one where it is gone, and the link versions it travels in. It is what “dsf diff” says from each version to the next, kept to it alone; a field is followed when its tag or its place changes. Without folder: specs, with the releases of the model of specs/mdd; with --history, the published releases it keeps, and those of the folders named.\n\nExit code: 0, or 2 when no version has it or one of them has an error.',
  },
  options: [
    {
      name: 'format',
      value: FORM,
      choices: ['text', 'json'],
      help: { fr: 'text (sans cette option) ou json', en: 'text (default) or json' },
    },
    history,
  ],
  examples: [
    {
      command: 'dsf since RS-EDA/patient/patientId',
      meaning: { fr: 'un champ, dans le modèle et les liens', en: 'a field, in the model and the links' },
    },
    {
      command: 'dsf since RS-EDA specs/15-15',
      meaning: {
        fr: 'un message, d’une version d’un lien à l’autre',
        en: 'a message, across the versions of a link',
      },
    },
    {
      command: 'dsf since RS-EDA/patient --history history.json',
      meaning: {
        fr: 'dans les versions publiées qu’un fichier garde',
        en: 'in the published releases of a file',
      },
    },
    {
      command: 'dsf since HubSante.risque/R01 specs/mdd',
      meaning: { fr: 'un code, dans le modèle seul', en: 'a code, in the model alone' },
    },
  ],
  load: async () => (await import('./since.ts')).since,
};
