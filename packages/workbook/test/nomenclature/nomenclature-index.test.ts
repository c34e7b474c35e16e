import type { Nomenclature } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { NomenclatureIndex } from '../../src/nomenclature/nomenclature-index.ts';

function nomenclature(reference: string, name: string, id: string | null = null): Nomenclature {
  return {
    id: id ?? `${reference}-${name}`,
    hasOwnId: id !== null,
    reference,
    name,
    levels: 1,
    description: null,
    codes: [],
    table: { columns: [], rows: [] },
    place: { file: 'codes.xlsx' },
  };
}

const index = new NomenclatureIndex([
  nomenclature('TEST', 'ZONE'),
  nomenclature('TEST', 'ZONE.TYPE'),
  nomenclature('TEST', 'AIRE'),
  nomenclature('TEST', 'AIRE-2'),
  nomenclature('X', 'Y', 'Propre.id'),
]);

describe('byPrefix', () => {
  test.each([
    ['TEST-ZONE.TYPE', 'TEST-ZONE.TYPE'],
    ['TEST-ZONE', 'TEST-ZONE.TYPE'],
    ['TEST-A', 'TEST-AIRE'],
    ['TEST-AIRE-2', 'TEST-AIRE-2'],
    ['Propre', 'Propre.id'],
    ['TEST', 'TEST-ZONE.TYPE'],
  ])('%s finds %s', (text, id) => {
    expect(index.byPrefix(text)?.id).toBe(id);
  });

  test.each(['', 'TEST-ZONES', 'A', 'ZZZ', 'X-Y', 'test-zone'])('%j finds nothing', (text) => {
    expect(index.byPrefix(text)).toBeNull();
  });

  test('file names sort by code point, not by UTF-16 unit', () => {
    const signs = new NomenclatureIndex([nomenclature('T', '\u{1f600}'), nomenclature('T', '\uff5e')]);
    expect(signs.byPrefix('T')?.name).toBe('\u{1f600}');
  });
});

test('exact finds the identifier and nothing else', () => {
  expect(index.exact('Propre.id')?.name).toBe('Y');
  expect(index.exact('TEST-ZONE')?.name).toBe('ZONE');
  expect(index.exact('TEST-ZON')).toBeNull();
  expect(index.exact('constructor')).toBeNull();
});

test('of two nomenclatures of one identifier the later counts', () => {
  const both = new NomenclatureIndex([nomenclature('A', 'B', 'same'), nomenclature('C', 'D', 'same')]);
  expect(both.exact('same')?.reference).toBe('C');
});

test('closest gives the identifier that was probably meant', () => {
  expect(index.closest('Propre.ld')).toBe('Propre.id');
  expect(index.closest('rien de tel ici')).toBeNull();
});
