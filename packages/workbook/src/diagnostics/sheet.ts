import { defineDiagnostics } from '@hubsante/model';

/** The header, the identifiers and the perimeters of a field table. */
export const sheetDiagnostics = defineDiagnostics('workbook', {
  'draft-generation': {
    severity: 'error',
    fr: {
      message:
        'La colonne « {value} » est celle des classeurs de travail de 2024 (versions 0.x), qui ne sont plus compilés.',
      remedy: 'Réunir les deux colonnes de balises en une seule, nommée « Balise ».',
      why: 'Les brouillons 0.5 et 0.6 avaient deux colonnes de noms. Toutes les versions vivantes (1.x, 2.x, 3.x) n’en ont qu’une.',
    },
    en: {
      message:
        'The column “{value}” is that of the 2024 drafts (releases 0.x), which are no longer compiled.',
      remedy: 'Merge the two tag columns into one named “Balise”.',
      why: 'The drafts 0.5 and 0.6 had two name columns. Every release alive (1.x, 2.x, 3.x) has one.',
    },
  },
  'header-row-missing': {
    severity: 'error',
    fr: {
      message: 'La ligne 8 ne porte aucun des titres du tableau.',
      remedy:
        'Écrire en ligne 8 les titres du tableau : ID, Donnée (Niveau 1) à Donnée (Niveau 6), Description, Exemples, Balise, Cardinalité, Objet, Format (ou type), Détails de format.',
      why: 'Le tableau des données a ses titres en ligne 8 et commence en ligne 9, dans toutes les feuilles de message.',
    },
    en: {
      message: 'Row 8 has none of the titles of the table.',
      remedy:
        'Write the titles of the table in row 8: ID, Donnée (Niveau 1) to Donnée (Niveau 6), Description, Exemples, Balise, Cardinalité, Objet, Format (ou type), Détails de format.',
      why: 'The table of fields has its titles in row 8 and begins in row 9, in every message sheet.',
    },
  },
  'header-row-misplaced': {
    severity: 'error',
    fr: {
      message: 'Les titres du tableau sont en ligne {row} ; ils sont attendus en ligne 8.',
      remedy: 'Supprimer les lignes ajoutées au-dessus du tableau, ou remettre celles qui manquent.',
      why: 'Le tableau des données a ses titres en ligne 8 et commence en ligne 9 : une ligne insérée ou supprimée plus haut le décale tout entier.',
    },
    en: {
      message: 'The titles of the table are in row {row}; they are expected in row 8.',
      remedy: 'Delete the rows added above the table, or put back those that are missing.',
      why: 'The table of fields has its titles in row 8 and begins in row 9: a row inserted or deleted above moves all of it.',
    },
  },
  'header-missing': {
    severity: 'error',
    fr: {
      message: 'La colonne « {title} » manque en ligne 8.',
      remedy:
        'Écrire exactement {title} en ligne 8, entre {left} et {right} ; si la colonne n’y est plus, l’y insérer.',
      why: 'Les colonnes sont reconnues à leur titre en ligne 8. Sans l’une d’elles la feuille ne peut pas être lue.',
    },
    en: {
      message: 'The column “{title}” is missing from row 8.',
      remedy:
        'Write exactly {title} in row 8, between {left} and {right}; if the column is no longer there, insert it.',
      why: 'Columns are recognised by their title in row 8. Without one of them the sheet cannot be read.',
    },
  },
  'header-missing-first': {
    severity: 'error',
    fr: {
      message: 'La première colonne, « {title} », manque en ligne 8.',
      remedy:
        'Écrire exactement {title} en ligne 8, à gauche de {right} ; si la colonne n’y est plus, l’y insérer.',
      why: 'Les colonnes sont reconnues à leur titre en ligne 8. Sans l’une d’elles la feuille ne peut pas être lue.',
    },
    en: {
      message: 'The first column, “{title}”, is missing from row 8.',
      remedy: 'Write exactly {title} in row 8, left of {right}; if the column is no longer there, insert it.',
      why: 'Columns are recognised by their title in row 8. Without one of them the sheet cannot be read.',
    },
  },
  'header-renamed': {
    severity: 'error',
    fix: '{title}',
    fr: {
      message: 'Le titre « {value} » n’est pas connu : la colonne attendue est « {title} ».',
      remedy: 'Écrire exactement {title} (accents, majuscules et espaces compris).',
      why: 'Les colonnes sont reconnues à leur titre exact. Une espace en trop ou un accent oublié suffit à perdre la colonne.',
    },
    en: {
      message: 'The title “{value}” is not known: the expected column is “{title}”.',
      remedy: 'Write exactly {title} (accents, capitals and blanks included).',
      why: 'Columns are recognised by their exact title. One blank too many or a missing accent is enough to lose the column.',
    },
  },
  'header-duplicate': {
    severity: 'warning',
    fr: {
      message: 'Le titre « {value} » apparaît deux fois ; cette colonne-ci est ignorée.',
      remedy: 'Supprimer l’une des deux colonnes, ou la renommer.',
      why: 'Quand deux colonnes portent le même titre, seule la première est lue : ce qui est saisi dans l’autre n’a aucun effet.',
    },
    en: {
      message: 'The title “{value}” appears twice; this column is ignored.',
      remedy: 'Delete one of the two columns, or rename it.',
      why: 'When two columns have the same title only the first is read: what is typed in the other has no effect.',
    },
  },
  'header-misplaced': {
    severity: 'warning',
    fr: {
      message: 'La colonne « {value} » devrait être la colonne {letter}.',
      remedy: 'Ranger les six colonnes de niveaux côte à côte, de B à G.',
      why: 'L’outil de publication reconnaît les commentaires (« # … ») d’après la position des colonnes B à G.',
    },
    en: {
      message: 'The column “{value}” should be column {letter}.',
      remedy: 'Put the six level columns side by side, from B to G.',
      why: 'The publication tool recognises comments (“# …”) by position, in columns B to G.',
    },
  },
  'header-column-inserted': {
    severity: 'warning',
    fr: {
      message: 'La colonne {letter}, sans titre, décale les colonnes de niveaux qui la suivent.',
      remedy: 'Supprimer la colonne {letter} (clic droit sur sa lettre, « Supprimer »).',
      why: 'L’outil de publication reconnaît les commentaires (« # … ») d’après la position des colonnes B à G.',
    },
    en: {
      message: 'The column {letter}, without a title, moves the level columns after it.',
      remedy: 'Delete the column {letter} (right click on its letter, “Delete”).',
      why: 'The publication tool recognises comments (“# …”) by position, in columns B to G.',
    },
  },
  'nomenclature-after-cut': {
    severity: 'warning',
    fr: {
      message: 'La colonne « {value} » est à droite de « CUT » : elle n’est pas lue.',
      remedy: 'Déplacer la colonne à gauche de « CUT », ou lui donner un autre titre.',
      why: 'Les colonnes à droite de « CUT » sont des notes : les nomenclatures qui y sont nommées ne sont pas publiées.',
    },
    en: {
      message: 'The column “{value}” is right of “CUT”: it is not read.',
      remedy: 'Move the column left of “CUT”, or give it another title.',
      why: 'Columns right of “CUT” are notes: the nomenclatures named there are not published.',
    },
  },
  'perimeter-after-cut': {
    severity: 'error',
    fr: {
      message: 'La colonne du périmètre « {value} » est à droite de « CUT » ({cell}) : elle n’est pas lue.',
      remedy:
        'Écrire CUT à droite de cette colonne, et vider {cell} ; ou déplacer la colonne à gauche de CUT.',
      why: 'Les colonnes à droite de « CUT » sont des notes : un périmètre qui s’y trouve ne garde aucune ligne, et ses messages n’existent plus.',
    },
    en: {
      message: 'The column of the perimeter “{value}” is right of “CUT” ({cell}): it is not read.',
      remedy: 'Write CUT right of this column, and clear {cell}; or move the column left of CUT.',
      why: 'Columns right of “CUT” are notes: a perimeter that stands there keeps no row, and its messages exist no more.',
    },
  },
  'perimeter-title-missing': {
    severity: 'error',
    fix: '{perimeter}',
    fr: {
      message:
        'Cette colonne est celle du périmètre « {perimeter} », mais son titre n’est pas exactement celui-là.',
      remedy: 'Écrire {perimeter} dans cette cellule, sans espace au bout.',
      why: 'Le tableau de configuration nomme le périmètre ; une colonne dont le titre diffère d’une espace ou d’une majuscule n’est pas trouvée, et le message ne garde aucune ligne.',
    },
    en: {
      message: 'This column is that of the perimeter “{perimeter}”, but its title is not exactly that.',
      remedy: 'Write {perimeter} in this cell, without a blank at its end.',
      why: 'The configuration table names the perimeter; a column whose title differs by a blank or a capital is not found, and the message keeps no row.',
    },
  },
  'headers-swapped': {
    severity: 'error',
    fr: {
      message:
        'Les titres « {value} » et « {title} » ({cell}) sont échangés : chacun est au-dessus des cellules de l’autre.',
      remedy: 'Écrire {title} ici, et {value} en {cell}.',
      why: 'Les colonnes sont reconnues à leur titre. Deux titres échangés donnent à chaque ligne la balise pour cardinalité, ou l’inverse.',
    },
    en: {
      message:
        'The titles “{value}” and “{title}” ({cell}) are exchanged: each stands over the cells of the other.',
      remedy: 'Write {title} here, and {value} in {cell}.',
      why: 'Columns are known by their title. Two titles exchanged give each row its tag as cardinality, or the reverse.',
    },
  },
  'column-empty': {
    severity: 'error',
    fr: {
      message: 'La colonne « {title} » est vide sur toutes les lignes du tableau.',
      remedy: 'Remettre son contenu (« Annuler », ou la version précédente du classeur).',
      why: 'Aucune donnée ne peut être lue sans cette colonne : elle a sans doute été effacée d’un bloc.',
    },
    en: {
      message: 'The column “{title}” is blank on every row of the table.',
      remedy: 'Put its content back (“Undo”, or the previous version of the workbook).',
      why: 'No datum can be read without this column: it was probably cleared as a whole.',
    },
  },
  'column-blank': {
    severity: 'warning',
    fr: {
      message: 'La colonne « {title} » est vide sur toutes les lignes du tableau.',
      remedy: 'Remettre son contenu s’il a été effacé, ou la remplir.',
      why: 'Sans descriptions ni exemples, un éditeur ne comprend pas les données ; sans détails de format, il peut y écrire n’importe quoi.',
    },
    en: {
      message: 'The column “{title}” is blank on every row of the table.',
      remedy: 'Put its content back if it was cleared, or fill it.',
      why: 'Without descriptions or examples a vendor does not understand the data; without format details anything may be written there.',
    },
  },
  'cut-missing': {
    severity: 'warning',
    fr: {
      message: 'La ligne 8 n’a pas de colonne « CUT » : toutes les colonnes sont lues.',
      remedy: 'Ajouter une colonne intitulée CUT juste à droite de la dernière colonne de la spécification.',
      why: 'Ce qui est à droite de CUT est réservé aux notes. Sans elle, une colonne de notes peut être prise pour un périmètre.',
    },
    en: {
      message: 'Row 8 has no “CUT” column: every column is read.',
      remedy: 'Add a column titled CUT right after the last column of the specification.',
      why: 'What stands right of CUT is for notes. Without it a column of notes may be taken for a perimeter.',
    },
  },
  'perimeter-mark-misplaced': {
    severity: 'warning',
    fr: {
      message: '« {value} » surmonte une colonne qui n’est pas un périmètre.',
      remedy: 'N’écrire « Périmètre » en ligne 7 qu’au-dessus des colonnes de périmètre, à gauche de CUT.',
      why: 'L’outil de publication historique s’arrête quand cette mention surmonte une autre colonne.',
    },
    en: {
      message: '“{value}” stands above a column that is not a perimeter.',
      remedy: 'Write “Périmètre” in row 7 only above perimeter columns, left of CUT.',
      why: 'The incumbent publication tool stops when this mark stands above another column.',
    },
  },
  'perimeter-unknown': {
    severity: 'error',
    fr: {
      message: 'Aucune colonne « {value} » en ligne 8 pour ce périmètre.',
      remedy:
        'Écrire le titre exact d’une colonne de périmètre (par exemple {suggestion}), ou ajouter la colonne à gauche de CUT.',
      why: 'Le périmètre d’un message est le titre d’une colonne : les lignes qui y sont cochées forment le message.',
    },
    en: {
      message: 'No column “{value}” in row 8 for this perimeter.',
      remedy:
        'Write the exact title of a perimeter column (for example {suggestion}), or add the column left of CUT.',
      why: 'A message’s perimeter is the title of a column: the rows ticked in it make the message.',
    },
  },
  'perimeter-empty': {
    severity: 'error',
    fr: {
      message: 'Aucune ligne n’est cochée dans le périmètre « {value} » : le message {name} serait vide.',
      remedy: 'Écrire X dans la colonne du périmètre sur chaque ligne que le message contient.',
      why: 'Un message sans ligne ne peut pas être publié.',
    },
    en: {
      message: 'No row is ticked in the perimeter “{value}”: the message {name} would be empty.',
      remedy: 'Write X in the perimeter column on every row the message contains.',
      why: 'A message without rows cannot be published.',
    },
  },
  'id-missing': {
    severity: 'warning',
    fr: {
      message: 'La ligne n’a pas d’identifiant en colonne ID.',
      remedy: 'Recopier la formule =ROW()-8 (LIGNE()-8) de la ligne du dessus.',
      why: 'La longueur du tableau est le nombre d’identifiants : chaque identifiant oublié fait perdre une ligne en bas du tableau.',
    },
    en: {
      message: 'The row has no identifier in the ID column.',
      remedy: 'Copy the formula =ROW()-8 from the row above.',
      why: 'The length of the table is the number of identifiers: every one forgotten loses a row at the bottom of the table.',
    },
  },
  'id-missing-cuts-table': {
    severity: 'error',
    fr: {
      message:
        'La ligne n’a pas d’identifiant en colonne ID : le tableau s’arrête trop tôt, et [« {field} » serait perdue|{count} données seraient perdues, dont « {field} »].',
      remedy: 'Recopier la formule =ROW()-8 (LIGNE()-8) de la ligne du dessus.',
      why: 'La longueur du tableau est le nombre d’identifiants : chaque identifiant oublié fait perdre une ligne en bas du tableau, sans que l’outil historique le dise.',
    },
    en: {
      message:
        'The row has no identifier in the ID column: the table ends too soon, and [“{field}” would be lost|{count} fields would be lost, “{field}” the first].',
      remedy: 'Copy the formula =ROW()-8 from the row above.',
      why: 'The length of the table is the number of identifiers: every one forgotten loses a row at the bottom of the table, and the incumbent tool does not say so.',
    },
  },
  'row-blank-cuts-table': {
    severity: 'error',
    fr: {
      message:
        'Une ligne vide coupe le tableau : il s’arrête trop tôt, et [« {field} » serait perdue|{count} données seraient perdues, dont « {field} »].',
      remedy: 'Supprimer la ligne vide.',
      why: 'La longueur du tableau est le nombre d’identifiants : chaque ligne vide fait perdre une ligne en bas du tableau, sans que l’outil historique le dise.',
    },
    en: {
      message:
        'A blank row cuts the table: it ends too soon, and [“{field}” would be lost|{count} fields would be lost, “{field}” the first].',
      remedy: 'Delete the blank row.',
      why: 'The length of the table is the number of identifiers: every blank row loses a row at the bottom of the table, and the incumbent tool does not say so.',
    },
  },
  'id-not-a-number': {
    severity: 'error',
    fr: {
      message: 'L’identifiant « {value} » n’est pas un nombre entier.',
      remedy: 'Écrire le numéro de la ligne dans le tableau, ou recopier la formule =ROW()-8.',
      why: 'L’outil de publication historique s’arrête sur un identifiant qui n’est pas un nombre.',
    },
    en: {
      message: 'The identifier “{value}” is not a whole number.',
      remedy: 'Write the number of the row in the table, or copy the formula =ROW()-8.',
      why: 'The incumbent publication tool stops on an identifier that is not a number.',
    },
  },
  'id-duplicate': {
    severity: 'warning',
    fr: {
      message: 'L’identifiant {value} est déjà celui de la ligne de {cell}.',
      remedy: 'Renuméroter, ou recopier la formule =ROW()-8 sur toute la colonne.',
      why: 'Les relectures et les tickets citent les lignes par leur identifiant : deux lignes ne peuvent pas avoir le même.',
    },
    en: {
      message: 'The identifier {value} is already that of {cell}.',
      remedy: 'Renumber, or copy the formula =ROW()-8 down the column.',
      why: 'Reviews and tickets name rows by their identifier: two rows cannot have the same.',
    },
  },
  'id-out-of-sequence': {
    severity: 'warning',
    fr: {
      message: 'L’identifiant {value} rompt la suite : {expected} était attendu.',
      remedy: 'Renuméroter, ou recopier la formule =ROW()-8 sur toute la colonne.',
      why: 'L’outil de publication historique se sert des identifiants comme numéros de ligne pour les couples code et libellé : une suite rompue lui fait modifier une autre ligne.',
    },
    en: {
      message: 'The identifier {value} breaks the sequence: {expected} was expected.',
      remedy: 'Renumber, or copy the formula =ROW()-8 down the column.',
      why: 'The incumbent publication tool uses identifiers as row numbers for code-and-label pairs: a broken sequence makes it change another row.',
    },
  },
  'sheet-hidden': {
    severity: 'warning',
    fr: {
      message: 'La feuille « {value} » est masquée ; elle est compilée comme les autres.',
      remedy:
        'L’afficher pour la relire (clic droit sur un onglet, Afficher), ou la retirer du classeur si elle ne doit pas être publiée.',
      why: 'Masquer une feuille ne la retire pas de la version : elle est publiée sans que personne ne la voie. Une feuille qu’Excel ne propose pas d’afficher a été masquée par un programme.',
    },
    en: {
      message: 'The sheet “{value}” is hidden; it is compiled like the others.',
      remedy:
        'Show it to review it (right click on a tab, Unhide), or take it out of the workbook if it must not be published.',
      why: 'Hiding a sheet does not take it out of the release: it is published without anyone seeing it. A sheet that Excel does not offer to show was hidden by a program.',
    },
  },
  'rows-hidden': {
    severity: 'warning',
    fr: {
      message:
        'Le tableau a {count} [ligne masquée ; elle est compilée|lignes masquées (la première est ici) ; elles sont compilées] comme les autres.',
      remedy:
        'Afficher toutes les lignes pour relire, ou décocher [son|leur] périmètre si [elle ne doit pas être publiée|elles ne doivent pas être publiées].',
      why: 'Masquer une ligne, à la main ou par un filtre, ne la retire pas du message : elle est publiée sans que personne ne la voie.',
    },
    en: {
      message:
        'The table has {count} hidden [row; it is|rows (the first is here); they are] compiled like the others.',
      remedy: 'Show all rows to review them, or untick the perimeter of those that must not be published.',
      why: 'Hiding a row, by hand or by a filter, does not take it out of the message: it is published without anyone seeing it.',
    },
  },
  'row-blank': {
    severity: 'warning',
    fr: {
      message:
        '[Cette ligne, à l’intérieur du tableau, est vide.|Lignes vides à l’intérieur du tableau : {count}, jusqu’à la ligne {last}.]',
      remedy: 'Supprimer [cette ligne|ces lignes], ou la cellule isolée tout en bas qui étire le tableau.',
      why: 'Une ligne vide compte dans la hauteur du tableau sans avoir d’identifiant : elle fait perdre la dernière ligne.',
    },
    en: {
      message:
        '[This row, inside the table, is blank.|Blank rows inside the table: {count}, up to row {last}.]',
      remedy: 'Delete [this row|these rows], or the stray cell at the very bottom that stretches the table.',
      why: 'A blank row counts in the height of the table without having an identifier: it loses the last row.',
    },
  },
  'row-lost-without-id': {
    severity: 'error',
    fr: {
      message:
        'La donnée « {value} » serait perdue : sans identifiant en colonne ID, elle est hors du tableau.',
      remedy: 'Recopier la formule =ROW()-8 (LIGNE()-8) de la ligne du dessus.',
      why: 'La longueur du tableau est le nombre d’identifiants. Une ligne saisie sous le tableau sans le sien n’est pas publiée, sans que l’outil historique le dise.',
    },
    en: {
      message:
        'The field “{value}” would be lost: without an identifier in the ID column it is outside the table.',
      remedy: 'Copy the formula =ROW()-8 from the row above.',
      why: 'The length of the table is the number of identifiers. A row typed below the table without its own is not published, and the incumbent tool does not say so.',
    },
  },
  'row-lost': {
    severity: 'error',
    fr: {
      message: 'La donnée « {value} » serait perdue : elle est sous la fin du tableau.',
      remedy:
        'Remplir les identifiants manquants et supprimer les lignes vides au-dessus (signalés séparément).',
      why: 'La longueur du tableau est le nombre d’identifiants. Quand il en manque, les dernières lignes ne sont pas publiées, sans que l’outil historique le dise.',
    },
    en: {
      message: 'The field “{value}” would be lost: it stands below the end of the table.',
      remedy: 'Fill the missing identifiers and delete the blank rows above (reported separately).',
      why: 'The length of the table is the number of identifiers. When some are missing the last rows are not published, and the incumbent tool does not say so.',
    },
  },
});
