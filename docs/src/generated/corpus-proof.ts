/** What the examples by construction cover, in a package. */
export const CORPUS = 'corpus/index.json';

/** `corpus/index.json`, as the emitter `corpus` writes it. */
export interface CorpusIndex {
  readonly messages: readonly {
    readonly valid: number;
    readonly constraints: number;
    readonly covered: number;
  }[];
  readonly judges: readonly {
    readonly title: string;
    /** By kind of constraint: `refusé`, or `non exprimable : …`. */
    readonly constraints: Readonly<Record<string, string>>;
  }[];
}

/** Kinds of constraints, as a vendor calls them. */
const TITLES: Readonly<Record<string, string>> = {
  required: 'champ obligatoire absent',
  'max-items': 'trop de répétitions',
  'min-items': 'trop peu de répétitions',
  single: 'liste au lieu d’une valeur',
  list: 'valeur au lieu d’une liste',
  type: 'valeur d’un autre type',
  object: 'texte au lieu d’un objet',
  pattern: 'forme du texte',
  date: 'forme d’une date, d’un téléphone',
  codes: 'code hors de la liste',
  closed: 'balise inconnue',
  forbidden: 'balise interdite',
};

const UNSAID = 'non exprimable : ';

/** The matrix of judges, a row a kind of constraint. */
export function proofView({ messages, judges }: CorpusIndex): object {
  const sum = (key: 'valid' | 'constraints' | 'covered') =>
    messages.reduce((total, one) => total + one[key], 0);
  return {
    valid: sum('valid'),
    constraints: sum('constraints'),
    covered: sum('covered'),
    judges: judges.map(({ title }) => ({ title })),
    rows: Object.entries(TITLES).map(([kind, title]) => ({
      title,
      cells: judges.map(({ constraints }) => {
        const said = constraints[kind] ?? '';
        return { reason: said.startsWith(UNSAID) ? said.slice(UNSAID.length) : null };
      }),
    })),
  };
}
