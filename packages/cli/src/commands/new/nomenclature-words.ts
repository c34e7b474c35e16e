import type { Language } from '@hubsante/model';
import type { AskingWords } from './asked-workbook.ts';

/** Somebody who adds a nomenclature reads these. */
export interface NomenclatureWords extends AskingWords {
  readonly idUnusable: (id: string) => string;
  readonly idTaken: (id: string, place: string) => string;
  readonly sheetTaken: (sheet: string, path: string) => string;
  readonly notRead: (file: string) => string;
  readonly wouldFind: (path: string) => string;
  readonly added: (id: string, sheet: string, path: string) => string;
  readonly nextSteps: (step: {
    readonly id: string;
    readonly sheet: string;
    readonly path: string;
    readonly release: string;
    readonly rows: { readonly first: number; readonly last: number };
  }) => string;
}

const EXAMPLE = 'dsf new nomenclature HubSante.couleur --in specs/mdd/3.4/nomenclatures/hub-sante.xlsx';

export const nomenclatureWords: Readonly<Record<Language, NomenclatureWords>> = {
  fr: {
    nameMissing: `Il manque l’identifiant de la nomenclature. Exemple : ${EXAMPLE}`,
    tooManyNames: (names) =>
      `Une seule nomenclature à la fois : « ${names.join(' ')} » en nomme ${names.length}. Un identifiant n’a pas d’espace ; un titre se met entre guillemets après --title.`,
    folderMissing: (id) =>
      `Il manque la version du modèle, ou le classeur qui reçoit la nomenclature : dsf new nomenclature ${id} --in specs/mdd/3.4/nomenclatures/hub-sante.xlsx`,
    idUnusable: (id) =>
      `« ${id} » ne peut pas être l’identifiant d’une nomenclature : il devient un nom de feuille et de fichier. Écrire le référentiel, un point, puis le nom, avec des lettres sans accent, des chiffres, des tirets ou des soulignés. Exemple : HubSante.couleur`,
    idTaken: (id, place) => `La nomenclature « ${id} » existe déjà : ${place}.`,
    sheetTaken: (sheet, path) => `${path} a déjà une feuille « ${sheet} ». Choisir un autre identifiant.`,
    noWorkbook: (path) =>
      `${path} n’a aucun classeur de nomenclatures. En enregistrer un, même vide, dans son dossier nomenclatures.`,
    severalWorkbooks: (paths, id) =>
      `Cette version a plusieurs classeurs de nomenclatures. Choisir celui qui la reçoit :\n${paths.map((path) => `  dsf new nomenclature ${id} --in ${path}`).join('\n')}`,
    notRead: (file) =>
      `Le classeur ${file} n’a pas le format attendu : une feuille ajoutée n’y serait pas lue comme une nomenclature. Rien n’a été écrit.`,
    wouldFind: (path) =>
      `Rien n’a été écrit : avec cette nomenclature, ${path} aurait les constats ci-dessus.`,
    added: (id, sheet, path) => `Feuille « ${sheet} » ajoutée à ${path} (nomenclature ${id}).`,
    nextSteps: ({ id, sheet, path, release, rows }) =>
      [
        'Ensuite :',
        `  1. Ouvrir ${path}, feuille ${sheet}, et remplacer les lignes ${rows.first} à ${rows.last}, données là comme exemples.`,
        `  2. Dans la feuille d’un message, colonne « Détails de format » de la donnée, écrire NOMENCLATURE: ${id}`,
        `  3. Vérifier : dsf check ${release}`,
      ].join('\n'),
  },
  en: {
    nameMissing: `The identifier of the nomenclature is missing. Example: ${EXAMPLE}`,
    tooManyNames: (names) =>
      `One nomenclature at a time: “${names.join(' ')}” names ${names.length}. An identifier has no blank; a title goes between quotes after --title.`,
    folderMissing: (id) =>
      `The model release, or the workbook that receives the nomenclature, is missing: dsf new nomenclature ${id} --in specs/mdd/3.4/nomenclatures/hub-sante.xlsx`,
    idUnusable: (id) =>
      `“${id}” cannot be the identifier of a nomenclature: it becomes the name of a sheet and of files. Write the reference, a dot, then the name, with letters without accent, digits, hyphens or underscores. Example: HubSante.couleur`,
    idTaken: (id, place) => `The nomenclature “${id}” exists already: ${place}.`,
    sheetTaken: (sheet, path) => `${path} has a sheet “${sheet}” already. Choose another identifier.`,
    noWorkbook: (path) =>
      `${path} has no nomenclature workbook. Save one, even an empty one, in its folder nomenclatures.`,
    severalWorkbooks: (paths, id) =>
      `This release has several nomenclature workbooks. Choose the one that receives it:\n${paths.map((path) => `  dsf new nomenclature ${id} --in ${path}`).join('\n')}`,
    notRead: (file) =>
      `The workbook ${file} is not in the expected format: an added sheet would not be read as a nomenclature. Nothing was written.`,
    wouldFind: (path) =>
      `Nothing was written: with this nomenclature, ${path} would have the findings above.`,
    added: (id, sheet, path) => `Sheet “${sheet}” added to ${path} (nomenclature ${id}).`,
    nextSteps: ({ id, sheet, path, release, rows }) =>
      [
        'Next:',
        `  1. Open ${path}, sheet ${sheet}, and replace rows ${rows.first} to ${rows.last}, which are examples.`,
        `  2. In the sheet of a message, column “Détails de format” of the field, write NOMENCLATURE: ${id}`,
        `  3. Check: dsf check ${release}`,
      ].join('\n'),
  },
};
