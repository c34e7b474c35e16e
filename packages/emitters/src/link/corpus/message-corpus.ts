import {
  type Corpus,
  type CorpusCase,
  type CoveredConstraint,
  corpusOf,
  type JsonPatch,
  jsonPointer,
  type Message,
} from '@hubsante/model';
import type { UncoveredConstraint } from '@hubsante/model/contracts';
import { constraintCell } from './constraint-place.ts';
import { REASONS } from './constraint-titles.ts';
import { expectedCode } from './expected-finding.ts';
import { JUDGES } from './judges.ts';

/** The examples of one message, as `corpus/<message>.json` holds them. */
export interface MessageCorpus {
  readonly message: string;
  readonly root: string;
  readonly constraints: number;
  /** Constraints with a valid and an invalid example. */
  readonly covered: number;
  readonly uncovered: readonly UncoveredConstraint[];
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

/** A whole message, or what makes it of the case `minimal`. */
export type CaseContent =
  | { readonly value: unknown }
  | { readonly from: 'minimal'; readonly patch: JsonPatch };

/** A message that every judge accepts. */
export type ValidCase = { readonly name: string } & CaseContent;

/** A message that breaks one constraint, and what is to be said of it. */
export type InvalidCase = {
  readonly name: string;
  readonly constraint: { readonly kind: string; readonly path: string; readonly cell?: string };
  /** The one finding of `validate()`. */
  readonly finding: { readonly code: string; readonly path: readonly (string | number)[] };
  /** Judges that cannot express this one, though they can express its kind: why, in French, by their ids. */
  readonly notExpressible?: Readonly<Record<string, string>>;
} & CaseContent;

/** What the examples of a message are, and the constraints they are examples of. */
export interface DescribedCorpus {
  readonly file: MessageCorpus;
  readonly corpus: Corpus;
}

/** Constructs the examples of a message; in its file they are whole messages, root included. */
export function describeCorpus(message: Message): DescribedCorpus {
  const corpus = corpusOf(message);
  const { root, name } = message;
  const { cases, constraints } = corpus;
  const uncovered = constraints.filter(({ reason }) => reason !== null);
  return {
    corpus,
    file: {
      message: name,
      root,
      constraints: constraints.length,
      covered: constraints.length - uncovered.length,
      uncovered: uncovered.map(describeUncovered),
      valid: cases
        .filter(({ kind }) => kind === 'valid')
        .map((one) => ({ name: one.name, ...contentOf(one, root) })),
      invalid: cases.flatMap((one) => describeInvalid(one, root)),
    },
  };
}

function describeInvalid(one: CorpusCase, root: string): readonly InvalidCase[] {
  const { name, constraint, faultPath } = one;
  if (constraint === null) return [];
  const { kind, path } = constraint;
  const cell = constraintCell(constraint);
  const exceptions = JUDGES.flatMap(({ id, exception }) => {
    const reason = exception(constraint);
    return reason === null ? [] : [[id, reason] as const];
  });
  return [
    {
      name,
      constraint: { kind, path, ...(cell === undefined ? {} : { cell }) },
      finding: { code: expectedCode(constraint), path: [root, ...faultPath] },
      ...(exceptions.length === 0 ? {} : { notExpressible: Object.fromEntries(exceptions) }),
      ...contentOf(one, root),
    },
  ];
}

function contentOf({ patch, value }: CorpusCase, root: string): CaseContent {
  if (patch === null) return { value: { [root]: value } };
  const at = jsonPointer([root]);
  return {
    from: 'minimal',
    patch: patch.map((operation) => ({ ...operation, path: `${at}${operation.path}` })),
  };
}

function describeUncovered(constraint: CoveredConstraint): UncoveredConstraint {
  const { kind, path, reason } = constraint;
  const cell = constraintCell(constraint);
  return {
    kind,
    path,
    ...(cell === undefined ? {} : { cell }),
    reason: REASONS[reason ?? 'no-valid-value'],
  };
}
