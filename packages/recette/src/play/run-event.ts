import type { HubParticipant } from '@hubsante/hub';
import type { PlannedStep, RunIdentity } from './plan.ts';

/** What a message is written in. */
export type Syntax = 'json' | 'xml';

/** What a run is, told once at its start: with it and the rest of its journal, anyone can judge it again. */
export interface RunStart extends RunIdentity {
  readonly event: 'started';
  readonly case: {
    readonly id: string;
    readonly title: string;
    readonly participants: readonly HubParticipant[];
  };
  /** With the identifiers and times of this run. */
  readonly steps: readonly PlannedStep[];
  /** « 15-15 v2.1 ». */
  readonly link: string;
  readonly vhost: string;
  /** Syntax of what is sent. */
  readonly syntax: Syntax;
  /** Participants played here; the others are the software under test. */
  readonly mine: readonly string[];
  /** Versions of what plays and of the package. */
  readonly versions: Readonly<Record<string, string>>;
}

/** What happened, in the order it happened. */
export type RunEvent =
  | RunStart
  | {
      readonly event: 'sent';
      readonly step: string;
      readonly distributionID: string;
      readonly content: string;
      /** The message as JSON, whatever its syntax. */
      readonly body: object;
    }
  | { readonly event: 'not-sent'; readonly step: string; readonly why: string }
  | {
      readonly event: 'received';
      /** The participant that received. */
      readonly by: string;
      /** Client identifier. */
      readonly sender: string;
      readonly distributionID: string;
      readonly root: string;
      readonly syntax: Syntax;
      /** As it came, to the byte. */
      readonly content: string;
      readonly body: unknown;
      /** What our rules say is wrong in it. */
      readonly faults: readonly string[];
    }
  /** The message of a step, or its answer, is this one. */
  | {
      readonly event: 'matched';
      readonly step: string;
      readonly what: Awaited;
      readonly distributionID: string;
    }
  | { readonly event: 'timed-out'; readonly step: string; readonly what: Awaited }
  /** A person judged what no program sees: what the software under test shows. */
  | {
      readonly event: 'attested';
      readonly step: string;
      readonly isRight: boolean;
      readonly by: string;
      readonly comment: string;
    }
  | { readonly event: 'ended' };

/** What a step waits for: the message, what its receiver answers, and why it refuses. */
export type Awaited = 'message' | 'answer' | 'cause';

/** A message that arrived, in the journal. */
export type Received = Extract<RunEvent, { event: 'received' }>;
