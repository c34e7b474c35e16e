import { defineDiagnostics } from '../../diagnostics.ts';

/** Lists of values written in a row. */
export const enumerationDiagnostics = defineDiagnostics('model', {
  'enumeration-item-forbidden': {
    severity: 'error',
    fr: {
      message: 'Aucune valeur d’une liste ne peut être « {value} ».',
      remedy: 'Choisir une autre valeur.',
      why: 'En JavaScript, ce mot désigne le prototype d’un objet, ou ce que les programmes demandent à tout objet : dans un document JSON, comme nom de donnée ou comme clé d’un libellé, il change l’objet qui le lit ou arrête les outils des éditeurs (AsyncAPI, générateurs de code).',
    },
    en: {
      message: 'No value of a list may be “{value}”.',
      remedy: 'Choose another value.',
      why: 'In JavaScript this word is the prototype of an object, or what programs ask of any object: in a JSON document, as name of a datum or key of a label, it changes the object that reads it or stops the tools of vendors (AsyncAPI, code generators).',
    },
  },
  'enumeration-open': {
    severity: 'error',
    fr: {
      message: '« {remark} » est lu comme une valeur de la liste.',
      remedy: 'Écrire toutes les valeurs et retirer « {remark} », ou sortir la liste de cette colonne.',
      why: 'Une liste est fermée : un message qui porte une autre valeur est refusé, et « etc. » serait publié comme un code.',
    },
    en: {
      message: '“{remark}” is read as a value of the list.',
      remedy: 'Write all values and remove “{remark}”, or take the list out of this column.',
      why: 'A list is closed: a message with another value is refused, and “etc.” would be published as a code.',
    },
  },
  'enumeration-item-remark': {
    severity: 'error',
    fr: {
      message: 'La remarque « {remark} » est lue comme une partie de la valeur « {value} ».',
      remedy: 'Écrire {meant}, et la remarque dans la description ou en commentaire de la cellule.',
      why: 'Tout ce qui est entre deux virgules est publié : un message qui porte la valeur sans la remarque serait refusé.',
    },
    en: {
      message: 'The remark “{remark}” is read as part of the value “{value}”.',
      remedy: 'Write {meant}, and the remark in the description or as a comment of the cell.',
      why: 'All that stands between two commas is published: a message with the value and without the remark would be refused.',
    },
  },
  'enumeration-item-blank': {
    severity: 'warning',
    fr: {
      message:
        'La valeur « {value} » contient une espace, et aucune autre de la liste : une virgule manque-t-elle ?',
      remedy: 'Écrire {meant}, ou retirer l’espace si c’est une seule valeur.',
      why: 'Les valeurs d’une liste sont séparées par une virgule et une espace. Sans virgule, deux codes n’en font qu’un, que personne n’envoie.',
    },
    en: {
      message: 'The value “{value}” holds a blank, and no other of the list does: is a comma missing?',
      remedy: 'Write {meant}, or remove the blank if it is one value.',
      why: 'The values of a list are separated by a comma and a blank. Without a comma two codes become one, which nobody sends.',
    },
  },
  'enumeration-item-padded': {
    severity: 'warning',
    fr: {
      message: 'La valeur « {value} » de la liste commence ou finit par une espace.',
      remedy: 'Retirer l’espace.',
      why: 'L’espace fait partie de la valeur publiée : un message sans elle est refusé.',
    },
    en: {
      message: 'The value “{value}” of the list begins or ends with a blank.',
      remedy: 'Remove the blank.',
      why: 'The blank is part of the published value: a message without it is refused.',
    },
  },
  'enumeration-item-look-alike': {
    severity: 'error',
    fr: {
      message:
        'La valeur « {value} » de la liste contient des lettres d’un autre alphabet qui ressemblent aux nôtres.',
      remedy: 'Retaper {suggestion} au clavier.',
      why: 'Un « А » cyrillique se lit comme un « A » mais n’est pas la même lettre : l’éditeur qui tape la valeur en envoie une autre, qui est refusée.',
    },
    en: {
      message: 'The value “{value}” of the list holds letters of another alphabet that look like Latin ones.',
      remedy: 'Type {suggestion} again on the keyboard.',
      why: 'A Cyrillic “А” reads like an “A” but is another letter: the vendor who types the value sends another one, which is refused.',
    },
  },
  'enumeration-item-unseen': {
    severity: 'error',
    fr: {
      message:
        'La valeur « {value} » de la liste contient un signe invisible, ou un accent séparé de sa lettre.',
      remedy: 'Effacer la valeur et retaper {suggestion} au clavier.',
      why: 'Ce que l’on ne voit pas fait partie de la valeur publiée : un message écrit au clavier ne l’a pas, et il est refusé.',
    },
    en: {
      message:
        'The value “{value}” of the list holds a sign that is not seen, or an accent apart from its letter.',
      remedy: 'Erase the value and type {suggestion} again on the keyboard.',
      why: 'What is not seen is part of the published value: a message typed on a keyboard does not have it, and is refused.',
    },
  },
  'enumeration-item-duplicate': {
    severity: 'warning',
    fr: {
      message: 'La valeur « {value} » figure deux fois dans la liste.',
      remedy: 'N’en garder qu’une.',
      why: 'Une valeur répétée est souvent une autre valeur oubliée.',
    },
    en: {
      message: 'The value “{value}” occurs twice in the list.',
      remedy: 'Keep one.',
      why: 'A repeated value is often another value forgotten.',
    },
  },
  'enumeration-items-differ-by-case': {
    severity: 'warning',
    fr: {
      message: 'Les valeurs « {value} » et « {other} » ne diffèrent que par les majuscules.',
      remedy: 'N’en garder qu’une.',
      why: 'Les logiciels prendront l’une pour l’autre.',
    },
    en: {
      message: 'The values “{value}” and “{other}” differ by case only.',
      remedy: 'Keep one.',
      why: 'Software will take one for the other.',
    },
  },
  'enumeration-refuses-all': {
    severity: 'warning',
    fr: {
      message:
        'La liste contient des textes alors que le type est {type} : les publications actuelles refusent toute valeur.',
      remedy: 'Choisir le type string.',
      why: 'Les valeurs d’une liste sont publiées comme des textes : aucun nombre ne leur est égal.',
    },
    en: {
      message: 'The list holds texts while the type is {type}: today’s publications refuse every value.',
      remedy: 'Choose the type string.',
      why: 'The values of a list are published as texts: no number equals them.',
    },
  },
  'enumeration-item-of-wrong-type': {
    severity: 'warning',
    fr: {
      message:
        'La valeur « {value} » de la liste n’est pas du type {type} : aucun message ne peut la porter.',
      remedy: 'Choisir le type string, ou ne lister que des valeurs de ce type.',
      why: 'Une date, une date et heure ou un numéro de téléphone doit avoir une forme précise ; une valeur de la liste qui ne l’a pas est refusée.',
    },
    en: {
      message: 'The value “{value}” of the list is not of type {type}: no message can carry it.',
      remedy: 'Choose the type string, or list values of this type only.',
      why: 'A date, a date and time or a telephone number must have a precise form; a value of the list that has not is refused.',
    },
  },
});
