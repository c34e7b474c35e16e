import type { ToldComparison } from './comparison.ts';
import type { ToldConcerns } from './concerned.ts';
import type { DocumentedField } from './documented-message.ts';

/** A release that authors can start from: its folder is the zip beside. */
export interface WorkshopBase {
  /** `3.4`. */
  readonly name: string;
  /** File name of the zip. */
  readonly archive: string;
}

/** A file that an author drops, or one of the release it is laid over. */
export interface WorkshopFile {
  /** With `/`, from the folder that was dropped: `mdd/3.4/model.xlsx`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A finding as the page shows it. */
export interface WorkshopFinding {
  readonly severity: 'error' | 'warning' | 'advice';
  /** `workbook/type-unknown`: names its page among the diagnostics. */
  readonly code: string;
  /** What is wrong, in the language asked for. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** From the folder that was dropped, with `/`. */
  readonly path: string;
  readonly sheet: string | null;
  /** `L20`. */
  readonly cell: string | null;
  readonly line: number | null;
  readonly value: string | null;
  /** What to write in the cell instead, where that is certain. */
  readonly fix: string | null;
  /** Its consequences, which go when it is mended: `model.xlsx › RS-EDA!L42`. */
  readonly related: readonly string[];
  /** The row of the cell; `null` when there is none to show. */
  readonly row: WorkshopRow | null;
}

/** A row of a sheet as a spreadsheet shows it. */
export interface WorkshopRow {
  /** 1-based. */
  readonly number: number;
  readonly cells: readonly {
    /** `L`. */
    readonly column: string;
    /** What stands at the top of the column; '' when nothing does. */
    readonly heading: string;
    readonly text: string;
    readonly isTold: boolean;
  }[];
}

/** What was found in what an author dropped. */
export interface WorkshopResult {
  /** As far as the files name it: `3.4`; the name of the folder otherwise. */
  readonly name: string;
  /** By severity, then in the order `dsf check` prints them. */
  readonly findings: readonly WorkshopFinding[];
  /** How many findings a silence covers. */
  readonly silencedCount: number;
  readonly messages: readonly { readonly name: string; readonly title: string; readonly root: string }[];
  /** Messages that errors leave out. */
  readonly missingMessages: readonly string[];
  /** How long the reading and the rules took, in milliseconds. */
  readonly milliseconds: number;
}

/** What the page asks of the workshop; `id` comes back with the answer. */
export type WorkshopRequest =
  /** Keeps a release to compare with and to lay files over, as the zip of its folder. */
  | { readonly kind: 'base'; readonly name: string; readonly archive: Uint8Array }
  /**
   * Reads what was dropped, over the release that is kept under the name `base`, where one was chosen: a file takes the
   * place of its namesake.
   */
  | {
      readonly kind: 'open';
      readonly files: readonly WorkshopFile[];
      readonly base: string | null;
      readonly language: 'fr' | 'en';
    }
  /** The files of a link that would carry this message: what its page and its tabs are made from. */
  | { readonly kind: 'message'; readonly name: string; readonly part: 'page' | 'types' }
  /** Keeps the folder of all specifications, as a zip, for {@link ConcernedAnswer} and {@link ComparedAnswer}. */
  | { readonly kind: 'specifications'; readonly archive: Uint8Array }
  /** What a new version, `15-15/v2.1`, does to messages that were made for another. */
  | {
      readonly kind: 'concerned';
      readonly from: string;
      readonly to: string;
      readonly role: 'sender' | 'receiver';
      readonly files: readonly WorkshopFile[];
      readonly language: 'fr' | 'en';
    }
  /** What changes from one version of the specifications that are kept, `15-15/v2.0` or `mdd/2.0`, to another. */
  | {
      readonly kind: 'compare';
      readonly from: string;
      readonly to: string;
      readonly language: 'fr' | 'en';
    }
  /** What changes from the base. */
  | { readonly kind: 'changes' }
  /** The author’s own workbooks with each finding on its cell; a workbook without findings is left out. */
  | { readonly kind: 'annotate' }
  /** The author’s own workbooks with the answers that are certain written in. */
  | { readonly kind: 'fix' }
  /** All that `dsf build` would write, as a zip. */
  | { readonly kind: 'archive'; readonly profile: 'standard' | 'ans' };

/** A message of one’s own in the form of another version. */
export interface ConvertedMessage {
  readonly file: string;
  readonly line: number | null;
  /** `RS-EDA`; `null` where none was found. */
  readonly message: string | null;
  /** As it was. */
  readonly before: string;
  /** As it becomes, one text or several; none when it cannot be converted. */
  readonly after: readonly string[];
  /** Why it cannot be; `null` when it is. */
  readonly refusal: string | null;
  /** Every value that is not carried, in a sentence each. */
  readonly losses: readonly string[];
}

/** What a new version does to one’s own messages. */
export interface ConcernedAnswer {
  readonly concerns: ToldConcerns;
  /** The first messages, converted. */
  readonly converted: readonly ConvertedMessage[];
  /** The tables that convert there and back, as `dsf migrate --tables` writes them; none where they cannot be made. */
  readonly tables: readonly { readonly path: string; readonly content: string }[];
}

/** A field as one version documents it, without what it holds. */
export type ComparedField = Omit<DocumentedField, 'children'>;

/** What changes between two versions. */
export interface ComparedAnswer {
  readonly comparison: ToldComparison;
  /**
   * For each change, in their order, the field that it is of in both versions: `null` on the side that has none, and for
   * the change as a whole where it is of no field.
   */
  readonly fields: readonly ({
    readonly previous: ComparedField | null;
    readonly current: ComparedField | null;
  } | null)[];
}

/** Why there is nothing to answer, in the language asked for. */
export interface WorkshopRefusal {
  readonly refusal: string;
}

/** What answers each kind of request. */
export interface WorkshopAnswers {
  /** How many files it has. */
  readonly base: number;
  /** How many files there are. */
  readonly specifications: number;
  readonly concerned: ConcernedAnswer;
  readonly compare: ComparedAnswer;
  readonly open: WorkshopResult;
  /** By path inside the package of the link. */
  readonly message: Readonly<Record<string, string>>;
  readonly changes: ComparedAnswer;
  /** One workbook, or the zip of several; `null` when nothing is wrong at all. */
  readonly annotate: WorkshopFile | null;
  /** The workbooks that changed, under the paths they were dropped with, one or the zip of several to keep, and in how many cells. */
  readonly fix: {
    readonly files: readonly WorkshopFile[];
    readonly kept: WorkshopFile | null;
    readonly count: number;
  };
  readonly archive: Uint8Array;
}
