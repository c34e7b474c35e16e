import type { ConstraintKind } from './corpus-case.ts';

/** Something that accepts or refuses messages, and what it has no words for. */
export interface Judge {
  readonly id: string;
  readonly title: string;
  /** By kind of constraint, why the judge cannot express it, in French. What is not here, it judges as the others do. */
  readonly cannotExpress: Readonly<Partial<Record<ConstraintKind, string>>>;
}

const TOLERANT = 'les balises inconnues sont ignorées, pour lire la version suivante';
const TYPES_ONLY = 'un type ne dit pas cela : à vérifier par le paquet npm ou les schémas';
const COERCED =
  'Jackson convertit un nombre en texte, et un objet seul n’est pas une liste : seuls les objets sont distingués';

/** Every judge of the corpus. A test has each of them judge every example: a declaration that is not true fails. */
export const JUDGES: readonly Judge[] = [
  { id: 'json-schema', title: 'JSON Schema (Ajv)', cannotExpress: {} },
  { id: 'runtime', title: 'validate() du paquet npm', cannotExpress: {} },
  {
    id: 'xsd',
    title: 'XSD (libxml2), sur la forme XML',
    cannotExpress: {
      single: 'XML ne distingue pas une valeur d’une liste d’une seule',
      list: 'XML ne distingue pas une valeur d’une liste d’une seule',
      type: 'XML n’a que des textes',
      object: 'un objet remplacé par un texte n’a pas de forme XML',
      closed: 'la conversion en XML refuse d’elle-même une balise inconnue',
      forbidden: 'la conversion en XML refuse d’elle-même une balise interdite',
    },
  },
  {
    id: 'java',
    title: 'Types Java (Jackson)',
    cannotExpress: {
      required: TYPES_ONLY,
      'max-items': TYPES_ONLY,
      'min-items': TYPES_ONLY,
      type: COERCED,
      pattern: TYPES_ONLY,
      date: TYPES_ONLY,
      closed: TOLERANT,
      forbidden: TOLERANT,
    },
  },
  {
    id: 'python',
    title: 'Types Python',
    cannotExpress: {
      'max-items': TYPES_ONLY,
      'min-items': TYPES_ONLY,
      pattern: TYPES_ONLY,
      date: TYPES_ONLY,
      closed: TOLERANT,
      forbidden: TOLERANT,
    },
  },
];
