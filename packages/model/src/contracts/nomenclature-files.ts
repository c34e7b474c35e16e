import type { Departure } from '../departure.ts';

/** The fields of one message that take their codes from a nomenclature. */
export interface MessageUse {
  /** `RS-EDA`. */
  readonly message: string;
  /** Their paths, `/qualification/locationKind`, in the order of the rows. */
  readonly fields: readonly string[];
}

/** A line of `nomenclatures/index.json`. */
export interface IndexedNomenclature {
  readonly id: string;
  /** The body of rules it comes from: `EMSI`, `CISU`… */
  readonly reference: string;
  readonly title: string;
  /** How many levels of labels there are. */
  readonly levels: number;
  /** How many codes there are. */
  readonly codes: number;
  /** Where its codes are, relative to the index. */
  readonly file: string;
  /** Empty when no field cites it. */
  readonly usedBy: readonly MessageUse[];
}

/** `nomenclatures/index.json`. */
export interface NomenclatureIndex {
  readonly nomenclatures: readonly IndexedNomenclature[];
}

/** A code in `nomenclatures/json/<id>.json`. */
export interface NomenclatureCode {
  /** As messages carry it. */
  readonly code: string;
  /** As the workbook has it, when that differs. */
  readonly authoredCode?: string;
  /** 1-based level in the hierarchy. */
  readonly level: number;
  /** The code right above, `null` at the top. */
  readonly parent: string | null;
  /** The most precise label. */
  readonly label: string | null;
  /** One per level, the most general first; `null` where the author left it blank. */
  readonly labels: readonly (string | null)[];
  readonly description: string | null;
  readonly comment: string | null;
  /** When it is announced as leaving. */
  readonly departure?: Departure;
}

/** `nomenclatures/json/<id>.json`. */
export interface NomenclatureFile {
  readonly id: string;
  /** The body of rules it comes from: `EMSI`, `CISU`… */
  readonly reference: string;
  readonly title: string;
  readonly description: string | null;
  /** How many levels of labels there are. */
  readonly levels: number;
  readonly codes: readonly NomenclatureCode[];
}
