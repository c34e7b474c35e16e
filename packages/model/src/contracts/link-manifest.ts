import type { HubCheck } from '../hub-checks.ts';
import type { ConverterMajor, FlowParticipant, LinkStanding, OtherVhost, VhostTransfer } from '../link.ts';
import type { LinkStatus } from '../link-status.ts';
import type { BrokerServer, ClientQueue, ErrorCode, ServiceUse } from '../transversal-principles.ts';

/** `link.json` of a package: what a link version is, for software that must know what a vhost allows. */
export interface LinkManifest {
  /** `15-15`. */
  readonly link: string;
  /** `2.1`. */
  readonly version: string;
  /** Version of the npm package. */
  readonly packageVersion: string;
  readonly status: LinkStatus;
  /** The status in a sentence, and in a cell; in French. */
  readonly statusWords: string;
  readonly statusShort: string;
  /** Whether a vendor may start with it. */
  readonly isForNewWork: boolean;
  readonly standing: LinkStanding;
  /** ISO 8601; `null` while it is not published. */
  readonly publishedOn: string | null;
  readonly modelRelease: string;
  /** `15-15_v2.1`. */
  readonly vhost: string;
  readonly converterMajor: ConverterMajor | null;
  readonly otherVhosts: readonly (Omit<OtherVhost, 'place' | 'nomenclatures'> & {
    /** Ids of the nomenclatures that have other codes there. */
    readonly nomenclatures: readonly string[];
  })[];
  readonly transfers: readonly (Pick<VhostTransfer, 'from' | 'to' | 'kind'> & {
    /** The exchange that hands over: `transfer_15-15_v2.1_to_15-15_v1.5`. */
    readonly exchange: string;
  })[];
  readonly transversalPrinciples: string;
  readonly broker: {
    readonly exchange: string;
    readonly protocol: string;
    readonly protocolVersion: string;
    readonly servers: readonly BrokerServer[];
    readonly queues: readonly ClientQueue[];
  };
  readonly roles: readonly ManifestRole[];
  readonly messages: readonly ManifestMessage[];
  readonly errorCodes: readonly ErrorCode[];
  /** The checks of the Hub, in the order it makes them. */
  readonly hubChecks: readonly HubCheck[];
  readonly flows: readonly ManifestFlow[];
}

/** Who speaks on the link. */
export interface ManifestRole {
  readonly id: string;
  readonly title: string;
  /** What it asks the Hub for: `application/json`. */
  readonly contentType: string;
}

/** A message that the link carries, service messages included. */
export interface ManifestMessage {
  readonly name: string;
  readonly title: string;
  readonly root: string;
  readonly use: 'business' | ServiceUse;
  readonly envelopeKinds: readonly string[];
  /** Suffix of the queue it arrives in. */
  readonly queue: string;
  /** Why the Hub answers 501 to it today; `null` when it lets it through. */
  readonly refusedByHub: string | null;
  /** Why not to rely on its being let through; `null` when nothing is doubtful. */
  readonly caveat: string | null;
  /** Path of its schema in the package. */
  readonly schema: string;
  /** Who sends it to whom; none for service messages. */
  readonly exchanges: readonly {
    readonly sender: string;
    readonly receiver: string;
    readonly functionalPerimeter: string | null;
  }[];
}

/** A story told with messages. */
export interface ManifestFlow {
  readonly id: string;
  readonly title: string;
  readonly participants: readonly Omit<FlowParticipant, 'place'>[];
  readonly steps: readonly {
    readonly sender: string;
    readonly receiver: string;
    readonly message: string;
    readonly kind: string;
    readonly label: string;
    readonly sentAt: string | null;
    /** Path of the example in the package. */
    readonly example: string | null;
  }[];
}
