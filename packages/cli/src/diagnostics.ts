import { defineDiagnostics } from '@hubsante/model';

/** What can be wrong around the workbooks: paths, output folder, silences. */
export const cliDiagnostics = defineDiagnostics('cli', {
  'path-unknown': {
    severity: 'error',
    fr: {
      message: 'Le chemin « {value} » n’existe pas.',
      remedy: 'Vérifier le chemin. Le plus proche qui existe : « {closest} ».',
      why: 'Rien n’a été lu. Exemple : `dsf check 3.4.1`, où `3.4.1` est le dossier d’une version, avec ses sous-dossiers `csv_parser` et `nomenclature_parser`.',
    },
    en: {
      message: 'The path “{value}” does not exist.',
      remedy: 'Check the path. The closest one that exists: “{closest}”.',
      why: 'Nothing was read. Example: `dsf check 3.4.1`, where `3.4.1` is the folder of a release, with its sub-folders `csv_parser` and `nomenclature_parser`.',
    },
  },
  'path-forbidden': {
    severity: 'error',
    fr: {
      message: 'La lecture de « {value} » est interdite.',
      remedy: 'Vérifier les droits d’accès du fichier ou du dossier.',
      why: 'Un classeur manque : le résultat serait incomplet, donc rien n’est produit.',
    },
    en: {
      message: 'Reading “{value}” is forbidden.',
      remedy: 'Check the access rights of the file or folder.',
      why: 'A workbook is missing: the result would be incomplete, so nothing is produced.',
    },
  },
  'path-too-large': {
    severity: 'error',
    fr: {
      message: 'Le fichier « {value} » est trop gros (plus de 256 Mio).',
      remedy: 'Vérifier que c’est le bon fichier ; supprimer les feuilles et images inutiles.',
      why: 'Le plus gros classeur publié pèse 2,3 Mo. Un fichier cent fois plus gros n’est pas une spécification, et le lire remplirait la mémoire.',
    },
    en: {
      message: 'The file “{value}” is too large (more than 256 MiB).',
      remedy: 'Check that it is the right file; delete useless sheets and pictures.',
      why: 'The largest published workbook weighs 2.3 MB. A file a hundred times larger is no specification, and reading it would fill the memory.',
    },
  },
  'path-unreadable': {
    severity: 'error',
    fr: {
      message: 'La lecture de « {value} » a échoué (le système répond {reason}).',
      remedy:
        'Vérifier qu’aucun autre programme ne bloque le fichier et que le disque est accessible, puis relancer.',
      why: 'Un classeur manque : le résultat serait incomplet, donc rien n’est produit.',
    },
    en: {
      message: 'Reading “{value}” failed (the system answers {reason}).',
      remedy: 'Check that no other program locks the file and that the disk is reachable, then try again.',
      why: 'A workbook is missing: the result would be incomplete, so nothing is produced.',
    },
  },
  'facts-swapped': {
    severity: 'error',
    fr: {
      message:
        'Les deux dossiers sont inversés : « {value} » n’a rien de publié, et « {other} » donné à --facts en a.',
      remedy:
        'Écrire dsf conformance {other} --facts {value} : d’abord ce qui est publié, puis nos classeurs.',
      why: '`--facts` compare ce que nos classeurs produisent avec ce qui est publié (schémas et nomenclatures). À l’envers, tout serait un écart.',
    },
    en: {
      message:
        'The two folders are swapped: “{value}” has nothing published, and “{other}” given to --facts has.',
      remedy: 'Write dsf conformance {other} --facts {value}: first what is published, then our workbooks.',
      why: '`--facts` compares what our workbooks produce with what is published (schemas and code lists). The other way round, everything would be a difference.',
    },
  },
  'facts-unpublished': {
    severity: 'error',
    fr: {
      message: '« {value} » n’a rien de publié à comparer : ni schéma, ni nomenclature.',
      remedy: 'Donner le dossier d’une version publiée, celui qui contient src et nomenclature_parser.',
      why: 'Sans rien de publié, tout serait un écart.',
    },
    en: {
      message: '“{value}” has nothing published to compare: no schema, no code list.',
      remedy: 'Give the folder of a published release, the one that holds src and nomenclature_parser.',
      why: 'With nothing published, everything would be a difference.',
    },
  },
  'text-not-utf8': {
    severity: 'error',
    fr: {
      message: 'Ce fichier n’est pas enregistré en UTF-8, mais sans doute en {encoding}.',
      remedy:
        'L’enregistrer en UTF-8 (dans le Bloc-notes : Fichier, Enregistrer sous, Encodage UTF-8), puis relire les accents.',
      why: 'Les fichiers de texte de la spécification sont en UTF-8, avec ou sans marque d’ordre des octets. Dans un autre encodage, les lettres accentuées seraient publiées en « � ».',
    },
    en: {
      message: 'This file is not saved in UTF-8, but probably in {encoding}.',
      remedy:
        'Save it in UTF-8 (in Notepad: File, Save as, Encoding UTF-8), then read the accented letters again.',
      why: 'The text files of the specification are in UTF-8, with or without a byte order mark. In another encoding, accented letters would be published as “�”.',
    },
  },
  'text-lost-letters': {
    severity: 'error',
    fr: {
      message:
        'Cette ligne contient « � » : une lettre a été perdue par un enregistrement dans un autre encodage.',
      remedy: 'Récrire la lettre perdue, ici et plus bas, puis enregistrer en UTF-8.',
      why: 'Un éditeur écrit « � » à la place d’une lettre qu’il n’a pas su lire : l’original est perdu, et le signe serait publié.',
    },
    en: {
      message: 'This line holds “�”: a letter was lost by saving in another encoding.',
      remedy: 'Write the lost letter again, here and below, then save in UTF-8.',
      why: 'An editor writes “�” for a letter that it could not read: the original is lost, and the sign would be published.',
    },
  },
  'text-encoded-twice': {
    severity: 'warning',
    fr: {
      message:
        'Les accents de cette ligne sont abîmés : le texte a été encodé deux fois ({count} [ligne|lignes]).',
      remedy: 'Écrire « {meant} », et de même plus bas.',
      why: 'Un texte UTF-8 lu comme du Windows-1252 montre « Ã© » pour « é » ; il serait publié et envoyé tel quel.',
    },
    en: {
      message: 'The accents of this line are broken: the text was encoded twice ({count} [line|lines]).',
      remedy: 'Write “{meant}”, and likewise below.',
      why: 'UTF-8 text read as Windows-1252 shows “Ã©” for “é”; it would be published and sent so.',
    },
  },
  'file-not-read': {
    severity: 'error',
    fr: {
      message: 'Le fichier « {value} », dans {folder}, n’est pas lu.',
      remedy:
        'L’enregistrer en .xlsx depuis le tableur (Fichier, Enregistrer sous) ; s’il ne fait pas partie de la version, le déplacer hors de ce dossier.',
      why: 'Seuls les classeurs .xlsx, .xlsm et .ods sont lus. Un fichier d’un autre format, rangé parmi eux, semble faire partie de la version alors que rien de ce qu’il contient n’est publié.',
    },
    en: {
      message: 'The file “{value}”, in {folder}, is not read.',
      remedy:
        'Save it as .xlsx from the spreadsheet program (File, Save as); if it is no part of the release, move it out of this folder.',
      why: 'Only .xlsx, .xlsm and .ods workbooks are read. A file of another format that stands among them seems to be part of the release although nothing of it is published.',
    },
  },
  'manifest-misnamed': {
    severity: 'error',
    fr: {
      message: 'Le fichier « {value} », dans {folder}, n’est pas lu : son nom n’est pas {meant}.',
      remedy: 'Le renommer {meant}, lettre pour lettre.',
      why: 'Ce fichier change ce qui est publié, ou ce qui est dit à son auteur. Sous un autre nom, une autre majuscule ou une autre extension, il est sans effet, sur certaines machines seulement.',
    },
    en: {
      message: 'The file “{value}”, in {folder}, is not read: its name is not {meant}.',
      remedy: 'Rename it {meant}, letter for letter.',
      why: 'This file changes what is published, or what its author is told. Under another name, another capital or another extension it has no effect, on some machines only.',
    },
  },
  'file-copied': {
    severity: 'error',
    fr: {
      message:
        '« {value} » est une copie de « {original} », dans le même dossier : on ne sait pas laquelle fait foi.',
      remedy: 'Garder le bon fichier sous le nom « {original} », et supprimer l’autre ou le ranger ailleurs.',
      why: 'Une copie faite par Excel, par Windows ou à la main reste souvent en arrière. Seul l’original est lu ; la copie n’est jamais compilée à sa place.',
    },
    en: {
      message: '“{value}” is a copy of “{original}”, in the same folder: nothing says which one counts.',
      remedy:
        'Keep the right file under the name “{original}”, and delete the other one or move it elsewhere.',
      why: 'A copy made by Excel, by Windows or by hand often lags behind. Only the original is read; the copy is never compiled in its place.',
    },
  },
  'file-open-elsewhere': {
    severity: 'warning',
    fr: {
      message: '« {value} » est le verrou de « {original} », qui est sans doute ouvert dans un tableur.',
      remedy: 'Enregistrer et fermer « {original} » ; s’il ne l’est plus nulle part, supprimer le verrou.',
      why: 'Ce qui n’est pas encore enregistré n’est pas lu : les constats portent sur l’état d’avant.',
    },
    en: {
      message: '“{value}” is the lock of “{original}”, which is probably open in a spreadsheet program.',
      remedy: 'Save and close “{original}”; if it is open nowhere, delete the lock.',
      why: 'What is not saved yet is not read: the findings are about the state before.',
    },
  },
  'backup-not-read': {
    severity: 'warning',
    fr: {
      message: '« {value} » est une sauvegarde : elle n’est pas lue.',
      remedy: 'La supprimer ou la ranger ailleurs ; l’historique du dépôt garde les états précédents.',
      why: 'Une sauvegarde parmi les sources finit par être prise pour l’une d’elles.',
    },
    en: {
      message: '“{value}” is a backup: it is not read.',
      remedy: 'Delete it or move it elsewhere; the history of the repository keeps earlier states.',
      why: 'A backup among sources ends up being taken for one of them.',
    },
  },
  'not-a-workbook': {
    severity: 'error',
    fr: {
      message: '« {value} » n’est pas un classeur .xlsx, .xlsm ou .ods.',
      remedy:
        'Donner un classeur .xlsx, ou le dossier d’une version. Un fichier .xls, .xlsb, .csv ou Numbers s’enregistre en .xlsx depuis le tableur.',
      why: 'Les classeurs publiés sont au format .xlsx ; .xlsm (sans ses macros) et .ods sont lus aussi.',
    },
    en: {
      message: '“{value}” is not an .xlsx, .xlsm or .ods workbook.',
      remedy:
        'Give an .xlsx workbook, or the folder of a release. A spreadsheet program saves .xls, .xlsb, .csv or Numbers files as .xlsx.',
      why: 'Published workbooks are in the .xlsx format; .xlsm (without its macros) and .ods are read too.',
    },
  },
  'folder-without-workbook': {
    severity: 'error',
    fr: {
      message: 'Le dossier « {value} » ne contient aucun classeur .xlsx à lire.',
      remedy:
        'Donner un classeur, un dossier qui contient des classeurs, ou le dossier d’une version (modèles dans csv_parser/models, nomenclatures dans nomenclature_parser/in).',
      why: 'Les sous-dossiers ne sont pas explorés : un classeur archivé ne doit pas entrer par mégarde dans une version.',
    },
    en: {
      message: 'The folder “{value}” holds no .xlsx workbook to read.',
      remedy:
        'Give a workbook, a folder that holds workbooks, or the folder of a release (models in csv_parser/models, nomenclatures in nomenclature_parser/in).',
      why: 'Sub-folders are not searched: an archived workbook must not slip into a release.',
    },
  },
  'folder-near-release': {
    severity: 'error',
    fr: {
      message: '« {value} » n’est pas le dossier d’une version.',
      remedy: 'Donner le dossier de la version elle-même : « {release} ».',
      why: 'Le dossier d’une version est celui qui contient csv_parser et nomenclature_parser.',
    },
    en: {
      message: '“{value}” is not the folder of a release.',
      remedy: 'Give the folder of the release itself: “{release}”.',
      why: 'The folder of a release is the one that contains csv_parser and nomenclature_parser.',
    },
  },
  'folder-is-built': {
    severity: 'error',
    fr: {
      message: '« {value} » contient ce que dsf a produit, pas les sources.',
      remedy:
        'Donner le dossier des sources : celui qui contient link.yaml, ou celui des classeurs et de release.yaml (sous specs, et non sous dist).',
      why: 'Les artefacts produits ne se relisent pas : ils ne disent plus de quelles cellules ils viennent. La recette d’un lien, publiée telle quelle, y est le seul classeur, et n’est pas un modèle.',
    },
    en: {
      message: '“{value}” holds what dsf made, not the sources.',
      remedy:
        'Give the folder of the sources: the one that holds link.yaml, or the one of the workbooks and release.yaml (under specs, not under dist).',
      why: 'Artefacts are not read back: they no longer tell which cells they come from. The acceptance tests of a link, published as they are, are the only workbook there, and no model.',
    },
  },
  'output-foreign': {
    severity: 'error',
    fr: {
      message:
        'Le dossier de sortie « {value} » contient déjà des fichiers que dsf n’a pas produits, par exemple « {example} ».',
      remedy:
        'Choisir un autre dossier, ou ajouter --force pour tout remplacer : ces fichiers seront effacés.',
      why: 'Le dossier de sortie est remplacé en entier à chaque construction, pour ne pas laisser de fichier périmé.',
    },
    en: {
      message:
        'The output folder “{value}” already holds files that dsf did not make, for example “{example}”.',
      remedy: 'Choose another folder, or add --force to replace everything: these files will be deleted.',
      why: 'The output folder is replaced as a whole by each build, so that no stale file remains.',
    },
  },
  'output-holds-sources': {
    severity: 'error',
    fr: {
      message: 'Le dossier de sortie « {value} » contient « {kept} », qui serait effacé.',
      remedy: 'Choisir un dossier de sortie à part, par exemple --out sortie.',
      why: 'Le dossier de sortie est remplacé en entier : il ne peut contenir ni les classeurs lus, ni le dossier de travail, même avec --force.',
    },
    en: {
      message: 'The output folder “{value}” contains “{kept}”, which would be deleted.',
      remedy: 'Choose a separate output folder, for example --out output.',
      why: 'The output folder is replaced as a whole: it cannot contain the workbooks that are read or the working folder, even with --force.',
    },
  },
  'output-forbidden': {
    severity: 'error',
    fr: {
      message: 'L’écriture dans « {value} » est interdite.',
      remedy: 'Vérifier les droits d’accès, ou choisir un autre dossier avec --out.',
      why: 'Rien n’a été laissé à moitié écrit : le dossier de sortie est tel qu’avant.',
    },
    en: {
      message: 'Writing into “{value}” is forbidden.',
      remedy: 'Check the access rights, or choose another folder with --out.',
      why: 'Nothing was left half written: the output folder is as it was before.',
    },
  },
  'output-disk-full': {
    severity: 'error',
    fr: {
      message: 'Il n’y a plus de place sur le disque pour « {value} ».',
      remedy: 'Libérer de la place, ou choisir un dossier d’un autre disque avec --out.',
      why: 'Rien n’a été laissé à moitié écrit : le dossier de sortie est tel qu’avant.',
    },
    en: {
      message: 'There is no space left on the disk for “{value}”.',
      remedy: 'Free some space, or choose a folder of another disk with --out.',
      why: 'Nothing was left half written: the output folder is as it was before.',
    },
  },
  'output-unwritable': {
    severity: 'error',
    fr: {
      message: 'L’écriture dans « {value} » a échoué (le système répond {reason}).',
      remedy: 'Vérifier qu’aucun autre programme ne bloque ce dossier, ou en choisir un autre avec --out.',
      why: 'Rien n’a été laissé à moitié écrit : le dossier de sortie est tel qu’avant.',
    },
    en: {
      message: 'Writing into “{value}” failed (the system answers {reason}).',
      remedy: 'Check that no other program locks this folder, or choose another one with --out.',
      why: 'Nothing was left half written: the output folder is as it was before.',
    },
  },
  'release-name-taken': {
    severity: 'error',
    fr: {
      message: '« {value} » et « {other} » seraient écrits dans le même sous-dossier « {folder} ».',
      remedy: 'Les construire en deux fois, chacun avec son --out.',
      why: 'Quand plusieurs chemins sont donnés, chacun a son sous-dossier, du nom de son dossier ou de son classeur.',
    },
    en: {
      message: '“{value}” and “{other}” would be written into the same sub-folder “{folder}”.',
      remedy: 'Build them one at a time, each with its own --out.',
      why: 'When several paths are given, each has its sub-folder, named after its folder or workbook.',
    },
  },
  'file-name-refused': {
    severity: 'error',
    fr: {
      message:
        'Le nom de fichier « {value} » n’est pas accepté par tous les systèmes, à cause de « {part} ».',
      remedy: 'Changer le nom qui figure dans cette cellule : lettres, chiffres, tirets et points suffisent.',
      why: 'Les noms des fichiers produits viennent du classeur. Un nom comme `..` ou `a/b` écrirait ailleurs que prévu ; `CON` ou `a:b` n’existent pas sous Windows.',
    },
    en: {
      message: 'The file name “{value}” is not accepted by all systems, because of “{part}”.',
      remedy: 'Change the name written in this cell: letters, digits, hyphens and dots are enough.',
      why: 'The names of the files come from the workbook. A name like `..` or `a/b` would be written elsewhere than expected; `CON` or `a:b` cannot exist on Windows.',
    },
  },
  'file-name-taken': {
    severity: 'error',
    fr: {
      message: 'Deux fichiers produits porteraient le même nom : « {value} » et « {other} ».',
      remedy:
        'Changer un des deux noms dans le classeur. Majuscules et minuscules ne suffisent pas à les distinguer.',
      why: 'Un des deux fichiers effacerait l’autre. Seul le premier est écrit.',
    },
    en: {
      message: 'Two files would bear the same name: “{value}” and “{other}”.',
      remedy:
        'Change one of the two names in the workbook. Upper and lower case are not enough to tell them apart.',
      why: 'One of the files would erase the other. Only the first one is written.',
    },
  },
  'silences-not-yaml': {
    severity: 'error',
    fr: {
      message: 'Le fichier de mises en sourdine ne se lit plus à partir de la ligne {line} : {fr}.',
      remedy: 'Vérifier les tirets, les deux-points et les guillemets de cette ligne.',
      why: 'Aucune mise en sourdine n’est appliquée. Un lieu qui contient « : » ou « # » se met entre guillemets.',
    },
    en: {
      message: 'The silences file cannot be read from line {line} on: {en}.',
      remedy: 'Check the hyphens, colons and quotes of this line.',
      why: 'No silence is applied. A place that contains “:” or “#” goes between quotes.',
    },
  },
  'silences-not-a-list': {
    severity: 'error',
    fr: {
      message: 'Le fichier de mises en sourdine n’est pas une liste.',
      remedy: 'Commencer chaque élément par un tiret, et lui donner code, place et reason.',
      why: 'Aucune mise en sourdine n’est appliquée. Exemple : `- { code: model/…, place: "model.xlsx › RC-EDA!L42", reason: "accepté par le groupe de travail" }`.',
    },
    en: {
      message: 'The silences file is not a list.',
      remedy: 'Start each item with a hyphen, and give it code, place and reason.',
      why: 'No silence is applied. Example: `- { code: model/…, place: "model.xlsx › RC-EDA!L42", reason: "accepted by the working group" }`.',
    },
  },
  'silence-incomplete': {
    severity: 'error',
    fr: {
      message: 'Cette mise en sourdine est incomplète ou porte un mot inconnu : {words}.',
      remedy: 'Donner exactement code, place et reason, sous forme de textes.',
      why: 'Une mise en sourdine mal comprise cacherait un autre constat que celui visé : elle n’est pas appliquée.',
    },
    en: {
      message: 'This silence is incomplete or has an unknown word: {words}.',
      remedy: 'Give exactly code, place and reason, as texts.',
      why: 'A silence that is misunderstood would hide another finding than intended: it is not applied.',
    },
  },
  'title-without-message': {
    severity: 'warning',
    fr: {
      message: 'Le titre de « {value} » ne sert à rien : aucun classeur de la version ne décrit ce message.',
      remedy: 'Supprimer cette ligne, ou corriger le nom du message.',
      why: 'Les titres nomment les messages en clair sur le site et dans les documents.',
    },
    en: {
      message: 'The title of “{value}” serves nothing: no workbook of the release describes this message.',
      remedy: 'Delete this line, or mend the name of the message.',
      why: 'Titles name the messages in plain words on the site and in documents.',
    },
  },
  'departure-unusable': {
    severity: 'error',
    fr: {
      message: 'L’annonce de départ « {value} » ne peut pas servir : {fr}.',
      remedy:
        'Écrire pour chaque départ « quoi: RS-EDA/patient.sex », « depuis: "3.4" » et, s’il y a lieu, « remplace: patient.gender ».',
      why: 'Une annonce mal écrite ne serait dite à personne, et le retrait surprendrait ceux qui s’en servent.',
    },
    en: {
      message: 'The announcement of departure “{value}” cannot be used: {en}.',
      remedy:
        'Write for each departure “quoi: RS-EDA/patient.sex”, “depuis: "3.4"” and, where there is one, “remplace: patient.gender”.',
      why: 'An announcement written wrongly would be told to nobody, and the removal would surprise those who use it.',
    },
  },
  'departure-of-nothing': {
    severity: 'error',
    fr: {
      message:
        'La version n’a rien qui s’appelle « {value} » : cette annonce de départ ne dit rien à personne.',
      remedy:
        'Écrire un message (RS-EDA), un champ (RS-EDA/patient.sex) ou un code (TYPE_Intervention/T1) de la version, ou supprimer l’annonce.',
      why: 'Ce qui part doit être montré là où il est décrit : schémas, types, site, comparaison de versions.',
    },
    en: {
      message:
        'The release has nothing called “{value}”: this announcement of departure tells nobody anything.',
      remedy:
        'Write a message (RS-EDA), a field (RS-EDA/patient.sex) or a code (TYPE_Intervention/T1) of the release, or delete the announcement.',
      why: 'What leaves has to be shown where it is described: schemas, types, site, comparison of versions.',
    },
  },
  'departure-misspelled': {
    severity: 'error',
    fr: {
      message:
        'La version n’a rien qui s’appelle « {value} » : cette annonce de départ ne dit rien à personne.',
      remedy: 'Écrire {suggestion} au lieu de {value}, ou supprimer l’annonce.',
      why: 'Ce qui part doit être montré là où il est décrit : schémas, types, site, comparaison de versions.',
    },
    en: {
      message:
        'The release has nothing called “{value}”: this announcement of departure tells nobody anything.',
      remedy: 'Write {suggestion} instead of {value}, or delete the announcement.',
      why: 'What leaves has to be shown where it is described: schemas, types, site, comparison of versions.',
    },
  },
  'title-of-renamed-message': {
    severity: 'warning',
    fr: {
      message:
        'Le titre de « {value} » ne sert à rien : la version décrit « {suggestion} », qui n’a pas de titre.',
      remedy: 'Écrire {suggestion} au lieu de {value}.',
      why: 'Un message renommé dans sa feuille perd son titre : le site et les documents montreraient son seul nom.',
    },
    en: {
      message:
        'The title of “{value}” serves nothing: the release describes “{suggestion}”, which has no title.',
      remedy: 'Write {suggestion} instead of {value}.',
      why: 'A message renamed in its sheet loses its title: the site and the documents would show its bare name.',
    },
  },
  'message-renamed': {
    severity: 'error',
    fr: {
      message: 'Le message « {value} » s’appelle « {old} » dans release.yaml et dans les liens ({count}).',
      remedy:
        'Si son nom a changé par mégarde, écrire {old} dans cette cellule ; sinon, remplacer {old} par {value} dans release.yaml et dans les liens.',
      why: 'Un message renommé n’existe plus pour les liens qui le portent : aucun ne peut être construit.',
    },
    en: {
      message: 'The message “{value}” is called “{old}” in release.yaml and in the links ({count}).',
      remedy:
        'If its name changed by mistake, write {old} in this cell; otherwise replace {old} by {value} in release.yaml and in the links.',
      why: 'A renamed message no longer exists for the links that carry it: none can be built.',
    },
  },
  'perimeter-against-links': {
    severity: 'error',
    fr: {
      message:
        'Le message {message} vient de la colonne « {value} », alors que les liens qui le portent ({count}) disent « {column} ».',
      remedy:
        'Si cette cellule a changé par mégarde, y écrire {column} ; sinon, écrire {value} dans ces liens et reprendre leurs exemples.',
      why: 'Le périmètre choisit les données d’un message : un autre périmètre en fait un autre message, que les exemples et les éditeurs ne suivent pas.',
    },
    en: {
      message:
        'The message {message} comes from the column “{value}”, while the links that carry it ({count}) say “{column}”.',
      remedy:
        'If this cell changed by mistake, write {column} there; otherwise write {value} in these links and mend their examples.',
      why: 'The perimeter chooses the data of a message: another one makes it another message, which examples and vendors do not follow.',
    },
  },
  'perimeters-against-links': {
    severity: 'error',
    fr: {
      message:
        'Les périmètres de {message} (« {value} ») et de {other} (« {column} », {cell}) sont échangés : les liens qui les portent disent l’inverse.',
      remedy:
        'S’ils ont été échangés par mégarde, écrire {column} ici, et {value} en {cell} ; sinon, les échanger dans ces liens.',
      why: 'Le périmètre choisit les données d’un message : échangés, ils donnent à chaque message les données de l’autre.',
    },
    en: {
      message:
        'The perimeters of {message} (“{value}”) and {other} (“{column}”, {cell}) are exchanged: the links that carry them say the reverse.',
      remedy:
        'If they were exchanged by mistake, write {column} here, and {value} in {cell}; otherwise exchange them in these links.',
      why: 'The perimeter chooses the data of a message: exchanged, they give each message the data of the other.',
    },
  },
  'message-names-exchanged': {
    severity: 'error',
    fr: {
      message:
        'Les noms « {value} » et « {other} » ({cell}) sont échangés : les liens donnent à chacun le périmètre et la racine de l’autre.',
      remedy:
        'S’ils ont été échangés par mégarde, écrire {other} ici, et {value} en {cell} ; sinon, les échanger dans ces liens.',
      why: 'Un message est connu par son nom : deux noms échangés donnent à chacun les données de l’autre.',
    },
    en: {
      message:
        'The names “{value}” and “{other}” ({cell}) are exchanged: the links give each the perimeter and the root of the other.',
      remedy:
        'If they were exchanged by mistake, write {other} here, and {value} in {cell}; otherwise exchange them in these links.',
      why: 'A message is known by its name: two names exchanged give each the data of the other.',
    },
  },
  'sheet-put-aside': {
    severity: 'warning',
    fr: {
      message:
        'La feuille « {value} » est mise de côté ; ses messages ({names}) sont encore nommés ailleurs.',
      remedy:
        'Enlever « # » du nom de la feuille, ou retirer ses messages de release.yaml et de silences.yaml.',
      why: 'Une feuille dont le nom commence par « # » est une note : les messages qu’elle décrit ne sont pas publiés.',
    },
    en: {
      message: 'The sheet “{value}” is put aside; its messages ({names}) are still named elsewhere.',
      remedy: 'Take “#” off the name of the sheet, or its messages out of release.yaml and silences.yaml.',
      why: 'A sheet whose name begins with “#” is a note: the messages that it describes are not published.',
    },
  },
  'carried-sheet-put-aside': {
    severity: 'error',
    fr: {
      message:
        'La feuille « {value} » est mise de côté, alors que des liens ({count}) portent ses messages ({names}).',
      remedy: 'Enlever « # » du nom de la feuille, ou retirer ses messages des liens et de release.yaml.',
      why: 'Une feuille dont le nom commence par « # » est une note : les liens qui portent ses messages ne peuvent plus être construits.',
    },
    en: {
      message: 'The sheet “{value}” is put aside, though links ({count}) carry its messages ({names}).',
      remedy: 'Take “#” off the name of the sheet, or its messages out of the links and of release.yaml.',
      why: 'A sheet whose name begins with “#” is a note: links that carry its messages can no longer be built.',
    },
  },
  'message-gone': {
    severity: 'error',
    fr: {
      message: 'Plus aucun classeur ne décrit « {value} », que cette ligne et des liens ({count}) nomment.',
      remedy:
        'Remettre sa feuille (git la garde), ou le retirer des liens, de release.yaml et de silences.yaml.',
      why: 'Un message que le modèle ne décrit plus n’existe plus pour les liens qui le portent : aucun ne peut être construit.',
    },
    en: {
      message: 'No workbook describes “{value}” any more, which this line and links ({count}) name.',
      remedy:
        'Put its sheet back (git keeps it), or take it out of the links, release.yaml and silences.yaml.',
      why: 'A message that the model no longer describes does not exist for the links that carry it: none can be built.',
    },
  },
  'link-not-yaml': {
    severity: 'error',
    fr: {
      message: 'Le fichier ne se lit plus à partir de la ligne {line} : {fr}.',
      remedy: 'Corriger cette ligne, ou celle du dessus.',
      why: 'Le manifeste dit qui échange quoi ; illisible, il ne donne ni document ni paquet.',
    },
    en: {
      message: 'The file cannot be read from line {line} on: {en}.',
      remedy: 'Mend this line, or the one above.',
      why: 'The manifest says who exchanges what; unreadable, it gives neither document nor package.',
    },
  },
  'link-against-schema': {
    severity: 'error',
    fr: {
      message: 'Le fichier est incorrect ({whereFr}) : {fr}.',
      remedy:
        'Corriger cette ligne ; un éditeur de texte qui lit le schéma cité en première ligne propose les valeurs possibles.',
      why: 'Le fichier suit un schéma publié, specs/link.schema.json pour un lien : une clé inconnue serait une consigne perdue.',
    },
    en: {
      message: 'The file is wrong ({whereEn}): {en}.',
      remedy:
        'Mend this line; a text editor that reads the schema named in the first line offers the possible values.',
      why: 'The file follows a published schema, specs/link.schema.json for a link: an unknown key would be a lost instruction.',
    },
  },
  'error-code-repeated': {
    severity: 'error',
    fr: {
      message: 'Le code d’erreur {code} est déjà celui de {first}.',
      remedy: 'Corriger le code, ou ôter l’un des deux.',
      why: 'Les logiciels testent le code pour savoir que faire : il ne peut pas avoir deux sens.',
    },
    en: {
      message: 'The error code {code} is already that of {first}.',
      remedy: 'Mend the code, or take one of the two away.',
      why: 'Software tests the code to know what to do: it cannot have two meanings.',
    },
  },
  'example-not-json': {
    severity: 'error',
    fr: {
      message: 'L’exemple ne se lit plus à partir de la ligne {line} : {fr}.',
      remedy: 'Corriger cette ligne, ou celle du dessus.',
      why: 'Un exemple se copie et s’envoie tel quel : il doit se lire.',
    },
    en: {
      message: 'The example cannot be read from line {line} on: {en}.',
      remedy: 'Mend this line, or the one above.',
      why: 'An example is copied and sent as it is: it must be readable.',
    },
  },
  'package-not-json': {
    severity: 'error',
    fr: {
      message: 'Le fichier ne se lit plus à partir de la ligne {line} : {fr}.',
      remedy: 'Corriger cette ligne, ou celle du dessus.',
      why: 'package.json donne au paquet son nom et sa version ; illisible, rien ne peut être publié.',
    },
    en: {
      message: 'The file cannot be read from line {line} on: {en}.',
      remedy: 'Mend this line, or the one above.',
      why: 'package.json gives the package its name and version; unreadable, nothing can be published.',
    },
  },
  'asyncapi-invalid': {
    severity: 'error',
    fr: {
      message: 'Le document AsyncAPI produit n’est pas valide ({where}) : {fault}.',
      remedy:
        'Corriger ce que ce passage reprend du manifeste, du classeur ou d’un exemple ; sinon, signaler l’anomalie.',
      why: 'Les éditeurs génèrent leur code à partir de ce document : il doit passer le contrôle officiel d’AsyncAPI sans aucune remarque.',
    },
    en: {
      message: 'The AsyncAPI document made is not valid ({where}): {fault}.',
      remedy:
        'Mend what this part takes from the manifest, the workbook or an example; else report the fault.',
      why: 'Vendors generate their code from this document: it must pass the official AsyncAPI check without any remark.',
    },
  },
  'not-a-package': {
    severity: 'error',
    fr: {
      message:
        'Le dossier « {value} » n’est pas un paquet construit : il n’a pas de package.json avec un nom et une version.',
      remedy:
        'Construire d’abord (npx dsf build specs/15-15/v2.0), puis donner le dossier produit, sous dist.',
      why: 'Une archive réunit un paquet construit ; son nom et sa version viennent de package.json.',
    },
    en: {
      message: 'The folder “{value}” is no built package: it has no package.json with a name and a version.',
      remedy: 'Build first (npx dsf build specs/15-15/v2.0), then give the folder made, under dist.',
      why: 'A bundle gathers a built package; its name and version come from package.json.',
    },
  },
  'versions-not-comparable': {
    severity: 'error',
    fr: {
      message: 'Il faut deux versions du même genre à comparer, et non : {value}.',
      remedy:
        'Donner la plus ancienne puis la plus récente : npx dsf diff specs/15-15/v1.5 specs/15-15/v2.0, ou deux modèles.',
      why: 'Une comparaison dit ce qui change d’une version à l’autre : deux liens, ou deux modèles de données.',
    },
    en: {
      message: 'Two versions of one kind are to be compared, not: {value}.',
      remedy:
        'Give the older, then the newer: npx dsf diff specs/15-15/v1.5 specs/15-15/v2.0, or two data models.',
      why: 'A comparison tells what changes from one version to the other: two links, or two data models.',
    },
  },
  'history-unreadable': {
    severity: 'error',
    fr: {
      message: '« {value} » n’est pas un historique écrit par « dsf history add ».',
      remedy:
        'Le refaire : npx dsf history add DOSSIER_DES_VERSIONS --history {value}, où {value} n’existe plus.',
      why: 'Un historique est un fichier JSON qui garde les modèles publiés. Un autre fichier, un fichier coupé ou celui d’une autre forme ne dirait pas la vérité.',
    },
    en: {
      message: '“{value}” is not a history that “dsf history add” wrote.',
      remedy:
        'Make it again: npx dsf history add FOLDER_OF_RELEASES --history {value}, where {value} is gone.',
      why: 'A history is a JSON file that keeps published models. Another file, one that was cut or one of another form would not tell the truth.',
    },
  },
  'history-release-unknown': {
    severity: 'error',
    fr: {
      message: 'L’historique n’a pas de version « {value} ».',
      remedy: 'Nommer l’une de celles qu’il a : {known}. Ou l’ajouter par « dsf history add ».',
      why: 'Une version se compare à une autre quand le fichier a gardé son modèle.',
    },
    en: {
      message: 'The history has no release “{value}”.',
      remedy: 'Name one of those it has: {known}. Or add it with “dsf history add”.',
      why: 'A release is compared with another when the file keeps its model.',
    },
  },
  'history-release-misspelled': {
    severity: 'error',
    fr: {
      message: 'L’historique n’a pas de version « {value} ».',
      remedy: 'Vouliez-vous dire « {closest} » ?',
      why: 'Une version se compare à une autre quand le fichier a gardé son modèle.',
    },
    en: {
      message: 'The history has no release “{value}”.',
      remedy: 'Did you mean “{closest}”?',
      why: 'A release is compared with another when the file keeps its model.',
    },
  },
  'history-of-link': {
    severity: 'error',
    fr: {
      message: '« {value} » est une version de lien, pas une version du modèle.',
      remedy: 'Donner le dossier d’une version du modèle, ou un dossier qui en contient.',
      why: 'Un historique garde des modèles de données : ce que les liens transportent d’eux se retrouve par leur version.',
    },
    en: {
      message: '“{value}” is a link version, not a release of the model.',
      remedy: 'Give the folder of a release of the model, or a folder of several.',
      why: 'A history keeps data models: what links carry of them is found by their release.',
    },
  },
  'history-same-name': {
    severity: 'error',
    fr: {
      message: 'Deux dossiers donnent la version « {value} » : {first} et {second}.',
      remedy: 'N’en donner qu’un, ou renommer l’autre dossier du numéro de sa version.',
      why: 'Une version publiée porte le nom de son dossier ; deux modèles sous un seul nom ne se distingueraient plus.',
    },
    en: {
      message: 'Two folders give the release “{value}”: {first} and {second}.',
      remedy: 'Give one of them, or call the other after its release.',
      why: 'A published release is called after its folder; two models under one name could not be told apart.',
    },
  },
  'nothing-published': {
    severity: 'error',
    fr: {
      message: '« {value} » ne contient rien de publié.',
      remedy:
        'Donner le dossier d’une version publiée du modèle ou d’un paquet ; --all cherche dans un dossier qui en contient.',
      why: 'Une version publiée a csv_parser et nomenclature_parser ; un paquet, un package.json.',
    },
    en: {
      message: '“{value}” holds nothing that was published.',
      remedy:
        'Give the folder of a published release of the model or of a package; --all searches a folder of several.',
      why: 'A published release has csv_parser and nomenclature_parser; a package, a package.json.',
    },
  },
  'compared-without-manifest': {
    severity: 'warning',
    fr: {
      message:
        '« {path} » n’a pas de {manifest}, où celui de « {other} » règle {words} : ses codes et ses dates sont lus autrement, et ce qui en vient paraît changé.',
      remedy: 'Copier {manifest} à côté des classeurs de « {path} », puis comparer à nouveau.',
      why: 'release.yaml dit ce que les classeurs ne disent pas, par exemple que les codes voyagent avec leurs espaces (verbatimCodes). Une copie des classeurs seuls est lue sous les règles ordinaires : des changements sont montrés qu’aucune cellule n’explique.',
    },
    en: {
      message:
        '“{path}” has no {manifest}, where that of “{other}” sets {words}: its codes and dates are read otherwise, and what comes from it looks changed.',
      remedy: 'Copy {manifest} beside the workbooks of “{path}”, then compare again.',
      why: 'release.yaml says what the workbooks do not, for example that codes travel with their blanks (verbatimCodes). A copy of the workbooks alone is read under the ordinary rules: changes are shown that no cell explains.',
    },
  },
  'compared-under-other-rules': {
    severity: 'warning',
    fr: {
      message:
        'Le {manifest} de « {path} » et celui de « {other} » portent le même numéro et ne disent pas la même chose de {words} : des changements en viennent, qu’aucune cellule n’explique.',
      remedy: 'Écrire {words} de même des deux côtés si ce changement n’est pas voulu.',
      why: 'Ces clés décident de ce qui voyage pour toute la version : en changer une change des codes ou des dates sans que les classeurs changent.',
    },
    en: {
      message:
        'The {manifest} of “{path}” and that of “{other}” have the same number and do not say the same of {words}: some changes come from it, which no cell explains.',
      remedy: 'Write {words} alike on both sides unless this change is meant.',
      why: 'These keys decide what travels for the whole release: changing one changes codes or dates while the workbooks stay the same.',
    },
  },
  'older-version-faulty': {
    severity: 'error',
    fr: {
      message: 'Côté ancien, « {value} » a {count} [faute|fautes] : la comparaison n’est pas faite.',
      remedy: 'Corriger ce qui suit, puis comparer à nouveau.',
      why: 'Ce qu’une erreur empêche de lire semblerait retiré ou ajouté, et un vrai changement cassant passerait inaperçu. Une comparaison n’est dite que de deux versions sans erreur.',
    },
    en: {
      message: 'On the older side, “{value}” has {count} [fault|faults]: the comparison is not done.',
      remedy: 'Mend what follows, then compare again.',
      why: 'What an error keeps from being read would seem removed or added, and a truly breaking change would go unseen. Only two versions without errors are compared.',
    },
  },
  'newer-version-faulty': {
    severity: 'error',
    fr: {
      message: 'Côté nouveau, « {value} » a {count} [faute|fautes] : la comparaison n’est pas faite.',
      remedy: 'Corriger ce qui suit, puis comparer à nouveau.',
      why: 'Ce qu’une erreur empêche de lire semblerait retiré ou ajouté. Une comparaison n’est dite que de deux versions sans erreur.',
    },
    en: {
      message: 'On the newer side, “{value}” has {count} [fault|faults]: the comparison is not done.',
      remedy: 'Mend what follows, then compare again.',
      why: 'What an error keeps from being read would seem removed or added. Only two versions without errors are compared.',
    },
  },
  'manifest-missing': {
    severity: 'error',
    fr: {
      message: 'Le modèle {release} n’a pas de fichier release.yaml à côté de ses classeurs.',
      remedy: 'Le remettre (git le garde), ou l’écrire : il contient au moins la ligne release: "{release}".',
      why: 'release.yaml dit ce que les classeurs ne disent pas, par exemple que les codes voyagent avec leurs espaces (verbatimCodes). Sans lui le modèle n’est pas construit, et il serait lu sous d’autres règles que celles de sa publication.',
    },
    en: {
      message: 'The model {release} has no file release.yaml beside its workbooks.',
      remedy: 'Put it back (git keeps it), or write it: it holds at least the line release: "{release}".',
      why: 'release.yaml says what the workbooks do not, for example that codes travel with their blanks (verbatimCodes). Without it the model is not built, and it would be read under other rules than those of its publication.',
    },
  },
  'manifest-release-missing': {
    severity: 'error',
    fr: {
      message: 'release.yaml ne dit pas le numéro de la version du modèle, du dossier {folder}.',
      remedy: 'Écrire release: "{meant}", sur une ligne à elle.',
      why: 'C’est par ce numéro que les liens et les paquets nomment le modèle : sans lui, rien ne dit que le manifeste est celui de ce dossier.',
    },
    en: {
      message: 'release.yaml does not say the number of the release of the model, in the folder {folder}.',
      remedy: 'Write release: "{meant}", on a line of its own.',
      why: 'Links and packages name the model by this number: without it, nothing says that the manifest is that of this folder.',
    },
  },
  'principles-missing': {
    severity: 'error',
    fr: {
      message: 'La version {value} des principes transverses n’a pas de fichier principes.yaml.',
      remedy: 'Le remettre (git le garde), ou supprimer son dossier.',
      why: 'Les principes transverses donnent à chaque lien son courtier, ses files et ses messages de service : sans eux, aucun lien qui les nomme n’est construit.',
    },
    en: {
      message: 'The version {value} of the transversal principles has no file principes.yaml.',
      remedy: 'Put it back (git keeps it), or delete its folder.',
      why: 'The transversal principles give each link its broker, its queues and its service messages: without them no link that names them is built.',
    },
  },
  'link-manifest-missing': {
    severity: 'error',
    fr: {
      message: 'Le lien « {value} » n’a pas de fichier link.yaml.',
      remedy: 'Le remettre (git le garde), ou supprimer ce dossier si le lien n’existe plus.',
      why: 'link.yaml dit qui échange quels messages : sans lui, rien du dossier n’est contrôlé ni publié.',
    },
    en: {
      message: 'The link “{value}” has no file link.yaml.',
      remedy: 'Put it back (git keeps it), or delete this folder if the link no longer exists.',
      why: 'link.yaml says who exchanges which messages: without it nothing in the folder is checked or published.',
    },
  },
  'manifest-not-yaml': {
    severity: 'error',
    fr: {
      message: 'Le manifeste de la version ne se lit plus à partir de la ligne {line} : {fr}.',
      remedy: 'Écrire une clé par ligne, par exemple « release: "2.0" ».',
      why: 'Le manifeste dit ce que le classeur ne dit pas de la version ; sans lui les règles par défaut s’appliqueraient sans qu’on le sache.',
    },
    en: {
      message: 'The manifest of the release cannot be read from line {line} on: {en}.',
      remedy: 'Write one key per line, for example “release: "2.0"”.',
      why: 'The manifest says of the release what the workbook does not; without it the default rules would apply unnoticed.',
    },
  },
  'manifest-key-unusable': {
    severity: 'error',
    fr: {
      message: 'La clé « {value} » du manifeste est inconnue, ou sa valeur n’est pas true ou false.',
      remedy: 'Clés possibles : {keys}.',
      why: 'Une consigne mal écrite serait ignorée, et les schémas publiés ne seraient pas ceux que l’on croit.',
    },
    en: {
      message: 'The key “{value}” of the manifest is unknown, or its value is not true or false.',
      remedy: 'Possible keys: {keys}.',
      why: 'A misspelled instruction would be ignored, and the published schemas would not be those one believes.',
    },
  },
  'silence-without-reason': {
    severity: 'warning',
    fr: {
      message: 'La mise en sourdine de {code} n’a pas de raison.',
      remedy: 'Écrire dans reason pourquoi le constat est accepté, et par qui.',
      why: 'Sans raison, personne ne saura plus tard si le constat peut de nouveau être pris en compte : la mise en sourdine n’est pas appliquée.',
    },
    en: {
      message: 'The silence of {code} has no reason.',
      remedy: 'Write in reason why the finding is accepted, and by whom.',
      why: 'Without a reason nobody will know later whether the finding matters again: the silence is not applied.',
    },
  },
  'silences-of-missing-sheet': {
    severity: 'warning',
    fr: {
      message:
        'Les mises en sourdine de « {value} » ne servent plus : le classeur n’a pas de feuille de ce nom.',
      remedy:
        'Si la feuille s’appelle désormais « {newName} », récrire son nom ici ; sinon, supprimer ces lignes.',
      why: 'Une mise en sourdine nomme une feuille. Renommer la feuille fait reparaître ses constats, rangés ici avec les lignes à récrire.',
    },
    en: {
      message: 'The silences of “{value}” serve nothing now: the workbook has no sheet of this name.',
      remedy: 'If the sheet is now called “{newName}”, write its name here; otherwise delete these lines.',
      why: 'A silence names a sheet. When the sheet is renamed its findings appear again; they are listed here, with the lines to change.',
    },
  },
  'silences-of-renamed-file': {
    severity: 'warning',
    fr: {
      message:
        'Les mises en sourdine nomment « {value} », mais ce classeur s’appelle désormais « {newName} ».',
      remedy:
        'Rendre son nom au classeur, ou écrire « {newName} » à la place de « {value} » dans ce fichier.',
      why: 'Une mise en sourdine nomme le classeur dont elle parle. Elle tient encore sous le nouveau nom tant qu’aucun autre classeur ne porte l’ancien.',
    },
    en: {
      message: 'The silences name “{value}”, but this workbook is now called “{newName}”.',
      remedy: 'Give the workbook its name back, or write “{newName}” instead of “{value}” in this file.',
      why: 'A silence names the workbook it is about. It still holds under the new name as long as no other workbook bears the old one.',
    },
  },
  'silences-of-moved-cells': {
    severity: 'warning',
    fr: {
      message:
        'Des lignes ou des colonnes de la feuille « {value} » ont bougé : {count} [mise|mises] en sourdine [vise|visent] encore [son|leur] ancienne cellule.',
      remedy: 'Écrire dans ce fichier les nouvelles cellules : {cells}.',
      why: 'Une mise en sourdine nomme une cellule, et une ligne insérée déplace toutes celles qui la suivent. Elle tient encore là où d’autres retrouvent leur constat à la même distance, et seule là où rien d’autre ne peut l’expliquer : même ligne dans une autre colonne, ou seul constat de sa colonne quand la feuille n’a plus d’autre cellule en sourdine.',
    },
    en: {
      message:
        'Rows or columns of sheet “{value}” have moved: {count} [silence|silences] still [names its|name their] former cell.',
      remedy: 'Write the new cells in this file: {cells}.',
      why: 'A silence names a cell, and a row that is inserted moves all those below it. It still holds where others find their finding at the same distance, and alone where nothing else explains it: the same row in another column, or the only finding of its column when no other silenced cell of the sheet is where it was.',
    },
  },
  'silence-unknown-code': {
    severity: 'warning',
    fr: {
      message: 'Aucun constat ne porte le code « {value} ».',
      remedy:
        'Recopier le code tel qu’il est affiché à côté du constat. Le code connu le plus proche est « {closest} ».',
      why: 'Le code est mal écrit, ou cette règle n’existe plus : la mise en sourdine n’a pas d’effet.',
    },
    en: {
      message: 'No finding has the code “{value}”.',
      remedy: 'Copy the code as it is shown beside the finding. The closest known code is “{closest}”.',
      why: 'The code is misspelt, or the rule no longer exists: the silence has no effect.',
    },
  },
  'silence-of-error': {
    severity: 'warning',
    fr: {
      message: 'Le constat {code} est une erreur : il ne peut pas être mis en sourdine.',
      remedy: 'Corriger le classeur, puis supprimer cette mise en sourdine.',
      why: 'Une erreur empêche d’écrire un message. La taire ferait croire que la publication est complète.',
    },
    en: {
      message: 'The finding {code} is an error: it cannot be silenced.',
      remedy: 'Correct the workbook, then delete this silence.',
      why: 'An error prevents a message from being written. Hiding it would make the publication look complete.',
    },
  },
  'silence-unused': {
    severity: 'warning',
    fr: {
      message: 'La mise en sourdine de {code} ne correspond à aucun constat en « {value} ».',
      remedy: 'La supprimer si le constat a été corrigé, sinon mettre à jour la cellule.',
      why: 'Une mise en sourdine oubliée cacherait un nouveau constat le jour où il apparaît à cet endroit.',
    },
    en: {
      message: 'The silence of {code} matches no finding at “{value}”.',
      remedy: 'Delete it if the finding was corrected, otherwise update the cell.',
      why: 'A forgotten silence would hide a new finding the day it appears there.',
    },
  },
});
