import type { Language } from '@hubsante/model';
import type { AskingWords } from './asked-workbook.ts';

/** Somebody who adds a message reads these. */
export interface MessageWords extends AskingWords {
  readonly nameUnusable: (name: string) => string;
  readonly sheetNameTooLong: (name: string, longest: number) => string;
  /** `suggestion`: the name as the other messages are written. */
  readonly nameNotInCapitals: (name: string, suggestion: string) => string;
  readonly nameReserved: (name: string) => string;
  readonly nameTaken: (name: string, place: string) => string;
  readonly rootUnusable: (root: string) => string;
  readonly rootTaken: (root: string, message: string, name: string) => string;
  readonly perimeterUnusable: (perimeter: string) => string;
  readonly olderFormat: (file: string) => string;
  readonly wouldFind: (path: string) => string;
  readonly newPerimeter: (perimeter: string, closest: string | null) => string;
  readonly added: (name: string, path: string, perimeter: string, root: string) => string;
  readonly titleAdded: (title: string, path: string) => string;
  readonly titleNotAdded: (name: string, title: string, path: string) => string;
  readonly nextSteps: (step: {
    readonly name: string;
    readonly perimeter: string;
    readonly path: string;
    readonly release: string;
    readonly rows: { readonly first: number; readonly last: number };
  }) => string;
}

