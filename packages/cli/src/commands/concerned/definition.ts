import type { CommandDefinition } from '../command-definition.ts';
import { FORM } from '../shared-options.ts';

/** `dsf concerned`, as the help and the parser know it. */
export const concernedCommand: CommandDefinition = {
  name: 'concerned',
  summary: {
    fr: 'dit ce qu’une nouvelle version change à vos propres messages',
    en: 'tells what a new version changes for your own messages',
  },
  argument: { fr: 'ANCIENNE NOUVELLE MESSAGES…', en: 'OLDER NEWER MESSAGES…' },
  description: {
    fr: 'Lit vos messages, quel que soit leur nombre, et dit ce que le passage d’une version d’un lien (ou du modèle) à une autre leur fait : ce qui sera refusé, par quel changement et à quelle place, ce qui est à vérifier, ce qui est nouveau, ce qu’il faut changer. Les messages se donnent seuls ou dans leur enveloppe, en JSON ou en XML : fichiers, dossiers, zips, un message par ligne (.ndjson).\n\nCode de sortie : 0 si aucun message n’est concerné, 1 sinon, 2 si la lecture n’a pas pu se faire.',
    en: 'Reads your messages, whatever their number, and tells what going from one version of a link (or of the model) to another does to them: what will be refused, by which change and where, what is to be verified, what is new, what to change. Messages are given alone or in their envelope, in JSON or in XML: files, folders, zips, one message a line (.ndjson).\n\nExit code: 0 when no message is concerned, 1 otherwise, 2 when they could not be read.',
  },
  options: [
    {
      name: 'role',
      value: { fr: 'RÔLE', en: 'ROLE' },
      choices: ['sender', 'receiver'],
      help: {
        fr: 'sender (sans cette option) : vous envoyez ces messages, de l’ancienne version ; receiver : vous recevrez ces messages, de la nouvelle, avec votre logiciel d’aujourd’hui',
        en: 'sender (default): you send these messages, of the older version; receiver: you will receive these messages, of the newer one, with your software of today',
      },
    },
    {
      name: 'format',
      value: FORM,
      choices: ['text', 'json', 'ndjson'],
      help: {
        fr: 'text (sans cette option) ou json : chaque cause une fois, avec des exemples ; ndjson : une ligne par message concerné',
        en: 'text (default) or json: each cause once, with examples; ndjson: a line for each message concerned',
      },
    },
  ],
  examples: [
    {
      command: 'dsf concerned specs/15-15/v2.0 specs/15-15/v2.1 messages/**',
      meaning: { fr: 'des messages envoyés aujourd’hui', en: 'messages that are sent today' },
    },
    {
      command: 'dsf concerned specs/15-15/v2.0 specs/15-15/v2.1 recus.zip --role receiver',
      meaning: { fr: 'des messages qui seront reçus', en: 'messages that will be received' },
    },
  ],
  load: async () => (await import('./concerned.ts')).concerned,
};
