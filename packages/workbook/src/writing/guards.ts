import type { GuardDesign } from './sheet-design.ts';

/**
 * Titles and formulas are guarded by a question and not by the protection of the sheet: in a protected sheet a table does
 * not grow, a row with a locked cell can be neither deleted nor sorted (docs/decisions/0068-workbooks-that-help.md).
 */

/** Of titles by which cells are found. */
export function titleGuard(...ranges: readonly string[]): GuardDesign {
  return {
    ranges: ranges.join(' '),
    question: [
      'Titre à garder',
      'La publication trouve les cellules par ce titre\u00a0: s’il change, ce qu’il annonce n’est plus lu.',
    ],
  };
}

/** Of cells whose formula numbers their row. */
export function numberGuard(range: string): GuardDesign {
  return {
    ranges: range,
    question: [
      'Numéro calculé',
      'Ce numéro se calcule seul, =LIGNE()-8\u00a0: tapé à la main, il ne suit plus les lignes que l’on insère.',
    ],
  };
}
