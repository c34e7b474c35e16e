import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type CellInput, cellValue, type RichText, workbookBytes } from '../../src/testing/index.ts';
import { open, SHEET } from './package-fixtures.ts';

/** Nothing of this size may take longer, even on a busy machine. */
const LONGEST_MILLISECONDS = 2_000;
const PARAMETERS = { seed: 20_261_123 };

/** Text that XML can hold. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((written) =>
    [...written].filter((letter) => letter >= ' ' && letter !== '\ufffe' && letter !== '\uffff').join(''),
  );
const anyText = fc.oneof(
  text,
  fc.constantFrom(
    '\n',
    '\t',
    ' a ',
    'a\rb',
    '\r\n',
    '<c r="A1"/>',
    ']]>',
    '&amp;',
    '_x000D_',
    '\ufeff',
    '12',
    "'",
  ),
);

const anyNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
);

const anyDay = fc
  .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyCell: fc.Arbitrary<CellInput | RichText> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: anyText },
  { weight: 2, arbitrary: anyNumber },
  fc.boolean(),
  fc.record({ rich: fc.array(anyText, { maxLength: 3 }) }),
  fc.record({ date: anyDay }),
  fc.record({ error: fc.constantFrom('#REF!', '#N/A') }),
  fc.record({ formula: text }),
  fc.record({
    formula: text,
    cached: fc.oneof(
      anyNumber,
      text.filter((cached) => cached !== ''),
    ),
  }),
);

const anyGrid = fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 8 });

test('a workbook of any cells is read back, cell by cell', () => {
  const grids = fc.tuple(anyGrid, anyGrid, fc.constantFrom('shared' as const, 'inline' as const));
  fc.assert(
    fc.property(grids, ([first, second, texts]) => {
      const sheets = [
        { name: 'A', rows: first },
        { name: 'B', rows: second },
      ];
      const { sheets: read, findings } = open(workbookBytes({ sheets, texts }));
      expect(findings).toEqual([]);
      for (const [index, { rows }] of sheets.entries()) {
        const values = rows.map((row) => row.map(cellValue));
        const readRow = (row: number, width: number) =>
          Array.from({ length: width }, (_, column) => read[index]?.value(column + 1, row));
        expect(values.map((row, number) => readRow(number + 1, row.length))).toEqual(values);
        expect(read[index]?.rowCount).toBe(
          values.findLastIndex((row) => row.some((cell) => cell !== null)) + 1,
        );
      }
    }),
    { ...PARAMETERS, numRuns: 200 },
  );
});

const VALID = workbookBytes({
  sheets: ['A', 'B'].map((name) => ({
    name,
    rows: Array.from({ length: 30 }, (_, row) => [
      row,
      `texte ${row}`,
      { date: '2024-08-21' },
      true,
      null,
      0.5,
    ]),
  })),
});

/** Opens what may be anything: no throw, little time, and a finding for whatever is not readable. */
function expectSafe(bytes: Uint8Array): void {
  const start = performance.now();
  const { spreadsheet, sheets, findings } = open(bytes);
  expect(performance.now() - start).toBeLessThan(LONGEST_MILLISECONDS);
  const isComplete = spreadsheet !== null && sheets.every((sheet) => sheet !== null);
  if (!isComplete) expect(findings).not.toEqual([]);
}

test('a workbook with any bytes changed is refused or read, quickly', () => {
  const change = fc.record({ at: fc.nat(VALID.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const bytes = VALID.slice();
      for (const { at, byte } of changes) bytes[at] = byte;
      expectSafe(bytes);
    }),
    { ...PARAMETERS, numRuns: 500 },
  );
});

test('a changed byte never changes a value in silence', () => {
  const values = (bytes: Uint8Array) =>
    open(bytes).sheets.map((sheet) =>
      sheet === null
        ? null
        : Array.from({ length: 31 * 6 }, (_, at) => sheet.value((at % 6) + 1, Math.floor(at / 6) + 1)),
    );
  const expected = values(VALID);
  fc.assert(
    fc.property(fc.nat(VALID.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
      const bytes = VALID.with(at, (VALID[at] ?? 0) ^ difference);
      const { findings } = open(bytes);
      if (findings.length === 0) expect(values(bytes)).toEqual(expected);
    }),
    { ...PARAMETERS, numRuns: 500 },
  );
});

test('the beginning of a workbook is refused', () => {
  fc.assert(
    fc.property(fc.nat(VALID.length - 1), (length) => {
      const { spreadsheet, findings } = open(VALID.slice(0, length));
      expect([spreadsheet, findings.length]).toEqual([null, 1]);
    }),
    { ...PARAMETERS, numRuns: 300 },
  );
});

test('any bytes are refused or read, quickly', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), (tail, isZip) => {
      expectSafe(isZip ? new Uint8Array([...VALID.subarray(0, 30), ...tail, ...VALID.subarray(-22)]) : tail);
    }),
    { ...PARAMETERS, numRuns: 300 },
  );
});

test('a part with any text changed is refused or read, quickly', () => {
  const parts = unzipSync(VALID);
  const names = [
    SHEET,
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    '_rels/.rels',
  ];
  const inserted = fc.constantFrom(
    '',
    '<',
    '>',
    '"',
    '&',
    '</',
    '<c>',
    '<!--',
    ']]>',
    '<![CDATA[',
    '\0',
    'r="XFE1"',
    '-1',
    '../',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(40),
      inserted,
      (name, at, removed, added) => {
        const content = new TextDecoder().decode(parts[name]);
        const start = Math.floor(at * content.length);
        const changed = content.slice(0, start) + added + content.slice(start + removed);
        expectSafe(zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 }));
      },
    ),
    { ...PARAMETERS, numRuns: 500 },
  );
});
