import type { Nomenclature } from '@hubsante/model';

/** Each identifier once. Of two nomenclatures of one identifier (an error) the later counts, as in messages. */
export function distinctNomenclatures(nomenclatures: readonly Nomenclature[]): readonly Nomenclature[] {
  return [...new Map(nomenclatures.map((nomenclature) => [nomenclature.id, nomenclature])).values()];
}
