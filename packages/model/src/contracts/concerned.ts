import type { Change } from '../diff/change.ts';

/** Where a message is that a cause touches, and what it says there. */
export interface ToldConcernExample {
  /** As its user named it. */
  readonly file: string;
  /** 1-based, of a message that stands on a line of its own; `null` for one that is a whole file. */
  readonly line: number | null;
  /** `createCaseHealth.patient[0].sex`. */
  readonly path: string;
  readonly value: unknown;
}

/** Why a new version touches messages of one kind. */
export interface ToldConcern {
  /** `already`: the message was faulty before. */
  readonly kind: 'refused' | 'to-verify' | 'already';
  /** In how many messages. */
  readonly count: number;
  readonly reason: string;
  /** What to do; `null` where nothing can be said. */
  readonly action: string | null;
  /** `null` for a fault that no change explains. */
  readonly change: Change | null;
  /** The first messages it was found in. */
  readonly examples: readonly ToldConcernExample[];
}

/** What `dsf concerned --format json` prints, and the page « Suis-je concerné ? » shows. */
export interface ToldConcerns {
  /** `15-15 v2.0`. */
  readonly from: string;
  readonly to: string;
  readonly role: 'sender' | 'receiver';
  /** How many messages were read; of these, how many are refused, to be verified, faulty already. */
  readonly total: number;
  readonly refused: number;
  readonly toVerify: number;
  readonly already: number;
  /** How many texts are no message of the version. */
  readonly unknown: number;
  /** Paths where no message can be read, and why. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
  readonly messages: readonly {
    /** `RS-EDA`. */
    readonly message: string;
    readonly messages: number;
    readonly refused: number;
    readonly toVerify: number;
    readonly already: number;
    readonly causes: readonly ToldConcern[];
    /** What the new version brings, in sentences. */
    readonly news: readonly string[];
  }[];
}
