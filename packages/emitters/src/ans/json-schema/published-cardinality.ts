import type { Cardinality } from '@hubsante/model';

/**
 * A cardinality as today's publications read it, character by character (docs/reference/artefacts-publies.md §2.4 and defect 1
 * of §16): right for `0..1`, `1..n`, `0..5`; wrong, and kept so, for `0..12` or `2..n`.
 */
export interface PublishedCardinality {
  readonly isRequired: boolean;
  readonly isArray: boolean;
  readonly minItems: number | null;
  readonly maxItems: number | null;
}

/** A cardinality as published schemas take it: by its first and its last character. */
export function publishedCardinality({ text }: Cardinality): PublishedCardinality {
  const first = text.charAt(0);
  const last = text.charAt(text.length - 1);
  return {
    isRequired: first === '1',
    isArray: last !== '1',
    minItems: first === '0' ? null : Number(first),
    maxItems: last >= '0' && last <= '9' ? Number(last) : null,
  };
}
