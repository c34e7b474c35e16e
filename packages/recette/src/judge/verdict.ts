/** What a step or a case is worth, best first (docs/reference/echanges.md §13.1). */
export const VERDICTS = ['conforme', 'à confirmer', 'non concluant', 'non conforme'] as const;
/** What is said of a value, a step, a case and a run. */
export type Verdict = (typeof VERDICTS)[number];

/** The worst of some verdicts; `conforme` when there are none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS[Math.max(0, ...verdicts.map((one) => VERDICTS.indexOf(one)))] ?? 'conforme';
}

/** A value of a message that was received, beside what was expected. */
export interface ValueReport {
  /** `patient/0/patientId`. */
  readonly place: string;
  readonly expected: unknown;
  /** `undefined` when the message does not have it. */
  readonly actual: unknown;
  readonly verdict: 'conforme' | 'libre' | 'non conforme';
}

/** Why a step is not simply in conformity. */
export type Reason =
  | { readonly code: 'not-sent'; readonly why: string }
  | { readonly code: 'hub-refused'; readonly status: number; readonly why: string }
  | { readonly code: 'no-message' }
  /** A message to be refused, and nothing came back, or something else. */
  | { readonly code: 'no-refusal'; readonly expected: number }
  | { readonly code: 'other-refusal'; readonly expected: number; readonly status: number }
  | { readonly code: 'no-acknowledgement' }
  | { readonly code: 'refused'; readonly why: string }
  | { readonly code: 'invalid'; readonly faults: readonly string[] }
  | { readonly code: 'values-differ'; readonly count: number }
  | { readonly code: 'to-confirm' }
  | { readonly code: 'attested-wrong'; readonly by: string; readonly comment: string }
  | { readonly code: 'not-played' };

const WORTH: Readonly<Record<Reason['code'], Verdict>> = {
  'not-sent': 'non concluant',
  'hub-refused': 'non concluant',
  'no-message': 'non concluant',
  'no-refusal': 'non conforme',
  'other-refusal': 'non conforme',
  'no-acknowledgement': 'non conforme',
  refused: 'non conforme',
  invalid: 'non conforme',
  'values-differ': 'non conforme',
  'to-confirm': 'à confirmer',
  'attested-wrong': 'non conforme',
  'not-played': 'non concluant',
};

/** The verdict that a reason leads to. */
export function worthOf({ code }: Reason): Verdict {
  return WORTH[code];
}

/** A step of a case, judged. */
export interface StepReport {
  readonly id: string;
  readonly label: string;
  readonly message: string;
  /** Client identifiers. */
  readonly sender: string;
  readonly receiver: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly values: readonly ValueReport[];
}

/** A run, judged from its journal. */
export interface RunReport {
  readonly run: string;
  readonly case: string;
  readonly title: string;
  readonly link: string;
  readonly vhost: string;
  readonly syntax: string;
  readonly startedAt: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly verdict: Verdict;
  readonly steps: readonly StepReport[];
  /** What came and belongs to no step. */
  readonly outside: readonly {
    readonly root: string;
    readonly sender: string;
    readonly distributionID: string;
  }[];
}
