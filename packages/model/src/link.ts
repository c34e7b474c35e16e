import type { LinkStatus } from './link-status.ts';
import type { Place } from './origin.ts';

/** A kind of software that takes part in a link: LRM, SMUR tablet, NexSIS… */
export interface Role {
  readonly id: string;
  readonly title: string;
  /** Syntax it sends and is sent; JSON when absent, as on the Hub (docs/reference/echanges.md §9). */
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
  /**
   * Why the Hub refuses it today on this vhost (501), though the documents of the link have it, in a French sentence;
   * `null` when it lets it through.
   */
  readonly refusedByHub: string | null;
  /** Why not to rely on the Hub's letting it through, in a French sentence; absent where nothing is doubtful. */
  readonly caveat?: string;
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
  /** Where its message, its example and its moment are named; its own place where they are not. */
  readonly messagePlace: Place;
  readonly examplePlace: Place;
  readonly sentPlace: Place;
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
  readonly place: Place;
}

/** What is known of the end of a version. */
export interface LinkStanding {
  /** Since when the status is known to be true, `2026-08` or `2026-08-31`; `null` when nobody says. */
  readonly since: string | null;
  /** Version of the same link that takes its place; `null` when none is named. */
  readonly successor: string | null;
  /**
   * For a version that is no longer in service: that the Hub lets its messages through all the same, and why not to rely on
   * it, in a French sentence; absent where its vhost is closed, or nobody says.
   */
  readonly stillOpen?: string;
}

/** How the Hub's converter is told the format of a vhost; a vhost without one is never converted. */
export type ConverterMajor = 'v1' | 'v2' | 'v3' | 'vactive';

/** Another vhost on which the same version runs. */
export interface OtherVhost {
  readonly vhost: string;
  readonly converterMajor: ConverterMajor | null;
  /** What it is for, in a French sentence. */
  readonly title: string;
  /** The nomenclatures that have other codes there; what travels has the same structure. */
  readonly nomenclatures: readonly {
    /** `HubSante.risque`. */
    readonly id: string;
    readonly place: Place;
  }[];
  readonly place: Place;
}

/** What the converter does between two vhosts (docs/reference/echanges.md §12). */
export type TransferKind = 'health-version' | 'cisu-transcoding' | 'cisu-version';

/** A way by which the Hub hands a message over to another vhost, converted. */
export interface VhostTransfer {
  /** One of this version’s vhosts. */
  readonly from: string;
  readonly to: string;
  readonly kind: TransferKind;
  readonly place: Place;
}

/**
 * The exchange of the vhost `from` on which the Hub puts what goes to the vhost `to`, converted
 * (docs/reference/echanges.md §12).
 */
export function transferExchange({ from, to }: Pick<VhostTransfer, 'from' | 'to'>): string {
  return `transfer_${from}_to_${to}`;
}

/** One published version of a link (in French: lien), on its own vhost. Identity: link + version. */
export interface LinkVersion {
  /** `15-15`. */
  readonly link: string;
  /** DSF version: `2.0`. */
  readonly version: string;
  readonly status: LinkStatus;
  readonly standing: LinkStanding;
  /** Day of publication of its specification, ISO 8601; `null` while it is not published. */
  readonly publishedOn: string | null;
  /** The model release it is built from: `2.0`. */
  readonly modelRelease: string;
  /** `15-15_v2.0`. */
  readonly vhost: string;
  /** Why the vhost does not bear the name that the rule gives it, in a French sentence; `null` when it does, or nobody says. */
  readonly vhostReason: string | null;
  readonly converterMajor: ConverterMajor | null;
  readonly otherVhosts: readonly OtherVhost[];
  readonly transfers: readonly VhostTransfer[];
  /** Version of the common principles (in French: principes transverses) it follows. */
  readonly transversalPrinciples: string;
  readonly roles: readonly Role[];
  readonly messages: readonly LinkMessage[];
  readonly flows: readonly Flow[];
  /** Where the vhost stands, which tells one link version from another. */
  readonly place: Place;
  /** Where the link, its version, its day of publication and its list of messages are named. */
  readonly linkPlace: Place;
  readonly versionPlace: Place;
  readonly publicationPlace: Place;
  readonly messagesPlace: Place;
  /** Where the successor is named, or the status where none is. */
  readonly standingPlace: Place;
  /** Where the model release is named. */
  readonly modelPlace: Place;
  /** Where the version of the common principles is named. */
  readonly principlesPlace: Place;
}
