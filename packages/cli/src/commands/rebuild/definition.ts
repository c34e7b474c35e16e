import type { CommandDefinition } from '../command-definition.ts';
import { FOLDER, formatOption } from '../shared-options.ts';

/** Where the sources of packages are when their user does not say. */
export const SPECIFICATIONS = 'specs';

/** `dsf rebuild`, as the help and the parser know it. */
export const rebuildCommand: CommandDefinition = {
  name: 'rebuild',
  summary: {
    fr: 'refait ce qui a été publié, et dit ce qui n’est plus pareil',
    en: 'makes again what was published, and tells what is no longer the same',
  },
  argument: { fr: 'PUBLIÉ…', en: 'PUBLISHED…' },
  description: {
    fr: 'Chaque dossier est soit une version publiée du modèle (csv_parser, nomenclature_parser), refaite à partir de ses classeurs comme le fait « dsf conformance », soit un paquet publié (package.json), refait à partir des sources : celles du dossier de spécifications si leur numéro est le même, sinon celles que git garde sous l’étiquette du paquet, « 15-15-v2.0@1.0.0 ». Avec --all, un dossier est parcouru : tout ce qu’il contient de publié est refait.\n\nCode de sortie : 0 si tout est pareil ou expliqué, 1 sinon (un écart, ou un paquet qui n’a pas pu être refait), 2 si un dossier ne se lit pas ou n’a rien de publié.',
    en: 'Each folder is either a published release of the model (csv_parser, nomenclature_parser), made again from its workbooks as “dsf conformance” does, or a published package (package.json), made again from the sources: those of the folder of specifications when their number is the same, otherwise those git keeps under the tag of the package, “15-15-v2.0@1.0.0”. With --all, a folder is searched: everything published in it is made again.\n\nExit code: 0 when everything is the same or explained, 1 otherwise (a difference, or a package that could not be made again), 2 when a folder cannot be read or holds nothing published.',
  },
  options: [
    {
      name: 'all',
      value: null,
      help: { fr: 'tout ce que les dossiers contiennent', en: 'everything the folders hold' },
    },
    {
      name: 'specs',
      value: FOLDER,
      help: {
        fr: `les sources des paquets (sans cette option : ${SPECIFICATIONS})`,
        en: `the sources of packages (default: ${SPECIFICATIONS})`,
      },
    },
    formatOption(['text', 'json']),
  ],
  examples: [
    {
      command: 'dsf rebuild --all ../shared/ans',
      meaning: { fr: 'toutes les versions publiées d’un dossier', en: 'every published release of a folder' },
    },
    {
      command: 'dsf rebuild --all dist/specs',
      meaning: { fr: 'tous les paquets faits ici', en: 'every package made here' },
    },
  ],
  load: async () => (await import('./rebuild.ts')).rebuild,
};
