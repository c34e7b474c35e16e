import type { Field } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emitter as ansOpenApi } from '../../src/ans/openapi/index.ts';
import { withExamples } from '../../src/ans/openapi/with-examples.ts';
import { treeMap } from '../../src/shared/text/tree.ts';
import { leaf, object } from '../support/fields.ts';
import { emitText, message } from '../support/messages.ts';

interface PublishedSchema {
  readonly properties: Readonly<Record<string, PublishedSchema>>;
  readonly items?: PublishedSchema;
  readonly examples?: readonly unknown[];
}

function schemasOf(fields: readonly Field[], name = 'RS-TEST'): Readonly<Record<string, PublishedSchema>> {
  const text = emitText(ansOpenApi, message(name, 'test', fields));
  const document = parse(text, { version: '1.1' }) as { components: { schemas: Record<string, never> } };
  return document.components.schemas;
}

describe('the schemas', () => {
  const fields = [object('place', [leaf('street')], { type: 'Place' }), object('other', [leaf('a')])];

  test('are the wrapper, the root, then the definitions', () => {
    expect(Object.keys(schemasOf(fields))).toEqual(['testWrapper', 'test', 'Place', 'other']);
  });

  test('have no wrapper when the message is the header itself', () => {
    expect(Object.keys(schemasOf(fields, 'RC-DE'))).toEqual(['test', 'Place', 'other']);
  });

  test('have a root without what belongs to a JSON Schema file', () => {
    expect(Object.keys(schemasOf([object('a', [])]).test ?? {})).toEqual([
      '$id',
      'x-id',
      'example',
      'type',
      'title',
      'required',
      'properties',
      'additionalProperties',
      'examples',
    ]);
  });

  test('refer to each other, and so does every text that looks like a reference, as published', () => {
    const described = leaf('a', { description: 'Voir #/definitions/Place' });
    const text = emitText(ansOpenApi, message('RS-TEST', 'test', [...fields, described]));
    expect(text).toContain("$ref: '#/components/schemas/Place'");
    expect(text).toContain("description: 'Voir #/components/schemas/Place'");
    expect(text).not.toContain('definitions');
  });
});

describe('examples', () => {
  test('stand last in a leaf', () => {
    const { properties } = schemasOf([leaf('a', { example: 12 })]).test ?? { properties: {} };
    expect(properties.a?.examples).toEqual([12]);
    expect(Object.keys(properties.a ?? {}).at(-1)).toBe('examples');
  });

  test('of a list stand in its items', () => {
    const { properties } = schemasOf([leaf('a', { cardinality: '0..n', example: 'x' })]).test ?? {
      properties: {},
    };
    expect(properties.a?.examples).toBeUndefined();
    expect(properties.a?.items?.examples).toEqual(['x']);
  });

  test('are given to objects of scalars, not to objects of filled objects', () => {
    const inner = object('inner', [leaf('x', { example: 1 })]);
    const schemas = schemasOf([object('outer', [inner])]);
    expect(schemas.inner?.examples).toEqual([{ x: 1 }]);
    expect(schemas.outer?.examples).toBeUndefined();
    expect(schemas.test?.examples).toBeUndefined();
  });

  test('are given to an object that holds an empty one', () => {
    expect(schemasOf([object('outer', [object('inner', [])])]).outer?.examples).toEqual([{ inner: {} }]);
  });

  test('are not found through a type whose first row has no children', () => {
    const fields = [
      object('first', [], { type: 'Place' }),
      object('second', [leaf('street', { example: 'rue' })], { type: 'Place' }),
    ];
    const place = schemasOf(fields).Place;
    expect(place?.examples).toEqual([{}]);
    expect(place?.properties.street?.examples).toBeUndefined();
  });

  test.each([
    ['plain', 'tag', true],
    ['with a dash', 'a-b', true],
    ['with an underscore', '_a', true],
    ['that begins with a digit', '2a', false],
    ['with an accent', 'é', false],
    ['with a point', 'a.b', false],
    ['with a slash', 'a/b', false],
    ['that is a word of JSONPath', 'where', false],
    ['of every object', '__proto__', true],
    ['that every object inherits', 'constructor', true],
  ])('are found under a tag %s (%s): %s', (_, name, isFound) => {
    const text = emitText(
      ansOpenApi,
      message('RS-TEST', 'test', [object('box', [leaf(name, { example: 'v' })])]),
    );
    expect(/examples:\n +- v\n/.test(text)).toBe(isFound);
  });

  test('are found in an object of more fields than a call may have arguments', () => {
    const many = new Map(Array.from({ length: 200_000 }, (_, index) => [`a${index}`, index]));
    const schema = treeMap(['example', 'example.json#']);
    expect(withExamples(schema, many).get('examples')).toEqual([many]);
  });
});
