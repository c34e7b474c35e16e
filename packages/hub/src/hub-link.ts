import type { LinkFunctions, RoleDescription } from '@hubsante/client';
import type { Definitions } from './broker/definitions.ts';
import type { HubTransfer } from './passages/passage-from.ts';

/** A link version as its package gives it: what the Hub needs to serve it. */
export interface HubLink {
  /** « 15-15 v2.1 ». */
  readonly name: string;
  /** The vhosts it is served on; its own first. */
  readonly vhosts: readonly string[];
  /** Whether new software may still be written for it: on a vhost that two versions share, such a one speaks. */
  readonly isForNewWork: boolean;
  readonly functions: LinkFunctions;
  /** Why the Hub refuses a message today, by business member. */
  readonly refusedToday: Readonly<Record<string, string>>;
  /** By identifier of the role. */
  readonly roles: ReadonlyMap<string, RoleDescription>;
  readonly flows: readonly HubFlow[];
  /** Files that a RabbitMQ server imports, passages between vhosts included. */
  readonly definitions: readonly Definitions[];
  /** How what leaves its vhosts for others is converted; none where nobody says how. */
  readonly transfers: readonly HubTransfer[];
  /** Identity of the Hub as a client, `fr.health.hub`. */
  readonly hub: string;
  /** The Hub as a user of the broker, `dispatcher`. */
  readonly user: string;
}

/** A flow, as virtual partners follow it. */
export interface HubFlow {
  readonly id: string;
  readonly title: string;
  readonly participants: readonly HubParticipant[];
  readonly steps: readonly HubStep[];
}

/** Who takes part in a flow. */
export interface HubParticipant {
  readonly id: string;
  /** Identifier of its role. */
  readonly role: string;
  /** Client identifier in the examples. */
  readonly client: string;
}

/** A message of a flow. */
export interface HubStep {
  /** Identifiers of participants. */
  readonly sender: string;
  readonly receiver: string;
  /** `RS-EDA`. */
  readonly message: string;
  readonly kind: string;
  readonly label: string;
  /** The business member of the message. */
  readonly root: string;
  /** Date-time of the example, with its offset; `null` when the flow says none. */
  readonly sentAt: string | null;
  /** What stands under the business member of the example; `null` when there is no example. */
  readonly body: Readonly<Record<string, unknown>> | null;
}
