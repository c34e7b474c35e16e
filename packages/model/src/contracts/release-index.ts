/** A value of a {@link ValueTable}: a text, a number…, or a composite, of rows before it. */
export type TableRow = string | number | boolean | null | readonly number[];

/**
 * JSON values, each written once however often it occurs. A composite is the number of its shape, then the rows of its
 * members in the order of the shape; shape 0 is a list. A row names only rows before it: there are no circles.
 */
export interface ValueTable {
  /** Names of the members of objects; the first, of lists, is empty. */
  readonly shapes: readonly (readonly string[])[];
  readonly rows: readonly TableRow[];
}

/** A release of an index. */
export interface IndexedRelease {
  /** `3.4.1`. */
  readonly name: string;
  /** The row of its model. */
  readonly row: number;
  /** Errors of its workbooks: where there are some, it is kept as the incumbent tool reads and publishes it. */
  readonly errors: number;
}

/** What `dsf history add` writes: published releases of the model, which share what they have in common. */
export interface ReleaseIndex extends ValueTable {
  /** Of this form: 1. */
  readonly format: 1;
  /** The oldest first. */
  readonly releases: readonly IndexedRelease[];
}
