import type { DocumentedField } from '@hubsante/model/contracts';

/** A code of a list, with what it means where the list says it. */
export interface Code {
  readonly value: string;
  readonly label: string | null;
}

/** A message of a link, as a desk of the LRM can exchange it. */
export interface DeskMessage {
  /** `RS-EDA`. */
  readonly name: string;
  readonly title: string;
  /** Business member. */
  readonly root: string;
  /** Kinds of envelope it may be sent in, the usual one first; none when this role does not send it. */
  readonly kinds: readonly string[];
  /** File names of its examples. */
  readonly examples: readonly string[];
}

/** A client of a vhost, played by the LRM. */
export interface DeskDescription {
  /** `15-15_v2.1~fr.health.samu290`: the same from one start to the next, whichever desks are opened. */
  readonly id: string;
  /** « 15-15 v2.1 ». */
  readonly link: string;
  readonly vhost: string;
  /** `fr.health.samu290`. */
  readonly client: string;
  readonly role: string;
  /** Other clients of the link, to write to. */
  readonly partners: readonly string[];
  readonly messages: readonly DeskMessage[];
  readonly cases: readonly { readonly id: string; readonly title: string }[];
}

/** Everything the page shows first. */
export interface LrmState {
  readonly language: 'fr' | 'en';
  readonly desks: readonly DeskDescription[];
  /** The last ones of each desk, and those that wait for a person. */
  readonly events: readonly LrmEvent[];
  /** Number of the last event there is; 0 for none. */
  readonly last: number;
  readonly isAnsweredAtOnce: boolean;
}

/** What a form is made from. */
export interface FormDescription {
  readonly fields: readonly DocumentedField[];
  /** By identifier of nomenclature. */
  readonly codes: Readonly<Record<string, readonly Code[]>>;
}

/** Something that happened at a desk; kept on disk, so that a page opened later shows it. */
export interface LrmEvent {
  /** Its number, from 1, over all desks. */
  readonly id: number;
  /** When, ISO 8601. */
  readonly at: string;
  /** Identifier of the desk; '' for all of them. */
  readonly desk: string;
  readonly kind:
    | 'sent'
    | 'not-sent'
    | 'received'
    | 'acknowledged'
    | 'refused'
    | 'answered'
    /** A person answered, and nothing waited: the broker no longer has the message. */
    | 'gone'
    /** From now on what arrives is acknowledged at once, or waits for a person. */
    | 'answering'
    | 'notice'
    | 'case-started'
    | 'step-marked';
  /** `RS-EDA`; '' where there is none. */
  readonly message: string;
  readonly distributionID: string;
  /** Who sent it, or whom it went to. */
  readonly other: string;
  /** What to read: a cause, a notice, a comment. */
  readonly text?: string;
  /** Of a notice, what the client calls it: `disconnected`. */
  readonly notice?: string;
  /** What stands under the business member. */
  readonly body?: unknown;
  readonly root?: string;
  /** As it travelled. */
  readonly content?: string;
  readonly syntax?: 'json' | 'xml';
  /** Of a case that is followed. */
  readonly case?: string;
  readonly run?: string;
  readonly step?: string;
  readonly isConform?: boolean;
  readonly atOnce?: boolean;
}

/** A step of a case that is followed, and where it stands. */
export interface CaseStepState {
  readonly id: string;
  readonly label: string;
  readonly sender: string;
  readonly receiver: string;
  readonly message: string;
  readonly root: string;
  /** Whether this desk sends it. */
  readonly isMine: boolean;
  readonly state: 'waiting' | 'sent' | 'acknowledged' | 'refused' | 'received';
  readonly expected: unknown;
  readonly actual: unknown;
  /** Values of a message received that are not as expected. */
  readonly differences: readonly {
    readonly place: string;
    readonly expected: string;
    readonly actual: string;
  }[];
  /** What a person said of it. */
  readonly mark: { readonly isConform: boolean; readonly comment: string } | null;
}

/** A case that is followed. */
export interface CaseState {
  readonly id: string;
  readonly title: string;
  /** `null` while it is not started. */
  readonly run: string | null;
  readonly participants: readonly { readonly id: string; readonly client: string; readonly role: string }[];
  /** Identifier of the participant that this desk plays. */
  readonly me: string | null;
  readonly steps: readonly CaseStepState[];
}

/** What a message is worth, before it is sent. */
export interface CheckAnswer {
  readonly valid: boolean;
  readonly findings: readonly {
    readonly severity: string;
    readonly message: string;
    readonly path: string;
  }[];
  /** The same in XML; `null` when it has no such form. */
  readonly xml: string | null;
}
