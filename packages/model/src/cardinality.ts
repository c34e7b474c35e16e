/** How often a field may occur under its parent: `0..1`, `1..n`, `0..12`. */
export interface Cardinality {
  readonly min: number;
  /** `null` means no upper bound, written `n`. */
  readonly max: number | null;
  /** As the author wrote it; what today's publications print. */
  readonly text: string;
}

/** Why a text is no cardinality: not of the form `0..1`, or its least is above its most. */
export type CardinalityFault = 'unreadable' | 'inverted';

/** More digits than this count nothing a message could hold. */
const READABLE = /^(\d{1,9})\.\.(\d{1,9}|n)$/;

/** Reads `min..max`; a cardinality whose minimum exceeds its maximum is `inverted`. */
export function parseCardinality(text: string): Cardinality | CardinalityFault {
  const match = READABLE.exec(text);
  if (match === null) return 'unreadable';
  const min = Number(match[1]);
  const max = match[2] === 'n' ? null : Number(match[2]);
  if (max !== null && min > max) return 'inverted';
  return { min, max, text };
}

/** Whether a message without this field is refused. */
export function isRequired(cardinality: Cardinality): boolean {
  return cardinality.min > 0;
}

/** Whether the field is a list on the wire, even when it holds one item. */
export function isList(cardinality: Cardinality): boolean {
  return cardinality.max === null || cardinality.max > 1;
}
