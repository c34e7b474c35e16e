/** How much of one message the examples by construction cover. */
export interface MessageCoverage {
  readonly message: string;
  readonly root: string;
  /** Valid examples, and invalid ones. */
  readonly valid: number;
  readonly invalid: number;
  readonly constraints: number;
  readonly covered: number;
  readonly uncovered: readonly UncoveredConstraint[];
}

/** A constraint that no example can cover, and why. */
export interface UncoveredConstraint {
  readonly kind: string;
  /** Path of the field, `/patient/sex`; empty for the message. */
  readonly path: string;
  /** `model.xlsx › RS-EDA!C14`; absent of what no workbook describes. */
  readonly cell?: string;
  /** In French. */
  readonly reason: string;
}

/** How much of one kind of constraint is covered. */
export interface KindCoverage {
  readonly kind: string;
  /** What breaks it, in French. */
  readonly title: string;
  readonly constraints: number;
  readonly covered: number;
}

/** What a judge (validator) can say of each kind of constraint. */
export interface JudgeRow {
  readonly id: string;
  readonly title: string;
  /** By kind of constraint: `refusé`, or `non exprimable : …`. */
  readonly constraints: Readonly<Record<string, string>>;
}

/** `corpus/index.json`: how much is covered, and who can judge what. */
export interface CorpusIndex {
  readonly link: string;
  readonly version: string;
  readonly constraints: number;
  readonly covered: number;
  /** Rounded down to a tenth: nothing but everything is 100. */
  readonly percentage: number;
  readonly messages: readonly MessageCoverage[];
  /** The envelope and the header in it, which are counted apart; absent when no message travels with a header. */
  readonly envelope?: MessageCoverage;
  /** Kinds of constraints this link has, in the order of the matrix. */
  readonly kinds: readonly KindCoverage[];
  readonly judges: readonly JudgeRow[];
}
