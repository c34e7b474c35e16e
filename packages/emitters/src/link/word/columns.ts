/** The columns of every table, in today's publications and in ours. */
export const COLUMNS = [
  'Nom de balise',
  'Champ correspondant',
  'Format',
  'Cardinalité',
  'Description',
  'Exemple',
] as const;
