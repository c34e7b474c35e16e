import type { SendingFault } from '@hubsante/client/faulty-sender';
import type { HubParticipant } from '@hubsante/hub';

/** A business case played step by step between two parties or more (in French: cas de recette). */
export interface AcceptanceCase {
  /** What the command line calls it: `appel-limitrophe-ressources`. */
  readonly id: string;
  readonly title: string;
  readonly participants: readonly HubParticipant[];
  readonly steps: readonly CaseStep[];
  /** Participants that nobody plays: their messages stay unread. */
  readonly absent?: readonly string[];
}

/** A step of an acceptance case: one message, from one participant to another. */
export interface CaseStep {
  /** `03a`; unique in its case. */
  readonly id: string;
  readonly label: string;
  /** Identifiers of participants. */
  readonly sender: string;
  readonly receiver: string;
  /** `RS-EDA`. */
  readonly message: string;
  /** Business member of the message. */
  readonly root: string;
  readonly kind: string;
  /** Date-time of the example, with its offset; `null` when none is told. */
  readonly sentAt: string | null;
  /** What stands under the business member in the example. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Places whose value the software is free to choose, `patient/0/patientId`; what stands below is free too. */
  readonly free: readonly string[];
  /** A message that must be refused; absent of others. */
  readonly refusal?: ExpectedRefusal;
}

/** How a message must be refused, and what is done so that it is. */
export type ExpectedRefusal =
  | { readonly by: 'hub'; readonly code: number; readonly fault: SendingFault }
  | { readonly by: 'receiver'; readonly code: number };

/** Something a source of cases says wrong, and what was made of it. */
export interface CaseRepair {
  readonly caseId: string;
  readonly step: string;
  /** As it is written there: a path, a message, an example, the description of a step. */
  readonly text: string;
  readonly reason:
    | 'path-without-value'
    | 'path-of-another-message'
    | 'path-unreadable'
    /** Only the other side may send it: so it does. */
    | 'direction-reversed'
    /** The step is left out. */
    | 'message-unknown'
    | 'message-not-exchanged'
    | 'example-missing';
}
