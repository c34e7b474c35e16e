import { defineDiagnostics } from '@hubsante/model';

/** One row of a field table: its level, tag, cardinality, object mark and type. */
export const rowDiagnostics = defineDiagnostics('workbook', {
  'level-missing': {
    severity: 'error',
    fr: {
      message: 'La ligne de « {value} » n’a de nom dans aucune colonne « Donnée (Niveau …) ».',
      remedy: 'Écrire le nom de la donnée dans cette cellule, ou dans la colonne de son niveau (B à G).',
      why: 'La colonne où se trouve le nom dit sous quelle donnée la ligne se range.',
    },
    en: {
      message: 'The row of “{value}” has no name in any “Donnée (Niveau …)” column.',
      remedy: 'Write the datum’s name in this cell, or in the column of its level (B to G).',
      why: 'The column that holds the name says under which datum the row belongs.',
    },
  },
  'level-several': {
    severity: 'error',
    fr: {
      message: 'La ligne de « {value} » a un nom à plusieurs niveaux ({levels}).',
      remedy:
        'Ne garder que le nom du bon niveau ; faire commencer un commentaire par « # » suivi d’une espace.',
      why: 'Une ligne décrit une seule donnée, à un seul niveau.',
    },
    en: {
      message: 'The row of “{value}” has a name at several levels ({levels}).',
      remedy: 'Keep only the name at the right level; begin a comment with “#” and a blank.',
      why: 'A row describes one datum, at one level.',
    },
  },
  'level-cell-blank': {
    severity: 'error',
    fix: '',
    fr: {
      message:
        'La cellule semble vide mais contient une espace : elle donne un second niveau à la ligne de « {label} ».',
      remedy: 'Vider la cellule (touche Suppr).',
      why: 'Une ligne décrit une seule donnée, à un seul niveau ; une cellule qui contient une espace n’est pas une cellule vide.',
    },
    en: {
      message: 'The cell looks empty but holds a blank: it gives the row of “{label}” a second level.',
      remedy: 'Clear the cell (Delete key).',
      why: 'A row describes one datum, at one level; a cell that holds a blank is not an empty cell.',
    },
  },
  'level-jump': {
    severity: 'error',
    fr: {
      message: '« {value} » est au niveau {level} sans ligne de niveau {parent} au-dessus.',
      remedy:
        'Ajouter (ou cocher dans le périmètre) la ligne de niveau {parent} qui la contient, ou déplacer le nom d’une colonne vers la gauche.',
      why: 'Une donnée de niveau 3 appartient à la dernière donnée de niveau 2 au-dessus d’elle. S’il n’y en a pas, on ne sait pas où la ranger.',
    },
    en: {
      message: '“{value}” is at level {level} without a row of level {parent} above.',
      remedy:
        'Add (or tick in the perimeter) the level {parent} row that contains it, or move the name one column to the left.',
      why: 'A level 3 datum belongs to the last level 2 datum above it. Without one nobody knows where it goes.',
    },
  },
  'orphan-row': {
    severity: 'warning',
    fr: {
      message:
        '« {parent} » n’est pas cochée dans ce périmètre, mais [une donnée qu’elle contient l’est, « {value} », et passe|{count} données qu’elle contient le sont, dont « {value} », et passent] sous « {adopter} ».',
      remedy:
        'Cocher « {parent} » dans cette cellule, ou décocher [« {value} »|les données qu’elle contient].',
      why: 'Une ligne gardée dont le parent est écarté se rattache à la donnée précédente du même niveau : elle change de place dans le message, et les logiciels la cherchent au mauvais endroit.',
    },
    en: {
      message:
        '“{parent}” is not ticked in this perimeter, but [a datum it contains is, “{value}”, and moves|{count} data it contains are, “{value}” the first, and move] under “{adopter}”.',
      remedy: 'Tick “{parent}” in this cell, or untick [“{value}”|the data it contains].',
      why: 'A kept row whose parent is left out hangs under the previous datum of that level: it changes place in the message, and software looks for it in the wrong place.',
    },
  },
  'object-unticked': {
    severity: 'error',
    fr: {
      message:
        '« {parent} » n’est pas cochée dans ce périmètre, mais [une donnée qu’elle contient l’est, « {value} », et n’a plus|{count} données qu’elle contient le sont, dont « {value} », et n’ont plus] d’objet où aller.',
      remedy:
        'Cocher « {parent} » dans cette cellule, ou décocher [« {value} »|les données qu’elle contient].',
      why: 'Une ligne gardée dont le parent est écarté se rattache à la donnée précédente du même niveau. Quand c’est une simple valeur, elle ne peut rien contenir.',
    },
    en: {
      message:
        '“{parent}” is not ticked in this perimeter, but [a datum it contains is, “{value}”, and has|{count} data it contains are, “{value}” the first, and have] no object to stand in.',
      remedy: 'Tick “{parent}” in this cell, or untick [“{value}”|the data it contains].',
      why: 'A kept row whose parent is left out hangs under the previous datum of that level. When that is a plain value, it can contain nothing.',
    },
  },
  'level-wrong': {
    severity: 'error',
    fr: {
      message: '« {value} » est au niveau {level}, mais sa place dans le tableau est au niveau {meant}.',
      remedy: 'Déplacer ce nom dans la colonne {column}, « Donnée (Niveau {meant}) ».',
      why: 'La colonne du nom dit de quel objet une donnée fait partie. Un nom décalé laisse sans parent les données du dessous, ou les confie à une donnée qui ne peut rien contenir.',
    },
    en: {
      message: '“{value}” is at level {level}, but its place in the table is at level {meant}.',
      remedy: 'Move this name to column {column}, “Donnée (Niveau {meant})”.',
      why: 'The column of a name tells which object a datum belongs to. A name that is shifted leaves the data below without a parent, or hands them to a datum that can contain nothing.',
    },
  },
  'level-wrong-of-two': {
    severity: 'error',
    fr: {
      message:
        '« {value} » (niveau {level}) et « {other} » ({cell}) ne vont pas ensemble : l’un des deux noms n’est pas dans la bonne colonne.',
      remedy:
        'Déplacer ce nom dans la colonne {column}, « Donnée (Niveau {meant}) », ou celui de la cellule {cell} dans la colonne {otherColumn}.',
      why: 'La colonne du nom dit de quel objet une donnée fait partie. Ici, l’un ou l’autre des deux déplacements rend le tableau juste : seul son auteur sait lequel.',
    },
    en: {
      message:
        '“{value}” (level {level}) and “{other}” ({cell}) do not go together: one of the two names is in the wrong column.',
      remedy:
        'Move this name to column {column}, “Donnée (Niveau {meant})”, or that of cell {cell} to column {otherColumn}.',
      why: 'The column of a name tells which object a datum belongs to. Here either move makes the table right: only its author knows which.',
    },
  },
  'perimeter-mark-unreadable': {
    severity: 'error',
    fr: {
      message: '« {value} » n’est ni X ni une cardinalité.',
      remedy: 'Écrire X en majuscule, sans espace, ou une cardinalité comme 0..1.',
      why: 'Dans une colonne de périmètre, tout ce qui n’est pas exactement X remplace la cardinalité de la ligne.',
    },
    en: {
      message: '“{value}” is neither X nor a cardinality.',
      remedy: 'Write a capital X without blanks, or a cardinality such as 0..1.',
      why: 'In a perimeter column anything that is not exactly X replaces the row’s cardinality.',
    },
  },
  'perimeter-cardinality-useless': {
    severity: 'warning',
    fix: 'X',
    fr: {
      message: 'Le périmètre répète la cardinalité « {value} » de la ligne.',
      remedy: 'Écrire X.',
      why: 'Une cardinalité dans une colonne de périmètre annonce une différence. Si elle est la même, le lecteur la cherche en vain, et elle restera en arrière le jour où la ligne change.',
    },
    en: {
      message: 'The perimeter repeats the row’s cardinality “{value}”.',
      remedy: 'Write X.',
      why: 'A cardinality in a perimeter column announces a difference. If it is the same the reader looks for it in vain, and it will stay behind the day the row changes.',
    },
  },
  'words-not-text': {
    severity: 'warning',
    fr: {
      message: 'La cellule « {title} » contient {value}, qui n’est pas un texte.',
      remedy: 'Écrire le nom ou la description en toutes lettres.',
      why: 'L’outil de publication historique s’arrête sur un nombre dans cette colonne, et un nombre ne nomme ni ne décrit une donnée.',
    },
    en: {
      message: 'The cell “{title}” holds {value}, which is not text.',
      remedy: 'Write the name or the description in words.',
      why: 'The incumbent publication tool stops on a number in this column, and a number neither names nor describes a datum.',
    },
  },
  'rows-in-no-perimeter': {
    severity: 'warning',
    fr: {
      message:
        '{count} [ligne du tableau n’est cochée|lignes du tableau ne sont cochées] dans aucun périmètre : {rows}.',
      remedy: '[La|Les] cocher dans le périmètre d’un message, ou [la|les] supprimer.',
      why: 'Une ligne que personne ne retient n’est publiée nulle part. C’est souvent un oubli, ou une donnée abandonnée qui égare le lecteur du classeur.',
    },
    en: {
      message: '{count} [row of the table is|rows of the table are] ticked in no perimeter: {rows}.',
      remedy: 'Tick [it|them] in the perimeter of a message, or delete [it|them].',
      why: 'A row that nobody keeps is published nowhere. It is often an oversight, or an abandoned datum that misleads the reader of the workbook.',
    },
  },
  'name-missing': {
    severity: 'error',
    fr: {
      message: 'La ligne n’a pas de balise.',
      remedy: 'Écrire la balise, par exemple birthDate.',
      why: 'La balise est le nom de la donnée dans le message JSON ou XML.',
    },
    en: {
      message: 'The row has no tag.',
      remedy: 'Write the tag, for example birthDate.',
      why: 'The tag is the name of the datum in the JSON or XML message.',
    },
  },
  'name-not-text': {
    severity: 'error',
    fr: {
      message: 'La balise {value} n’est pas un texte.',
      remedy: 'Écrire un nom qui commence par une lettre, par exemple birthDate.',
      why: 'Un nombre ne peut nommer ni une propriété JSON lisible ni un élément XML.',
    },
    en: {
      message: 'The tag {value} is not text.',
      remedy: 'Write a name that begins with a letter, for example birthDate.',
      why: 'A number can name neither a readable JSON property nor an XML element.',
    },
  },
  'name-with-blank': {
    severity: 'error',
    fr: {
      message: 'La balise « {value} » contient une espace.',
      remedy: 'Écrire {suggestion}.',
      why: 'Un nom d’élément XML ou de variable ne peut pas contenir d’espace, ni au milieu, ni au bout.',
    },
    en: {
      message: 'The tag “{value}” contains a blank.',
      remedy: 'Write {suggestion}.',
      why: 'The name of an XML element or of a variable cannot contain a blank, neither inside nor at its end.',
    },
  },
  'name-forbidden': {
    severity: 'error',
    fr: {
      message: 'La balise « {value} » est interdite.',
      remedy: 'Choisir un nom plus précis, par exemple attachedFile ou document.',
      why: 'Ce nom est réservé par l’outil de publication historique : il ferait échouer la génération des classes.',
    },
    en: {
      message: 'The tag “{value}” is forbidden.',
      remedy: 'Choose a more precise name, for example attachedFile or document.',
      why: 'This name is reserved by the incumbent publication tool: class generation would fail.',
    },
  },
  'cardinality-missing': {
    severity: 'error',
    fr: {
      message: 'La cardinalité manque.',
      remedy: 'Écrire min..max, par exemple 0..1, 1..1, 0..n ou 1..n.',
      why: 'La cardinalité dit si la donnée est obligatoire et combien de fois elle peut apparaître.',
    },
    en: {
      message: 'The cardinality is missing.',
      remedy: 'Write min..max, for example 0..1, 1..1, 0..n or 1..n.',
      why: 'The cardinality says whether the datum is required and how often it may occur.',
    },
  },
  'nomenclature-named-twice': {
    severity: 'warning',
    fr: {
      message:
        'La colonne Nomenclature nomme « {column} », le détail de format « {cell} » ; la colonne l’emporte.',
      remedy: 'Ne garder que la bonne des deux, à un seul endroit.',
      why: 'Une donnée n’a qu’une liste de codes : celle qui n’est pas retenue serait perdue sans bruit.',
    },
    en: {
      message: 'The column Nomenclature names “{column}”, the format detail “{cell}”; the column wins.',
      remedy: 'Keep the right one of the two, in one place.',
      why: 'A datum has one list of codes: the one that is not kept would be lost without notice.',
    },
  },
  'cardinality-is-date': {
    severity: 'error',
    fr: {
      message: 'La cardinalité est devenue une date d’Excel ({value}).',
      remedy: 'Mettre la cellule au format Texte, puis y retaper la cardinalité, par exemple 0..1.',
      why: 'Excel prend 0.1 ou 1-1 pour une date ; la cellule ne dit plus ce que son auteur a tapé.',
    },
    en: {
      message: 'The cardinality has become a date of Excel ({value}).',
      remedy: 'Format the cell as Text, then type the cardinality again, for example 0..1.',
      why: 'Excel takes 0.1 or 1-1 for a date; the cell no longer says what its author typed.',
    },
  },
  'cardinality-unreadable': {
    severity: 'error',
    fr: {
      message: 'Cardinalité « {value} » illisible.',
      remedy:
        'Écrire min..max, par exemple 0..1, 1..1, 0..n ou 1..n (deux points, « n » minuscule, sans espace).',
      why: 'Une cardinalité s’écrit avec deux nombres, ou un nombre et « n », séparés par deux points.',
    },
    en: {
      message: 'Cardinality “{value}” cannot be read.',
      remedy: 'Write min..max, for example 0..1, 1..1, 0..n or 1..n (two dots, lower-case “n”, no blank).',
      why: 'A cardinality is two numbers, or a number and “n”, separated by two dots.',
    },
  },
  'cardinality-inverted': {
    severity: 'error',
    fr: {
      message: 'Cardinalité « {value} » inversée : le minimum dépasse le maximum.',
      remedy: 'Écrire {suggestion}, si c’est bien ce qui est voulu.',
      why: 'Aucun message ne pourrait respecter une telle cardinalité.',
    },
    en: {
      message: 'Cardinality “{value}” is inverted: the minimum exceeds the maximum.',
      remedy: 'Write {suggestion}, if that is what is meant.',
      why: 'No message could satisfy such a cardinality.',
    },
  },
  'object-mark-unreadable': {
    severity: 'error',
    fr: {
      message: 'La marque d’objet « {value} » n’est pas exactement X.',
      remedy: 'Écrire X en majuscule, sans espace, ou vider la cellule.',
      why: 'Toute autre marque est ignorée : la donnée devient un simple texte dont le type est le nom d’un objet.',
    },
    en: {
      message: 'The object mark “{value}” is not exactly X.',
      remedy: 'Write a capital X without blanks, or clear the cell.',
      why: 'Any other mark is ignored: the datum becomes a plain value whose type is the name of an object.',
    },
  },
  'object-mark-missing': {
    severity: 'error',
    fr: {
      message: '« {value} » contient d’autres données mais n’a pas la marque X en colonne Objet.',
      remedy: 'Écrire X dans la colonne Objet, ou remonter les lignes du dessous d’un niveau.',
      why: 'Sans la marque, les données rangées sous cette ligne disparaissent des schémas publiés.',
    },
    en: {
      message: '“{value}” contains other data but has no X in the Objet column.',
      remedy: 'Write X in the Objet column, or move the rows below up one level.',
      why: 'Without the mark the data below this row vanish from the published schemas.',
    },
  },
  'value-with-children': {
    severity: 'error',
    fr: {
      message: '« {value} » a le type simple « {type} », mais d’autres données sont rangées sous elle.',
      remedy:
        'Si c’est un objet, écrire X en colonne Objet et le nom de l’objet en colonne Format ; sinon, remonter d’un niveau les lignes du dessous, ou rétablir la ligne de l’objet qui les contenait.',
      why: 'Une valeur simple ne contient rien : les données rangées sous elle disparaissent des schémas publiés.',
    },
    en: {
      message: '“{value}” has the basic type “{type}”, but other data stand below it.',
      remedy:
        'If it is an object, write X in the Objet column and the object’s name in the Format column; else move the rows below up one level, or restore the row of the object that held them.',
      why: 'A plain value holds nothing: the data below it vanish from the published schemas.',
    },
  },
  'object-mark-missing-for-type': {
    severity: 'error',
    fr: {
      message:
        'Le format « {value} » est celui d’un objet, mais la ligne n’a pas la marque X en colonne Objet.',
      remedy:
        'Écrire X dans la colonne Objet, ou choisir un type simple (string, integer, number, boolean, date, datetime).',
      why: 'Une ligne qui réutilise un objet décrit ailleurs doit aussi porter la marque X.',
    },
    en: {
      message: 'The format “{value}” is that of an object, but the row has no X in the Objet column.',
      remedy:
        'Write X in the Objet column, or choose a basic type (string, integer, number, boolean, date, datetime).',
      why: 'A row that reuses an object described elsewhere must carry the X as well.',
    },
  },
  'object-empty': {
    severity: 'error',
    fr: {
      message: 'L’objet « {value} » n’a ni type ni données rangées sous lui.',
      remedy:
        'Écrire en colonne Format le nom de l’objet à réutiliser, ou ajouter ses données sur les lignes suivantes, un niveau plus à droite.',
      why: 'Un objet décrit ses données lui-même ou nomme un objet décrit ailleurs.',
    },
    en: {
      message: 'The object “{value}” has neither a type nor data below it.',
      remedy:
        'Write in the Format column the name of the object to reuse, or add its data on the next rows, one level to the right.',
      why: 'An object describes its data itself or names an object described elsewhere.',
    },
  },
  'object-mark-on-value': {
    severity: 'error',
    fr: {
      message:
        'La ligne a la marque X d’un objet, mais son type est simple (« {type} ») et aucune donnée n’est rangée sous elle.',
      remedy: 'Vider cette cellule ; ou, si c’est un objet, écrire son nom en colonne Format.',
      why: 'Une donnée est soit un objet, soit une valeur simple.',
    },
    en: {
      message: 'The row has the X of an object, but a basic type (“{type}”) and no datum below it.',
      remedy: 'Clear this cell; or, if it is an object, write its name in the Format column.',
      why: 'A datum is either an object or a plain value.',
    },
  },
  'object-with-basic-type': {
    severity: 'error',
    fr: {
      message: 'La ligne a la marque X d’un objet mais le type simple « {value} ».',
      remedy: 'Retirer le X, ou écrire le nom de l’objet en colonne Format.',
      why: 'Une donnée est soit un objet, soit une valeur simple.',
    },
    en: {
      message: 'The row has the X of an object but the basic type “{value}”.',
      remedy: 'Remove the X, or write the object’s name in the Format column.',
      why: 'A datum is either an object or a plain value.',
    },
  },
  'type-missing': {
    severity: 'error',
    fr: {
      message: 'Le format (ou type) manque.',
      remedy: 'Écrire string, integer, number, boolean, date ou datetime, ou marquer la ligne comme objet.',
      why: 'Sans type, le schéma publié contient un mot illisible et n’est plus du JSON.',
    },
    en: {
      message: 'The format (type) is missing.',
      remedy: 'Write string, integer, number, boolean, date or datetime, or mark the row as an object.',
      why: 'Without a type the published schema contains an unreadable word and is no longer JSON.',
    },
  },
  'type-unknown': {
    severity: 'error',
    fr: {
      message: 'Le type « {value} » est inconnu.',
      remedy:
        'Écrire string, integer, number, boolean, date, datetime ou phoneNumber ; pour un objet, ajouter X en colonne Objet.',
      why: 'Un type inconnu serait recopié tel quel dans les schémas, que les logiciels refuseraient.',
    },
    en: {
      message: 'The type “{value}” is unknown.',
      remedy:
        'Write string, integer, number, boolean, date, datetime or phoneNumber; for an object, add X in the Objet column.',
      why: 'An unknown type would be copied as it is into the schemas, which software would refuse.',
    },
  },
  'type-misspelled': {
    severity: 'error',
    fix: '{suggestion}',
    fr: {
      message: 'Le type « {value} » est inconnu ; vouliez-vous dire « {suggestion} » ?',
      remedy: 'Écrire {suggestion}.',
      why: 'Les types s’écrivent en minuscules et en anglais : string, integer, number, boolean, date, datetime, phoneNumber.',
    },
    en: {
      message: 'The type “{value}” is unknown; did you mean “{suggestion}”?',
      remedy: 'Write {suggestion}.',
      why: 'Types are written in lower case: string, integer, number, boolean, date, datetime, phoneNumber.',
    },
  },
  'type-defined-twice': {
    severity: 'error',
    fr: {
      message: 'L’objet « {type} » est déjà décrit en {cell}.',
      remedy:
        'Retirer les données rangées sous cette ligne pour réutiliser l’objet, ou lui donner un autre nom en colonne Format.',
      why: 'Deux descriptions d’un même objet peuvent diverger : une seule ligne le décrit, les autres le nomment.',
    },
    en: {
      message: 'The object “{type}” is already described in {cell}.',
      remedy:
        'Remove the data below this row to reuse the object, or give it another name in the Format column.',
      why: 'Two descriptions of one object may drift apart: one row describes it, the others name it.',
    },
  },
  'type-definitions-merged': {
    severity: 'warning',
    fr: {
      message: 'L’objet « {type} » est déjà décrit en {cell} ; les deux descriptions s’additionnent.',
      remedy: 'Ne décrire l’objet qu’une fois, ou donner un autre nom à l’un des deux.',
      why: 'Dans les versions 1.x les descriptions répétées d’un objet se mélangent : une donnée de la seconde remplace celle de la première.',
    },
    en: {
      message: 'The object “{type}” is already described in {cell}; the two descriptions add up.',
      remedy: 'Describe the object once, or give one of the two another name.',
      why: 'In releases 1.x repeated descriptions of an object mix: a datum of the second replaces that of the first.',
    },
  },
  'type-defined-after-use': {
    severity: 'warning',
    fr: {
      message: 'L’objet « {type} » est décrit ici alors que la ligne {row} l’emploie déjà.',
      remedy: 'Ranger les données de l’objet sous son premier emploi (ligne {row}).',
      why: 'L’outil de publication historique s’arrête quand un objet est employé avant d’être décrit ; nous le lisons.',
    },
    en: {
      message: 'The object “{type}” is described here while row {row} already uses it.',
      remedy: 'Put the object’s data under its first use (row {row}).',
      why: 'The incumbent publication tool stops when an object is used before it is described; we read it.',
    },
  },
  'type-named-otherwise': {
    severity: 'error',
    fr: {
      message:
        'L’objet est décrit ici sous le format « {value} », mais {cell} le réutilise sous le nom « {type} », que rien ne décrit.',
      remedy: 'Écrire {type} dans cette cellule, ou corriger {cell}.',
      why: 'Un objet se réutilise par le nom de sa colonne Format : les deux lignes doivent porter le même, lettre pour lettre.',
    },
    en: {
      message:
        'The object is described here with the format “{value}”, but {cell} reuses it as “{type}”, which nothing describes.',
      remedy: 'Write {type} in this cell, or mend {cell}.',
      why: 'An object is reused by the name in its Format column: both rows must bear the same one, letter by letter.',
    },
  },
  'type-never-defined': {
    severity: 'error',
    fr: {
      message: 'L’objet « {type} » n’est décrit nulle part dans ce périmètre.',
      remedy:
        'Ajouter ses données sous son premier emploi, les cocher dans le périmètre, ou corriger le nom en colonne Format.',
      why: 'Un objet sans aucune donnée n’accepte que le vide.',
    },
    en: {
      message: 'The object “{type}” is described nowhere in this perimeter.',
      remedy:
        'Add its data under its first use, tick them in the perimeter, or mend the name in the Format column.',
      why: 'An object without any datum accepts nothing but emptiness.',
    },
  },
  'type-without-fields': {
    severity: 'warning',
    fr: {
      message: 'L’objet « {type} » n’est décrit nulle part dans ce périmètre ; il est publié vide.',
      remedy:
        'Ajouter ses données sous son premier emploi, les cocher dans le périmètre, ou corriger le nom en colonne Format.',
      why: 'Un objet sans aucune donnée n’accepte que le vide. Les versions 1.x le publiaient quand même.',
    },
    en: {
      message: 'The object “{type}” is described nowhere in this perimeter; it is published empty.',
      remedy:
        'Add its data under its first use, tick them in the perimeter, or mend the name in the Format column.',
      why: 'An object without any datum accepts nothing but emptiness. Releases 1.x published it all the same.',
    },
  },
  'code-and-label-template-missing': {
    severity: 'error',
    fr: {
      message:
        'Le premier codeAndLabel, « {value} », n’est pas suivi de ses deux lignes code et label dans ce périmètre.',
      remedy:
        'Placer juste en dessous, un niveau plus à droite, les lignes code et label, et les cocher dans le même périmètre.',
      why: 'Tous les codeAndLabel de la feuille reprennent les deux lignes placées sous le premier.',
    },
    en: {
      message:
        'The first codeAndLabel, “{value}”, is not followed by its two rows code and label in this perimeter.',
      remedy:
        'Put the rows code and label right below, one level to the right, and tick them in the same perimeter.',
      why: 'Every codeAndLabel of the sheet takes over the two rows below the first.',
    },
  },
  'code-and-label-shared': {
    severity: 'warning',
    fr: {
      message:
        'Le codeAndLabel « {value} » existe déjà à la ligne {row} avec une autre liste : les codes d’ici remplacent les siens.',
      remedy: 'Donner deux balises différentes, ou la même liste.',
      why: 'Deux codeAndLabel de même balise partagent une seule définition dans le schéma publié ; la dernière liste lue vaut pour les deux.',
    },
    en: {
      message:
        'The codeAndLabel “{value}” already exists at row {row} with another list: the codes from here replace its own.',
      remedy: 'Give two different tags, or the same list.',
      why: 'Two codeAndLabel of one tag share a single definition in the published schema; the last list read holds for both.',
    },
  },
  'code-and-label-without-list': {
    severity: 'warning',
    fr: {
      message:
        'Le codeAndLabel « {value} » ne dit pas de quelle liste viennent ses codes : tout texte est accepté.',
      remedy: 'Écrire NOMENCLATURE: identifiant en colonne « Détails de format » de cette ligne.',
      why: 'Le premier codeAndLabel d’une feuille porte sa liste sur sa ligne « code » ; les suivants la portent sur leur propre ligne.',
    },
    en: {
      message:
        'The codeAndLabel “{value}” does not say which list its codes come from: any text is accepted.',
      remedy: 'Write NOMENCLATURE: identifier in the “Détails de format” column of this row.',
      why: 'The first codeAndLabel of a sheet carries its list on its “code” row; the later ones carry it on their own row.',
    },
  },
  'constraint-on-object': {
    severity: 'warning',
    fr: {
      message: 'La contrainte « {value} » d’un objet n’est pas lue.',
      remedy: 'La déplacer sur la donnée que l’objet contient.',
      why: 'Une expression, une liste ou une nomenclature ne contraint qu’une valeur simple ; sur un objet elle n’a aucun effet.',
    },
    en: {
      message: 'The constraint “{value}” of an object is not read.',
      remedy: 'Move it to the datum that the object contains.',
      why: 'A pattern, a list or a nomenclature constrains a plain value only; on an object it has no effect.',
    },
  },
  'code-and-label-too-deep': {
    severity: 'error',
    fr: {
      message: 'Un codeAndLabel ne peut pas être au niveau 6 : ses données seraient au niveau 7.',
      remedy: 'Remonter la donnée d’un niveau.',
      why: 'Le tableau n’a que six niveaux.',
    },
    en: {
      message: 'A codeAndLabel cannot stand at level 6: its data would be at level 7.',
      remedy: 'Move the datum up one level.',
      why: 'The table has six levels.',
    },
  },
});
