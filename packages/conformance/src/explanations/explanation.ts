import type { Language } from '@hubsante/model';
import type { ArtefactKindName } from '../artefact-kind.ts';
import type { ArtefactPair, Situation } from '../artefact-pair.ts';
import type { Evidence } from '../evidence.ts';

/** What a difference comes from, when it does not come from us (docs/reference/artefacts-publies.md §15). */
export type ExplanationCategory =
  | 'hand-kept'
  | 'left-over'
  | 'hand-edited'
  | 'workbook-order'
  | 'published-apart'
  | 'lost-file'
  | 'not-published';

/**
 * A reason why a published artefact does not follow from its workbook. Recognised by what the files hold,
 * never by their release; narrow enough that a mistake of ours would not pass for it.
 */
export interface Explanation {
  readonly code: string;
  readonly category: ExplanationCategory;
  readonly sentence: Readonly<Record<Language, string>>;
  readonly kinds: readonly ArtefactKindName[];
  readonly situations: readonly Situation[];
  /** Whether the reason holds for this artefact, which is of one of the kinds and situations above. */
  holds(pair: ArtefactPair, evidence: Evidence): boolean;
}
