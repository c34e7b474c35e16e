import { defineDiagnostics } from '@hubsante/model';

/** Files that are no workbook, or a broken or hostile one. */
export const fileDiagnostics = defineDiagnostics('workbook', {
  'file-empty': {
    severity: 'error',
    fr: {
      message: 'Le fichier est vide (0 octet).',
      remedy: 'Enregistrer de nouveau le classeur, ou reprendre une copie entière.',
      why: 'Un transfert interrompu laisse souvent un fichier sans contenu.',
    },
    en: {
      message: 'The file is empty (0 bytes).',
      remedy: 'Save the workbook again, or take a whole copy.',
      why: 'An interrupted transfer often leaves a file without content.',
    },
  },
  'not-a-workbook': {
    severity: 'error',
    fr: {
      message: 'Le fichier n’est pas un classeur Excel (.xlsx) ni OpenDocument (.ods).',
      remedy: 'Indiquer un classeur enregistré au format « Classeur Excel (.xlsx) ».',
      why: 'Un document Word, une image ou une page web renommés en .xlsx ne deviennent pas des classeurs.',
    },
    en: {
      message: 'The file is neither an Excel workbook (.xlsx) nor an OpenDocument one (.ods).',
      remedy: 'Name a workbook saved as “Excel Workbook (.xlsx)”.',
      why: 'A Word document, a picture or a web page renamed to .xlsx does not become a workbook.',
    },
  },
  'workbook-macros-ignored': {
    severity: 'warning',
    fr: {
      message: 'Le classeur contient des macros : elles ne sont ni lues ni exécutées.',
      remedy:
        'Rien si les feuilles disent tout ; sinon, écrire dans les feuilles ce que les macros calculent.',
      why: 'Seules les valeurs enregistrées dans les cellules comptent. Une macro ne tourne que dans Excel, sur le poste de son auteur.',
    },
    en: {
      message: 'The workbook holds macros: they are neither read nor run.',
      remedy: 'Nothing if the sheets say it all; otherwise write into the sheets what the macros compute.',
      why: 'Only the values stored in cells count. A macro runs only in Excel, on the machine of its author.',
    },
  },
  'workbook-uncalculated': {
    severity: 'error',
    fr: {
      message:
        'Les formules du classeur n’ont pas de résultat enregistré : un programme l’a écrit sans les calculer.',
      remedy: 'Ouvrir le classeur dans Excel ou LibreOffice, le laisser calculer, puis l’enregistrer.',
      why: 'Nous lisons le résultat enregistré, jamais la formule. Un classeur produit par un programme (openpyxl par exemple) n’en contient aucun.',
    },
    en: {
      message:
        'The formulas of the workbook have no stored result: a program wrote it without calculating them.',
      remedy: 'Open the workbook in Excel or LibreOffice, let it calculate, then save it.',
      why: 'We read the stored result, never the formula. A workbook made by a program (openpyxl for example) holds none.',
    },
  },
  'old-excel-format': {
    severity: 'error',
    fr: {
      message: 'Le classeur est à l’ancien format d’Excel (.xls).',
      remedy: 'Dans Excel : Fichier, Enregistrer sous, « Classeur Excel (.xlsx) ».',
      why: 'Le format .xls, d’avant 2007, n’est pas lu.',
    },
    en: {
      message: 'The workbook is in the old Excel format (.xls).',
      remedy: 'In Excel: File, Save as, “Excel Workbook (.xlsx)”.',
      why: 'The .xls format, from before 2007, is not read.',
    },
  },
  'workbook-encrypted': {
    severity: 'error',
    fr: {
      message: 'Le classeur est protégé par un mot de passe d’ouverture.',
      remedy: 'Dans Excel : Fichier, Informations, Protéger le classeur, puis retirer le mot de passe.',
      why: 'Un classeur chiffré ne peut être lu par aucun outil sans son mot de passe.',
    },
    en: {
      message: 'The workbook is protected by an opening password.',
      remedy: 'In Excel: File, Info, Protect Workbook, then remove the password.',
      why: 'No tool can read an encrypted workbook without its password.',
    },
  },
  'workbook-truncated': {
    severity: 'error',
    fr: {
      message: 'Le classeur est incomplet : la fin du fichier manque.',
      remedy: 'Reprendre une copie entière du fichier.',
      why: 'Un téléchargement ou une synchronisation interrompus coupent la fin du fichier, où se trouve son sommaire.',
    },
    en: {
      message: 'The workbook is incomplete: the end of the file is missing.',
      remedy: 'Take a whole copy of the file.',
      why: 'An interrupted download or synchronisation cuts the end of the file, where its directory is.',
    },
  },
  'workbook-directory-damaged': {
    severity: 'error',
    fr: {
      message: 'Le classeur est abîmé : le sommaire de son archive est illisible.',
      remedy: 'Reprendre une copie entière, ou laisser Excel réparer le classeur puis l’enregistrer.',
      why: 'Un classeur est une archive ; son sommaire dit où chaque feuille commence. Sans lui, rien ne peut être lu.',
    },
    en: {
      message: 'The workbook is damaged: the directory of its archive cannot be read.',
      remedy: 'Take a whole copy, or let Excel repair the workbook and save it.',
      why: 'A workbook is an archive; its directory tells where each sheet begins. Without it nothing can be read.',
    },
  },
  'workbook-damaged': {
    severity: 'error',
    fr: {
      message: 'Le classeur est abîmé : sa partie « {part} » ne se décompresse pas.',
      remedy: 'Reprendre une copie entière, ou laisser Excel réparer le classeur puis l’enregistrer.',
      why: 'Un classeur est une archive compressée ; un seul octet changé peut la rendre illisible.',
    },
    en: {
      message: 'The workbook is damaged: its part “{part}” cannot be unzipped.',
      remedy: 'Take a whole copy, or let Excel repair the workbook and save it.',
      why: 'A workbook is a compressed archive; a single changed byte can make it unreadable.',
    },
  },
  'workbook-too-large': {
    severity: 'error',
    fr: {
      message: 'Le classeur est trop volumineux une fois décompressé (partie « {part} »).',
      remedy: 'Vérifier l’origine du fichier ; supprimer les feuilles et images inutiles.',
      why: 'Un petit fichier peut contenir des gigaoctets (« bombe de décompression »). Nous nous arrêtons bien avant que la machine ne manque de mémoire.',
    },
    en: {
      message: 'The workbook is too large once unzipped (part “{part}”).',
      remedy: 'Check where the file comes from; delete useless sheets and pictures.',
      why: 'A small file can hold gigabytes (a “zip bomb”). We stop well before the machine runs out of memory.',
    },
  },
  'workbook-too-many-parts': {
    severity: 'error',
    fr: {
      message: 'Le classeur a trop de parties ou de feuilles (plus de 10 000).',
      remedy: 'Vérifier l’origine du fichier ; partager le classeur en plusieurs.',
      why: 'Le plus gros classeur publié en a moins de deux cents. Un fichier qui en annonce des milliers ne sert qu’à occuper la machine.',
    },
    en: {
      message: 'The workbook has too many parts or sheets (more than 10,000).',
      remedy: 'Check where the file comes from; split the workbook.',
      why: 'The largest published workbook has fewer than two hundred. A file that announces thousands only keeps the machine busy.',
    },
  },
  'workbook-part-twice': {
    severity: 'error',
    fr: {
      message: 'Le classeur contient deux fois une même partie.',
      remedy: 'Vérifier l’origine du fichier ; l’ouvrir dans Excel et l’enregistrer de nouveau.',
      why: 'Deux parties dont les noms ne diffèrent que par la casse sont la même pour un tableur, qui en choisit une : on verrait un texte à l’écran et on en publierait un autre. Aucun tableur n’écrit de tels classeurs.',
    },
    en: {
      message: 'The workbook holds the same part twice.',
      remedy: 'Check where the file comes from; open it in Excel and save it again.',
      why: 'Two parts whose names differ only by case are one for a spreadsheet program, which chooses between them: one text would be seen on the screen and another published. No spreadsheet program writes such workbooks.',
    },
  },
  'workbook-too-many-cells': {
    severity: 'error',
    fr: {
      message:
        'Le classeur a trop de cellules remplies (plus de 1 000 000) ; la lecture s’arrête dans cette feuille.',
      remedy: 'Supprimer les lignes et les colonnes inutiles, puis enregistrer.',
      why: 'Toutes les cellules lues restent en mémoire. Le plus gros classeur publié en a moins de vingt mille.',
    },
    en: {
      message: 'The workbook has too many filled cells (more than 1,000,000); reading stops in this sheet.',
      remedy: 'Delete the useless rows and columns, then save.',
      why: 'All the cells that are read stay in memory. The largest published workbook has fewer than twenty thousand.',
    },
  },
  'workbook-cell-damaged': {
    severity: 'error',
    fr: {
      message: 'La feuille est abîmée : l’adresse ou le contenu « {value} » d’une cellule n’a pas de sens.',
      remedy: 'Laisser Excel réparer le classeur puis l’enregistrer, ou corriger le programme qui l’a écrit.',
      why: 'Un texte partagé qui n’existe pas, un nombre qui n’en est pas un, une adresse hors de la feuille : Excel n’en écrit jamais. Lire le reste de la feuille publierait des données fausses.',
    },
    en: {
      message: 'The sheet is damaged: the address or the content “{value}” of a cell makes no sense.',
      remedy: 'Let Excel repair the workbook and save it, or mend the program that wrote it.',
      why: 'A shared text that does not exist, a number that is none, an address outside the sheet: Excel never writes these. Reading the rest of the sheet would publish wrong data.',
    },
  },
  'xml-malformed': {
    severity: 'error',
    fr: {
      message: 'Le classeur est abîmé : sa partie « {part} » n’est pas du XML bien formé.',
      remedy: 'Laisser Excel réparer le classeur puis l’enregistrer, ou reprendre une copie entière.',
      why: 'Chaque feuille est un document XML ; un programme qui l’a mal écrit, ou une coupure, la rend illisible.',
    },
    en: {
      message: 'The workbook is damaged: its part “{part}” is not well-formed XML.',
      remedy: 'Let Excel repair the workbook and save it, or take a whole copy.',
      why: 'Every sheet is an XML document; a program that wrote it badly, or a cut, makes it unreadable.',
    },
  },
  'xml-with-entities': {
    severity: 'error',
    fr: {
      message: 'La partie « {part} » du classeur contient une déclaration de type (DTD), qui est refusée.',
      remedy: 'Vérifier l’origine du fichier ; l’ouvrir dans Excel et l’enregistrer de nouveau.',
      why: 'Excel n’écrit jamais de DTD. Elle peut servir à lire des fichiers de la machine ou à remplir sa mémoire.',
    },
    en: {
      message: 'The part “{part}” of the workbook contains a type declaration (DTD), which is refused.',
      remedy: 'Check where the file comes from; open it in Excel and save it again.',
      why: 'Excel never writes a DTD. It can be used to read files of the machine or to fill its memory.',
    },
  },
  'xml-too-deep': {
    severity: 'error',
    fr: {
      message:
        'La partie « {part} » du classeur est trop compliquée : ses éléments XML sont emboîtés sans fin ou ont trop d’attributs.',
      remedy: 'Vérifier l’origine du fichier ; l’ouvrir dans Excel et l’enregistrer de nouveau.',
      why: 'Excel emboîte une dizaine d’éléments. Des milliers ne servent qu’à remplir la mémoire de la machine.',
    },
    en: {
      message:
        'The part “{part}” of the workbook is too complicated: its XML elements are nested without end or have too many attributes.',
      remedy: 'Check where the file comes from; open it in Excel and save it again.',
      why: 'Excel nests about ten elements. Thousands only fill the memory of the machine.',
    },
  },
  'sheet-too-large': {
    severity: 'error',
    fr: {
      message: 'La feuille a trop de lignes remplies (plus de 100 000).',
      remedy: 'Supprimer les lignes inutiles sous le tableau, puis enregistrer.',
      why: 'Une formule ou une mise en forme tirée jusqu’en bas remplit parfois le million de lignes d’Excel.',
    },
    en: {
      message: 'The sheet has too many filled rows (more than 100,000).',
      remedy: 'Delete the useless rows below the table, then save.',
      why: 'A formula dragged to the bottom sometimes fills all of Excel’s million rows.',
    },
  },
  'part-missing': {
    severity: 'error',
    fr: {
      message: 'La partie « {part} » du classeur est absente.',
      remedy: 'Laisser Excel réparer le classeur puis l’enregistrer, ou reprendre une copie entière.',
      why: 'Le sommaire du classeur annonce une feuille que le fichier ne contient pas.',
    },
    en: {
      message: 'The part “{part}” of the workbook is missing.',
      remedy: 'Let Excel repair the workbook and save it, or take a whole copy.',
      why: 'The workbook’s directory announces a sheet that the file does not contain.',
    },
  },
  'workbook-without-sheet': {
    severity: 'error',
    fr: {
      message: 'Le classeur n’a aucune feuille.',
      remedy: 'Ajouter une feuille, ou indiquer le bon classeur.',
      why: 'Un classeur sans feuille ne décrit rien.',
    },
    en: {
      message: 'The workbook has no sheet.',
      remedy: 'Add a sheet, or name the right workbook.',
      why: 'A workbook without sheets describes nothing.',
    },
  },
  'sheet-duplicate': {
    severity: 'warning',
    fr: {
      message: 'Deux feuilles se nomment « {value} » ; celle-ci est ignorée.',
      remedy: 'Renommer l’une des deux.',
      why: 'Excel ne permet pas deux feuilles de même nom (majuscules ou non) ; un fichier écrit par un programme peut en contenir.',
    },
    en: {
      message: 'Two sheets are named “{value}”; this one is ignored.',
      remedy: 'Rename one of the two.',
      why: 'Excel does not allow two sheets of one name (whatever the case); a file written by a program may hold some.',
    },
  },
});
