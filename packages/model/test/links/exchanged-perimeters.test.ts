import { describe, expect, test } from 'vitest';
import { checkExamples } from '../../src/links/check-examples.ts';
import type { Message } from '../../src/message.ts';
import { messageFromTable } from '../../src/testing/index.ts';
import { example, linkWith } from './link-fixture.ts';

const cell = (address: string) => ({ file: 'model.xlsx', sheet: 'RS-ESSAI', cell: address });

/** A message of one sheet, seen through a column that does not tick some of its rows. */
function message(
  name: string,
  perimeter: string,
  title: string,
  rows: string,
  leftOut: readonly string[],
): Message {
  const read = messageFromTable(rows);
  return {
    ...{ ...read, name, root: name.toLowerCase(), perimeter, file: 'model.xlsx', sheet: 'RS-ESSAI' },
    columnPlace: cell(title),
    leftOut: leftOut.map((path) => ({ path: `/${path}`, label: path, place: cell('O9') })),
  };
}

const row = (tag: string) => `| ${tag} | ${tag} | 0..1 | string | | | |`;
const rows = (...tags: string[]) => tags.map(row).join('\n');

/** Findings as `code cell value +related`, for bodies by the name of their file: `A-1.json` holds a message A. */
function told(messages: readonly Message[], bodies: Record<string, object>): readonly string[] {
  const messageOf = (file: string) => messages.find(({ name }) => file.startsWith(name));
  const files = Object.keys(bodies);
  return checkExamples({
    link: linkWith(...files.map((file) => `${messageOf(file)?.name} ${file}`)),
    messages: new Map(messages.map((one) => [one.name, one])),
    examples: files.map((file) => example(file, { [messageOf(file)?.root ?? '']: bodies[file] })),
    acceptanceTests: null,
  }).map(({ definition, place, value, related = [] }) =>
    [definition.code, place.cell ?? place.file, value, `+${related.length}`].join(' '),
  );
}

describe('perimeters whose titles were exchanged', () => {
  const one = message('A', '15-15', 'O8', rows('id', 'a', 'b'), ['c', 'd']);
  const other = message('B', '15-SMUR', 'P8', rows('id', 'c', 'd'), ['a', 'b']);

  test('are told at the first title when the examples of both follow the marks of the other', () => {
    const bodies = { 'A-1.json': { id: 'x', c: 'y' }, 'B-1.json': { id: 'x', a: 'y' } };
    expect(told([one, other], bodies)).toEqual(['example/perimeters-exchanged O8 15-15 +2']);
  });

  test('and a fault that an example has by both columns is told apart', () => {
    const bodies = {
      'A-1.json': { c: 'x', d: 'x' },
      'A-2.json': { c: 'x', d: 'x', elsewhere: 'x' },
      'B-1.json': { a: 'x', b: 'x' },
    };
    expect(told([one, other], bodies)).toEqual([
      'example/field-unknown A-2.json $.a.elsewhere elsewhere +0',
      'example/perimeters-exchanged O8 15-15 +6',
    ]);
  });

  test('are not told by the examples of one of them that lacks marks of the other', () => {
    const poor = message('A', '15-15', 'O8', rows('id'), ['a', 'b', 'c', 'd', 'e']);
    const rich = message('B', '15-SMUR', 'P8', rows('id', 'a', 'b', 'c', 'd', 'e'), []);
    const body = { id: 'x', a: 'x', b: 'x', c: 'x', d: 'x', e: 'x' };
    const found = told([poor, rich], { 'A-1.json': body, 'A-2.json': body });
    expect(found.join(' ')).not.toContain('perimeters-exchanged');
  });

  test('nor by one example that was written for the other message', () => {
    const found = told([one, other], {
      'A-1.json': { id: 'x', c: 'y', d: 'z' },
      'A-2.json': { id: 'x', a: 'y' },
    });
    expect(found.join(' ')).not.toContain('perimeters-exchanged');
  });
});
