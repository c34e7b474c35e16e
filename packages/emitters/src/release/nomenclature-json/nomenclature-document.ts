import type { Enumeration, Nomenclature } from '@hubsante/model';
import type { NomenclatureCode, NomenclatureFile } from '@hubsante/model/contracts';
import {
  type NomenclatureEntry,
  nomenclatureEntries,
  plainText,
} from '../../shared/nomenclatures/nomenclature-entry.ts';
import { parentIndexes } from '../../shared/nomenclatures/parent-indexes.ts';

/** A nomenclature as data; repeated codes are repeated. */
export function nomenclatureDocument(
  nomenclature: Nomenclature,
  use: Enumeration | undefined,
): NomenclatureFile {
  const { id, reference, name, description, levels } = nomenclature;
  const entries = nomenclatureEntries(nomenclature, use);
  const parents = parentIndexes(entries);
  return {
    id,
    reference,
    title: name,
    description: plainText(description),
    levels,
    codes: entries.map((entry, index) => codeDocument(entry, entries[parents[index] ?? -1]?.code ?? null)),
  };
}

function codeDocument(entry: NomenclatureEntry, parent: string | null): NomenclatureCode {
  const { code, authoredCode, level, label, labels, description, comment, departure } = entry;
  return {
    code,
    ...(authoredCode === code ? {} : { authoredCode }),
    level,
    parent,
    label,
    labels,
    description,
    comment,
    ...(departure === undefined ? {} : { departure }),
  };
}
