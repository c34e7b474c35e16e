import { DiagnosticCollector } from '@hubsante/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NomenclatureIndex } from '../../src/nomenclature/nomenclature-index.ts';
import { readNomenclatures } from '../../src/nomenclature/read-nomenclatures.ts';
import type { CellInput } from '../../src/testing/index.ts';
import { BLOCK, LABELLED } from './fixtures.ts';
import { spreadsheetOf, withCells } from './grid.ts';

const WORDS = [
  'Code',
  'Description',
  'Commentaire',
  'Libellé niveau 1',
  'Libellé niveau 9999',
  'Référentiel nomenclature',
  'Nom Nomenclature',
  'Nombre de niveau',
  'Identifiant nomenclature',
  '../x',
  'NULL',
  '__proto__',
];

const cell: fc.Arbitrary<CellInput | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.boolean(),
  fc.constant<CellInput>({ error: '#N/A' }),
  fc.constant<CellInput>({ formula: 'A1' }),
  fc.constant<CellInput>({ date: '2024-02-01T10:00:00' }),
);
const address = fc
  .tuple(fc.constantFrom(...'ABCDEFG'), fc.integer({ min: 1, max: 12 }))
  .map((parts) => parts.join(''));
const cells = fc.dictionary(address, cell, { maxKeys: 8, noNullPrototype: true });

test('no sheet makes the reader throw, and what it reads can name a file', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom(LABELLED, BLOCK, []), cells, (grid, changes) => {
      const workbook = spreadsheetOf({ S: withCells(grid, changes) });
      for (const { id, codes, table } of readNomenclatures(workbook, new DiagnosticCollector())) {
        read += 1;
        expect(id).not.toMatch(/[/\\\p{Cc}]|\.\./u);
        expect(codes.length).toBeLessThanOrEqual(table.rows.length);
        expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(100);
});

test('the index finds by prefix what a search through all stems finds', () => {
  const stems = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('a', 'b', '-', '\u{1f600}'), maxLength: 4 }),
  );
  fc.assert(
    fc.property(
      stems,
      fc.string({ unit: fc.constantFrom('a', 'b', '-'), minLength: 1, maxLength: 3 }),
      (ids, prefix) => {
        const place = { file: 'codes.xlsx' };
        const empty = { levels: 1, description: null, codes: [], table: { columns: [], rows: [] }, place };
        const all = ids.map((id) => ({ ...empty, id, hasOwnId: true, reference: '', name: '' }));
        const expected = ids
          .filter((id) => id.startsWith(prefix))
          .sort(byCodePoint)
          .at(-1);
        expect(new NomenclatureIndex(all).byPrefix(prefix)?.id).toBe(expected);
      },
    ),
  );
});

/** UTF-8 bytes sort like code points. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
