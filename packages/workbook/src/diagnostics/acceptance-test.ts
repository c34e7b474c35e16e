import { defineDiagnostics } from '@hubsante/model';

/** Workbooks of acceptance tests (cahiers de recette). */
export const acceptanceTestDiagnostics = defineDiagnostics('workbook', {
  'acceptance-test-layout-old': {
    severity: 'warning',
    fr: {
      message: 'La feuille suit l’ancienne présentation des cas de test (jusqu’à 2.4) ; elle n’est pas lue.',
      remedy:
        'Recopier le cas dans la présentation des versions 3.x : titres en ligne 8, colonnes Pas de test, Sens, Modèle, Description, JSON exemple, Sur, Path.',
      why: 'L’ancienne présentation décrit des jeux de données (JDD 1 à 5) que les versions 3.x ont remplacés par un message d’exemple complet et la liste des chemins à ne pas vérifier.',
    },
    en: {
      message: 'The sheet follows the old layout of test cases (up to 2.4); it is not read.',
      remedy:
        'Copy the case into the layout of releases 3.x: titles on row 8, columns Pas de test, Sens, Modèle, Description, JSON exemple, Sur, Path.',
      why: 'The old layout describes data sets (JDD 1 to 5) that releases 3.x replaced by a complete example message and the list of paths not to verify.',
    },
  },
  'acceptance-test-table-missing': {
    severity: 'error',
    fr: {
      message: 'La feuille n’est pas un cas de test : la ligne 8 n’a pas de titre « Pas de test ».',
      remedy:
        'Écrire en ligne 8 les titres Pas de test, Sens, Modèle, Description, JSON exemple, Sur, Path, ou déplacer la feuille dans un autre classeur.',
      why: 'Dans un classeur de cas de test chaque feuille est un cas, même si son nom commence par « # ».',
    },
    en: {
      message: 'The sheet is no test case: row 8 has no title “Pas de test”.',
      remedy:
        'Write on row 8 the titles Pas de test, Sens, Modèle, Description, JSON exemple, Sur, Path, or move the sheet to another workbook.',
      why: 'In a workbook of test cases every sheet is a case, even if its name begins with “#”.',
    },
  },
  'acceptance-test-table-moved': {
    severity: 'error',
    fr: {
      message: 'Le tableau du cas de test commence ici au lieu de la ligne 8.',
      remedy: 'Ajouter ou supprimer des lignes au-dessus du tableau pour que ses titres soient en ligne 8.',
      why: 'Le cas métier, le test et sa description se lisent en F3, F4 et F5, et les titres du tableau en ligne 8. Une ligne insérée décale tout.',
    },
    en: {
      message: 'The table of the test case begins here instead of row 8.',
      remedy: 'Add or delete rows above the table so that its titles are on row 8.',
      why: 'The business case, the test and its description are read in F3, F4 and F5, and the titles of the table on row 8. An inserted row shifts everything.',
    },
  },
  'acceptance-test-column-missing': {
    severity: 'error',
    fr: {
      message: 'Le tableau n’a pas de colonne « {title} ».',
      remedy: 'Ajouter en ligne 8 la colonne {title}, même vide.',
      why: 'L’outil de publication actuel s’arrête s’il manque une des colonnes Pas de test, Sens, Modèle, Description, JSON exemple, Sur, Path.',
    },
    en: {
      message: 'The table has no column “{title}”.',
      remedy: 'Add the column {title} on row 8, even blank.',
      why: 'Today’s publication tool stops if one of the columns Pas de test, Sens, Modèle, Description, JSON exemple, Sur, Path is missing.',
    },
  },
  'acceptance-test-column-misspelled': {
    severity: 'error',
    fix: '{title}',
    fr: {
      message: 'La colonne « {value} » est inconnue ; il manque « {title} ».',
      remedy: 'Écrire exactement {title}.',
      why: 'Les titres sont comparés lettre à lettre, accents et espaces compris.',
    },
    en: {
      message: 'The column “{value}” is unknown; “{title}” is missing.',
      remedy: 'Write exactly {title}.',
      why: 'Titles are compared letter by letter, accents and blanks included.',
    },
  },
  'acceptance-test-column-duplicate': {
    severity: 'warning',
    fr: {
      message: 'Le titre « {value} » figure déjà en {first} ; cette colonne n’est pas lue.',
      remedy: 'Supprimer ou renommer l’une des deux colonnes.',
      why: 'Seule la première colonne d’un titre est lue.',
    },
    en: {
      message: 'The title “{value}” already stands in {first}; this column is not read.',
      remedy: 'Delete or rename one of the two columns.',
      why: 'Only the first column of a title is read.',
    },
  },
  'acceptance-test-heading-moved': {
    severity: 'warning',
    fr: {
      message: 'L’en-tête du cas de test est en colonne {column} ; il est attendu en colonne F.',
      remedy: 'Supprimer la colonne qui a été insérée, ou remettre celle qui manque.',
      why: 'Le périmètre (F2), le cas métier (F3), le test (F4) et la description (F5) sont lus en colonne F par les outils actuels.',
    },
    en: {
      message: 'The heading of the test case stands in column {column}; it is expected in column F.',
      remedy: 'Delete the column that was inserted, or put back the one that is missing.',
      why: 'The perimeter (F2), the business case (F3), the test (F4) and the description (F5) are read in column F by today’s tools.',
    },
  },
  'acceptance-test-name-missing': {
    severity: 'warning',
    fr: {
      message: 'Le cas de test n’a pas de « {heading} ».',
      remedy: 'Remplir cette cellule.',
      why: 'Le cas métier (F3), le test (F4) et la description (F5) forment le titre sous lequel les éditeurs trouvent le cas.',
    },
    en: {
      message: 'The test case has no “{heading}”.',
      remedy: 'Fill this cell.',
      why: 'The business case (F3), the test (F4) and the description (F5) form the title under which vendors find the case.',
    },
  },
  'acceptance-test-duplicate': {
    severity: 'warning',
    fr: {
      message: 'Ce cas de test porte les mêmes cas métier, test et description que {first}.',
      remedy: 'Changer la description, par exemple en nommant le rôle joué par l’éditeur.',
      why: 'Deux cas de même titre ne se distinguent plus dans la liste proposée aux éditeurs.',
    },
    en: {
      message: 'This test case has the same business case, test and description as {first}.',
      remedy: 'Change the description, for example by naming the role the vendor plays.',
      why: 'Two cases of one title cannot be told apart in the list offered to vendors.',
    },
  },
  'acceptance-test-perimeter-differs': {
    severity: 'warning',
    fr: {
      message: 'Le périmètre « {value} » n’est pas celui du fichier, « {link} ».',
      remedy: 'Écrire {link}, ou déplacer la feuille dans le classeur test-cases-{value}.',
      why: 'Les cas sont publiés sous le lien que nomme le fichier. Une feuille copiée d’un autre lien garde souvent son ancien périmètre.',
    },
    en: {
      message: 'The perimeter “{value}” is not that of the file, “{link}”.',
      remedy: 'Write {link}, or move the sheet to the workbook test-cases-{value}.',
      why: 'Cases are published under the link the file names. A sheet copied from another link often keeps its old perimeter.',
    },
  },
  'acceptance-test-perimeter-missing': {
    severity: 'warning',
    fix: '{link}',
    fr: {
      message: 'Le cas de test n’a pas de périmètre.',
      remedy: 'Écrire {link} dans cette cellule.',
      why: 'Le cas est publié sous le lien que nomme le fichier ; sans périmètre, personne ne voit qu’une feuille vient d’un autre lien.',
    },
    en: {
      message: 'The test case has no perimeter.',
      remedy: 'Write {link} in this cell.',
      why: 'The case is published under the link the file names; without a perimeter nobody sees that a sheet comes from another link.',
    },
  },
  'acceptance-test-without-step': {
    severity: 'warning',
    fr: {
      message: 'Le cas de test n’a aucun pas.',
      remedy: 'Écrire les pas à partir de la ligne 9, ou supprimer la feuille.',
      why: 'Un cas sans pas est publié vide.',
    },
    en: {
      message: 'The test case has no step.',
      remedy: 'Write the steps from row 9 on, or delete the sheet.',
      why: 'A case without steps is published empty.',
    },
  },
  'acceptance-test-end-missing': {
    severity: 'warning',
    fr: {
      message: 'Le cas de test ne finit pas par « End ».',
      remedy: 'Écrire End dans cette cellule, sous le dernier pas.',
      why: 'Sans « End » toutes les lignes de la feuille sont lues, y compris les notes placées sous le tableau.',
    },
    en: {
      message: 'The test case does not finish with “End”.',
      remedy: 'Write End in this cell, below the last step.',
      why: 'Without “End” every row of the sheet is read, notes below the table included.',
    },
  },
  'acceptance-test-end-misspelled': {
    severity: 'error',
    fix: 'End',
    fr: {
      message: '« {value} » n’est pas exactement « End ».',
      remedy: 'Écrire End : une majuscule, sans espace autour.',
      why: 'L’outil de publication actuel ne reconnaît que « End » ; il prend tout autre texte pour un pas de test et s’arrête.',
    },
    en: {
      message: '“{value}” is not exactly “End”.',
      remedy: 'Write End: one capital, no blank around it.',
      why: 'Today’s publication tool recognises only “End”; it takes any other text for a test step and stops.',
    },
  },
  'acceptance-test-rows-after-end': {
    severity: 'warning',
    fr: {
      message: 'Ce qui suit « End » n’est pas lu ({count} [ligne|lignes]).',
      remedy: 'Déplacer « End » sous [cette ligne, ou l’effacer|ces lignes, ou les effacer].',
      why: 'La lecture s’arrête à « End » : des pas ajoutés en dessous manqueraient à la publication.',
    },
    en: {
      message: 'What follows “End” is not read ({count} [row|rows]).',
      remedy: 'Move “End” below [this row, or clear it|these rows, or clear them].',
      why: 'Reading stops at “End”: steps added below it would be missing from the publication.',
    },
  },
  'acceptance-test-detail-before-step': {
    severity: 'error',
    fr: {
      message: 'Cette ligne décrit une donnée avant le premier pas de test.',
      remedy: 'Écrire un pas de test au-dessus, ou effacer la ligne.',
      why: 'Chaque ligne sans « Pas de test » complète le pas qui la précède ; l’outil de publication actuel s’arrête s’il n’y en a pas.',
    },
    en: {
      message: 'This row describes a datum before the first test step.',
      remedy: 'Write a test step above it, or clear the row.',
      why: 'Every row without “Pas de test” completes the step before it; today’s publication tool stops if there is none.',
    },
  },
  'acceptance-test-step-id-missing': {
    severity: 'error',
    fr: {
      message: 'Cette ligne décrit un message mais n’a pas de numéro de pas.',
      remedy: 'Écrire le numéro du pas, par exemple 04b.',
      why: 'Sans numéro la ligne passe pour une donnée du pas précédent : le message disparaît du cas de test.',
    },
    en: {
      message: 'This row describes a message but has no step number.',
      remedy: 'Write the number of the step, for example 04b.',
      why: 'Without a number the row passes for a datum of the step before it: the message vanishes from the test case.',
    },
  },
  'acceptance-test-stray-cell': {
    severity: 'error',
    fr: {
      message: '« {value} », en colonne « {title} », est de trop sur la ligne d’une donnée.',
      remedy:
        'Effacer cette cellule ; si un pas commence ici, remplir toute sa ligne et mettre le chemin dessous.',
      why: 'Une ligne avec un chemin complète le pas du dessus. Une cellule de trop en fait un pas pour l’outil de publication actuel, qui s’arrête faute de message.',
    },
    en: {
      message: '“{value}”, in column “{title}”, is one too many on the row of a datum.',
      remedy: 'Clear this cell; if a step begins here, fill its whole row and put the path below.',
      why: 'A row with a path completes the step above. One cell too many makes it a step for today’s publication tool, which stops for want of a message.',
    },
  },
  'acceptance-test-row-incomplete': {
    severity: 'error',
    fr: {
      message: 'Cette ligne n’est ni un pas de test ni une donnée : il y manque : {titles}.',
      remedy: 'Remplir ces cellules, ou effacer la ligne.',
      why: 'Un pas dit son numéro, qui envoie (Sens), quel message (Modèle) et avec quel exemple (JSON exemple) ; une donnée n’a que son chemin.',
    },
    en: {
      message: 'This row is neither a test step nor a datum: it lacks {titles}.',
      remedy: 'Fill these cells, or clear the row.',
      why: 'A step says its number, who sends (Sens), which message (Modèle) and with which example (JSON exemple); a datum has its path only.',
    },
  },
  'acceptance-test-step-incomplete': {
    severity: 'error',
    fr: {
      message: 'Le pas de test {id} n’a pas de « {title} ».',
      remedy: 'Remplir la cellule.',
      why: 'Un pas dit qui envoie (Sens), quel message (Modèle) et avec quel exemple (JSON exemple) ; l’outil de publication actuel s’arrête s’il en manque un.',
    },
    en: {
      message: 'The test step {id} has no “{title}”.',
      remedy: 'Fill the cell.',
      why: 'A step says who sends (Sens), which message (Modèle) and with which example (JSON exemple); today’s publication tool stops if one is missing.',
    },
  },
  'acceptance-test-direction-unknown': {
    severity: 'warning',
    fr: {
      message: 'Le sens « {value} » n’est ni « Envoi » ni « Réception ».',
      remedy: 'Écrire exactement Envoi ou Réception, du point de vue de l’éditeur.',
      why: 'Le pas serait publié sans type, et l’outil de recette ne saurait pas s’il doit envoyer ou attendre le message.',
    },
    en: {
      message: 'The direction “{value}” is neither “Envoi” nor “Réception”.',
      remedy: 'Write exactly Envoi or Réception, from the vendor’s point of view.',
      why: 'The step would be published without a type, and the test tool would not know whether to send the message or to wait for it.',
    },
  },
  'acceptance-test-step-out-of-order': {
    severity: 'warning',
    fr: {
      message: 'Le pas « {value} » ne vient pas après « {previous} ».',
      remedy: 'Renuméroter les pas dans l’ordre où ils se jouent.',
      why: 'Les pas se jouent dans l’ordre des lignes. Un numéro répété ou plus petit trahit souvent une copie oubliée.',
    },
    en: {
      message: 'The step “{value}” does not come after “{previous}”.',
      remedy: 'Number the steps in the order they are played.',
      why: 'Steps are played in the order of the rows. A repeated or smaller number often betrays a forgotten copy.',
    },
  },
  'acceptance-test-path-on-step-row': {
    severity: 'warning',
    fr: {
      message: 'Le chemin « {value} » est sur la ligne du pas de test ; il n’est pas lu.',
      remedy: 'Déplacer le chemin sur une ligne à part, sous le pas.',
      why: 'Seules les lignes sous un pas, sans « Pas de test », ajoutent un chemin : celui-ci serait vérifié alors que vous le vouliez ignoré.',
    },
    en: {
      message: 'The path “{value}” is on the row of the test step; it is not read.',
      remedy: 'Move the path to a row of its own, below the step.',
      why: 'Only rows below a step, without “Pas de test”, add a path: this one would be verified although you wanted it ignored.',
    },
  },
  'acceptance-test-path-missing': {
    severity: 'warning',
    fr: {
      message: 'Cette ligne du pas de test n’a pas de chemin ; « null » est publié à sa place.',
      remedy:
        'Écrire le chemin en colonne Path, par exemple $.createCaseHealth.caseId, ou supprimer la ligne.',
      why: 'Toute ligne entre deux pas, même vide, ajoute un chemin à la liste publiée.',
    },
    en: {
      message: 'This row of the test step has no path; “null” is published instead.',
      remedy: 'Write the path in column Path, for example $.createCaseHealth.caseId, or delete the row.',
      why: 'Every row between two steps, even a blank one, adds a path to the published list.',
    },
  },
  'acceptance-test-path-unreadable': {
    severity: 'warning',
    fr: {
      message: '« {value} » n’est pas un chemin.',
      remedy:
        'Écrire le chemin depuis la racine du message, sans espace, par exemple $.createCaseHealth.patient[0].patientId.',
      why: 'Un chemin commence par « $. ». Mal écrit, il ne désigne aucune donnée et la vérification se fait comme s’il n’existait pas.',
    },
    en: {
      message: '“{value}” is not a path.',
      remedy:
        'Write the path from the root of the message, without blanks, for example $.createCaseHealth.patient[0].patientId.',
      why: 'A path begins with “$.”. Badly written, it points to no datum and verification goes on as if it did not exist.',
    },
  },
  'acceptance-test-override-mark-unreadable': {
    severity: 'warning',
    fr: {
      message: 'La marque « {value} » en colonne Sur n’est pas « X » ; la donnée est seulement ignorée.',
      remedy: 'Écrire X (majuscule) si l’identifiant doit être remplacé, sinon vider la cellule.',
      why: 'Seule la marque X exacte fait remplacer l’identifiant de l’exemple par celui du logiciel testé.',
    },
    en: {
      message: 'The mark “{value}” in column Sur is not “X”; the datum is only ignored.',
      remedy: 'Write X (capital) if the identifier must be replaced, else clear the cell.',
      why: 'Only the exact mark X makes the identifier of the example be replaced by that of the tested software.',
    },
  },
  'acceptance-test-message-unknown': {
    severity: 'warning',
    fr: {
      message: 'Aucun message de la version ne s’appelle « {value} ».',
      remedy: 'Écrire le nom d’un message publié, par exemple RS-EDA.',
      why: 'Le pas désigne le schéma qui valide l’exemple par le nom du message.',
    },
    en: {
      message: 'No message of the release is called “{value}”.',
      remedy: 'Write the name of a published message, for example RS-EDA.',
      why: 'The step points to the schema that validates its example by the name of the message.',
    },
  },
  'acceptance-test-message-misspelled': {
    severity: 'warning',
    fr: {
      message: 'Aucun message de la version ne s’appelle « {value} ».',
      remedy: 'Écrire sans doute {suggestion}.',
      why: 'Le pas désigne le schéma qui valide l’exemple par le nom du message.',
    },
    en: {
      message: 'No message of the release is called “{value}”.',
      remedy: 'Probably write {suggestion}.',
      why: 'The step points to the schema that validates its example by the name of the message.',
    },
  },
});
