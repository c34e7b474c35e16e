import type { Place } from './origin.ts';

/** EDXL-DE 2.0 `distributionKind`, in the values the Hub accepts. */
export type EnvelopeKind = 'Report' | 'Update' | 'Cancel' | 'Ack' | 'Error';

/** A broker of the Hub that clients connect to. */
export interface BrokerServer {
  /** `bac-a-sable`. */
  readonly id: string;
  /** Name and port: `messaging.example.fr:5671`. */
  readonly host: string;
  readonly title: string;
  readonly description: string;
}

/** One of the queues every client has; its name is `<client>.<suffix>`. */
export interface ClientQueue {
  readonly suffix: string;
  /** Envelopes of these kinds arrive there. */
  readonly kinds: readonly EnvelopeKind[];
  readonly title: string;
  readonly description: string;
}

/** What the Hub keeps behind the exchange that clients publish on (docs/reference/echanges.md §8). */
export interface BrokerRouting {
  /** User under which the Hub routes. */
  readonly user: string;
  /** Queue that receives all that clients publish. */
  readonly queue: string;
  /** Exchange that leads to the queues of clients. */
  readonly exchange: string;
  /** Exchange and queue of what was not read in time, or was rejected. */
  readonly deadLetterExchange: string;
  readonly deadLetterQueue: string;
  /** How long a message waits in the queue of a client, in seconds. */
  readonly timeToLive: number;
}

/** What a service message is for; software finds the acknowledgement by it. */
export type ServiceUse = 'acknowledgement' | 'error' | 'information';

/** A message that every link carries, beside its business messages. */
export interface ServiceMessage {
  /** Name of a message of the model release. */
  readonly message: string;
  readonly use: ServiceUse;
  /** `anyone`: every client may send it; `hub`: only the Hub does. */
  readonly sender: 'anyone' | 'hub';
  /** {@link ClientQueue.suffix} of the queue that receives it. */
  readonly queue: string;
  readonly title: string;
  /** Why the Hub refuses it today (501), in a French sentence; `null` when it lets it through. */
  readonly refusedByHub: string | null;
  readonly place: Place;
}

/** A reason the Hub gives when it refuses a message, and what its sender can do about it. */
export interface ErrorCode {
  /** What software tests: `300`. */
  readonly code: number;
  /** What goes with it in the message: `INVALID_MESSAGE`. */
  readonly name: string;
  readonly title: string;
  readonly cause: string;
  readonly remedy: string;
  /** Who answers with it: the Hub, or the software that receives the message. */
  readonly raisedBy: 'hub' | 'receiver';
}

/** What all links of one version of the common principles share (in French: principes transverses). */
export interface TransversalPrinciples {
  /** `1.4`. */
  readonly version: string;
  /** Exchange that clients publish on, with their own identity as routing key. */
  readonly exchange: string;
  readonly protocol: 'amqps';
  /** `0-9-1`. */
  readonly protocolVersion: string;
  readonly servers: readonly BrokerServer[];
  readonly routing: BrokerRouting;
  readonly queues: readonly ClientQueue[];
  /** Identity under which the Hub itself writes. */
  readonly hub: { readonly client: string; readonly title: string };
  /** Name of the message of the model that describes the header. */
  readonly header: string;
  readonly serviceMessages: readonly ServiceMessage[];
  /** Each code once; empty when this version of the principles lists none. */
  readonly errorCodes: readonly ErrorCode[];
  readonly place: Place;
}

/** The queue that envelopes of a kind arrive in; `null` when the principles name none. */
export function queueOfKind({ queues }: TransversalPrinciples, kind: EnvelopeKind): ClientQueue | null {
  return queues.find(({ kinds }) => kinds.includes(kind)) ?? null;
}
