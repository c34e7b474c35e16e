import type { Enumeration, Nomenclature } from '@hubsante/model';
import {
  type NomenclatureEntry,
  nomenclatureEntries,
  plainText,
} from '../../shared/nomenclatures/nomenclature-entry.ts';
import { parentIndexes } from '../../shared/nomenclatures/parent-indexes.ts';

/** A code in `nomenclatures/json/<id>.json`. */
export interface CodeDocument {
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
}

/** `nomenclatures/json/<id>.json`. */
export interface NomenclatureDocument {
  readonly id: string;
  /** The body of rules it comes from: `EMSI`, `CISU`… */
  readonly reference: string;
  readonly title: string;
  readonly description: string | null;
  /** How many levels of labels there are. */
  readonly levels: number;
  readonly codes: readonly CodeDocument[];
}

/** A nomenclature as data; repeated codes are repeated. */
export function nomenclatureDocument(
  nomenclature: Nomenclature,
  use: Enumeration | undefined,
): NomenclatureDocument {
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

function codeDocument(entry: NomenclatureEntry, parent: string | null): CodeDocument {
  const { code, authoredCode, level, label, labels, description, comment } = entry;
  return {
    code,
    ...(authoredCode === code ? {} : { authoredCode }),
    level,
    parent,
    label,
    labels,
    description,
    comment,
  };
}
