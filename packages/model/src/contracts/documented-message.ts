import type { Departure } from '../departure.ts';

export type { Departure } from '../departure.ts';

/** A code of a list written beside its field. */
export interface DocumentedCode {
  readonly value: string | number | boolean;
  readonly label: string | null;
}

/** A field as its documentation shows it. Members that have nothing to say are absent. */
export interface DocumentedField {
  /** Tags from the message root, `patient.administrativeFile.birthDate`: the permanent address of the field. */
  readonly path: string;
  /** The tag (balise). */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** When it is announced as leaving. */
  readonly departure?: Departure;
  /** `0..1`. */
  readonly cardinality: string;
  readonly required: boolean;
  readonly list: boolean;
  /** A basic type of the workbooks, or `object`. */
  readonly type: string;
  /** Name of the structure, of an object. */
  readonly typeName?: string;
  /** The form the author asks of a text; forms that come with a type are the type's to explain. */
  readonly pattern?: string;
  /** Values that exist and that the form refuses: a vendor has to know what cannot be sent. */
  readonly refused?: readonly { readonly value: string; readonly of: string }[];
  readonly example?: string | number | boolean;
  /** Codes written beside the field. */
  readonly codes?: readonly DocumentedCode[];
  /** The nomenclature the codes come from, and how many there are. */
  readonly nomenclature?: {
    readonly id: string;
    readonly title: string;
    readonly codes: number;
    /** True where the schema asks only for the form of a code: one outside the list passes, with a warning. */
    readonly suggested?: true;
  };
  /** The cell of the workbook that names it, `model.xlsx › RS-EDA!C14`; absent of what no workbook describes. */
  readonly cell?: string;
  readonly children?: readonly DocumentedField[];
}

/** `documentation/RS-EDA.json` of a package; `documentation/EDXL-DE.json` for the envelope with its header. */
export interface DocumentedMessage {
  readonly name: string;
  readonly title: string;
  readonly root: string;
  /** When it is announced as leaving. */
  readonly departure?: Departure;
  readonly fields: readonly DocumentedField[];
}
