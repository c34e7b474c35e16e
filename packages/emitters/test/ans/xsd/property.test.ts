import type { Field } from '@hubsante/model';
import { expect, test } from 'vitest';
import { emitter as ansXsd } from '../../../src/ans/xsd/index.ts';
import { leaf, object } from '../../support/fields.ts';
import { configuration, emitText, message } from '../../support/messages.ts';

const configured = { configuration: configuration({ xmlns: 'eda:1.9:test' }) };

/** The lines of the first complex type, between its `sequence` tags, without their common indent. */
function elements(...fields: readonly Field[]): string {
  const xsd = emitText(ansXsd, message('RS-TEST', 'test', fields, configured));
  const [, inside = ''] = /<sequence>\n([\s\S]*?)\n {8}<\/sequence>/.exec(xsd) ?? [];
  return inside.replace(/^ {12}/gm, '');
}

const restricted = (facet: string, ...values: readonly string[]) =>
  [
    '    <simpleType>',
    '        <restriction base="string">',
    ...values.map((value) => `            <${facet} value="${value}"/>`),
    '        </restriction>',
    '    </simpleType>',
  ].join('\n');

const DATE = '^\\d{4}$';

test.each<[string, Field, string]>([
  ['a text', leaf('a', { cardinality: '1..1' }), '<element name="a" type="string"/>'],
  ['an optional text', leaf('a', { cardinality: '0..1' }), '<element minOccurs="0" name="a" type="string"/>'],
  ['a number', leaf('a', { cardinality: '1..1', type: 'number' }), '<element name="a" type="decimal"/>'],
  ['an integer', leaf('a', { cardinality: '1..1', type: 'integer' }), '<element name="a" type="int"/>'],
  ['a boolean', leaf('a', { cardinality: '1..1', type: 'boolean' }), '<element name="a" type="boolean"/>'],
  [
    'an instant, whose pattern is dropped',
    leaf('a', { cardinality: '1..1', type: 'datetime', pattern: DATE }),
    '<element name="a" type="dateTime"/>',
  ],
  [
    'a date, which stays a text with a pattern',
    leaf('a', { cardinality: '1..1', type: 'date', pattern: DATE }),
    `<element name="a">\n${restricted('pattern', '\\d{4}')}\n</element>`,
  ],
  [
    'a number, whose pattern is dropped',
    leaf('a', { cardinality: '1..1', type: 'number', pattern: DATE }),
    '<element name="a" type="decimal"/>',
  ],
  [
    'a pattern with one anchor, as it is written',
    leaf('a', { cardinality: '1..1', pattern: '^a' }),
    `<element name="a">\n${restricted('pattern', '^a')}\n</element>`,
  ],
  [
    'a closed list of values, whatever the type and the pattern',
    leaf('a', { type: 'integer', pattern: DATE, enumeration: ['1', 'a & "b"\n'] }),
    `<element minOccurs="0" name="a">\n${restricted('enumeration', '1', 'a &amp; &quot;b&quot;&#10;')}\n</element>`,
  ],
  [
    'a description, with its line breaks',
    leaf('a', { description: 'x < "y" &\n  z > 1' }),
    '<element minOccurs="0" name="a" type="string">\n    <annotation>\n' +
      '        <documentation>x &lt; "y" &amp;\n  z &gt; 1</documentation>\n    </annotation>\n</element>',
  ],
  [
    'a list without end',
    leaf('a', { cardinality: '0..n' }),
    '<element maxOccurs="unbounded" minOccurs="0" name="a" type="string"/>',
  ],
  [
    'a required list, which says its minimum',
    leaf('a', { cardinality: '1..n' }),
    '<element maxOccurs="unbounded" minOccurs="1" name="a" type="string"/>',
  ],
  [
    'a list with an end, whose items lose their description and pattern',
    leaf('a', { cardinality: '0..3', description: 'lost', pattern: '^lost$' }),
    '<element maxOccurs="3" minOccurs="0" name="a" type="string"/>',
  ],
  [
    'a list of instants',
    leaf('a', { cardinality: '0..n', type: 'datetime', pattern: DATE }),
    '<element maxOccurs="unbounded" minOccurs="0" name="a" type="dateTime"/>',
  ],
  [
    'a list of codes, which loses its bounds and keeps its description',
    leaf('a', { cardinality: '1..3', description: 'Codes', enumeration: ['A'] }),
    '<element maxOccurs="unbounded" name="a">\n    <annotation>\n' +
      `        <documentation>Codes</documentation>\n    </annotation>\n${restricted('enumeration', 'A')}\n</element>`,
  ],
  [
    'an optional list of codes',
    leaf('a', { cardinality: '0..3', enumeration: ['A'] }),
    `<element maxOccurs="unbounded" minOccurs="0" name="a">\n${restricted('enumeration', 'A')}\n</element>`,
  ],
  [
    'an object, whose description is lost',
    object('a', [leaf('b')], { type: 'Place', cardinality: '1..1', description: 'lost' }),
    '<element name="a" type="x:Place"/>',
  ],
  [
    'a list of objects',
    object('a', [leaf('b')], { type: 'Place', cardinality: '0..n' }),
    '<element maxOccurs="unbounded" minOccurs="0" name="a" type="x:Place"/>',
  ],
])('%s', (_, field, expected) => {
  expect(elements(field)).toBe(expected);
});

test('elements stand in the order of the rows', () => {
  expect(elements(leaf('b'), leaf('a')).match(/name="\w"/g)).toEqual(['name="b"', 'name="a"']);
});
