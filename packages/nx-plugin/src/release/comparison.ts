import { run } from '../run.ts';

const DSF = 'packages/cli/bin/dsf.js';

/** How a version moves, the smallest move first. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

/** What `dsf diff` says of a change. */
export type Verdict = 'compatible' | 'dangerous' | 'breaking';

/** A value for who sends, and for who receives. */
export type Sides<Value> = Readonly<Record<'sender' | 'receiver', Value>>;

/** What `dsf diff --format json` prints, as far as releases go: the whole is `ToldComparison` of the model's contracts. */
export interface Comparison {
  readonly bump: Bump;
  readonly changes: readonly Change[];
}

/** One change, with its French sentences. */
export interface Change {
  /** `field-removed`; announcements of departures end in `-leaving`. */
  readonly kind: string;
  readonly subject: 'link' | 'message' | 'field' | 'code' | 'words';
  /** The worse of both sides. */
  readonly verdict: Verdict;
  readonly verdicts: Sides<Verdict>;
  /** Where JSON and XML are not hurt alike. */
  readonly bySyntax?: Readonly<Record<'json' | 'xml', Sides<Verdict>>>;
  readonly message?: string;
  readonly field?: string;
  /** The fields where it holds, when there are several; {@link field} is the first. */
  readonly places?: readonly string[];
  readonly nomenclature?: string;
  readonly parameters: { readonly list?: string };
  readonly sentence: string;
  readonly actions: Sides<string | null>;
}

/**
 * What changes from a folder of a specification to another.
 *
 * @param workspace where `dsf` runs.
 * @throws Error when one of the two has faults: what they hide cannot be compared.
 */
export function compare(workspace: string, before: string, after: string): Comparison {
  const args = [DSF, 'diff', before, after, '--format', 'json', '--lang', 'fr'];
  return JSON.parse(run(process.execPath, args, workspace)) as Comparison;
}
