import type { CommandDefinition } from '../command-definition.ts';
import { FOLDER, FORM, force } from '../shared-options.ts';

/** `dsf migrate`, as the help and the parser know it. */
export const migrateCommand: CommandDefinition = {
  name: 'migrate',
  summary: {
    fr: 'convertit des messages d’une version à une autre, et dit ce qui se perd',
    en: 'converts messages from one version to another, and tells what is lost',
  },
  argument: { fr: 'DE VERS [MESSAGES…]', en: 'FROM TO [MESSAGES…]' },
  description: {
    fr: 'Convertit des messages entre deux versions d’un lien, ou deux versions du modèle, dans un sens ou dans l’autre, de proche en proche s’il le faut ; et, entre deux liens, des messages des pompiers (RC) à ceux de la santé (RS) et retour. La conversion vient de la comparaison des deux modèles et de ce que dit specs/evolution. Les messages se donnent seuls ou dans leur enveloppe, en JSON ou en XML : fichiers, dossiers, zips, un message par ligne (.ndjson). Chaque valeur qui ne peut pas être portée est dite, avec sa raison et l’endroit du message où elle est notée.\n\nCode de sortie : 0 si tous les messages sont convertis, 1 si l’un est refusé, 2 si la conversion n’a pas pu se faire.',
    en: 'Converts messages between two versions of a link, or two releases of the model, either way, step by step where it must; and, between two links, messages of the fire service (RC) to those of health (RS) and back. The conversion comes from comparing both models and from what specs/evolution says. Messages are given alone or in their envelope, in JSON or in XML: files, folders, zips, one message a line (.ndjson). Each value that cannot be carried is told, with its reason and the place of the message where it is noted.\n\nExit code: 0 when all messages are converted, 1 when one is refused, 2 when the conversion could not be done.',
  },
  options: [
    {
      name: 'out',
      value: FOLDER,
      help: {
        fr: 'y écrit les messages convertis (sans cette option : le compte rendu seulement)',
        en: 'writes the converted messages there (default: the report only)',
      },
    },
    {
      name: 'tables',
      value: FOLDER,
      help: {
        fr: 'y écrit les tables de conversion (JSON), que la fonction convert des paquets applique, et que tout autre langage peut lire',
        en: 'writes the conversion tables there (JSON), which the function convert of the packages applies and any other language can read',
      },
    },
    {
      name: 'format',
      value: FORM,
      choices: ['text', 'json'],
      help: {
        fr: 'text (sans cette option) ou json, avec les messages convertis',
        en: 'text (default) or json, with the converted messages',
      },
    },
    force,
  ],
  examples: [
    {
      command: 'dsf migrate specs/15-15/v2.0 specs/15-15/v2.1 specs/15-15/v2.0/examples',
      meaning: {
        fr: 'ce que deviennent les exemples d’un lien',
        en: 'what becomes of the examples of a link',
      },
    },
    {
      command: 'dsf migrate specs/15-15/v2.1 specs/15-15/v1.5 recus.ndjson --out convertis',
      meaning: { fr: 'vers une version plus ancienne', en: 'to an older version' },
    },
  ],
  load: async () => (await import('./migrate.ts')).migrate,
};
