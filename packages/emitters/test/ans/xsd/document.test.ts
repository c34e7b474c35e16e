import type { LeafField, Message } from '@hubsante/model';
import { expect, test } from 'vitest';
import { emitter as ansXsd } from '../../../src/ans/xsd/index.ts';
import { leaf, object } from '../../support/fields.ts';
import { configuration, emitAll, emitText, message } from '../../support/messages.ts';

test('one element for the root, one complex type for it and for each definition, in their order', () => {
  const only = message(
    'RS-LIEU',
    'place',
    [
      object('home', [object('street', [leaf('name')])], { cardinality: '1..1' }),
      object('work', [], { type: 'street' }),
    ],
    { configuration: configuration({ xmlns: 'eda:1.9:place' }) },
  );
  expect(emitAll(ansXsd, [only])).toEqual([
    {
      path: 'src/main/resources/xsd/RS-LIEU.xsd',
      source: only.place,
      content: `<?xml version="1.0" encoding="UTF-8"?><schema xmlns:x="urn:emergency:eda:1.9:place" elementFormDefault="qualified" targetNamespace="urn:emergency:eda:1.9:place" xmlns="http://www.w3.org/2001/XMLSchema">
    <element name="place" type="x:place"/>
    <complexType name="place">
        <sequence>
            <element name="home" type="x:home"/>
            <element minOccurs="0" name="work" type="x:street"/>
        </sequence>
    </complexType>
    <complexType name="home">
        <sequence>
            <element minOccurs="0" name="street" type="x:street"/>
        </sequence>
    </complexType>
    <complexType name="street">
        <sequence>
            <element minOccurs="0" name="name" type="string"/>
        </sequence>
    </complexType>
</schema>
`,
    },
  ]);
});

test('a type without fields is an empty sequence', () => {
  const only = message('A', 'a', [object('b', [])], { configuration: configuration() });
  expect(emitText(ansXsd, only)).toContain(
    '    <complexType name="b">\n        <sequence/>\n    </complexType>\n',
  );
});

test.each<[string, string, Partial<Message>, string, string]>([
  ['RS-LIEU', 'place', { configuration: configuration({ xmlns: 'a:1' }) }, 'urn:emergency:a:1', 'place'],
  ['RS-LIEU', 'place', { configuration: configuration() }, 'urn:emergency:eda:1.9:RS-LIEU', 'place'],
  ['RS-LIEU', 'place', {}, 'urn:emergency:cisu:2.0:place', 'place'],
  ['RC-DE', 'DistributionElement', {}, 'urn:emergency:cisu:2.0', 'distributionElement'],
  ['RC-DE', 'header', { configuration: configuration({ xmlns: 'a:1' }) }, 'urn:emergency:a:1', 'header'],
])('%s of root %s and %j is %s, element %s', (name, root, choices, namespace, element) => {
  const xsd = emitText(ansXsd, message(name, root, [leaf('a')], choices));
  expect(xsd).toContain(`targetNamespace="${namespace}"`);
  expect(xsd).toContain(
    `<element name="${element}" type="x:${element}"/>\n    <complexType name="${element}">`,
  );
});

test.each<[string, Message, boolean]>([
  ['generated automatically', message('A', 'a', [leaf('b')], { configuration: configuration() }), true],
  [
    'whose flag is blank',
    message('A', 'a', [leaf('b')], { configuration: configuration({ automaticGeneration: null }) }),
    true,
  ],
  [
    'not generated automatically',
    message('A', 'a', [leaf('b')], { configuration: configuration({ automaticGeneration: 'N' }) }),
    false,
  ],
  ['without a configuration table', message('A', 'a', [leaf('b')]), true],
  ['open at its root, without a configuration table', message('A', 'a', [leaf('b')], { isOpen: true }), true],
  ['of foreign content, without a configuration table', message('A', 'a', [], { isOpen: true }), false],
  [
    'that quotes foreign content, without a configuration table',
    message('A', 'a', [object('source', [])], { openTypes: ['source'] }),
    false,
  ],
])('a message %s', (_, only, isEmitted) => {
  expect(emitAll(ansXsd, [only])).toHaveLength(isEmitted ? 1 : 0);
});

test.each<[string, string, Partial<Message>, string]>([
  ['anchored', '^\\d+$', {}, 'value="[A-Z]"'],
  ['unanchored', '\\d+', {}, 'value="^[A-Z]$"'],
  [
    'unanchored, in a release with a configuration table',
    '\\d+',
    { configuration: configuration() },
    'value="[A-Z]"',
  ],
])(
  'where date patterns are %s (%s), the anchors of all patterns go alike',
  (_, source, choices, expected) => {
    const date: LeafField = { ...leaf('date', { type: 'date' }), pattern: { source, origin: 'built-in' } };
    const code = message('B', 'b', [leaf('code', { pattern: '^[A-Z]$' })], choices);
    const [first] = emitAll(ansXsd, [code, message('C', 'c', [date], choices)]);
    expect(first?.content).toContain(expected);
  },
);
