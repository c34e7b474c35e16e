import type { Scalar } from '../field.ts';
import type { GiveUp } from '../language/compare-languages.ts';
import type { Message } from '../message.ts';
import type { ChangeKind } from './change-kinds.ts';
import type { ChangedCells } from './changed-cells.ts';

/**
 * What a change asks of software that stays as it is. `compatible`: nothing. `dangerous`: it goes on working with most
 * messages, and may fail with some. `breaking`: what it does today is refused or misread.
 */
export type Verdict = 'compatible' | 'dangerous' | 'breaking';

/** For a sender that keeps sending the previous form, and for a receiver that keeps reading it. */
export interface Verdicts {
  readonly sender: Verdict;
  readonly receiver: Verdict;
}

/** What changed, where it is in the model. Members that have no sense for a kind are absent. */
export interface ChangePlace {
  /** `RS-EDA`. */
  readonly message?: string;
  /** Tags from the root with dots, `patient.sex`. */
  readonly field?: string;
  /** Where the field was, when that was elsewhere. */
  readonly previousField?: string;
  /** Identifier of a nomenclature. */
  readonly nomenclature?: string;
  readonly code?: string;
  /** Identifier of a flow. */
  readonly flow?: string;
}

/** The verdicts by what the software speaks, where that decides. */
export interface SyntaxVerdicts {
  readonly json: Verdicts;
  readonly xml: Verdicts;
}

/** The smallest value, or number of values, that one version accepts and the other refuses: what proves a verdict. */
export interface ChangeWitness {
  readonly syntax: keyof SyntaxVerdicts;
  /** `sender`: accepted before, refused now. `receiver`: the other way round. */
  readonly hurts: keyof Verdicts;
  /** What stands at the place; `count`: how many times something does. */
  readonly of: 'value' | 'count';
  readonly value: Scalar;
}

/** One difference between two versions, as data: sentences are made by {@link describeChange}. */
export interface Change extends ChangePlace {
  readonly kind: ChangeKind;
  /** For software of any syntax: the worst, where {@link bySyntax} tells them apart. */
  readonly verdicts: Verdicts;
  readonly bySyntax?: SyntaxVerdicts;
  /** Present where a value or a number of values proves the verdict. */
  readonly witnesses?: readonly ChangeWitness[];
  /** Why it has to be verified by hand; present where the comparison of two forms gave up. */
  readonly unknown?: GiveUp;
  /** The cells to look at, for what is written in workbooks. */
  readonly cells?: ChangedCells;
  /** Every place where it holds, when a structure stands in several; {@link field} is the first. */
  readonly places?: readonly string[];
  /** What the sentences name: tags, labels, values before and after. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Receives changes in the order they are found. */
export type ReportChange = (change: Change) => void;

/** Two versions of one message. */
export interface MessagePair {
  readonly previous: Message;
  readonly current: Message;
}

/** Nobody has anything to do. */
export const COMPATIBLE: Verdicts = { sender: 'compatible', receiver: 'compatible' };
/** Both sides have something to do. */
export const BREAKING: Verdicts = { sender: 'breaking', receiver: 'breaking' };

/** The worse of both sides: what filters go by. */
export function worstVerdict({ sender, receiver }: Verdicts): Verdict {
  if (sender === 'breaking' || receiver === 'breaking') return 'breaking';
  return sender === 'dangerous' || receiver === 'dangerous' ? 'dangerous' : 'compatible';
}

const DEGREES: readonly Verdict[] = ['compatible', 'dangerous', 'breaking'];

/** The verdicts of software of any syntax, with those of each where they differ. */
export function verdictsBySyntax(effects: SyntaxVerdicts): Pick<Change, 'verdicts' | 'bySyntax'> {
  const { json, xml } = effects;
  if (json.sender === xml.sender && json.receiver === xml.receiver) return { verdicts: json };
  const worse = (side: keyof Verdicts) =>
    DEGREES[Math.max(DEGREES.indexOf(json[side]), DEGREES.indexOf(xml[side]))] ?? 'breaking';
  return { verdicts: { sender: worse('sender'), receiver: worse('receiver') }, bySyntax: effects };
}
