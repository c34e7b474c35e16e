import { expect, test } from 'vitest';
import { refusedValues } from '../src/refused-values.ts';
import { messageFromTable } from '../src/testing/index.ts';

function refusedBy(label: string, pattern: string): string[] {
  const message = messageFromTable(
    `| ${label} | code | 0..1 | string | ${JSON.stringify(`REGEX: ${pattern}`)} | | Donnée. |`,
  );
  const [field] = message.fields;
  return field?.kind === 'leaf' ? refusedValues(field).map(({ value, of }) => `${value} ${of}`) : [];
}

test('five figures refuse Corsica, and accept overseas', () => {
  expect(refusedBy('Code Insee de la commune', '^[0-9]{5}$')).toEqual([
    '2A004 Ajaccio, Corse-du-Sud',
    '2B033 Bastia, Haute-Corse',
  ]);
});

test('the key of a NIR born in Corsica is right: 97 less the rest of the number, with 19 for 2A and 18 for 2B', () => {
  for (const nir of refusedBy('NIR', '^[0-9]{15}$').map((line) => line.slice(0, 15))) {
    const number = Number(nir.slice(0, 13).replace('2A', '19').replace('2B', '18'));
    expect(97 - (number % 97)).toBe(Number(nir.slice(13)));
  }
  expect(refusedBy('NIR', '^[0-9]{15}$')).toHaveLength(2);
});

test('twelve figures refuse the number of the RPPS, and a form of three parts organisations that have four', () => {
  expect(refusedBy('Identifiant RPPS', '^81[0-9]{10}$')).toEqual(['10101010101 numéro RPPS, onze chiffres']);
  const organisation = "Identifiant de l'organisation du SAMU";
  expect(refusedBy(organisation, '^[a-z]{2,3}\\.[a-z]+\\.\\w*$')).toEqual([
    'fr.health.760.samu76 organisation en quatre parties',
    'fr.fire.sis029.cgo-029 organisation dont le nom a un trait d’union',
  ]);
  expect(refusedBy(organisation, '^([a-zA-Z0-9_-]+\\.?){4,10}$')).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  ['Département', '^[0-9]{2,3}$', ['2A', '2B']],
  ['Département du lieu', '^[0-9]{2}$', ['2A', '2B', '971']],
  ['Code Insee du département', '^[0-9]{2}$', ['2A', '2B', '971']],
  ['Code commune', '^[0-9]{5}$', ['2A004', '2B033']],
  ['Commune', '^[0-9]{5}$', ['2A004', '2B033']],
  ['CP', '^[1-9][0-9]{4}$', ['01000']],
  ['Code postal', '^[0-8][0-9]{4}$', ['97400', '98800']],
  ['Numéro d’appel', '^\\+33[0-9]{9}$', ['+262262901234', '+687251234', '+123456789012345']],
  ['Tél. de l’appelant', '^\\+33[0-9]{9}$', ['+262262901234', '+687251234', '+123456789012345']],
  ['Matricule INS', '^[12][0-9]{14}$', ['185052A00412356', '285052B03312336']],
  ['Latitude', '^[0-9]+\\.[0-9]+$', ['-21.1151']],
  ['Longitude', '^-?[0-9]{1,2}\\.[0-9]+$', ['166.4416']],
])('%s: %s refuses %j', (label, pattern, expected) => {
  expect(refusedBy(label, pattern).map((line) => line.split(' ')[0])).toEqual(expected);
});

test.each([
  ['Nom du département', '^[A-Z -]+$'],
  ['Commune', '^[A-Z -]+$'],
  ['Nom du centre d’appel', '^[A-Z]{2,8}$'],
  ['Téléphone', '^0[1-9][0-9]{8}$'],
  ['Code région', '^[0-9]{2}$'],
])('%s: a form of names, or a national one, is another matter (%s)', (label, pattern) => {
  expect(refusedBy(label, pattern)).toEqual([]);
});

test('nothing is known of other data', () => {
  expect(refusedBy('Numéro du camion', '^[0-9]{5}$')).toEqual([]);
});
