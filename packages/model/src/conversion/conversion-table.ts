/**
 * How the messages of one version become messages of another, as data: nothing in it is code, any language can apply it.
 * `docs/guides/convertir-entre-versions.md` tells how, step by step.
 *
 * A message is read member by member along a {@link Walk}; what has a place in the target is put there, its value through a
 * {@link ValueRule}. Then every object is completed along its {@link Shape}: members in order, required ones filled. An
 * object that lacks a required member is dropped, and what it held is lost; where the message itself lacks one, it is refused.
 */
export interface ConversionTable {
  /** Of this format. */
  readonly form: 1;
  /** `2.0`. */
  readonly from: string;
  readonly to: string;
  /** By the business member of the source, `createCaseHealth`. */
  readonly messages: Readonly<Record<string, MessageConversion>>;
  readonly walks: readonly Walk[];
  readonly shapes: readonly Shape[];
  readonly values: readonly ValueRule[];
  /** Lists of codes that values refer to by number. */
  readonly lists: readonly (readonly TableScalar[])[];
  /**
   * Whether a message that answers one made by a {@link Split}, `fr.health.samu440_42-part2`, answers what was split: the way
   * back of a table with splits.
   */
  readonly answersParts?: true;
}

/** A value that stands in no other: JSON’s, `null` apart. */
export type TableScalar = string | number | boolean;

/** A message of the source version, by its root. */
export interface MessageConversion {
  /** `RS-EDA`. */
  readonly name: string;
  /** What it becomes; `null` where the target version has no such message. */
  readonly to: TargetMessage | null;
}

/** A message of the target version. */
export interface TargetMessage {
  readonly name: string;
  /** Its business member. */
  readonly root: string;
  /** Number of the walk that reads what stands under the root. */
  readonly walk: number;
  /** Number of the shape of what comes to stand there. */
  readonly shape: number;
  /** Where lost values are noted: the first that applies. */
  readonly notes?: readonly NotePlace[];
  readonly split?: Split;
  readonly join?: Join;
}

/** How an object of the source is read. */
export interface Walk {
  readonly members: Readonly<Record<string, Step>>;
  /** Members that are not listed are copied as they are: both versions take anything there. */
  readonly open?: true;
}

/** What becomes of one member of the source. A list is taken item by item. */
export interface Step {
  /** Its name for people. */
  readonly label: string;
  /**
   * Tags that lead to its place in the target, from the object that is being built; what is missing on the way is made, in a
   * list its first item. Absent: it has no place; what it holds may have one, along {@link walk}.
   */
  readonly at?: readonly string[];
  /** How many objects of the target to leave first. */
  readonly up?: number;
  /** Number of the walk of the object it is; absent of values. */
  readonly walk?: number;
  /** Number of the rule of its value; absent: the value is copied. */
  readonly value?: number;
  /** Of several items where the target has room for one, the last is kept and not the first. */
  readonly keep?: 'last';
}

/** What the target asks of an object: its members in order. */
export interface Shape {
  readonly members: Readonly<Record<string, ShapeMember>>;
}

/** A member of an object of the target version. */
export interface ShapeMember {
  readonly list?: true;
  /** 0 when absent. */
  readonly min?: number;
  /** Of a list; any number when absent. */
  readonly max?: number;
  /** Number of the shape of the object it is; absent of values. */
  readonly shape?: number;
  /** What it holds when it is required and the source has nothing for it. */
  readonly fill?: Fill;
  /** Tags, from the root of the target, to the object that is copied there then. */
  readonly copy?: readonly string[];
}

/** A value put where the target requires one that the source does not have. */
export interface Fill {
  /**
   * A value; in a text, `{caseId}` stands for the value of another member of the target, the nearest holder that has it
   * being asked first, `{caseId:3}` for its first three parts between dots, `{@sender}` and `{@recipient}` for the clients that
   * the envelope names, `{#}` for seven letters and digits that depend on
   * the source message and on the place.
   */
  readonly value: TableScalar;
  /** Number of the rule that it must pass; one that does not is left out. */
  readonly accepts?: number;
}

/** How a value of the source becomes a value of the target; steps in the order of the members. */
export interface ValueRule {
  /** Values that are written otherwise; others are kept. */
  readonly codes?: Readonly<Record<string, TableScalar>>;
  /** Of these, and of values kept, those that the way back does not give again: the meaning became less precise. */
  readonly approximate?: readonly string[];
  /** The type in JSON of the target, where it is another one: a text that reads so becomes it. */
  readonly type?: 'string' | 'number' | 'integer' | 'boolean';
  /** Number of the list that it must be in. */
  readonly list?: number;
  /** Patterns that it must match, all of them, anywhere in the text. */
  readonly patterns?: readonly TablePattern[];
  /**
   * What is refused is replaced by its parent, if that is in the list: the last part between dots becomes `00`, or else goes,
   * and so on upwards.
   */
  readonly parents?: true;
  /** What is refused all the same is replaced by this. */
  readonly otherwise?: TableScalar;
}

/** The form of a text of the target. */
export interface TablePattern {
  /** ECMA 262, to be read with the flag `u`. */
  readonly source: string;
  /** Its automaton: no other language reads the expression as ECMA 262 does. Absent of look-around, which has none. */
  readonly program?: TableProgram;
}

/** A pattern as the positions of its characters, and which may follow which; -1 and -2 are the edges of the text. */
export interface TableProgram {
  /** Classes of characters: pairs of code points, first and last, one after the other. */
  readonly classes: readonly (readonly number[])[];
  readonly accepts: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly follow: readonly (readonly number[])[];
  readonly acceptsNothing: boolean;
}

/** A place of the target where lost values are written for people. */
export interface NotePlace {
  /** Tags from the root to a text. Where one is a list, the item that held the lost value, or else a new one. */
  readonly at: readonly string[];
  /** Members of a new item beside the text: tags from the item, and what they hold. Absent: no item is made. */
  readonly with?: readonly { readonly at: readonly string[]; readonly fill: Fill }[];
}

/**
 * One message becomes several: itself, and one more for each item of a list. The first bears the identifiers of the source;
 * the n-th those of the source followed by `-part` and n.
 */
export interface Split {
  /** The list, right under the root of the source. */
  readonly list: string;
  /** The member by which an item is known, and the one that brings news: an item without any is not told again. */
  readonly key: string;
  readonly value: string;
  /** The member by which messages belong together. */
  readonly case: string;
  readonly to: TargetMessage;
}

/**
 * One message of several: before it is converted, it is completed by the messages that are known of the same case, the oldest
 * first. It is a base, or news of one item of the latest base.
 */
export interface Join {
  /** Business member of the base. */
  readonly base: string;
  /** Its list, and the member by which an item of it is known, in the base and in news alike. */
  readonly list: string;
  readonly key: string;
  /** Business member of news. */
  readonly news: string;
  /** The member that news bring: one more in the list of that name of the item. */
  readonly value: string;
  /** Its member by which the items of that list are sorted. */
  readonly moment: string;
  /** The member by which messages belong together. */
  readonly case: string;
  /** How a base becomes the target. */
  readonly to: TargetMessage;
}
