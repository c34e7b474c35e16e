import type { Place } from './origin.ts';

/** Where a link version stands in its life. */
export type LinkStatus = 'draft' | 'current' | 'long-term-support' | 'withdrawn';

/** A kind of software that takes part in a link: LRM, SMUR tablet, NexSIS… */
export interface Role {
  readonly id: string;
  readonly title: string;
}

/** A message as one link version carries it. */
export interface LinkMessage {
  /** Name of a {@link Message} of the model release. */
  readonly message: string;
  readonly sender: string;
  readonly receiver: string;
}

/** One arrow of a flow. */
export interface FlowStep {
  readonly sender: string;
  readonly receiver: string;
  readonly message: string;
  /** File name of the example message the step carries. */
  readonly example: string | null;
}

/** A business exchange told in ordered steps (in French: cinématique). */
export interface Flow {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly FlowStep[];
}

/** One published version of a link (in French: lien), on its own vhost. Identity: link + version. */
export interface LinkVersion {
  /** `15-15`. */
  readonly link: string;
  /** DSF version: `2.0`. */
  readonly version: string;
  readonly status: LinkStatus;
  /** The model release it is built from: `2.0`. */
  readonly modelRelease: string;
  /** `15-15_v2.0`. */
  readonly vhost: string;
  readonly roles: readonly Role[];
  readonly messages: readonly LinkMessage[];
  readonly flows: readonly Flow[];
  readonly place: Place;
}
