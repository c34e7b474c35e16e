import type { FieldMapping, LinkMapping, MessageMapping, ObjectMapping } from '../mapping.ts';

/** A field, with what it takes to speak of it. */
export interface FieldDescription extends FieldMapping {
  /** Its name for people, in French: « Sexe »; the tag when absent. */
  readonly label?: string;
  /** Number of its list in {@link LinkDescription.codeLists}. */
  readonly codes?: number;
  /** Number of the list its codes are in, where the schema asks only for their form: one outside is a warning. */
  readonly suggested?: number;
  /** A value of use, for the forms that belong to this field alone. */
  readonly example?: string;
}

/** The fields of an object, and of the objects inside. */
export interface ObjectDescription extends ObjectMapping {
  readonly fields: readonly FieldDescription[];
}

/** The types of a message by name; fields refer to them as `#name`. */
export type TypeDescriptions = Readonly<Record<string, ObjectDescription>>;

/** An object and the types its fields refer to. */
export interface Described extends ObjectDescription {
  readonly types: TypeDescriptions;
}

/** A closed list of values. */
export interface CodeList {
  /** Of the nomenclature; absent when the list stands beside its field. */
  readonly name?: string;
  readonly codes: readonly (string | number | boolean)[];
  /** One label per code, `''` where it has none; absent when none has. */
  readonly labels?: readonly string[];
}

/** Who sends a message to whom: identifiers of roles. */
export interface Exchange {
  readonly sender: string;
  readonly receiver: string;
}

/** What a message serves; business messages apart, every link carries the same. */
export type MessageUse = 'business' | 'acknowledgement' | 'error' | 'information';

/** A message of a link: its fields, and who sends it to whom. */
export interface MessageDescription extends MessageMapping {
  readonly fields: readonly FieldDescription[];
  readonly types: TypeDescriptions;
  /** In French: « Ouverture de dossier ». */
  readonly title: string;
  readonly use: MessageUse;
  /** Kinds of envelope it travels in. */
  readonly kinds: readonly string[];
  /** Business messages only. */
  readonly exchanges: readonly Exchange[];
  /** Whether the Hub alone sends it. */
  readonly fromHub?: true;
}

/** Of a message, what it takes to send it: everything but its fields. */
export type MessageFacts = Omit<
  MessageDescription,
  'fields' | 'types' | 'namespace' | 'open' | 'ignoresOthers'
>;

/** A kind of software that takes part in a link. */
export interface RoleDescription {
  /** `LRM`. */
  readonly id: string;
  readonly title: string;
}

/** One link version as its package describes it: everything the functions of this module need to know. */
export interface LinkDescription extends LinkMapping {
  /** `15-15`. */
  readonly link: string;
  /** `2.0`. */
  readonly version: string;
  /** `15-15_v2.0`. */
  readonly vhost: string;
  readonly roles: readonly RoleDescription[];
  readonly envelope: Described;
  readonly header: Described;
  /** By business member, `createCaseHealth`. */
  readonly messages: Readonly<Record<string, MessageDescription>>;
  /** Messages of the model that this link does not carry: names by business member. */
  readonly otherMessages: Readonly<Record<string, string>>;
  readonly codeLists: readonly CodeList[];
}

/** Of a link version, what it takes to wrap a message and to know who may send it. */
export interface LinkFacts extends Pick<LinkDescription, 'link' | 'version' | 'vhost' | 'roles'> {
  /** By business member, `createCaseHealth`. */
  readonly messages: Readonly<Record<string, MessageFacts>>;
}
