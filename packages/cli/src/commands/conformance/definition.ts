import type { CommandDefinition } from '../command-definition.ts';
import { FOLDER, formatOption } from '../shared-options.ts';

/** `dsf conformance`, as the help and the parser know it. */
export const conformanceCommand: CommandDefinition = {
  name: 'conformance',
  summary: {
    fr: 'compare nos fichiers à ceux qu’une version a publiés',
    en: 'compares our files with those a release has published',
  },
  argument: { fr: 'DOSSIER_DE_VERSION…', en: 'RELEASE_FOLDER…' },
  description: {
    fr: 'Reconstruit chaque version à partir de ses classeurs et compare le résultat, fichier par fichier, à ce qu’elle a publié.\n\nCode de sortie : 0 si tout est pareil ou expliqué, 1 sinon, 2 si la comparaison n’a pas pu se faire.',
    en: 'Rebuilds each release from its workbooks and compares the result, file by file, with what it has published.\n\nExit code: 0 when everything is the same or explained, 1 otherwise, 2 when the comparison could not be done.',
  },
  options: [
    {
      name: 'out',
      value: FOLDER,
      help: {
        fr: 'dossier où écrire les fichiers produits, sous les chemins des fichiers publiés',
        en: 'folder for the files produced, under the paths of the published ones',
      },
    },
    {
      name: 'facts',
      value: FOLDER,
      help: {
        fr: 'compare plutôt les faits (noms, cardinalités, codes…) d’une version à nous avec ceux de la version publiée',
        en: 'compares instead the facts (names, cardinalities, codes…) of a release of ours with the published ones',
      },
    },
    formatOption(['text', 'json']),
  ],
  examples: [
    {
      command: 'dsf conformance ../ans/2.0 ../ans/3.4.1',
      meaning: { fr: 'comparer deux versions', en: 'compare two releases' },
    },
    {
      command: 'dsf conformance ../ans/2.0 --facts specs/mdd/2.0',
      meaning: { fr: 'comparer les faits de notre version', en: 'compare the facts of our release' },
    },
  ],
  load: async () => (await import('./conformance.ts')).conformance,
};
