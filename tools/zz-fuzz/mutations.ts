import * as fc from 'fast-check';
import { anyCell, anyText } from './hostile-values.ts';
import type { Cell } from './synthetic-release.ts';

/** Which workbook of a release is changed. */
const KINDS = ['models', 'nomenclatures', 'acceptanceTests'] as const;
export type WorkbookKind = (typeof KINDS)[number];

/** A change to the cells of a release. `sheet`, `row`… count from 0 and wrap around, so that any number will do. */
export type TableMutation = { readonly on: WorkbookKind; readonly sheet: number } & (
  | { readonly kind: 'cell'; readonly row: number; readonly column: number; readonly value: Cell }
  | { readonly kind: 'level'; readonly row: number; readonly level: number }
  | { readonly kind: 'sheet-name'; readonly name: string }
  | { readonly kind: 'delete-row' | 'repeat-row' | 'blank-row'; readonly row: number }
  | { readonly kind: 'swap-rows'; readonly row: number; readonly other: number }
  | { readonly kind: 'delete-column'; readonly column: number }
  | { readonly kind: 'repeat-sheet' }
);

/** A change to the bytes of a workbook. Places are fractions of the length. */
export type ByteMutation = { readonly on: WorkbookKind } & (
  | { readonly kind: 'zip-bytes'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'truncate'; readonly at: number }
  | {
      readonly kind: 'xml';
      readonly part: number;
      readonly at: number;
      readonly length: number;
      readonly text: string;
    }
  | { readonly kind: 'drop-part'; readonly part: number }
);

/** What one run of the fuzzer does. */
export interface FuzzCase {
  readonly tables: readonly TableMutation[];
  readonly bytes: readonly ByteMutation[];
  /** After how many files the disk fails; `null` when it does not. */
  readonly diskFailsAfter: number | null;
}

const index = fc.nat(60);
const HEADER_ROW = 7;

const tableMutation: fc.Arbitrary<TableMutation> = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant<WorkbookKind>('models') },
      { weight: 2, arbitrary: fc.constantFrom(...KINDS) },
    ),
    fc.nat(5),
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          kind: fc.constant('cell' as const),
          row: index,
          column: fc.nat(16),
          value: anyCell,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('cell' as const),
          row: fc.constantFrom(0, 1, 2, HEADER_ROW - 1, HEADER_ROW),
          column: fc.nat(16),
          value: anyCell,
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant('level' as const), row: index, level: fc.nat(7) }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('sheet-name' as const), name: anyText }) },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constantFrom('delete-row' as const, 'repeat-row' as const, 'blank-row' as const),
          row: index,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('swap-rows' as const), row: index, other: index }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('delete-column' as const), column: fc.nat(16) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat-sheet' as const) }) },
    ),
  )
  .map(([on, sheet, change]) => ({ on, sheet, ...change }));

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

const xmlText = fc.oneof(
  fc.constantFrom(
    '',
    '<',
    '>',
    '&',
    '&lt;',
    '&#0;',
    '&#x110000;',
    '"',
    "'",
    '</row>',
    '<row r="99999999">',
    'r="ZZZZ1"',
    'r="A0"',
    't="s"',
    '<v>999999999</v>',
    '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
    '<![CDATA[',
    '\u0000',
    'x'.repeat(5000),
  ),
  fc.string({ maxLength: 8, unit: 'binary-ascii' }),
);

const byteMutation: fc.Arbitrary<ByteMutation> = fc
  .tuple(
    fc.constantFrom(...KINDS),
    fc.oneof(
      fc.record({
        kind: fc.constant('zip-bytes' as const),
        at: fraction,
        bytes: fc.array(fc.nat(255), { minLength: 1, maxLength: 8 }),
      }),
      fc.record({ kind: fc.constant('truncate' as const), at: fraction }),
      fc.record({
        kind: fc.constant('xml' as const),
        part: fc.nat(20),
        at: fraction,
        length: fc.nat(12),
        text: xmlText,
      }),
      fc.record({ kind: fc.constant('drop-part' as const), part: fc.nat(20) }),
    ),
  )
  .map(([on, change]) => ({ on, ...change }));

/** Mostly a few changes to cells; sometimes damaged files; sometimes a disk that fails. */
export const fuzzCase: fc.Arbitrary<FuzzCase> = fc.record({
  tables: fc.array(tableMutation, { minLength: 1, maxLength: 6 }),
  bytes: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(byteMutation, { minLength: 1, maxLength: 2 }) },
  ),
  diskFailsAfter: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(30) }),
});
