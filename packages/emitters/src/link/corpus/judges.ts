import { type Constraint, type ConstraintKind, xsdPattern } from '@hubsante/model';

/** Something that accepts or refuses messages, and what it has no words for. */
export interface Judge {
  readonly id: string;
  readonly title: string;
  /** By kind of constraint, why the judge cannot express it, in French. What is not here, it refuses. */
  readonly cannotExpress: Readonly<Partial<Record<ConstraintKind, string>>>;
  /** The same for one constraint among others of its kind; `null` when there is nothing particular about it. */
  readonly exception: (constraint: Constraint) => string | null;
}

const nothingParticular = () => null;

const ONE_OR_LIST = 'en XML, une liste d’une seule valeur s’écrit comme cette valeur';
const NUMBER_AS_TEXT = 'en XML, tout est texte : un nombre est un texte comme un autre';
const TYPES_ONLY = 'un type ne dit pas cela : à vérifier par le paquet npm ou par les schémas';
const TOLERANT = 'ignoré à la lecture, pour que la version suivante reste lisible';
/** In every language: a text is a text, a list is a list. */
const BEYOND_TYPES = {
  'min-items': TYPES_ONLY,
  'max-items': TYPES_ONLY,
  pattern: TYPES_ONLY,
  date: TYPES_ONLY,
  datetime: TYPES_ONLY,
  'phone-number': TYPES_ONLY,
  moment: TYPES_ONLY,
} as const satisfies Judge['cannotExpress'];

/** Every judge of the corpus. A test has each of them judge every example: a declaration that is not true fails. */
export const JUDGES: readonly Judge[] = [
  { id: 'json-schema', title: 'JSON Schema (Ajv)', cannotExpress: {}, exception: nothingParticular },
  { id: 'runtime', title: 'validate() du paquet npm', cannotExpress: {}, exception: nothingParticular },
  {
    id: 'runtime-xml',
    title: 'validateXml() du paquet npm',
    cannotExpress: { list: ONE_OR_LIST, text: NUMBER_AS_TEXT },
    exception: nothingParticular,
  },
  {
    id: 'model',
    title: 'Vérification des exemples (dsf check)',
    cannotExpress: { moment: 'signalé par un avertissement : le message n’est pas refusé' },
    exception: nothingParticular,
  },
  {
    id: 'xsd',
    title: 'XSD (libxml2)',
    cannotExpress: { list: ONE_OR_LIST, text: NUMBER_AS_TEXT },
    exception: beyondXsd,
  },
  {
    id: 'typescript',
    title: 'Types TypeScript',
    cannotExpress: { ...BEYOND_TYPES, integer: 'TypeScript n’a qu’un type pour tous les nombres' },
    exception: nothingParticular,
  },
  {
    id: 'java',
    title: 'Types Java (Jackson)',
    cannotExpress: {
      ...BEYOND_TYPES,
      required: 'un champ absent est lu comme null',
      closed: TOLERANT,
      forbidden: TOLERANT,
      text: 'Jackson lit un nombre comme un texte',
      integer: 'Jackson ôte les décimales',
    },
    exception: nothingParticular,
  },
  {
    id: 'python',
    title: 'Types Python',
    cannotExpress: { ...BEYOND_TYPES, closed: TOLERANT, forbidden: TOLERANT },
    exception: nothingParticular,
  },
];

/** Constraints of specifications to come: those of today have none of these. */
function beyondXsd({ kind, field, isInOpenStructure }: Constraint): string | null {
  if (isInOpenStructure) return 'dans une structure libre, le XSD accepte tout élément';
  const pattern = field?.kind === 'leaf' ? field.pattern : null;
  const isForm = kind === 'pattern' || kind === 'date' || kind === 'datetime' || kind === 'phone-number';
  return isForm && pattern !== null && xsdPattern(pattern.source) === null
    ? 'cette expression régulière n’a pas d’équivalent en XSD'
    : null;
}
