import type { Language } from '@hubsante/model';
import type { PerimeterColumnFault } from '@hubsante/workbook';
import type { AskingWords } from './asked-workbook.ts';

/** Somebody who adds a perimeter reads these. */
export interface PerimeterWords extends AskingWords {
  readonly noMessage: (from: string, release: string, known: readonly string[]) => string;
  readonly messageUnknown: (message: string, from: string, known: readonly string[]) => string;
  readonly known: (perimeter: string, messages: readonly string[]) => string;
  readonly notReady: Readonly<Record<PerimeterColumnFault, (sheet: string, perimeter: string) => string>>;
  readonly wouldFind: (path: string) => string;
  readonly nothingLeft: (perimeter: string) => string;
  readonly leftOut: (messages: readonly string[], perimeter: string) => string;
  readonly added: (perimeter: string, path: string, from: string) => string;
  readonly message: (sheet: string, name: string, root: string, like: string, rows: number) => string;
  readonly nextSteps: (step: {
    readonly perimeter: string;
    readonly path: string;
    readonly release: string;
  }) => string;
}

const EXAMPLE = 'dsf new perimeter 15-ORU --in specs/mdd/2.0 --from 15-15 --message RS-EDA';

export const perimeterWords: Readonly<Record<Language, PerimeterWords>> = {
  fr: {
    nameMissing: `Il manque le nom du périmètre. Exemple : ${EXAMPLE}`,
    tooManyNames: (names) =>
      `Un seul périmètre à la fois : « ${names.join(' ')} » en nomme ${names.length}. Exemple : ${EXAMPLE}`,
    folderMissing: (name) =>
      `Il manque la version du modèle, ou le classeur qui reçoit le périmètre : dsf new perimeter ${name} --in specs/mdd/2.0`,
    severalWorkbooks: (paths, name) =>
      `Cette version a plusieurs classeurs de modèle. Choisir celui qui reçoit le périmètre :\n${paths.map((path) => `  dsf new perimeter ${name} --in ${path}`).join('\n')}`,
    noWorkbook: (path) => `${path} n’a aucun classeur de modèle.`,
    noMessage: (from, release, known) =>
      `Aucun message de ${release} n’a le périmètre « ${from} », dont les croix seraient reprises. En choisir un autre avec --from : ${known.join(', ') || 'aucun'}.`,
    messageUnknown: (message, from, known) =>
      `Aucun message « ${message} » n’a le périmètre « ${from} ». Messages qui l’ont : ${known.join(', ')}.`,
    known: (perimeter, messages) =>
      `Le périmètre « ${perimeter} » existe déjà, pour ${messages.join(', ')}. Choisir un autre nom, ou d’autres messages avec --message.`,
    notReady: {
      'no-configuration': (sheet) =>
        `La feuille ${sheet} n’a pas de tableau de configuration en haut : une colonne n’y ferait aucun message. Rien n’a été écrit.`,
      'no-column': (sheet) =>
        `La feuille ${sheet} n’a pas la colonne dont les croix seraient reprises. Rien n’a été écrit.`,
      taken: (sheet, perimeter) =>
        `La feuille ${sheet} a déjà une colonne « ${perimeter} ». Rien n’a été écrit.`,
      'no-free-line': (sheet, perimeter) =>
        `Le tableau de configuration de ${sheet} est plein : il n’a plus de ligne libre au-dessus de la ligne 7. Insérer une ligne dans Excel décalerait les titres de la ligne 8 : mettre « ${perimeter} » dans une nouvelle feuille (dsf new message). Rien n’a été écrit.`,
      'right-not-free': (sheet, perimeter) =>
        `La feuille ${sheet} a du texte à droite de ses périmètres (sous CUT ou plus loin), qu’une colonne recouvrirait. Dans Excel : insérer une colonne avant CUT, y écrire « Périmètre » en ligne 7 et ${perimeter} en ligne 8, puis une ligne de plus dans le tableau du haut. Rien n’a été écrit.`,
    },
    wouldFind: (path) => `Rien n’a été écrit : avec ce périmètre, ${path} aurait les constats ci-dessus.`,
    nothingLeft: (perimeter) =>
      `Aucun message ne peut recevoir le périmètre ${perimeter} : rien n’a été écrit. Avec --message, dsf dit pourquoi.`,
    leftOut: (messages, perimeter) =>
      `Laissés de côté : ${messages.join(', ')}. Pour savoir pourquoi : dsf new perimeter ${perimeter} … --message ${messages[0]}`,
    added: (perimeter, path, from) => `Périmètre ${perimeter} ajouté à ${path}, avec les croix de ${from} :`,
    message: (sheet, name, root, like, rows) =>
      `  feuille ${sheet} : message ${name} (élément racine ${root}), d’après ${like}, ${rows} ${rows === 1 ? 'donnée' : 'données'}`,
    nextSteps: ({ perimeter, path, release }) =>
      [
        'Ensuite :',
        `  1. Ouvrir ${path} : dans la colonne ${perimeter}, effacer les croix des données que le message n’a pas ; écrire une cardinalité (1..1) au lieu de X où elle diffère.`,
        '  2. Dans le tableau du haut, donner au message son nom et son élément racine, s’ils ne conviennent pas.',
        `  3. Vérifier : dsf check ${release}`,
      ].join('\n'),
  },
  en: {
    nameMissing: `The name of the perimeter is missing. Example: ${EXAMPLE}`,
    tooManyNames: (names) =>
      `One perimeter at a time: “${names.join(' ')}” names ${names.length}. Example: ${EXAMPLE}`,
    folderMissing: (name) =>
      `The model release, or the workbook that receives the perimeter, is missing: dsf new perimeter ${name} --in specs/mdd/2.0`,
    severalWorkbooks: (paths, name) =>
      `This release has several model workbooks. Choose the one that receives the perimeter:\n${paths.map((path) => `  dsf new perimeter ${name} --in ${path}`).join('\n')}`,
    noWorkbook: (path) => `${path} has no model workbook.`,
    noMessage: (from, release, known) =>
      `No message of ${release} has the perimeter “${from}”, whose marks would be taken over. Choose another one with --from: ${known.join(', ') || 'none'}.`,
    messageUnknown: (message, from, known) =>
      `No message “${message}” has the perimeter “${from}”. Messages that have it: ${known.join(', ')}.`,
    known: (perimeter, messages) =>
      `The perimeter “${perimeter}” exists already, for ${messages.join(', ')}. Choose another name, or other messages with --message.`,
    notReady: {
      'no-configuration': (sheet) =>
        `The sheet ${sheet} has no configuration table at its top: a column would make no message there. Nothing was written.`,
      'no-column': (sheet) =>
        `The sheet ${sheet} has not the column whose marks would be taken over. Nothing was written.`,
      taken: (sheet, perimeter) =>
        `The sheet ${sheet} has a column “${perimeter}” already. Nothing was written.`,
      'no-free-line': (sheet, perimeter) =>
        `The configuration table of ${sheet} is full: no line is left above row 7. Inserting one in Excel would move the titles of row 8: put “${perimeter}” into a new sheet (dsf new message). Nothing was written.`,
      'right-not-free': (sheet, perimeter) =>
        `The sheet ${sheet} has text right of its perimeters (below CUT or further), which a column would cover. In Excel: insert a column before CUT, write “Périmètre” in row 7 and ${perimeter} in row 8, then one line more in the table at the top. Nothing was written.`,
    },
    wouldFind: (path) => `Nothing was written: with this perimeter, ${path} would have the findings above.`,
    nothingLeft: (perimeter) =>
      `No message can receive the perimeter ${perimeter}: nothing was written. With --message, dsf tells why.`,
    leftOut: (messages, perimeter) =>
      `Left out: ${messages.join(', ')}. To know why: dsf new perimeter ${perimeter} … --message ${messages[0]}`,
    added: (perimeter, path, from) => `Perimeter ${perimeter} added to ${path}, with the marks of ${from}:`,
    message: (sheet, name, root, like, rows) =>
      `  sheet ${sheet}: message ${name} (root element ${root}), after ${like}, ${rows} ${rows === 1 ? 'field' : 'fields'}`,
    nextSteps: ({ perimeter, path, release }) =>
      [
        'Next:',
        `  1. Open ${path}: in the column ${perimeter}, clear the marks of the fields that the message has not; write a cardinality (1..1) instead of X where it differs.`,
        '  2. In the table at the top, give the message its name and its root element, where they do not suit.',
        `  3. Check: dsf check ${release}`,
      ].join('\n'),
  },
};
