import { expect, test } from 'vitest';
import { nomenclatureEntries } from '../../src/shared/nomenclatures/nomenclature-entry.ts';
import { parentIndexes } from '../../src/shared/nomenclatures/parent-indexes.ts';
import { nomenclature, type Row } from './release.ts';

/** `code ← parent` for each code, `code` alone at the top. */
function familyOf(rows: readonly Row[]): string[] {
  const entries = nomenclatureEntries(nomenclature('n', rows), undefined);
  return parentIndexes(entries).map((parent, index) => {
    const code = entries[index]?.code ?? '';
    return parent === null ? code : `${code} ← ${entries[parent]?.code}`;
  });
}

test.each<readonly [title: string, rows: readonly Row[], family: readonly string[]]>([
  [
    'a flat list has no parents',
    [
      ['A', ['Un']],
      ['B', ['Deux']],
    ],
    ['A', 'B'],
  ],
  [
    'in an outline the parent is the last code before it of a lower level',
    [
      ['L1', ['Domicile']],
      ['L1.1', [null, 'Maison']],
      ['L1.1.1', [null, null, 'Cave']],
      ['L1.2', [null, 'Immeuble']],
      ['L2', ['Voie']],
      ['L2.0.1', [null, null, 'Trottoir']],
    ],
    ['L1', 'L1.1 ← L1', 'L1.1.1 ← L1.1', 'L1.2 ← L1', 'L2', 'L2.0.1 ← L2'],
  ],
  [
    'an outline that begins too deep begins at the top',
    [
      ['x', [null, 'Sans parent']],
      ['A', ['Un']],
    ],
    ['x', 'A'],
  ],
  [
    'repeated upper labels find their code wherever it stands',
    [
      ['ANI', ['Animaux']],
      ['VEH', ['Véhicules']],
      ['ANI/INJ', ['Animaux', 'Blessés']],
      ['VEH/BUS', ['Véhicules', 'Autocar']],
      ['ANI/INJ/2', ['Animaux', 'Blessés', 'Gravement']],
    ],
    ['ANI', 'VEH', 'ANI/INJ ← ANI', 'VEH/BUS ← VEH', 'ANI/INJ/2 ← ANI/INJ'],
  ],
  [
    'upper labels that no code bears are titles: the nearest code above them counts, or none',
    [
      ['FR', ['Europe', 'France']],
      ['HUM', ['Personnes']],
      ['HUM/7', ['Personnes', 'Soignants', 'Médecin']],
    ],
    ['FR', 'HUM', 'HUM/7 ← HUM'],
  ],
  [
    'a label of blanks is a blank label',
    [
      ['A', ['Un']],
      ['A.1', [' ', 'Détail']],
    ],
    ['A', 'A.1 ← A'],
  ],
  ['codes without labels stand at the top', [['A'], ['B', [null, null]]], ['A', 'B']],
  [
    'of two codes with the same labels the first is the parent',
    [
      ['A', ['Un']],
      ['A bis', ['Un']],
      ['A.1', ['Un', 'Détail']],
    ],
    ['A', 'A bis', 'A.1 ← A'],
  ],
])('%s', (_, rows, family) => {
  expect(familyOf(rows)).toEqual(family);
});

test('a deep and long table is placed in linear time', () => {
  const rows = Array.from({ length: 2000 }, (_, row): Row => {
    const labels = Array.from({ length: row + 1 }, (_, level) =>
      level % 2 === row % 2 ? `L${level}` : null,
    );
    return [`C${row}`, labels];
  });
  const start = performance.now();
  const family = familyOf(rows);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(family.at(-1)).toBe('C1999 ← C1997');
});
