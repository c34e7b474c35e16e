import type { Place } from './origin.ts';

/** Where a link version stands in its life. */
export type LinkStatus = 'draft' | 'current' | 'long-term-support' | 'withdrawn';

/** A kind of software that takes part in a link: LRM, SMUR tablet, NexSIS… */
export interface Role {
  readonly id: string;
  readonly title: string;
  /** Syntax it sends and is sent; JSON when absent, as on the Hub (exchange rules, §5.4). */
  readonly syntax?: Syntax;
  readonly place: Place;
}

/** The two forms of a message. */
export type Syntax = 'json' | 'xml';

/** A message as one link version carries it: what, from whom, to whom. */
export interface LinkMessage {
  /** Name of a {@link Message} of the model release. */
  readonly message: string;
  /** Role that sends it. */
  readonly sender: string;
  readonly receiver: string;
  /** Functional perimeter that brings it, `P1` or `P2`; `null` where the link has none. */
  readonly functionalPerimeter: string | null;
  /** Perimeter column of the workbook it is compiled from, `15-MAJ`. */
  readonly workbookPerimeter: string;
  readonly place: Place;
}

/** What an envelope does to what was sent before (EDXL-DE `distributionKind`), business messages only. */
export type DistributionKind = 'Report' | 'Update' | 'Cancel';

/** One arrow of a flow. */
export interface FlowStep {
  /** Participants are the flow's own: two LRM of one link are two participants of one role. */
  readonly sender: string;
  readonly receiver: string;
  readonly message: string;
  readonly kind: DistributionKind;
  readonly label: string;
  /** When its example is sent, `2025-03-10T10:37:00+01:00`; given for every step that has an example. */
  readonly sentAt: string | null;
  /** File name of the example message the step carries; `null` while there is none. */
  readonly example: string | null;
  readonly place: Place;
}

/** Who takes part in a flow, in which role. */
export interface FlowParticipant {
  readonly id: string;
  readonly role: string;
  /** Identity on the Hub: AMQP login, routing key and prefix of the queues, `fr.health.samu290`. */
  readonly client: string;
  readonly title: string;
  readonly place: Place;
}

/** A business exchange told in ordered steps (in French: cinématique). */
export interface Flow {
  readonly id: string;
  readonly title: string;
  readonly participants: readonly FlowParticipant[];
  readonly steps: readonly FlowStep[];
}

/** One published version of a link (in French: lien), on its own vhost. Identity: link + version. */
export interface LinkVersion {
  /** `15-15`. */
  readonly link: string;
  /** DSF version: `2.0`. */
  readonly version: string;
  readonly status: LinkStatus;
  /** Day of publication of its specification, ISO 8601; `null` while it is not published. */
  readonly publishedOn: string | null;
  /** The model release it is built from: `2.0`. */
  readonly modelRelease: string;
  /** `15-15_v2.0`. */
  readonly vhost: string;
  /** Version of the common principles (in French: principes transverses) it follows. */
  readonly transversalPrinciples: string;
  readonly roles: readonly Role[];
  readonly messages: readonly LinkMessage[];
  readonly flows: readonly Flow[];
  /** Where the vhost stands, which tells one link version from another. */
  readonly place: Place;
  /** Where the model release is named. */
  readonly modelPlace: Place;
  /** Where the version of the common principles is named. */
  readonly principlesPlace: Place;
}
