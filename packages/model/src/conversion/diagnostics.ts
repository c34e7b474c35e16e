import { defineDiagnostics } from '../diagnostics.ts';

/** What a person said of two versions, against both models. */
export const evolutionDiagnostics = defineDiagnostics('evolution', {
  'message-unknown': {
    severity: 'error',
    fr: {
      message: 'Le message « {value} » n’existe pas dans la version {release}.',
      remedy: 'Corriger le nom ({suggestion} ?).',
      why: 'Une consigne pour un message qui n’existe pas ne sert jamais : la conversion ferait autre chose que ce que son auteur croit.',
    },
    en: {
      message: 'The message “{value}” does not exist in version {release}.',
      remedy: 'Mend the name ({suggestion}?).',
      why: 'An instruction for a message that does not exist never serves: the conversion would do something else than its author believes.',
    },
  },
  'field-unknown': {
    severity: 'error',
    fr: {
      message: 'Aucun champ ne se nomme « {value} » dans la version {release}.',
      remedy: 'Corriger le chemin ({suggestion} ?).',
      why: 'Un champ se nomme par ses balises séparées par des points ; une consigne pour un champ qui n’existe pas ne sert jamais.',
    },
    en: {
      message: 'No field is named “{value}” in version {release}.',
      remedy: 'Mend the path ({suggestion}?).',
      why: 'A field is named by its tags separated by dots; an instruction for a field that does not exist never serves.',
    },
  },
  'fields-not-alike': {
    severity: 'error',
    fr: {
      message: '« {value} » devient « {current} », mais l’un contient des champs et l’autre une valeur.',
      remedy: 'Nommer deux champs de même sorte.',
      why: 'Un objet ne devient pas une valeur : il faut dire lequel de ses champs la donne.',
    },
    en: {
      message: '“{value}” becomes “{current}”, but one holds fields and the other a value.',
      remedy: 'Name two fields of the same sort.',
      why: 'An object does not become a value: say which of its fields gives it.',
    },
  },
  'pairing-needless': {
    severity: 'warning',
    fr: {
      message: '« {value} » devient « {current} » : la comparaison des deux versions le trouve déjà.',
      remedy: 'Supprimer cette ligne.',
      why: 'Le fichier ne dit que ce que la comparaison ne trouve pas ; une ligne de trop est à relire à chaque version.',
    },
    en: {
      message: '“{value}” becomes “{current}”: the comparison of both versions finds it already.',
      remedy: 'Remove this line.',
      why: 'The file says only what the comparison does not find; a line too many has to be read again with each version.',
    },
  },
  'code-unknown': {
    severity: 'error',
    fr: {
      message: 'Le champ « {field} » n’admet pas le code « {value} » dans la version {release}.',
      remedy: 'Corriger le code ({suggestion} ?).',
      why: 'Un code absent de sa nomenclature n’est jamais reçu, ou serait refusé.',
    },
    en: {
      message: 'The field “{field}” does not accept the code “{value}” in version {release}.',
      remedy: 'Mend the code ({suggestion}?).',
      why: 'A code that is not in its list is never received, or would be refused.',
    },
  },
  'code-needless': {
    severity: 'warning',
    fr: {
      message:
        'Le code « {value} » devient « {current} » : la comparaison des deux nomenclatures le trouve déjà.',
      remedy: 'Supprimer ce code.',
      why: 'Le fichier ne dit que ce que la comparaison ne trouve pas.',
    },
    en: {
      message: 'The code “{value}” becomes “{current}”: the comparison of both lists finds it already.',
      remedy: 'Remove this code.',
      why: 'The file says only what the comparison does not find.',
    },
  },
  'default-refused': {
    severity: 'error',
    fr: {
      message: 'La version {release} n’admet pas « {value} » dans le champ « {field} ».',
      remedy: 'Écrire une valeur que le champ admet.',
      why: 'Un message complété par une valeur interdite serait refusé.',
    },
    en: {
      message: 'Version {release} does not accept “{value}” in the field “{field}”.',
      remedy: 'Write a value that the field accepts.',
      why: 'A message filled with a forbidden value would be refused.',
    },
  },
  'default-needless': {
    severity: 'warning',
    fr: {
      message:
        'Le champ « {value} » n’est obligatoire dans aucune des deux versions : sa valeur par défaut ne sert jamais.',
      remedy: 'Supprimer cette ligne.',
      why: 'Une valeur par défaut ne remplit que ce qu’une version exige et que le message n’a pas.',
    },
    en: {
      message: 'The field “{value}” is required in neither version: its default never serves.',
      remedy: 'Remove this line.',
      why: 'A default fills only what a version requires and the message has not.',
    },
  },
  'note-place-unusable': {
    severity: 'error',
    fr: {
      message:
        'On ne peut pas noter dans « {value} » : ce n’est pas un champ de texte libre du message {message}.',
      remedy: 'Écrire le chemin d’un champ de type texte, sans nomenclature, dans la version {release}.',
      why: 'Une valeur perdue est notée en toutes lettres, là où une personne la lira.',
    },
    en: {
      message: 'Nothing can be noted in “{value}”: it is no free text of message {message}.',
      remedy: 'Write the path of a text field, without list, in version {release}.',
      why: 'A lost value is noted in words, where a person will read it.',
    },
  },
  'note-incomplete': {
    severity: 'error',
    fr: {
      message: 'Une note dans « {value} » serait refusée : il y manque « {field} ».',
      remedy: 'Ajouter ce champ sous « avec ».',
      why: 'Un élément qui n’a pas ses champs obligatoires n’est pas écrit : la valeur perdue ne serait notée nulle part.',
    },
    en: {
      message: 'A note in “{value}” would be refused: “{field}” is missing.',
      remedy: 'Add this field under “avec”.',
      why: 'An item without its required fields is not written: the lost value would be noted nowhere.',
    },
  },
});
