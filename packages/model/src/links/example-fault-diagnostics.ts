import { defineDiagnostics } from '../diagnostics.ts';

/** What is wrong inside an example message, one diagnostic for each kind of fault. */
export const exampleFaultDiagnostics = defineDiagnostics('example', {
  'field-missing': {
    severity: 'error',
    fr: {
      message: 'La donnée obligatoire « {label} » manque ({path}).',
      remedy: 'Ajouter "{tag}": {form}.',
      why: 'Sa cardinalité commence par 1 ou plus : un message sans elle est refusé.',
    },
    en: {
      message: 'The required datum “{label}” is missing ({path}).',
      remedy: 'Add "{tag}": {form}.',
      why: 'Its cardinality begins with 1 or more: a message without it is refused.',
    },
  },
  'field-unknown': {
    severity: 'error',
    fr: {
      message: 'La balise « {value} » n’existe pas à cet endroit du message ({path}).',
      remedy: 'La retirer, ou écrire l’une de celles qui existent ici : {known}.',
      why: 'Un message n’admet que les balises de sa spécification ; toute autre le fait refuser.',
    },
    en: {
      message: 'The tag “{value}” does not exist in this place of the message ({path}).',
      remedy: 'Remove it, or write one of those that exist here: {known}.',
      why: 'A message admits only the tags of its specification; any other has it refused.',
    },
  },
  'field-misspelled': {
    severity: 'error',
    fr: {
      message: 'La balise « {value} » n’existe pas à cet endroit du message ({path}).',
      remedy: 'Écrire {suggestion}.',
      why: 'Les balises sont comparées lettre à lettre, majuscules comprises.',
    },
    en: {
      message: 'The tag “{value}” does not exist in this place of the message ({path}).',
      remedy: 'Write {suggestion}.',
      why: 'Tags are compared letter by letter, capitals included.',
    },
  },
  'tag-renamed': {
    severity: 'error',
    fr: {
      message:
        'La balise « {value} » n’est dans aucun exemple : ceux de {message} écrivent « {old} » ({count} fois, dans {path}).',
      remedy:
        'Si elle a changé de nom par mégarde, écrire {old} dans cette cellule ; sinon, remplacer {old} par {value} dans les exemples.',
      why: 'Une balise renommée change tous les messages : ceux des éditeurs, comme les exemples, seraient refusés.',
    },
    en: {
      message:
        'The tag “{value}” is in no example: those of {message} write “{old}” ({count} times, in {path}).',
      remedy:
        'If its name changed by mistake, write {old} in this cell; otherwise replace {old} by {value} in the examples.',
      why: 'A renamed tag changes every message: those of vendors, like the examples, would be refused.',
    },
  },
  'tag-unlike-examples': {
    severity: 'error',
    fr: {
      message:
        'La balise « {value} » n’est dans aucun exemple, et à sa place ceux de {message} écrivent « {old} » ({count} fois, dans {path}), que le modèle n’a pas.',
      remedy:
        'Si c’est la même donnée, écrire {old} dans cette cellule ; si la ligne de « {old} » a disparu, la remettre ; sinon, corriger les exemples.',
      why: 'Une balise qui change de nom, ou qui disparaît, change tous les messages : ceux des éditeurs, comme les exemples, seraient refusés.',
    },
    en: {
      message:
        'The tag “{value}” is in no example, and in its place those of {message} write “{old}” ({count} times, in {path}), which the model does not have.',
      remedy:
        'If it is the same datum, write {old} in this cell; if the row of “{old}” went, put it back; otherwise mend the examples.',
      why: 'A tag that changes its name, or goes, changes all messages: those of vendors, like the examples, would be refused.',
    },
  },
  'perimeters-exchanged': {
    severity: 'error',
    fr: {
      message:
        'Les titres « {value} » et « {title} » ({cell}) sont échangés : les exemples de {messages} suivent les marques de l’autre colonne.',
      remedy: 'Écrire {title} ici, et {value} en {cell}.',
      why: 'Une colonne de périmètre est reconnue à son titre. Deux titres échangés donnent à chaque message les données de l’autre.',
    },
    en: {
      message:
        'The titles “{value}” and “{title}” ({cell}) are exchanged: the examples of {messages} follow the marks of the other column.',
      remedy: 'Write {title} here, and {value} in {cell}.',
      why: 'A perimeter column is known by its title. Two titles exchanged give each message the data of the other.',
    },
  },
  'field-unticked': {
    severity: 'error',
    fr: {
      message:
        '« {label} » n’est pas dans le périmètre {perimeter}, alors que les exemples de {message} écrivent « {value} » ({count} fois, dans {files} fichiers).',
      remedy:
        'Si la marque a disparu par mégarde, écrire X dans cette cellule ; sinon, retirer « {value} » des exemples.',
      why: 'Une donnée retirée d’un périmètre change tous ses messages : ceux des éditeurs, comme les exemples, seraient refusés.',
    },
    en: {
      message:
        '“{label}” is not in the perimeter {perimeter}, though the examples of {message} write “{value}” ({count} times, in {files} files).',
      remedy:
        'If the mark went by mistake, write X in this cell; otherwise take “{value}” out of the examples.',
      why: 'A datum taken out of a perimeter changes all its messages: those of vendors, like the examples, would be refused.',
    },
  },
  'object-row-missing': {
    severity: 'error',
    fr: {
      message:
        'Au-dessus de « {value} », il manque la ligne de l’objet « {tag} » : ses données sont lues sous « {holder} », et les exemples de {message} les écrivent sous « {tag} » ({count} fois, dans {path}).',
      remedy:
        'Si la ligne a disparu par mégarde, la remettre au-dessus de celle-ci ; sinon, déplacer ces données dans les exemples.',
      why: 'Sans la ligne de leur objet, des données passent sous l’objet d’avant : tous les messages changent.',
    },
    en: {
      message:
        'Above “{value}” the row of the object “{tag}” is missing: its data are read under “{holder}”, and the examples of {message} write them under “{tag}” ({count} times, in {path}).',
      remedy:
        'If the row went by mistake, put it back above this one; otherwise move these data in the examples.',
      why: 'Without the row of their object, data pass under the object before: all messages change.',
    },
  },
  'cell-against-examples': {
    severity: 'error',
    fr: {
      message:
        'La cellule « {value} » contredit tous les exemples de {message} pour « {label} » : {count} fois, dans {files} fichiers.',
      remedy: 'Si elle a changé par mégarde, la rétablir ; sinon, mettre ces exemples à jour.',
      why: 'Ce qu’une cellule refuse à tous les exemples, elle le refuse aussi à tous les messages que les éditeurs envoient.',
    },
    en: {
      message:
        'The cell “{value}” contradicts all the examples of {message} for “{label}”: {count} times, in {files} files.',
      remedy: 'If it changed by mistake, restore it; otherwise bring these examples up to date.',
      why: 'What a cell refuses to all examples, it refuses to all messages that vendors send.',
    },
  },
  'code-missing-in-list': {
    severity: 'error',
    fr: {
      message:
        'La liste {list} n’a pas le code « {value} », que des exemples emploient ({count} fois, dans {files} fichiers).',
      remedy:
        'S’il a été retiré ou renommé par mégarde, le rétablir dans cette liste ; sinon, le remplacer dans les exemples.',
      why: 'Un code retiré d’une liste fait refuser tous les messages qui l’emploient, ceux des éditeurs comme les exemples.',
    },
    en: {
      message: 'The list {list} has no code “{value}”, which examples use ({count} times, in {files} files).',
      remedy:
        'If it was removed or renamed by mistake, restore it in this list; otherwise replace it in the examples.',
      why: 'A code removed from a list has all messages that use it refused, those of vendors like the examples.',
    },
  },
  'codes-missing-in-list': {
    severity: 'error',
    fr: {
      message: 'La liste {list} n’a pas les codes « {value} », que des exemples emploient ({count} fois).',
      remedy:
        'S’ils ont été retirés ou renommés par mégarde, les rétablir dans cette liste ; sinon, les remplacer dans les exemples.',
      why: 'Des codes retirés d’une liste font refuser tous les messages qui les emploient, ceux des éditeurs comme les exemples.',
    },
    en: {
      message: 'The list {list} has no codes “{value}”, which examples use ({count} times).',
      remedy:
        'If they were removed or renamed by mistake, restore them in this list; otherwise replace them in the examples.',
      why: 'Codes removed from a list have all messages that use them refused, those of vendors like the examples.',
    },
  },
  'field-forbidden': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » n’est pas permise dans ce message ({path}).',
      remedy: 'La retirer.',
      why: 'Sa cardinalité est 0..0 : la donnée existe, mais ce message ne peut pas la porter.',
    },
    en: {
      message: 'The datum “{label}” is not allowed in this message ({path}).',
      remedy: 'Remove it.',
      why: 'Its cardinality is 0..0: the datum exists, but this message cannot carry it.',
    },
  },
  'value-null': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » vaut null ({path}).',
      remedy: 'La retirer, ou lui donner une valeur de cette forme : {form}.',
      why: 'Une donnée absente ne s’écrit pas du tout : null n’est une valeur pour aucun type.',
    },
    en: {
      message: 'The datum “{label}” is null ({path}).',
      remedy: 'Remove it, or give it a value of this form: {form}.',
      why: 'An absent datum is not written at all: null is a value of no type.',
    },
  },
  'type-wrong': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » vaut {value}, qui n’est pas du type {type} ({path}).',
      remedy: 'Écrire une valeur de cette forme, avec ou sans guillemets comme ici : {form}.',
      why: 'Les textes et les dates s’écrivent entre guillemets ; les nombres, true et false sans guillemets.',
    },
    en: {
      message: 'The datum “{label}” is {value}, which is not of type {type} ({path}).',
      remedy: 'Write a value of this form, with or without quotes as here: {form}.',
      why: 'Texts and dates are written between quotes; numbers, true and false without quotes.',
    },
  },
  'object-expected': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » vaut {value}, alors qu’elle contient d’autres données ({path}).',
      remedy: 'Écrire ses données entre accolades : {form}.',
      why: 'Une donnée qui en contient d’autres est un objet : elle n’a pas de valeur à elle.',
    },
    en: {
      message: 'The datum “{label}” is {value}, while it holds other data ({path}).',
      remedy: 'Write its data between braces: {form}.',
      why: 'A datum that holds others is an object: it has no value of its own.',
    },
  },
  'integer-expected': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » vaut {value}, qui n’est pas un nombre entier ({path}).',
      remedy: 'Écrire un nombre sans décimales.',
      why: 'Le type integer n’admet que des nombres entiers.',
    },
    en: {
      message: 'The datum “{label}” is {value}, which is not a whole number ({path}).',
      remedy: 'Write a number without decimals.',
      why: 'The type integer admits whole numbers only.',
    },
  },
  'list-expected': {
    severity: 'error',
    fr: {
      message:
        'La donnée « {label} » est une liste ; l’exemple lui donne une seule valeur sans crochets ({path}).',
      remedy: 'Mettre la valeur entre crochets : {form}.',
      why: 'Une donnée qui peut se répéter s’écrit entre crochets, même quand elle n’a qu’une valeur.',
    },
    en: {
      message: 'The datum “{label}” is a list; the example gives it one value without brackets ({path}).',
      remedy: 'Put the value between brackets: {form}.',
      why: 'A datum that may repeat is written between brackets, even when it has one value only.',
    },
  },
  'list-doubled': {
    severity: 'error',
    fr: {
      message: 'La liste « {label} » contient une autre liste : ses crochets sont doublés ({path}).',
      remedy: 'N’en garder qu’une paire, autour des valeurs : [{form}].',
      why: 'Une donnée qui se répète s’écrit dans une seule liste, quel que soit le nombre de ses valeurs.',
    },
    en: {
      message: 'The list “{label}” holds another list: its brackets are doubled ({path}).',
      remedy: 'Keep one pair of them, around the values: [{form}].',
      why: 'A datum that may repeat is written in one list, however many values it has.',
    },
  },
  'level-too-deep': {
    severity: 'error',
    fr: {
      message:
        'Ce qui est sous « {value} » est un niveau trop bas : sa place est dans {path} ({count} [balise|balises]).',
      remedy: 'Retirer « {value} » et ses accolades, en gardant ce qu’elles contiennent.',
      why: 'Chaque donnée a sa place dans le message : un niveau de trop la rend introuvable pour qui le lit.',
    },
    en: {
      message: 'What is under “{value}” is one level too deep: it belongs in {path} ({count} [tag|tags]).',
      remedy: 'Remove “{value}” and its braces, and keep what they hold.',
      why: 'Each datum has its place in the message: with one level too many its reader does not find it.',
    },
  },
  'tags-too-deep': {
    severity: 'error',
    fr: {
      message: 'Un niveau trop bas, dans {path} : {value}. Leur place est dans {above}.',
      remedy: 'Fermer l’accolade de {path} avant elles.',
      why: 'Chaque donnée a sa place dans le message : une accolade fermée trop tard en fait descendre d’autres.',
    },
    en: {
      message: 'One level too deep, in {path}: {value}. They belong in {above}.',
      remedy: 'Close the brace of {path} before them.',
      why: 'Each datum has its place in the message: a brace closed too late takes others down.',
    },
  },
  'level-too-high': {
    severity: 'error',
    fr: {
      message: 'Un niveau trop haut, dans {path} : {value}. Leur place est plus bas, dans {tag}.',
      remedy: 'Les mettre entre accolades, sous le nom {tag}.',
      why: 'Chaque donnée a sa place dans le message : sans l’objet qui l’entoure, son lecteur ne la trouve pas.',
    },
    en: {
      message: 'One level too high, in {path}: {value}. They belong further down, in {tag}.',
      remedy: 'Put them between braces, under the name {tag}.',
      why: 'Each datum has its place in the message: without the object around it its reader does not find it.',
    },
  },
  'list-unexpected': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » n’a qu’une valeur ; l’exemple lui donne une liste de {count} ({path}).',
      remedy: 'Retirer les crochets et ne garder qu’une valeur : {form}.',
      why: 'Seule une donnée dont la cardinalité permet plusieurs valeurs s’écrit entre crochets.',
    },
    en: {
      message: 'The datum “{label}” has one value only; the example gives it a list of {count} ({path}).',
      remedy: 'Remove the brackets and keep one value only: {form}.',
      why: 'Only a datum whose cardinality allows several values is written between brackets.',
    },
  },
  'items-too-few': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » se répète au moins {min} fois ; l’exemple en donne {count} ({path}).',
      remedy: 'Compléter la liste.',
      why: 'La cardinalité fixe combien de fois la donnée se répète. Une liste vide ne vaut pas mieux qu’une donnée absente.',
    },
    en: {
      message: 'The datum “{label}” occurs at least {min} times; the example gives {count} ({path}).',
      remedy: 'Complete the list.',
      why: 'The cardinality says how often the datum occurs. An empty list is no better than an absent datum.',
    },
  },
  'items-too-many': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » se répète au plus {max} fois ; l’exemple en donne {count} ({path}).',
      remedy: 'Raccourcir la liste.',
      why: 'La cardinalité fixe combien de fois la donnée se répète.',
    },
    en: {
      message: 'The datum “{label}” occurs at most {max} times; the example gives {count} ({path}).',
      remedy: 'Shorten the list.',
      why: 'The cardinality says how often the datum occurs.',
    },
  },
  'pattern-broken': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » vaut « {value} », qui n’a pas la forme attendue ({path}).',
      remedy: 'Écrire une valeur de cette forme : {form}.',
      why: 'L’expression dit quels textes la donnée admet ; elle est vérifiée à chaque envoi.',
    },
    en: {
      message: 'The datum “{label}” is “{value}”, which has not the expected form ({path}).',
      remedy: 'Write a value of this form: {form}.',
      why: 'The expression says which texts the datum admits; it is verified at every sending.',
    },
  },
  'moment-impossible': {
    severity: 'warning',
    fr: {
      message: 'La donnée « {label} » vaut « {value} », un jour ou une heure qui n’existe pas ({path}).',
      remedy: 'Écrire une date et une heure qui existent.',
      why: 'Le schéma ne vérifie que la forme des dates : le message passe, mais le logiciel qui le lit échoue.',
    },
    en: {
      message: 'The datum “{label}” is “{value}”, a day or an hour that does not exist ({path}).',
      remedy: 'Write a date and an hour that exist.',
      why: 'The schema verifies the form of dates only: the message gets through, but the software that reads it fails.',
    },
  },
  'code-not-suggested': {
    severity: 'warning',
    fr: {
      message: 'La donnée « {label} » vaut « {value} », que la nomenclature {list} n’a pas ({path}).',
      remedy: 'Prendre un code de la nomenclature, ou l’y ajouter.',
      why: 'Le schéma ne vérifie que la forme de ce code : le message passe, mais son destinataire ne saura pas le lire.',
    },
    en: {
      message: 'The datum “{label}” is “{value}”, which the code list {list} does not have ({path}).',
      remedy: 'Take a code of the list, or add it there.',
      why: 'The schema checks only the form of this code: the message passes, but its receiver will not understand it.',
    },
  },
  'code-not-suggested-close': {
    severity: 'warning',
    fr: {
      message: 'La donnée « {label} » vaut « {value} », que la nomenclature {list} n’a pas ({path}).',
      remedy: 'Écrire « {suggestion} », le plus proche, ou ajouter le code à la nomenclature.',
      why: 'Le schéma ne vérifie que la forme de ce code : le message passe, mais son destinataire ne saura pas le lire.',
    },
    en: {
      message: 'The datum “{label}” is “{value}”, which the code list {list} does not have ({path}).',
      remedy: 'Write “{suggestion}”, the closest one, or add the code to the list.',
      why: 'The schema checks only the form of this code: the message passes, but its receiver will not understand it.',
    },
  },
  'code-unknown': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » vaut « {value} », qui n’est pas dans sa liste ({path}).',
      remedy: 'Écrire un code de la liste : {list}.',
      why: 'La donnée n’admet que les codes de sa liste, lettre à lettre.',
    },
    en: {
      message: 'The datum “{label}” is “{value}”, which is not in its list ({path}).',
      remedy: 'Write a code of the list: {list}.',
      why: 'The datum admits only the codes of its list, letter by letter.',
    },
  },
  'code-misspelled': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » vaut « {value} », qui n’est pas dans sa liste ({path}).',
      remedy: 'Écrire {suggestion}, ou un autre code de la liste : {list}.',
      why: 'La donnée n’admet que les codes de sa liste, lettre à lettre, majuscules comprises.',
    },
    en: {
      message: 'The datum “{label}” is “{value}”, which is not in its list ({path}).',
      remedy: 'Write {suggestion}, or another code of the list: {list}.',
      why: 'The datum admits only the codes of its list, letter by letter, capitals included.',
    },
  },
  'label-for-code': {
    severity: 'error',
    fr: {
      message: 'La donnée « {label} » porte le libellé « {value} » au lieu de son code ({path}).',
      remedy: 'Écrire {suggestion}.',
      why: 'Un message transporte les codes des nomenclatures ; les libellés sont faits pour être lus.',
    },
    en: {
      message: 'The datum “{label}” carries the label “{value}” instead of its code ({path}).',
      remedy: 'Write {suggestion}.',
      why: 'A message carries the codes of nomenclatures; labels are there to be read.',
    },
  },
});
