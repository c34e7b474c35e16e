import type { NotApplicable } from './sample-parts.ts';
import type { SchemaVerdict } from './schema-set.ts';

/** A schema that says another thing of a sample than its published counterpart. */
export interface Disagreement {
  readonly schema: string;
  readonly published: SchemaVerdict;
  readonly standard: SchemaVerdict;
}

/** How our standard schemas and the published ones judge a sample. */
export type SampleVerdict = { readonly path: string } & (
  | { readonly outcome: 'accepted' | 'refused' }
  | { readonly outcome: 'different'; readonly disagreements: readonly Disagreement[] }
  | { readonly outcome: 'not-applicable'; readonly reason: NotApplicableReason }
);

/**
 * `no-published-schema`: only ours judges it. `no-standard-schema`: only published ones do. `message-refused`: its
 * message has an error, so that we make no schema of it. `published-otherwise`: judged differently by a published schema that is known not
 * to follow from the workbooks. `refused-elsewhere`: both sides accept what both
 * judge, but a published schema without counterpart refuses the rest. `published-unusable`: a published
 * schema that should judge it does not compile.
 */
export type NotApplicableReason =
  | NotApplicable
  | 'no-published-schema'
  | 'no-standard-schema'
  | 'message-refused'
  | 'published-otherwise'
  | 'refused-elsewhere'
  | 'published-unusable';
