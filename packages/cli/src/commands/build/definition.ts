import { FORMATS } from '../../printers/index.ts';
import type { CommandDefinition } from '../command-definition.ts';
import { FOLDER, force, formatOption, nomenclatures, silences } from '../shared-options.ts';

/** `dsf build`, as the help and the parser know it. */
export const buildCommand: CommandDefinition = {
  name: 'build',
  summary: {
    fr: 'produit les schémas, exemples et autres fichiers d’une version',
    en: 'makes the schemas, examples and other files of a release',
  },
  argument: { fr: 'CHEMIN…', en: 'PATH…' },
  description: {
    fr: 'Vérifie les classeurs, puis écrit les fichiers dans le dossier de sortie, qui est remplacé en entier. Un message qui a des erreurs n’est pas écrit ; les autres le sont. Quand plusieurs CHEMINS sont donnés, chacun a son sous-dossier.\n\nCode de sortie : 0 sans erreur, 1 avec des erreurs, 2 si rien n’a pu être écrit.',
    en: 'Checks the workbooks, then writes the files into the output folder, which is replaced as a whole. A message with errors is not written; the others are. When several PATHs are given, each has its sub-folder.\n\nExit code: 0 without errors, 1 with errors, 2 when nothing could be written.',
  },
  options: [
    {
      name: 'out',
      value: FOLDER,
      help: {
        fr: 'dossier de sortie (sans cette option : dist, suivi du CHEMIN)',
        en: 'output folder (default: dist, followed by the PATH)',
      },
    },
    {
      name: 'profile',
      value: { fr: 'PROFIL', en: 'PROFILE' },
      choices: ['standard', 'ans'],
      help: {
        fr: 'standard : nos formats (sans cette option) ; ans : exactement la forme des publications actuelles de l’ANS',
        en: 'standard: our formats (default); ans: exactly the form of today’s ANS publications',
      },
    },
    {
      name: 'only',
      value: { fr: 'FORMAT,…', en: 'FORMAT,…' },
      help: {
        fr: 'seulement ces formats, séparés par des virgules (les noms sont donnés plus bas)',
        en: 'only these formats, separated by commas (their names are given below)',
      },
    },
    {
      name: 'base-url',
      value: { fr: 'ADRESSE', en: 'ADDRESS' },
      help: {
        fr: 'adresse où les schémas seront publiés, début de chaque $id (sans cette option : urn:hubsante:schemas, qu’aucun outil ne cherche sur le réseau)',
        en: 'address where the schemas will be published, first part of every $id (default: urn:hubsante:schemas, which no tool looks for on the network)',
      },
    },
    {
      name: 'clients',
      value: { fr: 'CLIENT,…', en: 'CLIENT,…' },
      help: {
        fr: 'identifiants des clients à déclarer dans les définitions RabbitMQ d’un lien (sans cette option : ceux des exemples)',
        en: 'identities of the clients to declare in the RabbitMQ definitions of a link (default: those of the examples)',
      },
    },
    {
      name: 'version-stamp',
      value: { fr: 'aa.mm.jj', en: 'yy.mm.dd' },
      help: {
        fr: 'date inscrite dans les schémas. Sans cette option : SOURCE_DATE_EPOCH si cette variable est définie, sinon la date de dernière modification inscrite dans le premier classeur de modèle, sinon 00.01.01. Jamais l’horloge : deux constructions donnent les mêmes fichiers',
        en: 'date written into the schemas. Without this option: SOURCE_DATE_EPOCH if that variable is set, else the last-modified date recorded inside the first model workbook, else 00.01.01. Never the clock: two builds give the same files',
      },
    },
    nomenclatures,
    formatOption(FORMATS),
    silences,
    force,
  ],
  examples: [
    {
      command: 'dsf build specs/15-15/v2.0',
      meaning: {
        fr: 'construire une version de lien dans dist/specs/15-15/v2.0',
        en: 'build a link version into dist/specs/15-15/v2.0',
      },
    },
    {
      command: 'dsf build 3.4.1 --out sortie',
      meaning: { fr: 'construire une version', en: 'build a release' },
    },
    {
      command: 'dsf build 3.4.1 --out sortie --only json-schema',
      meaning: { fr: 'les schémas JSON seulement', en: 'the JSON Schemas only' },
    },
    {
      command: 'dsf build 3.4.1 --out sortie --profile ans --version-stamp 26.06.19',
      meaning: {
        fr: 'les fichiers tels que l’ANS les publie',
        en: 'the files as the ANS publishes them',
      },
    },
  ],
  load: async () => (await import('./build.ts')).build,
};
