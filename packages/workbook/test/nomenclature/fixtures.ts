import type { Grid } from './grid.ts';

/** Heading by labels, table from row 6: the layout since releases 3.x. */
export const LABELLED: Grid = [
  ['Identifiant nomenclature', 'Test.couleur'],
  ['Référentiel nomenclature', 'TEST'],
  ['Nom Nomenclature', 'COULEUR'],
  ['Nombre de niveau', 1],
  ['Description', 'Couleurs du drapeau'],
  ['Code', 'Libellé niveau 1', 'Description', 'Commentaire'],
  ['BLEU', 'Bleu', 'Comme le ciel', null],
  ['BLANC', 'Blanc', null, 'sans teinte'],
  ['ROUGE', 'Rouge', null, null],
];

/** Heading of eight lines, table from row 9: the only layout of releases 1.x and 2.x. */
export const BLOCK: Grid = [
  ['Référentiel nomenclature', 'TEST'],
  ['Nom Nomenclature', 'FORME'],
  ['Documents associés', 'Géométrie'],
  ['Relecteur/ validateur', 'Euclide'],
  ['Date validation', { date: '2024-01-02' }],
  ['Date expiration', null],
  ['Nombre de niveau', '2'],
  ['Description', null],
  ['Code', 'Libellé niveau 1', 'Libellé niveau 2', 'Description', 'Commentaire'],
  ['R', 'Rond', null, null, null],
  ['R1', 'Rond', 'Rond ovale', null, null],
];
