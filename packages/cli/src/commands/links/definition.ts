import type { CommandDefinition } from '../command-definition.ts';
import { FILE, FOLDER, FORM } from '../shared-options.ts';

/** `dsf links`, as the help and the parser know it. */
export const linksCommand: CommandDefinition = {
  name: 'links',
  summary: {
    fr: 'donne la table de correspondance des versions de liens',
    en: 'gives the correspondence table of the link versions',
  },
  argument: { fr: 'DOSSIER', en: 'FOLDER' },
  description: {
    fr: 'Lit chaque lien/version/link.yaml du dossier, puis écrit la table : lien, version, modèle, vhost, messages, principes transverses. Pour contrôler les liens : dsf check.\n\nCode de sortie : 0 sans erreur ni écart, 1 si un manifeste est fautif ou la table des exploitants différente, 2 si le dossier n’a pas pu être lu.',
    en: 'Reads every link/version/link.yaml of the folder, then writes the table: link, version, model, vhost, messages, transversal principles. To check the links: dsf check.\n\nExit code: 0 without errors or differences, 1 when a manifest is faulty or the table of the operators differs, 2 when the folder could not be read.',
  },
  options: [
    {
      name: 'format',
      value: FORM,
      choices: ['markdown', 'csv', 'json'],
      help: {
        fr: 'forme de la table : markdown (sans cette option), csv, json',
        en: 'form of the table: markdown (default), csv, json',
      },
    },
    {
      name: 'out',
      value: FOLDER,
      help: {
        fr: 'écrit la table dans ce dossier, sous les trois formes, au lieu de l’afficher, et à côté les messages admis par vhost',
        en: 'writes the table into this folder, in all three forms, instead of showing it, and the messages accepted on each vhost beside it',
      },
    },
    {
      name: 'accepted',
      value: FILE,
      help: {
        fr: 'compare les messages admis sur chaque vhost à la table (CSV) des exploitants du Hub, et dit chaque écart',
        en: 'compares the messages accepted on each vhost with the table (CSV) of the operators of the Hub, and tells each difference',
      },
    },
  ],
  examples: [
    {
      command: 'dsf links specs',
      meaning: { fr: 'la table des liens de ce dépôt', en: 'the table of the links of this repository' },
    },
    {
      command: 'dsf links specs --accepted exploitants.csv',
      meaning: { fr: 'ce que le Hub admet vraiment', en: 'what the Hub really accepts' },
    },
  ],
  load: async () => (await import('./links.ts')).links,
};
