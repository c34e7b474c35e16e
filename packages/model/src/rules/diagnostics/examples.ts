import { defineDiagnostics } from '../../diagnostics.ts';

/** Examples that integrators would copy. */
export const exampleDiagnostics = defineDiagnostics('model', {
  'example-of-wrong-type': {
    severity: 'warning',
    fr: {
      message: 'L’exemple « {value} » n’est pas du type {type}.',
      remedy: 'Écrire un exemple de cette forme : {form}.',
      why: 'Les exemples servent aux intégrateurs et aux messages publiés : un exemple du mauvais type est refusé par le schéma même qui le montre.',
    },
    en: {
      message: 'The example “{value}” is not of type {type}.',
      remedy: 'Write an example of this form: {form}.',
      why: 'Examples serve integrators and the published messages: one of the wrong type is refused by the very schema that shows it.',
    },
  },
  'example-against-pattern': {
    severity: 'warning',
    fr: {
      message: 'L’exemple « {value} » n’a pas la forme que demande l’expression de la même ligne.',
      remedy: 'Corriger l’exemple, ou l’expression.',
      why: 'L’un des deux est faux : un intégrateur ne peut pas savoir lequel.',
    },
    en: {
      message: 'The example “{value}” has not the form that the expression of the same row wants.',
      remedy: 'Mend the example, or the expression.',
      why: 'One of the two is wrong: an integrator cannot know which.',
    },
  },
  'example-not-in-list': {
    severity: 'warning',
    fr: {
      message: 'L’exemple « {value} » n’est pas dans la liste des valeurs ({list}).',
      remedy: 'Écrire un code de la liste (le code, non son libellé).',
      why: 'Un exemple hors liste est refusé par le schéma même qui le montre.',
    },
    en: {
      message: 'The example “{value}” is not in the list of values ({list}).',
      remedy: 'Write a code of the list (the code, not its label).',
      why: 'An example outside the list is refused by the very schema that shows it.',
    },
  },
  'example-not-suggested': {
    severity: 'warning',
    fr: {
      message: 'L’exemple « {value} » n’est pas dans la nomenclature {list}, nommée pour cette donnée.',
      remedy: 'Écrire un code de la nomenclature, ou corriger son nom.',
      why: 'Le schéma ne vérifie que la forme : il accepterait ce code, que le logiciel qui le reçoit ne saurait pas afficher.',
    },
    en: {
      message: 'The example “{value}” is not in the nomenclature {list}, named for this field.',
      remedy: 'Write a code of the nomenclature, or mend its name.',
      why: 'The schema checks the form only: it would accept this code, which the software that receives it could not show.',
    },
  },
  'example-with-several-values': {
    severity: 'advice',
    fr: {
      message: 'La cellule d’exemple « {value} » contient plusieurs valeurs.',
      remedy: 'N’écrire qu’une valeur, telle qu’un message la porte.',
      why: 'La cellule entière est publiée comme une seule valeur d’exemple.',
    },
    en: {
      message: 'The example cell “{value}” holds several values.',
      remedy: 'Write one value only, as a message carries it.',
      why: 'The whole cell is published as one example value.',
    },
  },
  'example-with-stray-blank': {
    severity: 'warning',
    fr: {
      message: 'L’exemple « {value} » commence ou finit par une espace, ordinaire ou insécable.',
      remedy: 'Retirer l’espace.',
      why: 'L’espace est publiée avec l’exemple, et recopiée par les intégrateurs.',
    },
    en: {
      message: 'The example “{value}” begins or ends with a blank, ordinary or non-breaking.',
      remedy: 'Remove the blank.',
      why: 'The blank is published with the example, and copied by integrators.',
    },
  },
  'example-published-otherwise': {
    severity: 'warning',
    fr: {
      message: 'L’exemple « {value} » est publié « {published} » par les outils actuels.',
      remedy: 'Mettre la cellule au format Texte, ou choisir un exemple que la colonne n’emploie pas déjà.',
      why: 'L’outil historique confond VRAI et 1, FAUX et 0, quand les deux figurent dans la même colonne, et ajoute « .0 » aux colonnes de nombres. Nos propres schémas montrent la valeur saisie.',
    },
    en: {
      message: 'The example “{value}” is published as “{published}” by today’s tools.',
      remedy: 'Set the cell format to Text, or choose an example the column does not use yet.',
      why: 'The incumbent tool confuses TRUE and 1, FALSE and 0, when both occur in one column, and adds “.0” to columns of numbers. Our own schemas show the value typed.',
    },
  },
  'example-missing': {
    severity: 'advice',
    fr: {
      message: 'La donnée obligatoire « {tag} » n’a pas d’exemple.',
      remedy: 'Écrire une valeur telle qu’un message la porte.',
      why: 'Tout message contient cette donnée ; les publications actuelles montrent le mot « None » à la place de l’exemple absent, et il est recopié.',
    },
    en: {
      message: 'The required datum “{tag}” has no example.',
      remedy: 'Write a value as a message carries it.',
      why: 'Every message holds this datum; today’s publications show the word “None” in place of the absent example, and it is copied.',
    },
  },
  'example-on-object': {
    severity: 'warning',
    fr: {
      message: 'L’exemple « {value} » est écrit sur la ligne d’un objet.',
      remedy: 'Vider la cellule, et donner un exemple à chaque donnée de l’objet.',
      why: 'L’exemple d’un objet est composé de ceux de ses données : celui de sa propre ligne n’est lu par personne. La cellule peut ne contenir qu’une espace.',
    },
    en: {
      message: 'The example “{value}” is written on the row of an object.',
      remedy: 'Clear the cell, and give an example to each datum of the object.',
      why: 'The example of an object is made of those of its data: the one on its own row is read by nobody. The cell may hold nothing but a blank.',
    },
  },
});
