import { defineDiagnostics } from '@hubsante/model';

/** Which sheets are compiled, and into which messages. */
export const configurationDiagnostics = defineDiagnostics('workbook', {
  'no-message-sheet': {
    severity: 'error',
    fr: {
      message: 'Aucune feuille du classeur ne décrit un message (feuilles trouvées : {value}).',
      remedy:
        'Ajouter sur chaque feuille de message le tableau de configuration (« schema » en A2), ou indiquer le bon classeur.',
      why: 'Une feuille décrit un message si son tableau de configuration commence par « schema » en colonne A, ou, pour les versions 1.x et 2.x, si sa cellule A1 liste des messages sous la forme nom:périmètre:racine.',
    },
    en: {
      message: 'No sheet of the workbook describes a message (sheets found: {value}).',
      remedy:
        'Add the configuration table (“schema” in A2) to every message sheet, or name the right workbook.',
      why: 'A sheet describes a message if its configuration table begins with “schema” in column A or, for releases 1.x and 2.x, if its cell A1 lists messages as name:perimeter:root.',
    },
  },
  'sheets-missing': {
    severity: 'warning',
    fr: {
      message: 'Feuilles attendues mais absentes : {sheets}.',
      remedy:
        'Rétablir ces feuilles sous ce nom exact, ou passer au tableau de configuration si elles sont volontairement retirées.',
      why: 'Dans les versions 1.x et 2.x la liste des feuilles compilées est fixe. Une feuille renommée n’est plus publiée.',
    },
    en: {
      message: 'Expected sheets are missing: {sheets}.',
      remedy:
        'Restore these sheets under exactly this name, or move to configuration tables if they are meant to be gone.',
      why: 'In releases 1.x and 2.x the list of compiled sheets is fixed. A renamed sheet is no longer published.',
    },
  },
  'sheet-in-two-workbooks': {
    severity: 'error',
    fr: {
      message:
        '« {file} » et « {first} » contiennent [tous deux la feuille|{count} feuilles de même nom :] {sheets}.',
      remedy:
        'Si l’un des classeurs est une copie, le ranger ailleurs ; sinon, garder chaque feuille dans un seul classeur, ou faire commencer le nom de l’autre par « # ».',
      why: 'Deux feuilles de même nom décriraient les mêmes messages : rien ne dit laquelle fait foi, et une copie oubliée ne doit pas l’emporter.',
    },
    en: {
      message: '“{file}” and “{first}” both hold [the sheet|{count} sheets of the same name:] {sheets}.',
      remedy:
        'If one of the workbooks is a copy, move it elsewhere; otherwise keep each sheet in one workbook, or begin the other’s name with “#”.',
      why: 'Two sheets of one name would describe the same messages: nothing says which one counts, and a forgotten copy must not win.',
    },
  },
  'sheet-copied': {
    severity: 'error',
    fr: {
      message: 'La feuille « {value} » est une copie de la feuille « {first} » du même classeur.',
      remedy:
        'Garder la bonne sous le nom « {first} », et supprimer l’autre ou faire commencer son nom par « # ».',
      why: 'Excel ajoute « (2) » au nom d’une feuille qu’il copie. Deux feuilles décriraient les mêmes messages, et rien ne dit laquelle fait foi ; la copie n’est pas lue.',
    },
    en: {
      message: 'The sheet “{value}” is a copy of the sheet “{first}” of the same workbook.',
      remedy:
        'Keep the right one under the name “{first}”, and delete the other one or begin its name with “#”.',
      why: 'Excel adds “(2)” to the name of a sheet it copies. Two sheets would describe the same messages, and nothing says which one counts; the copy is not read.',
    },
  },
  'title-missing': {
    severity: 'error',
    fr: {
      message: 'La cellule A1 est vide : on ne sait pas quels messages la feuille décrit.',
      remedy:
        'Écrire en A1 une ou plusieurs entrées nom:périmètre:racine séparées par une espace, par exemple RS-EDA:15-15:createCaseHealth.',
      why: 'Dans les versions 1.x et 2.x la cellule A1 donne le nom du message, sa colonne de périmètre et son élément racine.',
    },
    en: {
      message: 'Cell A1 is blank: nothing says which messages the sheet describes.',
      remedy:
        'Write one or more name:perimeter:root entries in A1, separated by a blank, for example RS-EDA:15-15:createCaseHealth.',
      why: 'In releases 1.x and 2.x cell A1 gives the name of the message, its perimeter column and its root element.',
    },
  },
  'title-unreadable': {
    severity: 'error',
    fr: {
      message: 'La cellule A1 « {value} » contient une entrée qui n’a pas ses trois parties.',
      remedy: 'Écrire chaque entrée nom:périmètre:racine, sans espace autour des deux-points.',
      why: 'Une entrée incomplète ne désigne aucun message ; les autres entrées de la cellule sont compilées.',
    },
    en: {
      message: 'Cell A1 “{value}” holds an entry without its three parts.',
      remedy: 'Write every entry as name:perimeter:root, without blanks around the colons.',
      why: 'An incomplete entry names no message; the other entries of the cell are compiled.',
    },
  },
  'nomenclatures-among-models': {
    severity: 'error',
    fr: {
      message:
        'Ce classeur contient des nomenclatures, mais il est rangé avec ceux des messages : ses listes ne sont pas lues.',
      remedy: 'Le déplacer dans le dossier nomenclatures.',
      why: 'Les classeurs de messages et ceux de nomenclatures n’ont pas la même forme : chacun est lu dans son dossier.',
    },
    en: {
      message:
        'This workbook holds nomenclatures, but stands among those of messages: its lists are not read.',
      remedy: 'Move it to the folder nomenclatures.',
      why: 'Workbooks of messages and of nomenclatures differ in shape: each is read in its own folder.',
    },
  },
  'workbook-misplaced': {
    severity: 'error',
    fr: {
      message:
        'Ce classeur contient {heldFr}, mais il est à la place de ceux qui ont {readFr} : rien n’y est lu.',
      remedy: 'Le déplacer dans le dossier des classeurs qui ont {heldFr}, ou le retirer.',
      why: 'Les classeurs de messages, de nomenclatures et de cas de recette n’ont pas la même forme : chacun est lu dans son dossier.',
    },
    en: {
      message:
        'This workbook holds {heldEn}, but stands where those with {readEn} do: nothing of it is read.',
      remedy: 'Move it to the folder of the workbooks that hold {heldEn}, or remove it.',
      why: 'Workbooks of messages, of nomenclatures and of acceptance tests differ in shape: each is read in its own folder.',
    },
  },
  'configuration-missing': {
    severity: 'error',
    fr: {
      message: 'La feuille n’a pas de tableau de configuration (aucune cellule « schema » en colonne A).',
      remedy:
        'Ajouter le tableau en A2 (schema, perimeter, rootElement…), le ramener en colonne A si une colonne a été insérée ou supprimée devant lui, ou faire commencer le nom de la feuille par « # » si elle ne décrit pas de message.',
      why: 'Toute feuille dont le nom ne commence pas par « # » est compilée ; son tableau de configuration dit en quels messages.',
    },
    en: {
      message: 'The sheet has no configuration table (no “schema” cell in column A).',
      remedy:
        'Add the table at A2 (schema, perimeter, rootElement…), bring it back to column A if a column was inserted or removed before it, or begin the sheet’s name with “#” if it describes no message.',
      why: 'Every sheet whose name does not begin with “#” is compiled; its configuration table says into which messages.',
    },
  },
  'configuration-empty': {
    severity: 'error',
    fr: {
      message: 'Le tableau de configuration n’a aucune ligne.',
      remedy: 'Ajouter sous « schema » une ligne par message : nom, périmètre, élément racine…',
      why: 'Sans ligne de configuration la feuille ne produit aucun message.',
    },
    en: {
      message: 'The configuration table has no entry.',
      remedy: 'Add one line per message under “schema”: name, perimeter, root element…',
      why: 'Without an entry the sheet yields no message.',
    },
  },
  'configuration-column-unknown': {
    severity: 'warning',
    fr: {
      message: 'La colonne « {value} » du tableau de configuration est inconnue.',
      remedy: 'Écrire {suggestion}.',
      why: 'Les colonnes du tableau de configuration ont des noms fixes ; une colonne mal nommée est ignorée, donc sa consigne aussi.',
    },
    en: {
      message: 'The column “{value}” of the configuration table is unknown.',
      remedy: 'Write {suggestion}.',
      why: 'The columns of the configuration table have fixed names; a misnamed column is ignored, and so is what it says.',
    },
  },
  'configuration-column-inserted': {
    severity: 'error',
    fr: {
      message:
        '[La colonne {letters}, vide, coupe|Les colonnes {letters}, vides, coupent] le tableau de configuration : les colonnes qui suivent ({lost}) ne seraient pas lues.',
      remedy:
        'Supprimer [la colonne {letters}|les colonnes {letters}] (clic droit sur sa lettre, « Supprimer »), ou seulement ses cellules vides du tableau en décalant les autres vers la gauche.',
      why: 'Le tableau s’arrête à son premier titre vide. Sans xmlns ni header, par exemple, un autre contrat serait publié.',
    },
    en: {
      message:
        '[The blank column {letters} cuts|The blank columns {letters} cut] the configuration table: the columns after it ({lost}) would not be read.',
      remedy:
        'Delete [the column {letters}|the columns {letters}] (right click on its letter, “Delete”), or only its blank cells of the table, moving the others to the left.',
      why: 'The table ends at its first blank title. Without xmlns or header, for instance, another contract would be published.',
    },
  },
  'configuration-column-renamed': {
    severity: 'error',
    fix: '{title}',
    fr: {
      message: 'La colonne « {value} » du tableau de configuration devrait s’appeler « {title} ».',
      remedy: 'Écrire {title}.',
      why: 'Les colonnes du tableau de configuration ont des noms fixes, majuscules comprises ; une colonne mal nommée serait ignorée, et un autre contrat publié.',
    },
    en: {
      message: 'The column “{value}” of the configuration table should be called “{title}”.',
      remedy: 'Write {title}.',
      why: 'The columns of the configuration table have fixed names, capitals included; a misnamed one would be ignored, and another contract published.',
    },
  },
  'configuration-title-missing': {
    severity: 'error',
    fix: '{title}',
    fr: {
      message: 'Cette colonne du tableau de configuration n’a plus son titre « {title} ».',
      remedy: 'Écrire {title} dans cette cellule.',
      why: 'Le tableau s’arrête à son premier titre vide : cette colonne et les suivantes ne seraient pas lues, et un autre contrat serait publié.',
    },
    en: {
      message: 'This column of the configuration table has lost its title “{title}”.',
      remedy: 'Write {title} in this cell.',
      why: 'The table ends at its first blank title: this column and those after it would not be read, and another contract would be published.',
    },
  },
  'configuration-column-missing': {
    severity: 'error',
    fr: {
      message: 'Le tableau de configuration n’a pas [la colonne|les colonnes] {titles}.',
      remedy:
        'Ajouter [la colonne {titles}, et la|les colonnes {titles}, et les] remplir comme dans les autres feuilles.',
      why: 'L’outil de publication attend les dix colonnes ; une colonne absente est lue comme vide, et un autre contrat est publié : sans xmlns ni header, par exemple.',
    },
    en: {
      message: 'The configuration table lacks the [column|columns] {titles}.',
      remedy: 'Add the [column|columns] {titles}, and fill [it|them] as in the other sheets.',
      why: 'The publication tool expects the ten columns; a missing one is read as blank, and another contract is published: without xmlns or header, for instance.',
    },
  },
  'configuration-perimeter-missing': {
    severity: 'error',
    fr: {
      message:
        'Le tableau de configuration n’a pas de colonne « perimeter » : on ne sait pas quelles lignes garder.',
      remedy: 'Ajouter la colonne perimeter (vérifier qu’aucune espace ne suit le mot).',
      why: 'Sans périmètre toutes les lignes de la feuille seraient gardées : un tout autre message serait publié.',
    },
    en: {
      message: 'The configuration table has no “perimeter” column: nothing says which rows to keep.',
      remedy: 'Add the perimeter column (check that no blank follows the word).',
      why: 'Without a perimeter every row of the sheet would be kept: quite another message would be published.',
    },
  },
  'configuration-root-missing': {
    severity: 'error',
    fr: {
      message: 'Le message {name} n’a pas d’élément racine.',
      remedy: 'Remplir la colonne rootElement, par exemple createCaseHealth.',
      why: 'L’élément racine est la propriété qui porte le message dans l’enveloppe et le nom de son élément XML.',
    },
    en: {
      message: 'The message {name} has no root element.',
      remedy: 'Fill the rootElement column, for example createCaseHealth.',
      why: 'The root element is the property that carries the message in the envelope and the name of its XML element.',
    },
  },
  'configuration-flag-unreadable': {
    severity: 'warning',
    fr: {
      message: 'La valeur « {value} » de {title} n’est ni Y ni N.',
      remedy: 'Écrire Y (oui) ou N (non).',
      why: 'Les colonnes automaticGeneration, subschema et header se remplissent par Y ou N ; toute autre valeur fait disparaître le message des fichiers qui le listent.',
    },
    en: {
      message: 'The value “{value}” of {title} is neither Y nor N.',
      remedy: 'Write Y (yes) or N (no).',
      why: 'The columns automaticGeneration, subschema and header take Y or N; any other value drops the message from the files that list it.',
    },
  },
  'configuration-name-missing': {
    severity: 'error',
    fr: {
      message:
        'Cette ligne du tableau de configuration ({value}) n’a pas de nom de message en colonne « schema » : elle n’est pas lue.',
      remedy: 'Écrire ici le nom du message, par exemple RS-EDA, ou effacer toute la ligne.',
      why: 'Une ligne qui donne un périmètre ou un élément racine déclare un message. Sans son nom le tableau s’arrête là : ni ce message ni ceux des lignes suivantes ne sont publiés.',
    },
    en: {
      message:
        'This line of the configuration table ({value}) has no message name in the “schema” column: it is not read.',
      remedy: 'Write the message’s name here, for example RS-EDA, or clear the whole line.',
      why: 'A line that gives a perimeter or a root element declares a message. Without its name the table ends there: neither this message nor those of the lines below are published.',
    },
  },
  'configuration-entry-nameless': {
    severity: 'warning',
    fr: {
      message:
        'Cette ligne du tableau de configuration n’a pas de nom en colonne « schema » ; « {value} » est ignoré.',
      remedy: 'Écrire le nom du message en colonne A, ou effacer le reste de la ligne.',
      why: 'Le tableau s’arrête à la première ligne sans nom : ce qui est écrit à sa droite, et les lignes suivantes, ne comptent pas.',
    },
    en: {
      message:
        'This line of the configuration table has no name in the “schema” column; “{value}” is ignored.',
      remedy: 'Write the message’s name in column A, or clear the rest of the line.',
      why: 'The table ends at the first line without a name: what stands to its right, and the lines below, do not count.',
    },
  },
  'configuration-disagrees-with-title': {
    severity: 'warning',
    fr: {
      message: 'La cellule A1 « {value} » contredit le tableau de configuration, qui déclare « {declared} ».',
      remedy: 'Mettre A1 d’accord avec le tableau, ou vider A1 : seul le tableau est lu.',
      why: 'Depuis les versions 3.x le tableau remplace la cellule A1. Un lecteur du classeur qui se fie encore à A1 se trompe de périmètre ou de racine.',
    },
    en: {
      message: 'Cell A1 “{value}” contradicts the configuration table, which declares “{declared}”.',
      remedy: 'Make A1 agree with the table, or clear A1: only the table is read.',
      why: 'Since releases 3.x the table replaces cell A1. A reader of the workbook who still trusts A1 gets the perimeter or the root wrong.',
    },
  },
  'configuration-value-missing': {
    severity: 'error',
    fr: {
      message: 'Le message {name} n’a rien dans la colonne « {title} » du tableau de configuration.',
      remedy: 'Remplir cette cellule, comme pour les autres messages.',
      why: 'Un périmètre vide garde toutes les lignes de la feuille ; sans xmlns, header ou package, les schémas et les classes publiés sont ceux d’un autre contrat. Une cellule effacée par mégarde ne doit pas le changer sans bruit.',
    },
    en: {
      message: 'The message {name} has nothing in the column “{title}” of the configuration table.',
      remedy: 'Fill this cell, as for the other messages.',
      why: 'A blank perimeter keeps every row of the sheet; without xmlns, header or package the published schemas and classes are those of another contract. A cell cleared by mistake must not change it in silence.',
    },
  },
  'configuration-xmlns-not-one': {
    severity: 'error',
    fr: {
      message: '« {value} » n’est pas la fin d’un espace de noms (xmlns).',
      remedy: 'Écrire la version et la racine, par exemple eda:1.9:{root}.',
      why: 'L’espace de noms XML se compose de « urn:emergency: » et de cette cellule. Une note posée là devient l’espace de noms publié, et aucun message d’un éditeur n’est reconnu.',
    },
    en: {
      message: '“{value}” is not the end of a namespace (xmlns).',
      remedy: 'Write the version and the root, for example eda:1.9:{root}.',
      why: 'The XML namespace is made of “urn:emergency:” and this cell. A note put there becomes the published namespace, and no vendor’s message is recognised.',
    },
  },
  'configuration-xmlns-foreign': {
    severity: 'warning',
    fr: {
      message: 'L’espace de noms « {value} » (xmlns) est celui du message {other}, et non de {name}.',
      remedy: 'Écrire la racine du message à la fin, {meant} par exemple.',
      why: 'Deux messages d’un même espace de noms ne se distinguent plus en XML : un logiciel qui choisit son schéma par l’espace de noms lit l’un pour l’autre.',
    },
    en: {
      message: 'The namespace “{value}” (xmlns) is that of message {other}, and not of {name}.',
      remedy: 'Write the root of the message at its end, for example {meant}.',
      why: 'Two messages of one namespace cannot be told apart in XML: software that chooses its schema by the namespace reads one for the other.',
    },
  },
  'configuration-xmlns-unusable': {
    severity: 'error',
    fix: '{meant}',
    fr: {
      message:
        'L’espace de noms « {value} » (xmlns) contient une espace ou un signe qu’une adresse n’admet pas.',
      remedy: 'Écrire {meant}.',
      why: 'L’espace de noms XML est comparé lettre à lettre : avec une espace, aucun message d’un éditeur ne serait reconnu.',
    },
    en: {
      message: 'The namespace “{value}” (xmlns) holds a blank or a sign that no address has.',
      remedy: 'Write {meant}.',
      why: 'XML namespaces are compared letter by letter: with a blank, no vendor’s message would be recognised.',
    },
  },
  'root-unusable': {
    severity: 'error',
    fr: {
      message: 'L’élément racine « {value} » ne peut pas nommer un élément XML.',
      remedy:
        'Écrire une lettre d’abord, puis des lettres, des chiffres ou « _ », par exemple createCaseHealth.',
      why: 'L’élément racine est à la fois une propriété JSON, un élément XML et le nom d’une classe.',
    },
    en: {
      message: 'The root element “{value}” cannot name an XML element.',
      remedy: 'Write a letter first, then letters, digits or “_”, for example createCaseHealth.',
      why: 'The root element is at once a JSON property, an XML element and the name of a class.',
    },
  },
  'message-name-duplicate': {
    severity: 'error',
    fr: {
      message: 'Le message « {value} » est déjà déclaré en {first}.',
      remedy: 'Donner un autre nom à l’un des deux messages.',
      why: 'Le nom d’un message est celui de tous ses fichiers : deux messages du même nom s’écraseraient.',
    },
    en: {
      message: 'The message “{value}” is already declared at {first}.',
      remedy: 'Give one of the two messages another name.',
      why: 'A message’s name is that of all its files: two messages of one name would overwrite each other.',
    },
  },
  'message-name-unusable': {
    severity: 'error',
    fr: {
      message: 'Le nom de message « {value} » ne peut pas nommer un fichier.',
      remedy: 'N’employer que des lettres sans accent, des chiffres, « - » et « _ », par exemple RS-EDA.',
      why: 'Le nom d’un message devient celui de ses schémas, exemples et pages ; une barre oblique ou « .. » désignerait un autre dossier.',
    },
    en: {
      message: 'The message name “{value}” cannot name a file.',
      remedy: 'Use only plain letters, digits, “-” and “_”, for example RS-EDA.',
      why: 'A message’s name becomes that of its schemas, examples and pages; a slash or “..” would point to another folder.',
    },
  },
});
