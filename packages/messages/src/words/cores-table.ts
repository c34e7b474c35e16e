/**
 * What only the cores of other languages have to say, since they call the reader of JSON themselves; in JavaScript, `JSON.parse` has
 * said it before.
 */
export const CORES_TABLE = {
  'json-unreadable': {
    severity: 'error',
    fr: 'ligne {line}, colonne {column} : ce n’est pas du JSON',
    en: 'line {line}, column {column}: this is not JSON',
  },
} as const;
