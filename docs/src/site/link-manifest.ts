/** `link.json` of a package, as the emitter `link` writes it. */
export interface LinkManifest {
  readonly link: string;
  readonly version: string;
  readonly packageVersion: string;
  readonly status: 'draft' | 'current' | 'long-term-support' | 'end-planned' | 'withdrawn' | 'decommissioned';
  /** The status in a sentence, and in a cell. */
  readonly statusWords: string;
  readonly statusShort: string;
  /** Whether a vendor may start with it. */
  readonly isForNewWork: boolean;
  readonly standing: { readonly since: string | null; readonly successor: string | null };
  readonly publishedOn: string | null;
  readonly modelRelease: string;
  readonly vhost: string;
  readonly otherVhosts: readonly { readonly vhost: string; readonly title: string }[];
  readonly transfers: readonly { readonly from: string; readonly to: string; readonly kind: string }[];
  readonly transversalPrinciples: string;
  readonly broker: {
    readonly exchange: string;
    readonly protocol: string;
    readonly protocolVersion: string;
    readonly servers: readonly {
      readonly id: string;
      readonly host: string;
      readonly title: string;
      readonly description: string;
    }[];
    readonly queues: readonly {
      readonly suffix: string;
      readonly kinds: readonly string[];
      readonly title: string;
      readonly description: string;
    }[];
  };
  readonly roles: readonly { readonly id: string; readonly title: string }[];
  readonly messages: readonly ManifestMessage[];
  /** Why the Hub refuses messages; packages built before the principles told it have none. */
  readonly errorCodes?: readonly ManifestErrorCode[];
  readonly flows: readonly ManifestFlow[];
}

export interface ManifestMessage {
  readonly name: string;
  readonly title: string;
  readonly root: string;
  readonly use: 'business' | 'acknowledgement' | 'error' | 'information';
  readonly envelopeKinds: readonly string[];
  readonly queue: string;
  /** Why the Hub answers 501 to it today; `null` when it lets it through. */
  readonly refusedByHub: string | null;
  readonly schema: string;
  readonly exchanges: readonly {
    readonly sender: string;
    readonly receiver: string;
    readonly functionalPerimeter: string | null;
  }[];
}

export interface ManifestErrorCode {
  readonly code: number;
  readonly name: string;
  readonly title: string;
  readonly cause: string;
  readonly remedy: string;
  readonly raisedBy: 'hub' | 'receiver';
}

export interface ManifestFlow {
  readonly id: string;
  readonly title: string;
  readonly participants: readonly {
    readonly id: string;
    readonly role: string;
    readonly client: string;
    readonly title: string;
  }[];
  readonly steps: readonly {
    readonly sender: string;
    readonly receiver: string;
    readonly message: string;
    readonly kind: string;
    readonly label: string;
    readonly sentAt: string | null;
    readonly example: string | null;
  }[];
}
