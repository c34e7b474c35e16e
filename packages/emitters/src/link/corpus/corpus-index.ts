import { CONSTRAINT_KINDS, type LinkVersion } from '@hubsante/model';
import type { CorpusIndex, KindCoverage, MessageCoverage } from '@hubsante/model/contracts';
import { CONSTRAINT_TITLES } from './constraint-titles.ts';
import { JUDGES } from './judges.ts';
import type { DescribedCorpus, MessageCorpus } from './message-corpus.ts';

/** What the corpus of a link version covers. */
export function corpusIndex(
  { link, version }: LinkVersion,
  described: readonly DescribedCorpus[],
  envelope: MessageCorpus | null = null,
): CorpusIndex {
  const messages = described.map(({ file }) => coverageOf(file));
  const all = described.flatMap(({ corpus }) => corpus.constraints);
  const kinds = CONSTRAINT_KINDS.flatMap((kind): KindCoverage[] => {
    const own = all.filter((constraint) => constraint.kind === kind);
    if (own.length === 0) return [];
    const covered = own.filter(({ reason }) => reason === null).length;
    return [{ kind, title: CONSTRAINT_TITLES[kind], constraints: own.length, covered }];
  });
  const judges = JUDGES.map(({ id, title, cannotExpress }) => {
    const verdicts = CONSTRAINT_KINDS.filter((kind) => kinds.some((one) => one.kind === kind)).map((kind) => {
      const reason = cannotExpress[kind];
      return [kind, reason === undefined ? 'refusé' : `non exprimable : ${reason}`] as const;
    });
    return { id, title, constraints: Object.fromEntries(verdicts) };
  });
  const sum = (key: 'constraints' | 'covered') => messages.reduce((total, one) => total + one[key], 0);
  const [constraints, covered] = [sum('constraints'), sum('covered')];
  return {
    link,
    version,
    constraints,
    covered,
    percentage: percentage(covered, constraints),
    messages,
    ...(envelope === null ? {} : { envelope: coverageOf(envelope) }),
    kinds,
    judges,
  };
}

function coverageOf({
  message,
  root,
  valid,
  invalid,
  constraints,
  covered,
  uncovered,
}: MessageCorpus): MessageCoverage {
  return { message, root, valid: valid.length, invalid: invalid.length, constraints, covered, uncovered };
}

/** Rounded down to a tenth: nothing but everything is 100. */
export function percentage(covered: number, constraints: number): number {
  return constraints === 0 ? 100 : Math.floor((covered / constraints) * 1_000) / 10;
}
