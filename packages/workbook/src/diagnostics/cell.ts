import { defineDiagnostics } from '@hubsante/model';

/** Cells whose content is not what the author sees. */
export const cellDiagnostics = defineDiagnostics('workbook', {
  'text-read-as-blank': {
    severity: 'warning',
    fr: {
      message: 'Le texte « {value} » est lu comme une cellule vide.',
      remedy: 'Vider la cellule, ou écrire une phrase entière (par exemple « Sans objet »).',
      why: 'Les publications actuelles prennent NA, N/A, null, NaN et leurs variantes pour une absence de valeur. Une description « N/A » disparaît donc des schémas publiés sans que personne ne soit prévenu.',
    },
    en: {
      message: 'The text “{value}” is read as a blank cell.',
      remedy: 'Clear the cell, or write a full sentence.',
      why: 'Today’s publications take NA, N/A, null, NaN and their variants for a missing value. A description “N/A” therefore vanishes from the published schemas without notice.',
    },
  },
  'text-double-encoded': {
    severity: 'warning',
    fix: '{meant}',
    fr: {
      message: 'Les accents du texte « {value} » sont abîmés : il a été encodé deux fois.',
      remedy: 'Écrire « {meant} ».',
      why: 'Un texte UTF-8 lu comme du Windows-1252 montre « Ã© » pour « é » ; il serait publié tel quel.',
    },
    en: {
      message: 'The accents of the text “{value}” are broken: it was encoded twice.',
      remedy: 'Write “{meant}”.',
      why: 'UTF-8 text read as Windows-1252 shows “Ã©” for “é”; it would be published so.',
    },
  },
  'formula-typed-as-text': {
    severity: 'warning',
    fr: {
      message: 'Un tableur prendra le texte « {value} » pour une formule : il commence par « {sign} ».',
      remedy: 'Commencer le texte par un mot ; une formule se saisit sans apostrophe devant.',
      why: 'Un texte qui commence par =, +, -, @, une tabulation ou un retour chariot devient une formule dès qu’un tableur ouvre le fichier CSV publié : le lecteur verrait une erreur, ou pire, un calcul, voire un programme lancé. Un nombre signé reste permis. Nos propres fichiers CSV mettent une apostrophe devant ; ceux de la publication actuelle sont écrits tels quels.',
    },
    en: {
      message: 'A spreadsheet will take the text “{value}” for a formula: it begins with “{sign}”.',
      remedy: 'Begin the text with a word; type a formula without apostrophe before it.',
      why: 'Text that begins with =, +, -, @, a tabulation or a carriage return becomes a formula as soon as a spreadsheet opens the published CSV file: its reader would see an error, or worse, a calculation, even a program started. A signed number is allowed. Our own CSV files put an apostrophe before it; those of the current publication are written as they are.',
    },
  },
  'date-cell': {
    severity: 'warning',
    fr: {
      message: 'La cellule est une date d’Excel ; elle est lue comme le texte « {value} ».',
      remedy:
        'Mettre la cellule au format Texte et écrire la date comme un message la porte, par exemple 2024-08-21T14:30:00+02:00.',
      why: 'Excel transforme une date saisie en nombre. L’outil de publication historique s’arrête sur une telle cellule ; nous la lisons, mais sans fuseau horaire, ce qu’un message réel n’accepte pas.',
    },
    en: {
      message: 'The cell is an Excel date; it is read as the text “{value}”.',
      remedy:
        'Set the cell format to Text and write the date as a message carries it, for example 2024-08-21T14:30:00+02:00.',
      why: 'Excel turns a typed date into a number. The incumbent publication tool stops on such a cell; we read it, but without the time zone that real messages need.',
    },
  },
  'error-cell': {
    severity: 'warning',
    fr: {
      message: 'La cellule affiche l’erreur Excel {value} ; elle est lue comme vide.',
      remedy: 'Corriger la formule, ou la remplacer par sa valeur.',
      why: 'Une formule dont la cible a été supprimée affiche #REF!, #DIV/0!, #N/A… La valeur attendue n’est alors plus dans le classeur.',
    },
    en: {
      message: 'The cell shows the Excel error {value}; it is read as blank.',
      remedy: 'Mend the formula, or replace it by its value.',
      why: 'A formula whose target was deleted shows #REF!, #DIV/0!, #N/A… The expected value is then no longer in the workbook.',
    },
  },
  'uncalculated-cell': {
    severity: 'warning',
    fr: {
      message: 'La formule {value} n’a pas de résultat enregistré ; la cellule est lue comme vide.',
      remedy: 'Ouvrir le classeur dans Excel, le laisser calculer, puis l’enregistrer.',
      why: 'Nous lisons le résultat qu’Excel a enregistré, jamais la formule. Un classeur produit par un programme peut contenir des formules qui n’ont jamais été calculées.',
    },
    en: {
      message: 'The formula {value} has no stored result; the cell is read as blank.',
      remedy: 'Open the workbook in Excel, let it calculate, then save it.',
      why: 'We read the result Excel stored, never the formula. A workbook made by a program may hold formulas that were never calculated.',
    },
  },
  'data-cell-in-error': {
    severity: 'error',
    fr: {
      message: 'La cellule affiche l’erreur Excel {value} : son contenu est perdu.',
      remedy: 'Corriger la formule, ou la remplacer par sa valeur.',
      why: 'Une formule dont la cible a été supprimée affiche #REF!, #DIV/0!, #N/A… Lue comme vide, une telle cellule retirerait du message une donnée, une liste de valeurs ou un objet entier sans que personne ne le voie : le message n’est pas écrit.',
    },
    en: {
      message: 'The cell shows the Excel error {value}: its content is lost.',
      remedy: 'Mend the formula, or replace it by its value.',
      why: 'A formula whose target was deleted shows #REF!, #DIV/0!, #N/A… Read as blank, such a cell would take a field, a list of values or a whole object out of the message without anyone seeing it: the message is not written.',
    },
  },
  'data-cell-uncalculated': {
    severity: 'error',
    fr: {
      message: 'La formule {value} n’a pas de résultat enregistré : le contenu de la cellule est inconnu.',
      remedy: 'Ouvrir le classeur dans Excel, le laisser calculer, puis l’enregistrer.',
      why: 'Nous lisons le résultat qu’Excel a enregistré, jamais la formule. Lue comme vide, une telle cellule retirerait du message une donnée, une liste de valeurs ou un objet entier sans que personne ne le voie : le message n’est pas écrit.',
    },
    en: {
      message: 'The formula {value} has no stored result: the content of the cell is not known.',
      remedy: 'Open the workbook in Excel, let it calculate, then save it.',
      why: 'We read the result Excel stored, never the formula. Read as blank, such a cell would take a field, a list of values or a whole object out of the message without anyone seeing it: the message is not written.',
    },
  },
  'uncalculated-identifiers': {
    severity: 'error',
    fr: {
      message: 'Les formules de la colonne ID n’ont pas de résultat enregistré.',
      remedy: 'Ouvrir le classeur dans Excel, le laisser calculer, puis l’enregistrer.',
      why: 'Le nombre d’identifiants fixe la longueur du tableau. Sans leurs valeurs, l’outil de publication historique ne lit aucune ligne.',
    },
    en: {
      message: 'The formulas of the ID column have no stored result.',
      remedy: 'Open the workbook in Excel, let it calculate, then save it.',
      why: 'The number of identifiers sets the length of the table. Without their values the incumbent publication tool reads no row at all.',
    },
  },
});
