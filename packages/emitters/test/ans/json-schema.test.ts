import type { Field } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { emitter as ansJsonSchema } from '../../src/ans/json-schema/index.ts';
import { leaf, object } from '../support/fields.ts';
import { emitAll, emitText, message } from '../support/messages.ts';

interface Structure {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, object>>;
  readonly additionalProperties: boolean;
  readonly example: string;
  readonly title: string;
}

type Schema = Structure & { readonly definitions: Readonly<Record<string, Structure>> };

function schemaOf(fields: readonly Field[], choices: Parameters<typeof message>[3] = {}): Schema {
  return JSON.parse(emitText(ansJsonSchema, message('RS-TEST', 'test', fields, choices))) as Schema;
}

/** JSON on one line: the order of the keys is part of what is published. */
function property(field: Field): string {
  return JSON.stringify(schemaOf([field]).properties[field.name]);
}

function definition(schema: Schema, name: string): Structure {
  const found = schema.definitions[name];
  if (found === undefined) throw new Error(`no definition ${name}`);
  return found;
}

describe('the root', () => {
  test('has its members in the published order', () => {
    expect(Object.keys(schemaOf([]))).toEqual([
      '$schema',
      '$id',
      'x-id',
      'version',
      'example',
      'type',
      'title',
      'required',
      'properties',
      'definitions',
      'additionalProperties',
    ]);
  });

  test.each([true, false])('accepts unnamed properties: %s, as the message says', (isOpen) => {
    expect(schemaOf([], { isOpen }).additionalProperties).toBe(isOpen);
  });
});

describe('a leaf', () => {
  test.each([
    ['string', '"type":"string"'],
    ['integer', '"type":"integer"'],
    ['number', '"type":"number"'],
    ['boolean', '"type":"boolean"'],
    ['date', '"type":"string"'],
    ['datetime', '"type":"string"'],
    ['phoneNumber', '"type":"string"'],
  ] as const)('of type %s is published with %s', (type, published) => {
    expect(property(leaf('tag', { type }))).toContain(`{${published},`);
  });

  test('alone has a format when it is a datetime', () => {
    expect(property(leaf('tag', { type: 'datetime' }))).toContain('"format":"date-time"');
    expect(property(leaf('tag', { type: 'date' }))).not.toContain('format');
  });

  test('has its members in the published order', () => {
    const full = leaf('tag', {
      label: 'Libellé ',
      description: 'Dit pourquoi',
      type: 'datetime',
      pattern: '^2',
      enumeration: ['20', '21'],
    });
    expect(property(full)).toBe(
      '{"type":"string","title":"Libellé ","x-health-only":false,"x-cols":6,"example":"example.json#/tag",' +
        '"description":"Dit pourquoi","pattern":"^2","format":"date-time","enum":["20","21"]}',
    );
  });

  test('that is a list says how many items outside of them', () => {
    expect(property(leaf('tag', { cardinality: '1..5', description: 'Dit' }))).toBe(
      '{"type":"array","x-health-only":false,"items":{"type":"string","title":"tag","x-health-only":false,' +
        '"x-cols":6,"example":"example.json#/tag/0","description":"Dit"},"maxItems":5,"minItems":1}',
    );
  });
});

describe('an object', () => {
  test('is a reference, and its description is not published', () => {
    const field = object('place', [leaf('street')], { type: 'Place', description: 'Perdue' });
    expect(property(field)).toBe('{"$ref":"#/definitions/Place"}');
    expect(emitText(ansJsonSchema, message('M', 'm', [field]))).not.toContain('Perdue');
  });

  test('that is a list has no x-health-only of its own', () => {
    const field = object('place', [leaf('street')], { type: 'Place', cardinality: '0..3' });
    expect(property(field)).toBe('{"type":"array","items":{"$ref":"#/definitions/Place"},"maxItems":3}');
  });

  test('defines its type with the members in the published order', () => {
    const schema = schemaOf([object('place', [leaf('street', { cardinality: '1..1' })], { label: 'Lieu' })]);
    expect(JSON.stringify({ ...definition(schema, 'place'), properties: {} })).toBe(
      '{"type":"object","title":"Lieu","x-display":"expansion-panels","x-health-only":false,' +
        '"required":["street"],"properties":{},"additionalProperties":false,"example":"example.json#/place"}',
    );
  });

  test('has an open type when the message says so', () => {
    const fields = [object('source', [], { type: 'free' }), object('other', [leaf('a')])];
    const { definitions } = schemaOf(fields, { openTypes: ['free'] });
    expect(Object.entries(definitions).map(([name, type]) => [name, type.additionalProperties])).toEqual([
      ['free', true],
      ['other', false],
    ]);
  });
});