export const messageWords: Readonly<Record<Language, MessageWords>> = {
  fr: {
    nameMissing: 'Il manque le nom du message. Exemple : dsf new message RS-XXX --in specs/mdd/2.0',
    tooManyNames: (names) =>
      `Un seul message à la fois : « ${names.join(' ')} » en nomme ${names.length}. Un nom n’a pas d’espace ; un titre se met entre guillemets après --title.`,
    folderMissing: (name) =>
      `Il manque la version du modèle qui reçoit le message : dsf new message ${name} --in specs/mdd/2.0`,
    nameUnusable: (name) =>
      `« ${name} » ne peut pas être le nom d’un message : il devient un nom de feuille et de fichier. Écrire des lettres sans accent, des chiffres, des tirets, des points ou des soulignés, en commençant par une lettre ou un chiffre. Exemple : RS-XXX`,
    sheetNameTooLong: (name, longest) =>
      `« ${name} » a ${name.length} caractères : Excel n’en accepte que ${longest} dans un nom de feuille.`,
    nameNotInCapitals: (name, suggestion) =>
      `« ${name} » n’est pas écrit comme les autres messages, en majuscules. Demander ${suggestion}.`,
    nameReserved: (name) => `« ${name} » est un nom qu’Excel ou Windows se réserve : en choisir un autre.`,
    nameTaken: (name, place) => `Le nom « ${name} » est déjà pris : ${place}. En choisir un autre.`,
    rootUnusable: (root) =>
      `« ${root} » ne peut pas être un élément racine : commencer par une lettre, puis lettres sans accent, chiffres, tirets, points ou soulignés. Exemple : --root createCase`,
    rootTaken: (root, message, name) =>
      `L’élément racine « ${root} » est déjà celui de ${message} ; c’est lui qui distingue deux messages. En choisir un autre : dsf new message ${name} --root AUTRE_NOM …`,
    perimeterUnusable: (perimeter) =>
      `« ${perimeter} » ne peut pas être un périmètre : écrire des lettres, des chiffres, des tirets ou des soulignés. Exemple : --perimeter 15-15`,
    severalWorkbooks: (paths, name) =>
      `Cette version a plusieurs classeurs de modèle. Choisir celui qui reçoit le message :\n${paths.map((path) => `  dsf new message ${name} --in ${path}`).join('\n')}`,
    noWorkbook: (path) => `${path} n’a aucun classeur de modèle.`,
    olderFormat: (file) =>
      `Le classeur ${file} n’a pas le format attendu : ses feuilles déclarent leurs messages en cellule A1, et une feuille ajoutée n’y serait pas lue. Rien n’a été écrit. Seuls les classeurs où chaque feuille a un tableau de configuration (versions 3.x, ou specs/mdd) peuvent recevoir un message ainsi.`,
    wouldFind: (path) => `Rien n’a été écrit : avec ce message, ${path} aurait les constats ci-dessus.`,
    newPerimeter: (perimeter, closest) =>
      `Le périmètre « ${perimeter} » est nouveau dans cette version${closest === null ? '.' : ` ; le plus proche qui existe est « ${closest} ».`}`,
    added: (name, path, perimeter, root) =>
      `Feuille « ${name} » ajoutée à ${path} (périmètre ${perimeter}, élément racine ${root}).`,
    titleAdded: (title, path) => `Titre « ${title} » ajouté à ${path}.`,
    titleNotAdded: (name, title, path) =>
      `Le titre n’a pas pu être ajouté à ${path}, écrit d’une manière inattendue : ajouter « ${name}: ${title} » sous « titres: ».`,
    nextSteps: ({ name, perimeter, path, release, rows }) =>
      [
        'Ensuite :',
        `  1. Ouvrir ${path}, feuille ${name}, et remplacer les lignes ${rows.first} à ${rows.last}, données là comme exemples.`,
        `  2. Vérifier : dsf check ${release}`,
        '  3. Dans le link.yaml de chaque lien qui transporte ce message, ajouter sous « messages: » :',
        `       - { message: ${name}, de: RÔLE, vers: RÔLE, colonne: ${perimeter} }`,
        `  4. Produire les schémas : dsf build ${release} --out sortie`,
      ].join('\n'),
  },
  en: {
    nameMissing: 'The name of the message is missing. Example: dsf new message RS-XXX --in specs/mdd/2.0',
    tooManyNames: (names) =>
      `One message at a time: “${names.join(' ')}” names ${names.length}. A name has no blank; a title goes between quotes after --title.`,
    folderMissing: (name) =>
      `The model release that receives the message is missing: dsf new message ${name} --in specs/mdd/2.0`,
    nameUnusable: (name) =>
      `“${name}” cannot be the name of a message: it becomes the name of a sheet and of files. Write letters without accent, digits, hyphens, dots or underscores, beginning with a letter or a digit. Example: RS-XXX`,
    sheetNameTooLong: (name, longest) =>
      `“${name}” has ${name.length} characters: Excel accepts ${longest} at most in the name of a sheet.`,
    nameNotInCapitals: (name, suggestion) =>
      `“${name}” is not written like the other messages, in capitals. Ask for ${suggestion}.`,
    nameReserved: (name) => `“${name}” is a name that Excel or Windows keeps for itself: choose another one.`,
    nameTaken: (name, place) => `The name “${name}” is already taken: ${place}. Choose another one.`,
    rootUnusable: (root) =>
      `“${root}” cannot be a root element: begin with a letter, then letters without accent, digits, hyphens, dots or underscores. Example: --root createCase`,
    rootTaken: (root, message, name) =>
      `The root element “${root}” is already the one of ${message}, and it is what tells two messages apart. Choose another one: dsf new message ${name} --root OTHER_NAME …`,
    perimeterUnusable: (perimeter) =>
      `“${perimeter}” cannot be a perimeter: write letters, digits, hyphens or underscores. Example: --perimeter 15-15`,
    severalWorkbooks: (paths, name) =>
      `This release has several model workbooks. Choose the one that receives the message:\n${paths.map((path) => `  dsf new message ${name} --in ${path}`).join('\n')}`,
    noWorkbook: (path) => `${path} has no model workbook.`,
    olderFormat: (file) =>
      `The workbook ${file} is not in the expected format: its sheets declare their messages in cell A1, and an added sheet would not be read. Nothing was written. Only workbooks whose sheets have a configuration table (releases 3.x, or specs/mdd) can receive a message this way.`,
    wouldFind: (path) => `Nothing was written: with this message, ${path} would have the findings above.`,
    newPerimeter: (perimeter, closest) =>
      `The perimeter “${perimeter}” is new in this release${closest === null ? '.' : `; the closest one that exists is “${closest}”.`}`,
    added: (name, path, perimeter, root) =>
      `Sheet “${name}” added to ${path} (perimeter ${perimeter}, root element ${root}).`,
    titleAdded: (title, path) => `Title “${title}” added to ${path}.`,
    titleNotAdded: (name, title, path) =>
      `The title could not be added to ${path}, written in an unexpected manner: add “${name}: ${title}” below “titres:”.`,
    nextSteps: ({ name, perimeter, path, release, rows }) =>
      [
        'Next:',
        `  1. Open ${path}, sheet ${name}, and replace rows ${rows.first} to ${rows.last}, which are examples.`,
        `  2. Check: dsf check ${release}`,
        '  3. In the link.yaml of every link that carries this message, add below “messages:”:',
        `       - { message: ${name}, de: ROLE, vers: ROLE, colonne: ${perimeter} }`,
        `  4. Make the schemas: dsf build ${release} --out output`,
      ].join('\n'),
  },
};
