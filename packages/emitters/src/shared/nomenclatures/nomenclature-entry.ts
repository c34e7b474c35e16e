import { type Departure, type Enumeration, type Nomenclature, withDeparture } from '@hubsante/model';

/** One code of a nomenclature, ready to print. Texts are trimmed and `null` when blank; codes never change. */
export interface NomenclatureEntry {
  /** As messages carry it: releases 3.x replace commas by blanks and trim. As typed when no message uses it. */
  readonly code: string;
  /** As its author typed it. */
  readonly authoredCode: string;
  /** One per level, the most general first. */
  readonly labels: readonly (string | null)[];
  /** The 1-based level of the most precise label; 1 for a code without any. */
  readonly level: number;
  /** The most precise label. */
  readonly label: string | null;
  /** With the sentence of its departure, when it leaves. */
  readonly description: string | null;
  readonly comment: string | null;
  readonly departure?: Departure;
}

/** The codes of a nomenclature in the author's order; `use` is the list of a field that cites it. */
export function nomenclatureEntries(
  { codes }: Nomenclature,
  use: Enumeration | undefined,
): readonly NomenclatureEntry[] {
  // A list of another length was not made code by code, and says nothing of the code at an index.
  const carried = use?.items.length === codes.length ? use.items : [];
  return codes.map(({ code, labels, description, comment, departure }, index) => {
    const texts = labels.map(plainText);
    const last = texts.findLastIndex((text) => text !== null);
    return {
      code: carried[index]?.value ?? code,
      authoredCode: code,
      labels: texts,
      level: Math.max(last, 0) + 1,
      label: texts[last] ?? null,
      description: withDeparture(plainText(description), departure),
      comment: plainText(comment),
      ...(departure === undefined ? {} : { departure }),
    };
  });
}

/** A text without the blanks around it; `null` when nothing is left. */
export function plainText(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
