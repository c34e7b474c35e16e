import { expect, test } from 'vitest';
import { emitter as ansExample } from '../../src/ans/example/index.ts';
import { leaf, object } from '../support/fields.ts';
import { emitText, message } from '../support/messages.ts';

function example(...fields: Parameters<typeof message>[2]): string {
  return emitText(ansExample, message('RS-TEST', 'test', fields));
}

test.each([
  ['a text', leaf('a', { example: 'Lyon ' }), '"Lyon "'],
  ['a number', leaf('a', { example: 12 }), '12'],
  ['a number of a numeric column', leaf('a', { example: { decimal: 5 } }), '5.0'],
  ['a fraction', leaf('a', { example: 47.221866 }), '47.221866'],
  ['a truth value', leaf('a', { example: true }), 'true'],
  [
    'a number in a text field, as the author typed it',
    leaf('a', { type: 'string', example: 59350 }),
    '59350',
  ],
  ['a blank cell, as published', leaf('a'), '"None"'],
  ['a type written elsewhere', object('a', []), '{}'],
  ['a list that its cardinality hides, as published', leaf('a', { cardinality: '0..11', example: 1 }), '1'],
])('%s', (_, field, written) => {
  expect(example(field)).toBe(`{\n    "a": ${written}\n}`);
});

test('a list has one item', () => {
  expect(example(leaf('a', { cardinality: '0..n', example: 'x' }))).toBe(
    '{\n    "a": [\n        "x"\n    ]\n}',
  );
});

test('of two rows with one tag, the last gives the value and the first its place', () => {
  const fields = [leaf('a', { example: 1 }), leaf('b', { example: 2 }), leaf('a', { example: 3 })];
  expect(example(...fields)).toBe('{\n    "a": 3,\n    "b": 2\n}');
});

test('tags that look like numbers or prototypes keep their place', () => {
  const fields = ['b', '2', '__proto__', '1'].map((name) => leaf(name, { example: name }));
  expect(example(...fields)).toBe(
    '{\n    "b": "b",\n    "2": "2",\n    "__proto__": "__proto__",\n    "1": "1"\n}',
  );
});

test('a message without fields is an empty object', () => {
  expect(example()).toBe('{}');
});
