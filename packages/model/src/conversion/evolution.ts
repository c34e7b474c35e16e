import type { Scalar } from '../field.ts';
import type { Place } from '../origin.ts';

/**
 * What a person has to say of two versions so that messages can go from one to the other: all the comparison of both
 * models does not tell. Fields are named by the last tags of their path, `state.status`, in all messages or in one.
 */
export interface Evolution {
  /** The number of the older release, or the name of a family of messages, `RC`. */
  readonly previous: string;
  readonly current: string;
  /** The number of the release that has both families; `null` for two releases. */
  readonly model: string | null;
  readonly place: Place;
  /** Messages that are one though neither their name nor their root says so. */
  readonly messages: readonly MessagePairing[];
  /** Fields that are one though neither their tag nor their name for people says so. */
  readonly fields: readonly FieldPairing[];
  readonly codes: readonly CodeRule[];
  /** What a required field holds when the message has nothing for it. */
  readonly defaults: readonly DefaultRule[];
  /** Lists of which the last item is kept where the other version has room for one. */
  readonly lastItems: readonly FieldName[];
  /** Messages that become several. */
  readonly splits: readonly SplitRule[];
  /** Where lost values are noted; of several for a message, the first that applies. */
  readonly notes: readonly NoteRule[];
}

/** A field of one message, or of all. */
export interface FieldName {
  /** `null` for every message. */
  readonly message: string | null;
  /** The last tags of its path, or all of them: `state.status`. */
  readonly path: string;
  readonly place: Place;
}

/** Two messages that are one, under two names. */
export interface MessagePairing {
  readonly previous: string;
  readonly current: string;
  readonly place: Place;
}

/** Two fields that are one, under two paths. */
export interface FieldPairing {
  readonly message: string | null;
  /** The whole path in the older version, and in the newer one. */
  readonly previous: string;
  readonly current: string;
  readonly place: Place;
}

/** A code and the one it becomes. */
export type CodePairs = ReadonlyMap<string, string>;

/** Codes of a field that mean the same in both versions, or one way only. */
export interface CodeRule extends FieldName {
  /** From the older version to the newer one, and back. */
  readonly same: CodePairs;
  readonly up: CodePairs;
  readonly down: CodePairs;
  /** Whether a code that is refused becomes its parent, where there is one. */
  readonly parents: boolean;
  /** What any other code that is refused becomes; `null` where it is lost. */
  readonly otherwise: { readonly up: string | null; readonly down: string | null };
  /** The line that names a code, in a direction. */
  readonly placeOfCode: (direction: Direction, code: string) => Place;
}

/** The value of a field that the other version does not have. */
export interface DefaultRule extends FieldName {
  readonly value: Scalar;
}

/** Each item of a list becomes a message of its own, and completes the whole on the way back. */
export interface SplitRule {
  /** In the older version. */
  readonly message: string;
  /** Right under its root. */
  readonly list: string;
  /** In the newer version. */
  readonly into: string;
  /** Tags in the newer version: what tells items apart, what they bring, its moment, what messages of a case share. */
  readonly key: string;
  readonly value: string;
  readonly moment: string;
  readonly case: string;
  readonly place: Place;
}

/** Where a value that cannot be carried is noted. */
export interface NoteRule {
  readonly messages: readonly string[];
  /** `null` for both directions. */
  readonly only: Direction | null;
  /** From the root of the message to a text. */
  readonly at: string;
  /** Members of a new item beside the text; empty where none is made. */
  readonly with: readonly (readonly [path: string, value: Scalar])[];
  readonly place: Place;
}

/** From the older version to the newer one, or back. */
export type Direction = 'up' | 'down';

/** Whether a name of a field, in whole or its last tags, means the field at a path of one of some messages. */
export function names(name: FieldName, messages: readonly string[], path: string): boolean {
  if (name.message !== null && !messages.includes(name.message)) return false;
  return path === name.path || path.endsWith(`.${name.path}`);
}

/** Between two versions that nobody said anything of: what their comparison finds. */
export function nothingSaid(previous: string, current: string): Evolution {
  const nothing = { messages: [], fields: [], codes: [], defaults: [], lastItems: [], splits: [], notes: [] };
  return { previous, current, model: null, place: { file: '' }, ...nothing };
}
