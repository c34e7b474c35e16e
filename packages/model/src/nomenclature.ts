import type { Departure } from './departure.ts';
import type { Place } from './origin.ts';

/** One entry of a code list. Identity between releases: nomenclature identifier + code. */
export interface NomenclatureCode {
  /** As written by the author, not trimmed. */
  readonly code: string;
  /** One label per level, the most general first; `null` where the author left a level blank. */
  readonly labels: readonly (string | null)[];
  readonly description: string | null;
  readonly comment: string | null;
  readonly place: Place;
  /** Present when the code is announced as leaving. */
  readonly departure?: Departure;
}

/** What a column of a code table holds. */
export type NomenclatureColumnRole =
  | { readonly kind: 'code' | 'description' | 'comment' }
  | { readonly kind: 'label'; readonly level: number }
  /** A column that belongs to no declared level; published under the title its author gave it. */
  | { readonly kind: 'other'; readonly title: string };

/** The table of a nomenclature, row by row and in the author's order, blank rows included. */
export interface NomenclatureTable {
  readonly columns: readonly NomenclatureColumnRole[];
  /** Cell texts, `null` for a blank one; numbers are already printed the way they are published. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A controlled list of codes (in French: nomenclature). */
export interface Nomenclature {
  /** `HubSante.sexe`, or `<reference>-<name>` when the author gave no identifier. */
  readonly id: string;
  /** Whether the author gave the identifier. */
  readonly hasOwnId: boolean;
  /** The body of rules it comes from: `EMSI`, `CISU`, `SI-SAMU`… */
  readonly reference: string;
  readonly name: string;
  /** How many label levels the author declared. */
  readonly levels: number;
  readonly description: string | null;
  readonly codes: readonly NomenclatureCode[];
  readonly table: NomenclatureTable;
  readonly place: Place;
}
