import type { CommandDefinition } from '../command-definition.ts';
import { FOLDER } from '../shared-options.ts';

/** `dsf new`: scaffolds of a message, of a nomenclature, of a link version and of its acceptance tests. */
export const newCommand: CommandDefinition = {
  name: 'new',
  summary: {
    fr: 'prépare un message, un périmètre, une nomenclature, une version de lien ou sa recette',
    en: 'prepares a message, a perimeter, a nomenclature, a link version or its acceptance tests',
  },
  argument: {
    fr: 'message|perimeter|nomenclature|link|recette NOM…',
    en: 'message|perimeter|nomenclature|link|recette NAME…',
  },
  answersNoArgument: true,
  description: {
    fr: 'new message NOM ajoute une feuille au classeur d’une version du modèle, avec son tableau de configuration et quelques lignes d’exemple ; le reste du classeur ne change pas.\nnew perimeter NOM ajoute une colonne de périmètre aux feuilles d’un classeur de modèle, avec les croix d’une autre, et dans leurs tableaux de configuration le message qu’elle fait ; aucune autre cellule ne change.\nnew nomenclature IDENTIFIANT ajoute une feuille à un classeur de nomenclatures, avec deux codes d’exemple.\nnew link LIEN vVERSION crée le dossier d’une version de lien, repris de la version précédente s’il y en a une : link.yaml, exemples, package.json, recette.xlsx, README et CHANGELOG.\nnew recette DOSSIER ajoute à la recette d’une version de lien un cas par cinématique et par participant, là où il n’y en a pas encore ; les autres feuilles ne changent pas.\nLe résultat passe « dsf check » tel quel ; rien n’est écrit si ce n’est pas le cas.\n\nCode de sortie : 0 si tout est écrit, 1 si le résultat aurait un constat de plus, 2 si rien n’a pu être fait.',
    en: 'new message NAME adds a sheet to the workbook of a model release, with its configuration table and a few example rows; the rest of the workbook does not change.\nnew perimeter NAME adds a perimeter column to the sheets of a model workbook, with the marks of another, and to their configuration tables the message it makes; no other cell changes.\nnew nomenclature IDENTIFIER adds a sheet to a nomenclature workbook, with two example codes.\nnew link LINK vVERSION makes the folder of a link version, taken over from the previous version if there is one: link.yaml, examples, package.json, recette.xlsx, README and CHANGELOG.\nnew recette FOLDER adds to the acceptance tests of a link version a case for each flow and each participant that have none yet; the other sheets do not change.\nThe result passes “dsf check” as it is; nothing is written otherwise.\n\nExit code: 0 when all is written, 1 when the result would have one more finding, 2 when nothing could be done.',
  },
  options: [
    {
      name: 'in',
      value: FOLDER,
      help: {
        fr: 'message, périmètre et nomenclature : dossier de la version du modèle, ou l’un de ses classeurs (obligatoire) ; lien : dossier des spécifications (specs sans cette option)',
        en: 'message, perimeter and nomenclature: folder of the model release, or one of its workbooks (required); link: folder of the specifications (specs by default)',
      },
    },
    {
      name: 'root',
      value: { fr: 'ÉLÉMENT', en: 'ELEMENT' },
      help: {
        fr: 'message : élément racine (sans cette option, tiré du nom : RS-XXX donne rsXxx)',
        en: 'message: root element (by default made from the name: RS-XXX gives rsXxx)',
      },
    },
    {
      name: 'perimeter',
      value: { fr: 'COLONNE', en: 'COLUMN' },
      help: {
        fr: 'message : colonne de périmètre (sans cette option, la plus employée dans la version)',
        en: 'message: perimeter column (by default the one the release uses most)',
      },
    },
    {
      name: 'title',
      value: { fr: 'TITRE', en: 'TITLE' },
      help: {
        fr: 'message et nomenclature : nom en clair, inscrit dans la feuille et, pour un message, dans release.yaml',
        en: 'message and nomenclature: plain name, written into the sheet and, for a message, into release.yaml',
      },
    },
    {
      name: 'model',
      value: { fr: 'VERSION', en: 'RELEASE' },
      help: {
        fr: 'lien : version du modèle de données, celle d’un dossier de specs/mdd (par défaut celle de la version précédente du lien ; obligatoire quand il n’y en a pas)',
        en: 'link: data model release, the name of a folder of specs/mdd (by default that of the previous version of the link; required where there is none)',
      },
    },
    {
      name: 'from',
      value: { fr: 'COLONNE', en: 'COLUMN' },
      help: {
        fr: 'périmètre : colonne dont les croix sont reprises (sans cette option, la plus employée dans la version)',
        en: 'perimeter: column whose marks are taken over (by default the one the release uses most)',
      },
    },
    {
      name: 'message',
      value: { fr: 'NOM', en: 'NAME' },
      help: {
        fr: 'lien : partir d’un dossier neuf, où le manifeste cite ce message en exemple ; périmètre : ne l’ajouter que pour ce message',
        en: 'link: start afresh, with this message as the example of the manifest; perimeter: add it for this message only',
      },
    },
  ],
  examples: [
    {
      command: 'dsf new message RS-XXX --in specs/mdd/2.0',
      meaning: { fr: 'ajouter un message au modèle', en: 'add a message to the model' },
    },
    {
      command: 'dsf new perimeter 15-ORU --in specs/mdd/2.0 --from 15-15 --message RS-EDA',
      meaning: { fr: 'ajouter un périmètre au modèle', en: 'add a perimeter to the model' },
    },
    {
      command: 'dsf new nomenclature HubSante.couleur --in specs/mdd/3.4/nomenclatures/hub-sante.xlsx',
      meaning: { fr: 'ajouter une nomenclature au modèle', en: 'add a nomenclature to the model' },
    },
    {
      command: 'dsf new link 15-oru v1.0 --model 2.0',
      meaning: { fr: 'préparer un nouveau lien', en: 'prepare a new link' },
    },
    {
      command: 'dsf new recette specs/15-15/v2.1',
      meaning: { fr: 'préparer les cas de recette d’un lien', en: 'prepare the acceptance tests of a link' },
    },
  ],
  load: async () => (await import('./new.ts')).create,
};
