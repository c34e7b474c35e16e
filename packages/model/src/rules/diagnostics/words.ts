import { defineDiagnostics } from '../../diagnostics.ts';

/** Labels and descriptions. */
export const wordDiagnostics = defineDiagnostics('model', {
  'label-with-stray-blank': {
    severity: 'advice',
    fix: '{clean}',
    fr: {
      message: 'Le nom de donnée « {value} » contient une espace ou un retour à la ligne de trop.',
      remedy: 'Écrire « {clean} ».',
      why: 'Le nom est publié tel quel comme titre dans les schémas et la documentation.',
    },
    en: {
      message: 'The name “{value}” holds one blank or line break too many.',
      remedy: 'Write “{clean}”.',
      why: 'The name is published as it stands, as title in schemas and documentation.',
    },
  },
  'description-missing': {
    severity: 'warning',
    fr: {
      message: 'La donnée « {tag} » n’a pas de description.',
      remedy: 'Écrire une phrase : ce que l’on met dans ce champ, et quand.',
      why: 'Un intégrateur n’a que le nom pour deviner ce qu’il doit écrire.',
    },
    en: {
      message: 'The datum “{tag}” has no description.',
      remedy: 'Write a sentence: what goes into this field, and when.',
      why: 'An integrator has only the name to guess what to write.',
    },
  },
  'object-description-missing': {
    severity: 'warning',
    fr: {
      message: 'L’objet « {tag} » n’a pas de description.',
      remedy: 'Écrire une phrase : ce que l’objet représente, et ce qui le distingue d’un autre.',
      why: 'Un objet sans description laisse l’intégrateur deviner ce que réunissent ses données.',
    },
    en: {
      message: 'The object “{tag}” has no description.',
      remedy: 'Write a sentence: what the object stands for, and what tells it from another.',
      why: 'An object without a description leaves the integrator to guess what its data have in common.',
    },
  },
  'description-repeats-label': {
    severity: 'advice',
    fr: {
      message: 'La description « {value} » répète le nom de la donnée.',
      remedy: 'Dire ce que l’on met dans ce champ, et quand.',
      why: 'Une description qui répète le nom n’apprend rien.',
    },
    en: {
      message: 'The description “{value}” repeats the name of the datum.',
      remedy: 'Say what goes into this field, and when.',
      why: 'A description that repeats the name teaches nothing.',
    },
  },
  'label-duplicate': {
    severity: 'warning',
    fr: {
      message: 'Le nom de donnée « {value} » est déjà celui de « {tag} » (ligne {row}), sous le même parent.',
      remedy: 'Donner à chacune un nom qui dit ce qui la distingue.',
      why: 'Le nom est le titre de la donnée dans les schémas et la documentation : deux titres égaux ne se distinguent plus. C’est souvent une ligne copiée puis oubliée.',
    },
    en: {
      message: 'The name “{value}” is already that of “{tag}” (row {row}), under the same parent.',
      remedy: 'Give each a name that says what sets it apart.',
      why: 'The name is the title of the datum in schemas and documentation: two equal titles cannot be told apart. It is often a row copied and forgotten.',
    },
  },
});
