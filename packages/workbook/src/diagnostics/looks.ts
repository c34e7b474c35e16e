import { defineDiagnostics } from '@hubsante/model';

/** What the look of a sheet says: text struck through, merged cells, columns and notes that nobody reads. */
export const looksDiagnostics = defineDiagnostics('workbook', {
  'row-struck': {
    severity: 'warning',
    fr: {
      message: 'La ligne de « {value} » est barrée : elle n’est pas compilée, ni ce qu’elle contient.',
      remedy: 'Supprimer la ligne ; si elle doit rester, retirer le style barré.',
      why: 'Un auteur barre ce qu’il supprime. L’outil de publication historique ne voit pas le style et publie la ligne : la supprimer met tout le monde d’accord.',
    },
    en: {
      message: 'The row of “{value}” is struck through: it is not compiled, nor is what it contains.',
      remedy: 'Delete the row; if it must stay, remove the strikethrough.',
      why: 'Authors strike what they delete. The incumbent publication tool does not see the style and publishes the row: deleting it makes all agree.',
    },
  },
  'row-in-struck-object': {
    severity: 'warning',
    fr: {
      message: '« {value} » est dans un objet dont la ligne est barrée : elle n’est pas compilée.',
      remedy: 'Supprimer la ligne ; si elle doit rester, la sortir de l’objet barré.',
      why: 'Ce que contient un objet supprimé n’a plus de place dans le message.',
    },
    en: {
      message: '“{value}” stands in an object whose row is struck through: it is not compiled.',
      remedy: 'Delete the row; if it must stay, move it out of the struck object.',
      why: 'What a deleted object contains has no place left in the message.',
    },
  },
  'text-struck': {
    severity: 'warning',
    fr: {
      message: 'Une partie de « {value} » est barrée : la cellule est lue comme « {kept} ».',
      remedy: 'Effacer les caractères barrés.',
      why: 'Un auteur barre ce qu’il supprime. L’outil de publication historique ne voit pas le style : un mot barré se colle au mot qui le remplace.',
    },
    en: {
      message: 'Part of “{value}” is struck through: the cell is read as “{kept}”.',
      remedy: 'Delete the struck characters.',
      why: 'Authors strike what they delete. The incumbent publication tool does not see the style: a struck word joins the word that replaces it.',
    },
  },
  'cell-struck': {
    severity: 'warning',
    fr: {
      message: 'La cellule « {value} » est barrée : elle est lue comme vide.',
      remedy: 'Vider la cellule ; si son contenu doit rester, retirer le style barré.',
      why: 'Un auteur barre ce qu’il supprime. L’outil de publication historique ne voit pas le style et lit la cellule.',
    },
    en: {
      message: 'The cell “{value}” is struck through: it is read as blank.',
      remedy: 'Clear the cell; if its content must stay, remove the strikethrough.',
      why: 'Authors strike what they delete. The incumbent publication tool does not see the style and reads the cell.',
    },
  },
  'cell-struck-and-read': {
    severity: 'warning',
    fr: {
      message:
        'La cellule « {value} » est barrée, mais la ligne reste et ne peut s’en passer : elle est lue.',
      remedy:
        'Écrire ce qui la remplace ou retirer le style barré ; pour supprimer la ligne, la supprimer vraiment.',
      why: 'Une ligne est supprimée quand son nom et sa balise sont barrés. Barrer l’un des deux, le format ou la cardinalité ne dit pas ce qui les remplace.',
    },
    en: {
      message:
        'The cell “{value}” is struck through, but the row stays and cannot do without it: it is read.',
      remedy: 'Write what replaces it or remove the strikethrough; to delete the row, delete it indeed.',
      why: 'A row is deleted when its label and its tag are struck. Striking one of them, the type or the cardinality does not tell what replaces it.',
    },
  },
  'cells-merged': {
    severity: 'error',
    fr: {
      message: 'Les cellules {value} sont fusionnées : seule la première est remplie, les autres sont vides.',
      remedy: 'Annuler la fusion, puis remplir chaque cellule.',
      why: 'Excel ne garde que la première cellule d’une fusion. Une coche étalée sur deux périmètres n’en coche qu’un, et les données de l’autre seraient perdues.',
    },
    en: {
      message: 'The cells {value} are merged: only the first is filled, the others are blank.',
      remedy: 'Unmerge them, then fill each cell.',
      why: 'Excel keeps only the first cell of a merge. A mark spread over two perimeters ticks one, and the data of the other would be lost.',
    },
  },
  'perimeter-shared': {
    severity: 'warning',
    fr: {
      message:
        'Ce message et {other} ont le même périmètre, « {value} », et aucun message de la feuille n’a le périmètre « {column} », qui y est coché.',
      remedy: 'Écrire « {column} » dans cette cellule, ou supprimer la colonne si elle ne sert plus.',
      why: 'Deux messages d’un même périmètre ont les mêmes données. Une colonne cochée à côté d’eux, que personne ne cite, montre le plus souvent que la cellule de l’un des deux a été écrasée.',
    },
    en: {
      message:
        'This message and {other} have the same perimeter, “{value}”, and no message of the sheet has the perimeter “{column}”, which is ticked there.',
      remedy: 'Write “{column}” in this cell, or delete the column if it serves nothing any more.',
      why: 'Two messages of one perimeter have the same data. A ticked column beside them that nobody names mostly shows that the cell of one of them was written over.',
    },
  },
  'perimeter-without-message': {
    severity: 'warning',
    fr: {
      message: 'Aucun message n’utilise le périmètre « {value} ».',
      remedy: 'Ajouter une ligne au tableau de configuration, ou supprimer la colonne.',
      why: 'Une colonne de périmètre ne produit rien par elle-même : c’est le tableau de configuration qui en fait un message.',
    },
    en: {
      message: 'No message uses the perimeter “{value}”.',
      remedy: 'Add a row to the configuration table, or delete the column.',
      why: 'A perimeter column makes nothing by itself: the configuration table makes a message of it.',
    },
  },
  'note-below-table': {
    severity: 'warning',
    fr: {
      message: 'Ce texte, sous le tableau, n’est pas lu.',
      remedy:
        'Le mettre dans la description d’une donnée, ou le déplacer sur une feuille dont le nom commence par « # ».',
      why: 'Rien de ce qui est écrit sous la dernière ligne numérotée n’arrive aux éditeurs.',
    },
    en: {
      message: 'This text, below the table, is not read.',
      remedy: 'Put it into the description of a field, or move it to a sheet whose name begins with “#”.',
      why: 'Nothing written below the last numbered row reaches vendors.',
    },
  },
});
