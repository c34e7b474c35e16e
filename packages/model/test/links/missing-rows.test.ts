import { describe, expect, test } from 'vitest';
import { checkExamples } from '../../src/links/check-examples.ts';
import type { Message } from '../../src/message.ts';
import { placeOf } from '../../src/origin.ts';
import { messageFromTable } from '../../src/testing/index.ts';
import { example, linkWith } from './link-fixture.ts';

const NAMES = ['a.json', 'b.json', 'c.json'];

/** Findings as `code cell value +related`, for examples that all have this body. */
function told(message: Message, body: object, names = NAMES): readonly string[] {
  return checkExamples({
    link: linkWith(...names.map((name) => `RS-ESSAI ${name}`)),
    messages: new Map([[message.name, message]]),
    examples: names.map((name) => example(name, { essai: body })),
    acceptanceTests: null,
  }).map(({ definition, place, value, related = [] }) =>
    [definition.code, place.cell ?? place.file, value, `+${related.length}`].join(' '),
  );
}

/** The table of a message; rows are in the order of the sheet, from row 2. */
const messageOf = (rows: string) => messageFromTable(rows);
const cellOf = (message: Message, tag: string) => {
  const fields = message.fields.flatMap((field) =>
    field.kind === 'object' ? [field, ...field.children] : [field],
  );
  const field = fields.find(({ name }) => name === tag);
  return field === undefined ? '' : placeOf(field.origin, 'name').cell;
};

describe('a datum that its perimeter does not tick', () => {
  const SHEET = messageOf(`
    | Numéro | caseId | 1..1 | string | | | |
    | Équipe | team   | 0..1 | X team | | | |
    | > Nom  | name   | 0..1 | string | | | |
    | Renfort | help  | 0..1 | X team | | | |
  `);
  const unticked = (path: string): Message => ({
    ...SHEET,
    perimeter: '15-15',
    leftOut: [{ path, label: 'Centre', place: { file: 'model.xlsx', sheet: 'RS-ESSAI', cell: 'O16' } }],
  });

  test('is told at the mark that is missing, once, when two examples have it', () => {
    const body = { caseId: 'A', centre: 'B' };
    expect(told(unticked('/centre'), body)).toEqual(['example/field-unticked O16 centre +3']);
    expect(told(unticked('/centre'), body, ['a.json', 'b.json'])).toEqual([
      'example/field-unticked O16 centre +2',
    ]);
  });

  test('wherever objects of its type stand', () => {
    const body = { caseId: 'A', team: { name: 'B', centre: 'C' }, help: { centre: 'D' } };
    expect(told(unticked('/team/centre'), body)).toEqual(['example/field-unticked O16 centre +6']);
  });

  test('in one example alone is a fault of that example', () => {
    expect(told(unticked('/centre'), { caseId: 'A', centre: 'B' }, ['a.json'])).toEqual([
      'example/field-unknown a.json $.essai.centre centre +0',
    ]);
  });

  test('with many others of its column, is one finding for the column, at the first', () => {
    const tags = ['a', 'b', 'c', 'd'];
    const message: Message = {
      ...SHEET,
      leftOut: tags.map((tag, index) => ({
        path: `/${tag}`,
        label: tag,
        place: { file: 'model.xlsx', sheet: 'RS-ESSAI', cell: `O1${index}` },
      })),
    };
    const body = (names: readonly string[]) => Object.fromEntries(names.map((tag) => [tag, 'x']));
    expect(told(message, { caseId: 'A', ...body(tags) })).toEqual(['example/field-unticked O10 a +15']);
    expect(told(message, { caseId: 'A', ...body(tags.slice(1)) })).toHaveLength(3);
  });

  test('that stands elsewhere is not it', () => {
    const [first, ...others] = told(unticked('/team/centre'), { caseId: 'A', centre: 'B' });
    expect([first, others]).toEqual(['example/field-unknown a.json $.essai.centre centre +2', []]);
  });
});

describe('an object whose row is gone, so that its data are read under the object above', () => {
  const SHEET = messageOf(`
    | Équipe  | team   | 0..1 | X team | | | |
    | > Nom   | name   | 1..1 | string | | | |
    | > Date  | date   | 1..1 | string | | | |
    | > État  | status | 0..1 | string | | | |
  `);

  test('is told at the first of them, with what they lack', () => {
    const body = { team: { name: 'A' }, state: { date: 'B', status: 'C' } };
    expect(told(SHEET, body)).toEqual([`example/object-row-missing ${cellOf(SHEET, 'date')} date +6`]);
  });

  test('but not where the object above has them too', () => {
    const body = { team: { name: 'A', date: 'B' }, state: { date: 'B' } };
    const [first, ...others] = told(SHEET, body);
    expect([first, others]).toEqual(['example/field-unknown a.json $.essai.state state +2', []]);
  });
});

describe('a value that got a name unlike its own', () => {
  const SHEET = messageOf(`
    | Numéro | caseId | 1..1 | string |               |  |  |
    | Zzz    | zzz    | 0..1 | string | REGEX: ^[A-Z] |  |  |
    | Nombre | count  | 0..1 | string |               |  |  |
    | Libre  | free   | 0..1 | string |               |  |  |
  `);

  test('is told at its cell, when it alone stands there and takes what the examples write', () => {
    const body = { caseId: 'A', centre: 'B', count: 'C' };
    expect(told(SHEET, body)).toEqual([`example/tag-unlike-examples ${cellOf(SHEET, 'zzz')} zzz +3`]);
  });

  test.each([
    ['that refuses what they write', { caseId: 'A', centre: 'b', count: 'C' }],
    ['that stands elsewhere', { caseId: 'A', count: 'C', centre: 'B', free: 'D' }],
    ['that is one of two', { caseId: 'A', centre: 'B' }],
  ])('is not a row %s', (_, body) => {
    expect(told(SHEET, body)).toEqual(['example/field-unknown a.json $.essai.centre centre +2']);
  });
});

test('a tag that no row has any more is one finding, wherever objects of its type stand', () => {
  const sheet = messageOf(`
    | Équipe  | team | 0..1 | X team | | | |
    | > Nom   | name | 0..1 | string | | | |
    | Renfort | help | 0..1 | X team | | | |
  `);
  expect(told(sheet, { team: { name: 'A', centre: 3 }, help: { name: 'A', centre: 3 } })).toEqual([
    'example/field-unknown a.json $.essai.team.centre centre +5',
  ]);
});

describe('a body without its root', () => {
  const SHEET = messageFromTable(
    `
    | Numéro    | caseId   | 1..1 | string     |  |  |  |
    | Ressource | resource | 0..n | X resource |  |  |  |
    | > Nom     | name     | 0..1 | string     |  |  |  |
    `,
    { root: 'resourcesInfo' },
  );
  const found = (value: unknown, names = ['a.json']) =>
    checkExamples({
      link: linkWith(...names.map((name) => `RS-ESSAI ${name}`)),
      messages: new Map([[SHEET.name, SHEET]]),
      examples: names.map((name) => example(name, value)),
      acceptanceTests: null,
    }).map(({ definition, related = [] }) => `${definition.code} +${related.length}`);

  test('is told so, though one of its data is like the root', () => {
    expect(found({ caseId: 'A', resource: [{ name: 'B' }] })).toEqual(['example/root-left-out +0']);
    expect(found({ resource: { caseId: 'A' } })).toEqual(['example/root-misspelled +0']);
  });

  test('is one finding when several files are written so', () => {
    expect(found({ caseId: 'A', resource: [] }, NAMES)).toEqual(['example/root-left-out +2']);
  });
});
