import type { Grid } from '../nomenclature/grid.ts';

/** A test case of two steps, table from row 8, in the layout since releases 3.0. */
export const TEST_CASE: Grid = [
  [null, null, null, null, null, 'Rôle 1'],
  ['Périmètre', null, null, null, null, '15-99'],
  ['Cas métier', null, null, null, null, 'Camille'],
  ['Test', null, null, null, null, 'Partage simple'],
  ['Description', null, null, null, null, 'Hub / Éditeur'],
  [],
  [],
  [
    'Pas de test',
    'Exp.',
    'Dest',
    'Sens',
    'Modèle',
    'Description',
    'JSON exemple',
    null,
    'Sur',
    'Donnée ignorée',
    'Path',
  ],
  ['01a', 'Hub', 'Éditeur', 'Réception', 'RS-XX', 'Un appel', 'Camille Énée 01.json'],
  [null, null, null, null, null, null, null, null, null, 'dossier', '$.caseOpened.caseId'],
  [null, null, null, null, null, null, null, null, 'X', 'traitant', '$.caseOpened.owner'],
  ['02', 'Éditeur', 'Hub', 'Envoi', 'RS-YY', 'Une réponse', 'Camille.02.json'],
  ['End'],
];
