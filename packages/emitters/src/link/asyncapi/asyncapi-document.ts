import type { Syntax } from '@hubsante/model';
import type { JsonSchema, JsonSchemaObject } from '../../shared/json-schema/json-schema.ts';

/**
 * The parts of AsyncAPI 3.0 (https://www.asyncapi.com/docs/reference/specification/v3.0.0) this emitter writes. 3.1 adds a
 * protocol that the Hub does not speak, and many tools refuse it.
 */
export interface AsyncApiDocument {
  readonly asyncapi: '3.0.0';
  readonly id: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly url: string };
    readonly tags: readonly Tag[];
    readonly externalDocs?: ExternalDocs;
    /** What the role sends and is sent, when nobody asks for the other syntax. */
    readonly 'x-preferred-content-type'?: `application/${Syntax}`;
  };
  readonly defaultContentType: 'application/json';
  readonly servers: Readonly<Record<string, Server>>;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: {
    readonly messages: Readonly<Record<string, MessageObject>>;
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly parameters: Readonly<Record<string, object>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

/** A reference inside the document (AsyncAPI 3.0, Reference Object). */
export interface Reference {
  readonly $ref: string;
}

/** Tag Object. */
export interface Tag {
  readonly name: string;
  readonly description: string;
}

/** External Documentation Object. */
export interface ExternalDocs {
  readonly description: string;
  readonly url: string;
}

/** Server Object: the Hub as a client reaches it. */
export interface Server {
  readonly host: string;
  readonly pathname: string;
  readonly protocol: string;
  readonly protocolVersion: string;
  readonly title: string;
  readonly description: string;
  readonly security: readonly Reference[];
}

/** Channel Object: an exchange or a queue. */
export interface Channel {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly messages: Readonly<Record<string, Reference>>;
  readonly parameters: Readonly<Record<string, Reference>>;
  readonly bindings: { readonly amqp: object };
}

/** Operation Object: what a role does on a channel. */
export interface Operation {
  readonly action: 'send' | 'receive';
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly channel: Reference;
  readonly messages: readonly Reference[];
  readonly tags: readonly Tag[];
  readonly bindings: { readonly amqp: object };
  readonly reply?: { readonly channel: Reference; readonly messages: readonly Reference[] };
}

/** Message Object. */
export interface MessageObject {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly contentType: 'application/json';
  readonly headers: JsonSchemaObject | Reference;
  readonly correlationId: { readonly description: string; readonly location: string };
  readonly payload: JsonSchemaObject | Reference;
  readonly tags: readonly Tag[];
  readonly externalDocs?: ExternalDocs;
  readonly bindings: { readonly amqp: object };
  /** Why the Hub refuses it today (501), and why not to rely on its being accepted, in French sentences. */
  readonly 'x-refused-by-hub'?: string;
  readonly 'x-caveat'?: string;
  readonly examples: readonly MessageExample[];
}

/** Message Example Object. */
export interface MessageExample {
  readonly name: string;
  readonly summary: string;
  readonly headers: object;
  readonly payload: object;
}
