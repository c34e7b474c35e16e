import { defineDiagnostics } from '@hubsante/model';

/** The “Détails de format” column: patterns, lists, nomenclatures. */
export const constraintDiagnostics = defineDiagnostics('workbook', {
  'constraint-not-text': {
    severity: 'error',
    fr: {
      message: 'Le détail de format {value} n’est pas un texte.',
      remedy: 'Écrire REGEX: …, ENUM: …, NOMENCLATURE: … ou une phrase.',
      why: 'L’outil de publication historique s’arrête sur un nombre ou une date dans cette colonne.',
    },
    en: {
      message: 'The format detail {value} is not text.',
      remedy: 'Write REGEX: …, ENUM: …, NOMENCLATURE: … or a sentence.',
      why: 'The incumbent publication tool stops on a number or a date in this column.',
    },
  },
  'constraint-colon-missing': {
    severity: 'error',
    fr: {
      message: 'Le mot-clé {keyword} n’est pas suivi de deux-points dans « {value} ».',
      remedy: 'Écrire {keyword}: suivi de sa valeur.',
      why: 'Le deux-points sépare le mot-clé de la contrainte ; sans lui l’outil de publication historique s’arrête.',
    },
    en: {
      message: 'The keyword {keyword} is not followed by a colon in “{value}”.',
      remedy: 'Write {keyword}: followed by its value.',
      why: 'The colon separates the keyword from the constraint; without it the incumbent publication tool stops.',
    },
  },
  'constraint-read-as-meant': {
    severity: 'warning',
    fr: {
      message: 'Le détail « {value} » n’est pas écrit comme le format le veut ; il est lu comme « {meant} ».',
      remedy: 'Écrire {meant}.',
      why: 'Le mot-clé s’écrit en majuscules, suivi de deux-points et d’une espace ; les valeurs sont séparées par une virgule et une espace ; une expression n’est entourée ni de guillemets ni de barres. L’outil de publication historique prend tout autre texte pour une remarque, ou pour une autre contrainte.',
    },
    en: {
      message: 'The detail “{value}” is not written as the format wants; it is read as “{meant}”.',
      remedy: 'Write {meant}.',
      why: 'The keyword is in capitals, followed by a colon and a blank; values are separated by a comma and a blank; an expression stands between neither quotation marks nor slashes. The incumbent publication tool takes any other text for a remark, or for another constraint.',
    },
  },
  'pattern-with-flags': {
    severity: 'error',
    fr: {
      message: 'L’expression « {value} » porte des options de programmeur ({flags}), qui seraient perdues.',
      remedy:
        'Écrire {meant}, en nommant dans l’expression ce que l’option ajoutait, par exemple [A-Za-z] pour i.',
      why: 'Un schéma n’a pas d’options : l’expression accepterait d’autres valeurs que son auteur ne le croit.',
    },
    en: {
      message: 'The expression “{value}” bears flags of a programmer ({flags}), which would be lost.',
      remedy: 'Write {meant}, naming in the expression what the flag added, for example [A-Za-z] for i.',
      why: 'A schema has no flags: the expression would accept other values than its author believes.',
    },
  },
  'constraint-several': {
    severity: 'error',
    fr: {
      message: 'La cellule contient plusieurs contraintes, qui ne vont pas ensemble.',
      remedy:
        'N’en garder qu’une ; seule une nomenclature peut s’ajouter, sur la ligne suivante, à une expression : REGEX: …, puis NOMENCLATURE: identifiant.',
      why: 'Lues comme un seul texte, elles refuseraient toute valeur, ou en accepteraient que personne n’a voulues.',
    },
    en: {
      message: 'The cell holds several constraints that do not go together.',
      remedy:
        'Keep one of them; only a nomenclature may be added, on the next line, to an expression: REGEX: …, then NOMENCLATURE: identifier.',
      why: 'Read as one text, they would refuse every value, or accept some that nobody wanted.',
    },
  },
  'constraint-keyword-unread': {
    severity: 'warning',
    fr: {
      message: 'Le détail « {value} » n’est pas reconnu : la contrainte {keyword} n’est pas appliquée.',
      remedy:
        'Si c’est une contrainte, écrire {keyword}: au tout début de la cellule, suivi de sa valeur ; si c’est une remarque, la commencer par un autre mot.',
      why: 'Le mot-clé doit être écrit exactement. Sinon le texte est pris pour une remarque, et les messages ne sont pas contrôlés.',
    },
    en: {
      message: 'The detail “{value}” is not recognised: the {keyword} constraint is not applied.',
      remedy:
        'If it is a constraint, write {keyword}: at the very start of the cell, followed by its value; if it is a remark, begin it with another word.',
      why: 'The keyword must be written exactly. Otherwise the text is taken for a remark and messages are not checked.',
    },
  },
  'constraint-keyword-unknown': {
    severity: 'error',
    fr: {
      message: 'Le mot-clé « {word} » est inconnu ; vouliez-vous dire « {keyword} » ?',
      remedy: 'Écrire {keyword}: suivi de sa valeur.',
      why: 'Un mot-clé mal orthographié est pris pour une remarque : la contrainte serait perdue sans bruit.',
    },
    en: {
      message: 'The keyword “{word}” is unknown; did you mean “{keyword}”?',
      remedy: 'Write {keyword}: followed by its value.',
      why: 'A misspelled keyword is taken for a remark: the constraint would be lost without notice.',
    },
  },
  'constraint-keyword-missing': {
    severity: 'error',
    fix: '{meant}',
    fr: {
      message:
        'Le détail « {value} » n’a pas de mot-clé : il est pris pour une remarque et ne contraint rien.',
      remedy: 'Écrire {meant}.',
      why: 'Sans REGEX:, ENUM: ou NOMENCLATURE: au début de la cellule, la contrainte serait perdue sans bruit et n’importe quelle valeur acceptée.',
    },
    en: {
      message: 'The detail “{value}” has no keyword: it is taken for a remark and constrains nothing.',
      remedy: 'Write {meant}.',
      why: 'Without REGEX:, ENUM: or NOMENCLATURE: at the start of the cell, the constraint would be lost without notice and any value accepted.',
    },
  },
  'constraint-keyword-missing-before-values': {
    severity: 'warning',
    fr: {
      message: 'Le détail « {value} » ressemble à une liste de valeurs, mais il est pris pour une remarque.',
      remedy:
        'Si les messages ne peuvent porter que ces valeurs, écrire {meant} ; sinon, en faire une phrase.',
      why: 'Sans ENUM: au début de la cellule, la liste ne contraint rien : n’importe quelle valeur est acceptée.',
    },
    en: {
      message: 'The detail “{value}” looks like a list of values, but it is taken for a remark.',
      remedy: 'If messages may hold these values only, write {meant}; otherwise make it a sentence.',
      why: 'Without ENUM: at the start of the cell the list constrains nothing: any value is accepted.',
    },
  },
  'constraint-bound-unread': {
    severity: 'warning',
    fr: {
      message: 'La borne « {value} » n’est pas lue : elle ne contraint rien.',
      remedy: 'Pour limiter la longueur d’un texte, écrire {meant} ; pour une remarque, en faire une phrase.',
      why: 'Les seuls mots-clés sont REGEX, ENUM et NOMENCLATURE ; toute autre consigne est prise pour une remarque.',
    },
    en: {
      message: 'The bound “{value}” is not read: it constrains nothing.',
      remedy: 'To limit the length of a text, write {meant}; for a remark, make it a sentence.',
      why: 'The only keywords are REGEX, ENUM and NOMENCLATURE; any other instruction is taken for a remark.',
    },
  },
  'constraint-range-unread': {
    severity: 'warning',
    fr: {
      message:
        'L’intervalle « {value} » n’est pas lu : il ne contraint rien, et ne dit pas s’il borne la longueur du texte ou sa valeur.',
      remedy:
        'Si c’est la longueur, écrire {meant} ; si ce sont des valeurs, donner le type integer ou number à la donnée et dire les bornes dans sa description.',
      why: 'Les seuls mots-clés sont REGEX, ENUM et NOMENCLATURE. Deux nombres se lisent de deux façons : seul l’auteur sait laquelle est la sienne.',
    },
    en: {
      message:
        'The range “{value}” is not read: it constrains nothing, and does not say whether it bounds the length of the text or its value.',
      remedy:
        'For the length, write {meant}; for values, give the datum the type integer or number and state the bounds in its description.',
      why: 'The only keywords are REGEX, ENUM and NOMENCLATURE. Two numbers can be read in two ways: only the author knows which is meant.',
    },
  },
  'constraint-number-range-unread': {
    severity: 'warning',
    fr: {
      message: 'Les bornes « {value} » de ce nombre ne sont pas lues : tout nombre est accepté.',
      remedy: 'Dire les bornes dans la description de la donnée, et vider cette cellule.',
      why: 'Aucun mot-clé du classeur ne borne un nombre : REGEX ne vaut que pour un texte. Le lecteur doit savoir que la borne est une consigne, et non une vérification.',
    },
    en: {
      message: 'The bounds “{value}” of this number are not read: any number is accepted.',
      remedy: 'State the bounds in the description of the datum, and clear this cell.',
      why: 'No keyword of the workbook bounds a number: REGEX is for texts. The reader must know that the bound is an instruction, and no check.',
    },
  },
  'pattern-empty': {
    severity: 'error',
    fr: {
      message: 'L’expression régulière est vide.',
      remedy: 'Écrire l’expression après REGEX:, par exemple REGEX: ^[0-9]{5}$, ou vider la cellule.',
      why: 'Une expression vide accepte tout : elle ne contraint rien.',
    },
    en: {
      message: 'The regular expression is empty.',
      remedy: 'Write the expression after REGEX:, for example REGEX: ^[0-9]{5}$, or clear the cell.',
      why: 'An empty expression accepts everything: it constrains nothing.',
    },
  },
  'pattern-ignored': {
    severity: 'warning',
    fr: {
      message: 'L’expression régulière est ignorée : le type {type} a déjà la sienne.',
      remedy: 'Retirer l’expression, ou choisir le type string.',
      why: 'Les types date, datetime et phoneNumber ont une forme fixe, qui l’emporte sur la cellule.',
    },
    en: {
      message: 'The regular expression is ignored: the type {type} has its own.',
      remedy: 'Remove the expression, or choose the type string.',
      why: 'The types date, datetime and phoneNumber have a fixed form, which wins over the cell.',
    },
  },
  'enumeration-item-empty': {
    severity: 'error',
    fr: {
      message: 'La liste « {value} » contient une valeur vide.',
      remedy: 'Écrire ENUM: A, B, C sans virgule au début, au bout ni deux fois de suite.',
      why: 'Une valeur vide autoriserait un texte vide dans les messages.',
    },
    en: {
      message: 'The list “{value}” contains an empty value.',
      remedy: 'Write ENUM: A, B, C without a comma at the start, at the end or twice in a row.',
      why: 'An empty value would allow an empty text in messages.',
    },
  },
  'enumeration-separator': {
    severity: 'warning',
    fr: {
      message: '« {item} » est lu comme une seule valeur.',
      remedy: 'Séparer les valeurs par une virgule suivie d’une espace : A, B, C.',
      why: 'Les valeurs d’une liste sont séparées par une virgule et une espace ; « A,B » est une valeur unique, virgule comprise.',
    },
    en: {
      message: '“{item}” is read as one value.',
      remedy: 'Separate values by a comma followed by a blank: A, B, C.',
      why: 'The values of a list are separated by a comma and a blank; “A,B” is one value, comma included.',
    },
  },
  'nomenclatures-absent': {
    severity: 'error',
    fr: {
      message: 'Le classeur cite des nomenclatures, mais aucun classeur de nomenclatures n’a été lu.',
      remedy: 'Ajouter --nomenclatures DOSSIER, ou indiquer le dossier de la version au lieu du classeur.',
      why: 'Les listes de codes sont dans des classeurs à part ; sans eux, les champs qui les citent ne peuvent pas être contrôlés.',
    },
    en: {
      message: 'The workbook cites nomenclatures, but no nomenclature workbook was read.',
      remedy: 'Add --nomenclatures DIR, or name the folder of the release instead of the workbook.',
      why: 'Lists of codes stand in workbooks of their own; without them the fields that cite them cannot be checked.',
    },
  },
  'nomenclature-unknown': {
    severity: 'error',
    fr: {
      message: 'La nomenclature « {id} » n’existe pas.',
      remedy: 'Écrire l’identifiant exact d’une nomenclature de la version, ou ajouter son classeur.',
      why: 'La liste des codes autorisés vient de la nomenclature ; sans elle le champ ne peut pas être contrôlé.',
    },
    en: {
      message: 'The nomenclature “{id}” does not exist.',
      remedy: 'Write the exact identifier of a nomenclature of the release, or add its workbook.',
      why: 'The list of allowed codes comes from the nomenclature; without it the field cannot be checked.',
    },
  },
  'nomenclature-misspelled': {
    severity: 'error',
    fr: {
      message: 'La nomenclature « {id} » n’existe pas ; vouliez-vous dire « {suggestion} » ?',
      remedy: 'Écrire NOMENCLATURE: {suggestion}.',
      why: 'L’identifiant doit être écrit exactement comme dans le classeur de nomenclatures, majuscules et points compris.',
    },
    en: {
      message: 'The nomenclature “{id}” does not exist; did you mean “{suggestion}”?',
      remedy: 'Write NOMENCLATURE: {suggestion}.',
      why: 'The identifier must be written exactly as in the nomenclature workbook, capitals and dots included.',
    },
  },
  'nomenclature-ambiguous': {
    severity: 'warning',
    fr: {
      message: '« {id} » désigne à la fois « {chosen} », retenue, et « {rival} ».',
      remedy: 'Écrire le nom entier de la nomenclature voulue.',
      why: 'Dans les versions 1.x et 2.x la cellule donne le début d’un nom de fichier. Si plusieurs conviennent, le dernier dans l’ordre du dossier est pris.',
    },
    en: {
      message: '“{id}” means both “{chosen}”, which is taken, and “{rival}”.',
      remedy: 'Write the whole name of the nomenclature that is meant.',
      why: 'In releases 1.x and 2.x the cell gives the beginning of a file name. If several fit, the last in folder order is taken.',
    },
  },
  'nomenclature-faulty': {
    severity: 'error',
    fr: {
      message:
        'La nomenclature « {id} » a des erreurs ({file}, feuille {sheet}) : ses codes ne sont pas sûrs.',
      remedy: 'Corriger d’abord les erreurs signalées dans cette feuille.',
      why: 'Un message publié avec une liste tronquée ou confondue avec une autre refuserait des codes justes.',
    },
    en: {
      message: 'The nomenclature “{id}” has errors ({file}, sheet {sheet}): its codes cannot be trusted.',
      remedy: 'Mend first the errors reported in that sheet.',
      why: 'A message published with a truncated list, or one taken for another, would refuse right codes.',
    },
  },
  'nomenclature-empty': {
    severity: 'error',
    fr: {
      message: 'La nomenclature « {id} » n’a aucun code : aucune valeur ne serait acceptée.',
      remedy: 'Remplir la colonne Code de la nomenclature.',
      why: 'Une liste vide refuse toutes les valeurs.',
    },
    en: {
      message: 'The nomenclature “{id}” has no code: no value would be accepted.',
      remedy: 'Fill the Code column of the nomenclature.',
      why: 'An empty list refuses every value.',
    },
  },
});
