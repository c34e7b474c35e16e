import { DiagnosticCollector } from '@hubsante/model';
import { expect, test } from 'vitest';
import { openSpreadsheet, SheetMemory, setCells } from '../../src/index.ts';
import { workbookBytes } from '../../src/testing/index.ts';

const faults = new DiagnosticCollector();
const BYTES = workbookBytes({
  sheets: [
    { name: 'A', rows: [['a']] },
    { name: 'B', rows: [['b']] },
  ],
});
const open = (bytes: Uint8Array, memory: SheetMemory) => openSpreadsheet(bytes, 'model.xlsx', faults, memory);

function changed(bytes: Uint8Array): Uint8Array {
  const cells = [{ column: 1, row: 1, text: 'autre' }];
  return setCells(bytes, 'model.xlsx', [{ sheet: 'B', cells }], faults) ?? bytes;
}

test('a sheet whose part is the same bytes is not read again; another is', () => {
  const memory = new SheetMemory();
  const first = open(BYTES, memory);
  const [a, b] = [first?.sheet('A'), first?.sheet('B')];
  memory.nextRound();
  const second = open(changed(BYTES), memory);
  expect(second?.sheet('A')).toBe(a);
  expect(second?.sheet('B')).not.toBe(b);
  expect(second?.sheet('B')?.value(1, 1)).toBe('autre');
});

test('other shared strings make every sheet another', () => {
  const memory = new SheetMemory();
  open(BYTES, memory)?.sheet('A');
  const other = workbookBytes({
    sheets: [
      { name: 'A', rows: [['z']] },
      { name: 'B', rows: [['b']] },
    ],
  });
  expect(open(other, memory)?.sheet('A')?.value(1, 1)).toBe('z');
});

test('what two rounds did not need is forgotten', () => {
  const memory = new SheetMemory();
  const sheet = open(BYTES, memory)?.sheet('A');
  memory.nextRound();
  memory.nextRound();
  expect(open(BYTES, memory)?.sheet('A')).not.toBe(sheet);
  expect(open(BYTES, memory)?.sheet('A')).toEqual(expect.objectContaining({ name: 'A', rowCount: 1 }));
});
