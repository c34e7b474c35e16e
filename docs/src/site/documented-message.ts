/** `documentation/RS-EDA.json` of a package, as the emitter `documentation` writes it. */
export interface DocumentedMessage {
  readonly name: string;
  readonly title: string;
  readonly root: string;
  readonly fields: readonly DocumentedField[];
}

/** A field with everything under it; what it has nothing to say of is absent. */
export interface DocumentedField {
  /** Tags from the root of the message, with dots: the permanent anchor of the field. */
  readonly path: string;
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly cardinality: string;
  readonly required: boolean;
  readonly list: boolean;
  /** A basic type of the workbooks, or `object`. */
  readonly type: string;
  readonly typeName?: string;
  readonly pattern?: string;
  /** Values that exist and that the form refuses. */
  readonly refused?: readonly { readonly value: string; readonly of: string }[];
  readonly example?: string | number | boolean;
  readonly codes?: readonly { readonly value: string | number | boolean; readonly label: string | null }[];
  readonly nomenclature?: {
    readonly id: string;
    readonly title: string;
    readonly codes: number;
    readonly suggested?: true;
  };
  /** Absent of what no workbook describes: the envelope. */
  readonly cell?: string;
  readonly children?: readonly DocumentedField[];
}

/** Every field, parents before children. */
export function* walkFields(fields: readonly DocumentedField[]): Generator<DocumentedField> {
  for (const field of fields) {
    yield field;
    if (field.children !== undefined) yield* walkFields(field.children);
  }
}
