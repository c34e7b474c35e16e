/** What the examples by construction cover, in a package. */
export const CORPUS = 'corpus/index.json';

/** `corpus/index.json`, as the emitter `corpus` writes it. */
export interface CorpusIndex {
  readonly messages: readonly {
    readonly valid: number;
    readonly constraints: number;
    readonly covered: number;
  }[];
  /** Kinds of constraints the link has, and what breaks them, in French. */
  readonly kinds: readonly { readonly kind: string; readonly title: string }[];
  readonly judges: readonly {
    readonly title: string;
    /** By kind of constraint: `refusé`, or `non exprimable : …`. */
    readonly constraints: Readonly<Record<string, string>>;
  }[];
}

const UNSAID = 'non exprimable : ';

/** The matrix of judges, a row a kind of constraint. */
export function proofView({ messages, kinds, judges }: CorpusIndex): object {
  const sum = (key: 'valid' | 'constraints' | 'covered') =>
    messages.reduce((total, one) => total + one[key], 0);
  return {
    valid: sum('valid'),
    constraints: sum('constraints'),
    covered: sum('covered'),
    judges: judges.map(({ title }) => ({ title })),
    rows: kinds.map(({ kind, title }) => ({
      title,
      cells: judges.map(({ constraints }) => {
        const said = constraints[kind] ?? '';
        return { reason: said.startsWith(UNSAID) ? said.slice(UNSAID.length) : null };
      }),
    })),
  };
}
