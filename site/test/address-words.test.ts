import { expect, test } from 'vitest';
import { addressWords } from '../src/scripts/address-words.ts';

test.each([
  ['/liens/15-15/v9.9/messages/rs-eda/', '', 'rs-eda'],
  ['/liens/15-15/v9.9/messages/rs-eda/', '#patient.detail.age', 'age'],
  ['/nomenclatures/9.9/d%C3%A9tresse_vitale/', '', 'détresse vitale'],
  ['/fichiers/RS-EDA.schema.json', '', 'RS-EDA.schema'],
  ['/100%/', '', '100%'],
  ['/', '#champs', ''],
])('%s%s is about « %s »', (pathname, hash, expected) => {
  expect(addressWords(pathname, hash)).toBe(expected);
});
