import type { CorpusIndex } from '@hubsante/model/contracts';

/** What the examples by construction cover, in a package. */
export const CORPUS = 'corpus/index.json';

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
