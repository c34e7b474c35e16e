import { defineDiagnostics } from '@hubsante/model';

/** Nomenclature workbooks: the heading of a sheet, its table of codes, and the names they give to files. */
export const nomenclatureDiagnostics = defineDiagnostics('workbook', {
  'nomenclature-sheet-too-large': {
    severity: 'error',
    fr: {
      message: 'La feuille s’étend jusqu’à la cellule {value} : elle est trop grande pour une nomenclature.',
      remedy:
        'Supprimer les lignes et les colonnes inutiles au-delà du tableau, ou faire commencer le nom de la feuille par « # ».',
      why: 'Une seule valeur oubliée tout en bas ou tout à droite d’une feuille suffit à l’étendre sur des millions de cellules. La feuille n’est pas lue.',
    },
    en: {
      message: 'The sheet extends to the cell {value}: it is too large for a nomenclature.',
      remedy: 'Delete the useless rows and columns beyond the table, or begin the sheet’s name with “#”.',
      why: 'One forgotten value at the far bottom or right of a sheet stretches it over millions of cells. The sheet is not read.',
    },
  },
  'nomenclature-table-missing': {
    severity: 'error',
    fr: {
      message: 'La feuille n’a pas de tableau de codes : aucune cellule « Code » en colonne A.',
      remedy:
        'Ajouter la ligne de titres Code, Libellé niveau 1, Description, Commentaire, ou faire commencer le nom de la feuille par « # » si elle n’est pas une nomenclature.',
      why: 'Toute feuille dont le nom ne commence pas par « # » est une nomenclature. Son tableau commence à la première ligne, après la ligne 1, dont la colonne A contient exactement « Code ».',
    },
    en: {
      message: 'The sheet has no table of codes: no cell “Code” in column A.',
      remedy:
        'Add the title row Code, Libellé niveau 1, Description, Commentaire, or begin the sheet’s name with “#” if it is no nomenclature.',
      why: 'Every sheet whose name does not begin with “#” is a nomenclature. Its table begins at the first row, after row 1, whose column A holds exactly “Code”.',
    },
  },
  'nomenclature-code-title-missing': {
    severity: 'error',
    fr: {
      message: 'La ligne de titres du tableau n’a pas « Code » en colonne A.',
      remedy: 'Écrire Code dans cette cellule, au-dessus de la colonne des codes.',
      why: 'Le mot « Code » en colonne A marque le début du tableau. Sans lui aucun code n’est lu.',
    },
    en: {
      message: 'The title row of the table does not have “Code” in column A.',
      remedy: 'Write Code in this cell, above the column of codes.',
      why: 'The word “Code” in column A marks the beginning of the table. Without it no code is read.',
    },
  },
  'nomenclature-code-title-misspelled': {
    severity: 'error',
    fix: 'Code',
    fr: {
      message: 'Le titre « {value} » n’est pas exactement « Code ».',
      remedy: 'Écrire Code : une majuscule, sans espace autour.',
      why: 'Le mot « Code » en colonne A marque le début du tableau. L’outil de publication actuel le compare lettre à lettre et s’arrête s’il ne le trouve pas.',
    },
    en: {
      message: 'The title “{value}” is not exactly “Code”.',
      remedy: 'Write Code: one capital, no blank around it.',
      why: 'The word “Code” in column A marks the beginning of the table. Today’s publication tool compares it letter by letter and stops if it does not find it.',
    },
  },
  'nomenclature-code-column-not-first': {
    severity: 'warning',
    fr: {
      message: 'La colonne « Code » n’est pas la première du tableau.',
      remedy: 'Déplacer la colonne Code en colonne A.',
      why: 'Depuis les versions 3.x le tableau est reconnu à son titre « Code » en colonne A ; placée ailleurs, la colonne n’est trouvée que si le tableau commence en ligne 9.',
    },
    en: {
      message: 'The “Code” column is not the first of the table.',
      remedy: 'Move the Code column to column A.',
      why: 'Since releases 3.x the table is recognised by its title “Code” in column A; elsewhere the column is found only if the table begins on row 9.',
    },
  },
  'nomenclature-heading-missing': {
    severity: 'error',
    fr: {
      message: 'L’en-tête de la feuille n’a pas de ligne « {heading} ».',
      remedy: 'Ajouter au-dessus du tableau une ligne avec {heading} en colonne A et sa valeur en colonne B.',
      why: 'Le référentiel, le nom, le nombre de niveaux et la description se lisent au-dessus du tableau, chacun en face de son intitulé exact.',
    },
    en: {
      message: 'The heading of the sheet has no line “{heading}”.',
      remedy: 'Add a line above the table with {heading} in column A and its value in column B.',
      why: 'The reference, the name, the number of levels and the description are read above the table, each facing its exact wording.',
    },
  },
  'nomenclature-heading-misspelled': {
    severity: 'error',
    fix: '{heading}',
    fr: {
      message: 'L’intitulé « {value} » est inconnu ; il ressemble à « {heading} ».',
      remedy: 'Écrire exactement {heading}.',
      why: 'Les intitulés de l’en-tête sont comparés lettre à lettre, accents et majuscules compris. Un identifiant dont l’intitulé est mal écrit serait perdu, et le fichier publié changerait de nom.',
    },
    en: {
      message: 'The heading “{value}” is unknown; it looks like “{heading}”.',
      remedy: 'Write exactly {heading}.',
      why: 'Headings are compared letter by letter, accents and capitals included. An identifier whose heading is misspelled would be lost, and the published file would change its name.',
    },
  },
  'nomenclature-heading-by-position': {
    severity: 'warning',
    fix: '{heading}',
    fr: {
      message: 'Cette ligne devrait être intitulée « {heading} » ; elle est lue d’après sa position.',
      remedy: 'Écrire {heading} dans cette cellule.',
      why: 'Dans l’en-tête de huit lignes des versions 1.x et 2.x seule la position compte. Depuis les versions 3.x l’intitulé est obligatoire.',
    },
    en: {
      message: 'This line should be titled “{heading}”; it is read by its position.',
      remedy: 'Write {heading} in this cell.',
      why: 'In the eight-line heading of releases 1.x and 2.x only the position counts. Since releases 3.x the wording is required.',
    },
  },
  'nomenclature-heading-blank': {
    severity: 'error',
    fr: {
      message: 'La valeur de « {heading} » manque.',
      remedy: 'Écrire la valeur dans cette cellule.',
      why: 'Le référentiel et le nom identifient la nomenclature, et nomment son fichier quand elle n’a pas d’identifiant.',
    },
    en: {
      message: 'The value of “{heading}” is missing.',
      remedy: 'Write the value in this cell.',
      why: 'The reference and the name identify the nomenclature, and name its file when it has no identifier.',
    },
  },
  'nomenclature-heading-moved': {
    severity: 'error',
    fr: {
      message: 'Les valeurs de l’en-tête sont en colonne {column} ; elles sont attendues en colonne B.',
      remedy: 'Supprimer la colonne insérée devant elles.',
      why: 'Les valeurs sont lues en colonne B : sans elles, la nomenclature n’a ni identifiant ni niveaux.',
    },
    en: {
      message: 'The values of the heading stand in column {column}; they are expected in column B.',
      remedy: 'Delete the column that was inserted before them.',
      why: 'Values are read in column B: without them the nomenclature has neither identifier nor levels.',
    },
  },
  'nomenclature-heading-unreadable': {
    severity: 'error',
    fr: {
      message: 'La valeur de « {heading} » n’est pas un texte : Excel y voit {value}.',
      remedy: 'Mettre la cellule au format Texte et saisir la valeur en toutes lettres.',
      why: 'Une date, une erreur d’Excel ou une formule jamais calculée ne peut pas nommer une nomenclature.',
    },
    en: {
      message: 'The value of “{heading}” is not text: Excel sees {value}.',
      remedy: 'Set the cell format to Text and type the value in full.',
      why: 'A date, an Excel error or a formula that was never calculated cannot name a nomenclature.',
    },
  },
  'nomenclature-identifier-uncited': {
    severity: 'error',
    fr: {
      message:
        'La nomenclature s’appelle « {value} », que rien ne cite ; {count} [donnée cite|données citent] « {meant} ».',
      remedy: 'Écrire {meant} ici ; si le nom est le bon, corriger les données qui sont rangées dessous.',
      why: 'Un identifiant mal écrit dans la feuille de la nomenclature fait une faute dans chaque donnée qui la cite.',
    },
    en: {
      message:
        'The nomenclature is called “{value}”, which nothing cites; {count} [datum cites|data cite] “{meant}”.',
      remedy: 'Write {meant} here; if the name is right, mend the data listed below.',
      why: 'An identifier misspelt in the sheet of the nomenclature makes a fault of each datum that cites it.',
    },
  },
  'nomenclature-identifier-blank': {
    severity: 'warning',
    fr: {
      message:
        'L’identifiant de la nomenclature est vide ; son identifiant devient « {replacement} », tiré du référentiel et du nom.',
      remedy: 'Écrire l’identifiant, par exemple HubSante.sexe, ou supprimer la ligne si ce nom convient.',
      why: 'L’identifiant est ce que les messages citent après NOMENCLATURE: et le nom du fichier publié.',
    },
    en: {
      message:
        'The identifier of the nomenclature is blank; it becomes “{replacement}”, made of the reference and the name.',
      remedy: 'Write the identifier, for example HubSante.sexe, or delete the line if that name suits.',
      why: 'The identifier is what messages cite after NOMENCLATURE: and the name of the published file.',
    },
  },
  'nomenclature-identifier-unusable': {
    severity: 'error',
    fr: {
      message: '« {value} » ne peut pas nommer un fichier.',
      remedy:
        'Retirer les barres obliques, les « .. » et les caractères invisibles ; par exemple HubSante.sexe.',
      why: 'L’identifiant d’une nomenclature devient le nom de son fichier. Une barre oblique ou « .. » désignerait un autre dossier. La nomenclature n’est pas publiée.',
    },
    en: {
      message: '“{value}” cannot name a file.',
      remedy: 'Remove slashes, “..” and invisible characters; for example HubSante.sexe.',
      why: 'The identifier of a nomenclature becomes the name of its file. A slash or “..” would point to another folder. The nomenclature is not published.',
    },
  },
  'nomenclature-identifier-fragile': {
    severity: 'warning',
    fr: {
      message: '« {value} » donne un nom de fichier que Windows refuse ou transforme.',
      remedy:
        'Retirer les espaces au début et à la fin, le point final et les signes < > : " | ? * ; par exemple HubSante.sexe.',
      why: 'L’identifiant d’une nomenclature devient le nom de son fichier, que les éditeurs téléchargent sur des systèmes divers.',
    },
    en: {
      message: '“{value}” gives a file name that Windows refuses or alters.',
      remedy:
        'Remove blanks at both ends, the final dot and the signs < > : " | ? *; for example HubSante.sexe.',
      why: 'The identifier of a nomenclature becomes the name of its file, which vendors download on various systems.',
    },
  },
  'nomenclature-identifier-duplicate': {
    severity: 'error',
    fr: {
      message: 'L’identifiant « {value} » est déjà celui de la nomenclature de {first}.',
      remedy: 'Donner un autre identifiant (ou un autre nom) à l’une des deux.',
      why: 'L’identifiant nomme le fichier publié : la seconde nomenclature écraserait la première sans rien dire.',
    },
    en: {
      message: 'The identifier “{value}” is already that of the nomenclature at {first}.',
      remedy: 'Give one of the two another identifier (or another name).',
      why: 'The identifier names the published file: the second nomenclature would silently overwrite the first.',
    },
  },
  'nomenclature-identifier-case': {
    severity: 'warning',
    fr: {
      message: 'L’identifiant « {value} » ne diffère de « {other} » ({first}) que par des majuscules.',
      remedy: 'Choisir des identifiants qui diffèrent par des lettres.',
      why: 'Windows et macOS confondent majuscules et minuscules dans les noms de fichiers : l’un des deux fichiers publiés y remplacerait l’autre.',
    },
    en: {
      message: 'The identifier “{value}” differs from “{other}” ({first}) only by capitals.',
      remedy: 'Choose identifiers that differ by letters.',
      why: 'Windows and macOS do not tell capitals from small letters in file names: one published file would replace the other there.',
    },
  },
  'nomenclature-levels-unreadable': {
    severity: 'error',
    fr: {
      message: 'Le nombre de niveaux n’est pas un nombre entier positif.',
      remedy: 'Écrire 1, 2 ou 3 : le nombre de colonnes de libellés du tableau.',
      why: 'Le nombre de niveaux dit combien de colonnes « Libellé niveau » comptent. L’outil de publication actuel s’arrête s’il n’est pas entier.',
    },
    en: {
      message: 'The number of levels is not a positive whole number.',
      remedy: 'Write 1, 2 or 3: the number of label columns of the table.',
      why: 'The number of levels says how many “Libellé niveau” columns count. Today’s publication tool stops if it is not whole.',
    },
  },
  'nomenclature-levels-exceed-columns': {
    severity: 'error',
    fr: {
      message: 'Le nombre de niveaux est {value}, mais le tableau n’a pas de colonne « {title} ».',
      remedy: 'Ajouter la colonne {title}, ou corriger le nombre de niveaux.',
      why: 'Il faut une colonne de libellés par niveau déclaré.',
    },
    en: {
      message: 'The number of levels is {value}, but the table has no column “{title}”.',
      remedy: 'Add the column {title}, or correct the number of levels.',
      why: 'One label column per declared level is needed.',
    },
  },
  'nomenclature-labels-beyond-levels': {
    severity: 'warning',
    fr: {
      message:
        'Le nombre de niveaux est {value}, mais la colonne « {title} » est remplie ({count} [cellule|cellules]) : ses libellés ne comptent pas.',
      remedy: 'Mettre {level} comme nombre de niveaux, ou vider la colonne.',
      why: 'Une colonne de libellés au-delà du nombre de niveaux est recopiée telle quelle dans le fichier CSV, mais ses textes ne servent pas de libellés : la documentation montre le niveau supérieur, souvent le même pour beaucoup de codes. Les colonnes vides ne sont pas signalées.',
    },
    en: {
      message:
        'The number of levels is {value}, but the column “{title}” is filled ({count} [cell|cells]): its labels do not count.',
      remedy: 'Make the number of levels {level}, or clear the column.',
      why: 'A label column beyond the number of levels is copied as it is into the CSV file, but its texts are not used as labels: the documentation shows the level above, often the same for many codes. Blank columns are not reported.',
    },
  },
  'nomenclature-column-missing': {
    severity: 'error',
    fr: {
      message: 'Le tableau n’a pas de colonne « {title} ».',
      remedy: 'Ajouter la colonne {title}, même vide.',
      why: 'Les colonnes Code, Libellé niveau 1, Description et Commentaire sont obligatoires ; l’outil de publication actuel s’arrête s’il en manque une.',
    },
    en: {
      message: 'The table has no column “{title}”.',
      remedy: 'Add the column {title}, even blank.',
      why: 'The columns Code, Libellé niveau 1, Description and Commentaire are required; today’s publication tool stops if one is missing.',
    },
  },
  'nomenclature-column-misspelled': {
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
  'nomenclature-column-duplicate': {
    severity: 'warning',
    fr: {
      message:
        'Le titre « {value} » figure déjà en {first} ; cette colonne est publiée sous « {published} ».',
      remedy: 'Renommer ou supprimer l’une des deux colonnes.',
      why: 'Seule la première colonne d’un titre compte. Les suivantes sont recopiées dans le fichier CSV sous un nom que personne n’attend.',
    },
    en: {
      message: 'The title “{value}” already stands in {first}; this column is published as “{published}”.',
      remedy: 'Rename or delete one of the two columns.',
      why: 'Only the first column of a title counts. The next ones are copied into the CSV file under a name nobody expects.',
    },
  },
  'nomenclature-column-untitled': {
    severity: 'warning',
    fr: {
      message: 'Cette colonne est remplie mais n’a pas de titre ; elle est publiée sous « {published} ».',
      remedy: 'Donner un titre à la colonne, ou la vider.',
      why: 'Des notes de travail à droite du tableau partent ainsi dans le fichier CSV publié.',
    },
    en: {
      message: 'This column is filled but has no title; it is published as “{published}”.',
      remedy: 'Give the column a title, or clear it.',
      why: 'Working notes right of the table leave this way into the published CSV file.',
    },
  },
  'nomenclature-rows-hidden': {
    severity: 'warning',
    fr: {
      message:
        '{count} [ligne masquée est lue|lignes masquées sont lues] comme les autres : [son code reste permis|leurs codes restent permis].',
      remedy: 'Afficher [la ligne|les lignes], puis supprimer [le code|les codes] dont on ne veut plus.',
      why: 'Un filtre ou un masquage ne change que ce qu’Excel montre : les codes cachés sont publiés avec les autres.',
    },
    en: {
      message:
        '{count} hidden [row is read|rows are read] like the others: [its code stays|their codes stay] allowed.',
      remedy: 'Show the [row|rows], then delete the [code|codes] that are no longer wanted.',
      why: 'A filter changes only what Excel shows: hidden codes are published with the others.',
    },
  },
  'nomenclature-without-codes': {
    severity: 'error',
    fr: {
      message: 'La nomenclature n’a aucun code : aucune valeur ne serait acceptée.',
      remedy: 'Remplir la colonne Code sous cette cellule, ou supprimer la feuille.',
      why: 'Une liste vide refuse toutes les valeurs. Ses lignes ont sans doute été effacées d’un bloc.',
    },
    en: {
      message: 'The nomenclature has no code: no value would be accepted.',
      remedy: 'Fill the Code column below this cell, or delete the sheet.',
      why: 'An empty list refuses every value. Its rows were probably cleared as a whole.',
    },
  },
  'nomenclature-row-blank': {
    severity: 'warning',
    fr: {
      message: 'Le tableau contient [une ligne vide|des lignes vides ({count} à partir d’ici)].',
      remedy: 'Supprimer [cette ligne|les lignes vides].',
      why: 'L’outil de publication actuel publie une ligne vide comme un code vide, que les schémas 3.x acceptent alors dans les messages. Nous ne la comptons pas parmi les codes.',
    },
    en: {
      message: 'The table holds [a blank row|blank rows ({count} from here)].',
      remedy: 'Delete [this row|the blank rows].',
      why: 'Today’s publication tool publishes a blank row as an empty code, which the 3.x schemas then accept in messages. We do not count it among the codes.',
    },
  },
  'nomenclature-code-missing': {
    severity: 'error',
    fr: {
      message: 'Cette ligne est remplie mais n’a pas de code.',
      remedy: 'Écrire le code, ou effacer la ligne.',
      why: 'Un code vide serait publié, et les messages pourraient porter une valeur vide.',
    },
    en: {
      message: 'This row is filled but has no code.',
      remedy: 'Write the code, or clear the row.',
      why: 'An empty code would be published, and messages could carry an empty value.',
    },
  },
  'nomenclature-code-unreadable': {
    severity: 'error',
    fr: {
      message: 'La cellule du code ne contient ni texte ni nombre : Excel y voit {value}.',
      remedy: 'Mettre la cellule au format Texte et saisir le code en toutes lettres.',
      why: 'Excel transforme certaines saisies (1-2 en date, VRAI en booléen), affiche des erreurs comme #REF!, ou garde une formule sans résultat. Le code publié ne serait pas celui que vous voyez.',
    },
    en: {
      message: 'The cell of the code holds neither text nor number: Excel sees {value}.',
      remedy: 'Set the cell format to Text and type the code in full.',
      why: 'Excel transforms some inputs (1-2 into a date, TRUE into a boolean), shows errors such as #REF!, or keeps a formula without a result. The published code would not be the one you see.',
    },
  },
  'nomenclature-code-case': {
    severity: 'warning',
    fr: {
      message: 'Le code « {value} » ne diffère de « {other} », en {first}, que par des majuscules.',
      remedy: 'Garder un seul des deux codes, ou en choisir deux qui se distinguent à l’oreille.',
      why: 'Deux codes qui se lisent pareil seront pris l’un pour l’autre, et bien des outils ne distinguent pas les majuscules.',
    },
    en: {
      message: 'The code “{value}” differs from “{other}”, at {first}, by its capitals only.',
      remedy: 'Keep one of the two codes, or choose two that sound different.',
      why: 'Two codes that read alike will be taken for each other, and many tools do not tell capitals apart.',
    },
  },
  'nomenclature-code-duplicate': {
    severity: 'warning',
    fr: {
      message: 'Le code « {value} » figure déjà en {first} ; il est répété en {cells}.',
      remedy: 'Corriger les codes répétés, ou supprimer leurs lignes.',
      why: 'Un code n’a qu’un sens. Répété avec un autre libellé (souvent une recopie vers le bas), il ne permet plus au destinataire de savoir lequel est voulu. Deux codes qui ne diffèrent que par des espaces ou des virgules se confondent depuis les versions 3.x.',
    },
    en: {
      message: 'The code “{value}” already stands in {first}; it is repeated in {cells}.',
      remedy: 'Correct the repeated codes, or delete their rows.',
      why: 'A code has one meaning. Repeated with another label (often a fill-down), it no longer tells the receiver which one is meant. Codes that differ only by blanks or commas are the same since releases 3.x.',
    },
  },
  'nomenclature-code-forbidden': {
    severity: 'error',
    fr: {
      message: 'Aucun code ne peut être « {value} ».',
      remedy: 'Choisir un autre code.',
      why: 'En JavaScript, ce mot désigne le prototype d’un objet, ou ce que les programmes demandent à tout objet : dans un document JSON, comme nom de donnée ou comme clé d’un libellé, il change l’objet qui le lit ou arrête les outils des éditeurs (AsyncAPI, générateurs de code).',
    },
    en: {
      message: 'No code may be “{value}”.',
      remedy: 'Choose another code.',
      why: 'In JavaScript this word is the prototype of an object, or what programs ask of any object: in a JSON document, as name of a datum or key of a label, it changes the object that reads it or stops the tools of vendors (AsyncAPI, code generators).',
    },
  },
  'nomenclature-code-padded': {
    severity: 'warning',
    fix: '{trimmed}',
    fr: {
      message: 'Le code « {value} » commence ou finit par une espace.',
      remedy: 'Écrire « {trimmed} » sans espace autour.',
      why: 'L’espace est publiée avec le code jusqu’aux versions 2.x, et retirée ensuite : un logiciel qui suit le schéma d’une version refuse les messages de l’autre.',
    },
    en: {
      message: 'The code “{value}” begins or ends with a blank.',
      remedy: 'Write “{trimmed}” without blanks around it.',
      why: 'The blank is published with the code up to releases 2.x and removed afterwards: software that follows one release’s schema refuses the other’s messages.',
    },
  },
  'nomenclature-code-inner-blank': {
    severity: 'warning',
    fr: {
      message:
        'Le code « {value} » contient deux espaces de suite, une espace insécable, une tabulation ou un saut de ligne.',
      remedy: 'N’écrire que des espaces simples, ou mieux « _ » ou « - ».',
      why: 'Ces caractères ne se distinguent pas à l’œil d’une espace simple : un éditeur qui recopie le code envoie une autre valeur, que le destinataire refuse.',
    },
    en: {
      message:
        'The code “{value}” holds two blanks in a row, a no-break space, a tabulation or a line break.',
      remedy: 'Write only single blanks or, better, “_” or “-”.',
      why: 'These characters look like a single blank: a vendor who copies the code sends another value, which the receiver refuses.',
    },
  },
  'nomenclature-code-look-alike': {
    severity: 'error',
    fix: '{suggestion}',
    fr: {
      message: 'Le code « {value} » contient des lettres d’un autre alphabet qui ressemblent aux nôtres.',
      remedy: 'Retaper {suggestion} au clavier.',
      why: 'Un « А » cyrillique se lit comme un « A » mais n’est pas la même lettre : l’éditeur qui tape le code en envoie un autre, qui est refusé.',
    },
    en: {
      message: 'The code “{value}” holds letters of another alphabet that look like Latin ones.',
      remedy: 'Type {suggestion} again on the keyboard.',
      why: 'A Cyrillic “А” reads like an “A” but is another letter: the vendor who types the code sends another one, which is refused.',
    },
  },
  'nomenclature-code-decomposed': {
    severity: 'error',
    fr: {
      message: 'Dans le code « {value} », une lettre et son accent sont deux caractères.',
      remedy: 'Retaper le code au clavier, ou mieux, l’écrire sans accent.',
      why: 'Les deux écritures se lisent pareil et ne sont pas égales : le code tapé par un éditeur serait refusé. Un texte recopié d’un PDF ou d’un Mac arrive souvent ainsi.',
    },
    en: {
      message: 'In the code “{value}” a letter and its accent are two characters.',
      remedy: 'Type the code again on the keyboard or, better, write it without an accent.',
      why: 'Both spellings read alike and are not equal: the code a vendor types would be refused. A text copied from a PDF or a Mac often comes so.',
    },
  },
  'nomenclature-code-unseen': {
    severity: 'error',
    fix: '{suggestion}',
    fr: {
      message: 'Le code « {value} » contient un signe invisible.',
      remedy: 'Effacer le code et retaper {suggestion} au clavier.',
      why: 'Ce que l’on ne voit pas fait partie du code publié : un message écrit au clavier ne l’a pas, et il est refusé. Un texte recopié d’une page web ou d’un PDF arrive souvent ainsi.',
    },
    en: {
      message: 'The code “{value}” holds a sign that is not seen.',
      remedy: 'Erase the code and type {suggestion} again on the keyboard.',
      why: 'What is not seen is part of the published code: a message typed on a keyboard does not have it, and is refused. A text copied from a web page or a PDF often comes so.',
    },
  },
  'nomenclature-code-accent': {
    severity: 'warning',
    fr: {
      message: 'Le code « {value} » contient un accent.',
      remedy: 'Écrire les codes sans accent ; garder les accents pour les libellés.',
      why: 'Un accent s’écrit de deux manières qui se lisent pareil et ne sont pas égales, et se perd dans les fichiers d’un autre encodage.',
    },
    en: {
      message: 'The code “{value}” holds an accent.',
      remedy: 'Write codes without accents; keep accents for labels.',
      why: 'An accent is written in two ways that read alike and are not equal, and is lost in files of another encoding.',
    },
  },
  'nomenclature-code-blank': {
    severity: 'warning',
    fr: {
      message: 'Le code « {value} » contient une espace.',
      remedy: 'Écrire « _ », « - » ou « . » à la place.',
      why: 'Une espace se double, se coupe en fin de ligne et ne se voit pas : un éditeur qui recopie le code en envoie un autre.',
    },
    en: {
      message: 'The code “{value}” holds a blank.',
      remedy: 'Write “_”, “-” or “.” instead.',
      why: 'A blank is doubled, broken at the end of a line and not seen: a vendor who copies the code sends another one.',
    },
  },
  'nomenclature-label-shared': {
    severity: 'warning',
    fr: {
      message: 'Les codes {other} (ligne {row}) et {code} ont le même libellé, « {value} ».',
      remedy: 'Dire dans les libellés ce qui les distingue, ou supprimer l’un des deux codes.',
      why: 'À l’écran, seul le libellé se voit : personne ne peut choisir entre deux codes qui se lisent pareil.',
    },
    en: {
      message: 'The codes {other} (row {row}) and {code} have the same label, “{value}”.',
      remedy: 'Tell them apart in their labels, or delete one of the two codes.',
      why: 'On a screen only the label is seen: nobody can choose between two codes that read alike.',
    },
  },
  'nomenclature-code-comma': {
    severity: 'warning',
    fr: {
      message: 'Le code « {value} » contient une virgule ; depuis les versions 3.x il est publié « {wire} ».',
      remedy: 'Remplacer la virgule, par exemple par « - » ou « _ ».',
      why: 'Les versions 3.x remplacent chaque virgule d’un code par une espace : la valeur que portent les messages n’est plus celle du classeur.',
    },
    en: {
      message: 'The code “{value}” holds a comma; since releases 3.x it is published as “{wire}”.',
      remedy: 'Replace the comma, for example by “-” or “_”.',
      why: 'Releases 3.x replace every comma of a code by a blank: the value that messages carry is no longer that of the workbook.',
    },
  },
  'nomenclature-code-number': {
    severity: 'warning',
    fr: {
      message:
        'Le code {value} est saisi comme un nombre alors que d’autres codes sont des textes ({count} [code|codes] dans ce cas).',
      remedy: 'Mettre la colonne au format Texte et saisir ces codes de nouveau.',
      why: 'Excel retire les zéros de tête d’un nombre : 018 devient 18 sans prévenir, et le code publié n’est plus le bon.',
    },
    en: {
      message:
        'The code {value} is typed as a number while other codes are texts ({count} such [code|codes]).',
      remedy: 'Set the column format to Text and type these codes again.',
      why: 'Excel drops the leading zeros of a number: 018 becomes 18 without notice, and the published code is no longer right.',
    },
  },
  'nomenclature-code-republished': {
    severity: 'warning',
    fr: {
      message:
        'Le code « {value} » est publié « {published} » par l’outil actuel ({count} [code|codes] dans ce cas).',
      remedy:
        'Supprimer les lignes vides du tableau, et donner aux codes une lettre si leurs zéros de tête comptent.',
      why: 'L’outil de publication actuel prend pour des nombres les codes d’une colonne qui ne contient que des chiffres : 01 devient 1, et 1 devient 1.0 dès qu’une ligne est vide.',
    },
    en: {
      message:
        'The code “{value}” is published as “{published}” by today’s tool ({count} such [code|codes]).',
      remedy:
        'Delete the blank rows of the table, and give the codes a letter if their leading zeros matter.',
      why: 'Today’s publication tool takes the codes of a column that holds only digits for numbers: 01 becomes 1, and 1 becomes 1.0 as soon as a row is blank.',
    },
  },
  'nomenclature-code-without-label': {
    severity: 'warning',
    fr: {
      message: 'Le code « {value} » n’a pas de libellé.',
      remedy: 'Écrire son libellé.',
      why: 'Le libellé est ce que lisent les opérateurs et ce que montre la documentation ; sans lui le code est affiché tel quel.',
    },
    en: {
      message: 'The code “{value}” has no label.',
      remedy: 'Write its label.',
      why: 'The label is what operators read and what the documentation shows; without it the bare code is displayed.',
    },
  },
  'nomenclature-labels-blank': {
    severity: 'warning',
    fr: {
      message: '[Le seul code n’a pas|Aucun des {count} codes n’a] de libellé.',
      remedy: 'Remplir la colonne Libellé niveau 1.',
      why: 'Le libellé est ce que lisent les opérateurs et ce que montre la documentation ; sans lui les codes sont affichés tels quels.',
    },
    en: {
      message: '[The only code has no|None of the {count} codes has a] label.',
      remedy: 'Fill the column Libellé niveau 1.',
      why: 'The label is what operators read and what the documentation shows; without it the bare codes are displayed.',
    },
  },
  'nomenclature-text-read-as-blank': {
    severity: 'warning',
    fr: {
      message: 'Le texte « {value} » est lu comme une cellule vide.',
      remedy: 'Vider la cellule, ou écrire un autre texte (par exemple « Sans objet »).',
      why: 'Dans les nomenclatures les publications actuelles prennent NULL, null, NaN, nan, None et none pour une absence de valeur. (NA et N/A y sont des textes comme les autres.)',
    },
    en: {
      message: 'The text “{value}” is read as a blank cell.',
      remedy: 'Clear the cell, or write another text.',
      why: 'In nomenclatures today’s publications take NULL, null, NaN, nan, None and none for a missing value. (NA and N/A are ordinary texts there.)',
    },
  },
  'nomenclature-date-cell': {
    severity: 'warning',
    fr: {
      message: 'La cellule est une date d’Excel ; elle est publiée « {value} ».',
      remedy: 'Mettre la cellule au format Texte et saisir de nouveau son contenu.',
      why: 'Excel transforme en date des saisies comme 1-2 ou 3/4. Le texte publié n’est pas celui que vous avez tapé.',
    },
    en: {
      message: 'The cell is an Excel date; it is published as “{value}”.',
      remedy: 'Set the cell format to Text and type its content again.',
      why: 'Excel turns inputs such as 1-2 or 3/4 into dates. The published text is not what you typed.',
    },
  },
});
