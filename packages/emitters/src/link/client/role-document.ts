/** The parts of a role's AsyncAPI 3 document that a client is made from, as our own AsyncAPI emitter writes them. */
export interface RoleDocument {
  /** `urn:hubsante:15-smur_v1.6:SMUR`. */
  readonly id: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    /** `application/xml` for a role that sends XML when nobody says otherwise. */
    readonly 'x-preferred-content-type'?: string;
  };
  readonly servers: Readonly<Record<string, Server>>;
  readonly channels: Readonly<Record<string, RoleChannel>>;
  readonly operations: Readonly<Record<string, RoleOperation>>;
  readonly components: {
    readonly messages: Readonly<Record<string, RoleMessage>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

/** A server that the document of a role names. */
export interface Server {
  /** With its port. */
  readonly host: string;
  /** The vhost, after a slash. */
  readonly pathname?: string;
  readonly title?: string;
  readonly description?: string;
}

/** A channel of the document of a role. */
export interface RoleChannel {
  /** `{clientId}.message`. */
  readonly address: string;
  readonly title?: string;
  readonly description?: string;
  readonly messages: Readonly<Record<string, Reference>>;
  readonly bindings?: {
    readonly amqp?: { readonly exchange?: { readonly name: string; readonly vhost: string } };
  };
}

/** What the role does on a channel. */
export interface RoleOperation {
  readonly action: 'send' | 'receive';
  readonly summary?: string;
  readonly description?: string;
  readonly channel: Reference;
  readonly messages: readonly Reference[];
  /** Present when the message is answered by an acknowledgement. */
  readonly reply?: { readonly messages: readonly Reference[] };
}

/** A message of the document of a role. */
export interface RoleMessage {
  readonly name: string;
  /** What the Hub does to it today, in French sentences. */
  readonly 'x-refused-by-hub'?: string;
  readonly 'x-caveat'?: string;
  readonly payload: Reference;
}

/** `#/components/schemas/RS-EDA`. */
export interface Reference {
  readonly $ref: string;
}

/** What our JSON Schemas (draft 07) use, as far as types are concerned. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly title?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly deprecated?: boolean;
  readonly enum?: readonly string[];
  /** The one member of a message that bears this schema. */
  readonly 'x-root-element'?: string;
}

/** The last part of a reference, `RS-EDA`, as it was before it was written as a pointer (RFC 6901, RFC 3986). */
export function referredName({ $ref }: Reference): string {
  const last = $ref.slice($ref.lastIndexOf('/') + 1);
  return decodeURIComponent(last).replaceAll('~1', '/').replaceAll('~0', '~');
}