describe('the order of definitions', () => {
  test('is all objects of a node first, then the subtree of each', () => {
    const tree = [
      object('a', [object('c', [object('e', [leaf('x')])])]),
      object('b', [object('d', [leaf('y')])]),
    ];
    expect(Object.keys(schemaOf(tree).definitions)).toEqual(['a', 'b', 'c', 'e', 'd']);
  });
});

describe('a type used twice', () => {
  const whole = object('home', [leaf('street'), leaf('city')], { type: 'Place', label: 'Domicile' });

  test('takes its title and its example path from the first row in that order', () => {
    const place = definition(
      schemaOf([whole, object('work', [], { type: 'Place', label: 'Bureau' })]),
      'Place',
    );
    expect([place.title, place.example]).toEqual(['Domicile', 'example.json#/home']);
    expect(JSON.stringify(place.properties.street)).toContain('example.json#/home/street');
  });

  test('is merged when both rows have children: a later tag replaces an earlier one where it stands', () => {
    const again = object('work', [leaf('street', { type: 'integer' }), leaf('floor')], { type: 'Place' });
    const { properties } = definition(schemaOf([whole, again]), 'Place');
    expect(Object.keys(properties)).toEqual(['street', 'city', 'floor']);
    expect(JSON.stringify(properties.street)).toContain('"type":"integer"');
  });
});

describe('a tag used twice under one parent', () => {
  test('is required once when it is a leaf', () => {
    const fields = [leaf('a', { cardinality: '1..1' }), leaf('a', { cardinality: '1..1' })];
    expect(schemaOf(fields).required).toEqual(['a']);
  });

  test('is required twice when it is an object, as published', () => {
    const twice = [1, 2].map(() => object('a', [leaf('x')], { cardinality: '1..1' }));
    expect(schemaOf(twice).required).toEqual(['a', 'a']);
  });

  test('is required twice when an object follows a leaf, once when a leaf follows an object', () => {
    const one = leaf('a', { cardinality: '1..1' });
    const other = object('a', [leaf('x')], { cardinality: '1..1' });
    expect(schemaOf([one, other]).required).toEqual(['a', 'a']);
    expect(schemaOf([other, one]).required).toEqual(['a']);
  });
});

describe('a code with its label', () => {
  const coded = (name: string, codes: readonly string[], others: readonly Field[] = []) =>
    object(name, [leaf('code', { enumeration: codes }), leaf('label'), ...others], { isCodeAndLabel: true });

  test('keeps its own codes beside another of the same parent', () => {
    const schema = schemaOf([coded('motive', ['A']), coded('place', ['B'])]);
    expect(JSON.stringify(definition(schema, 'motive').properties.code)).toContain('"enum":["A"]');
    expect(JSON.stringify(definition(schema, 'place').properties.code)).toContain('"enum":["B"]');
  });

  test('inherits what the first one holds when it stands deeper, as published', () => {
    const first = coded('motive', ['A'], [leaf('note')]);
    const schema = schemaOf([first, object('decision', [coded('place', ['B'])])]);
    // `note` belongs to `motive` only; today's publications give it to every code visited afterwards.
    expect(Object.keys(definition(schema, 'place').properties)).toEqual(['code', 'label', 'note']);
    expect(JSON.stringify(definition(schema, 'place').properties.note)).toContain('#/motive/note');
  });

  test('loses the properties of an earlier row of the same type, as published', () => {
    const earlier = object('place', [leaf('old')], { type: 'place' });
    const schema = schemaOf([
      object('first', [leaf('code'), leaf('label')], { isCodeAndLabel: true }),
      earlier,
      object('later', [coded('place', ['B'])]),
    ]);
    expect(Object.keys(definition(schema, 'place').properties)).toEqual(['code', 'label']);
  });
});

describe('tags that plain objects would mistreat', () => {
  test('keep their place and their name', () => {
    const names = ['zebra', '10', '__proto__', '2', 'constructor'];
    const fields = names.map((name) => object(name, [leaf('x', { cardinality: '1..1' })]));
    const text = emitText(ansJsonSchema, message('M', 'm', fields));
    const keys = [...text.matchAll(/^ {8}"(.+)": \{$/gm)].map(([, key]) => key);
    expect(keys).toEqual([...names, ...names]);
    expect(Object.hasOwn({}, 'x')).toBe(false);
  });
});

test('the file remembers the cell that declares the message', () => {
  const only = message('RS-TEST', 'test', []);
  expect(emitAll(ansJsonSchema, [only]).map(({ source }) => source)).toEqual([only.place]);
});
