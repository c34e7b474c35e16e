import type { Field } from '@hubsante/model';
import { expect, test } from 'vitest';
import { emitter as ansUml } from '../../src/ans/uml/index.ts';
import { leaf, object } from '../support/fields.ts';
import { emitText, message } from '../support/messages.ts';

const diagram = (...fields: readonly Field[]) => emitText(ansUml, message('RS-TEST', 'test', fields));

/** Boxes and arrows in the order of the diagram: `name:type{rows}`, `child->parent T`. */
function statements(...fields: readonly Field[]): string[] {
  const text = diagram(...fields);
  const found = text.matchAll(
    /^\t(\S+) \[label[^\n]*\n[\s\S]*?<I>objet ([^<]*)<\/I><\/TD><\/TR>([^\n]*)\n|^\t(\S+) -> (\S+) \[headlabel=1 taillabel=(\S+)\]/gm,
  );
  return [...found].map(([, name, type, rows = '', child, parent, label]) =>
    name === undefined
      ? `${child}->${parent} ${label}`
      : `${name}:${type}{${rows.replaceAll('<TR><TD BORDER="0" >', '').replaceAll(' </TD></TR>', ';')}}`,
  );
}

test('a diagram, letter by letter', () => {
  expect(
    diagram(
      leaf('id', { cardinality: '1..1' }),
      object('home', [leaf('since', { type: 'datetime' })], { type: 'Place' }),
    ),
  ).toBe(
    `// UML MDD Hub Sante
strict digraph {
\tnode [shape=none]
\tedge [arrowhead=odiamond arrowtail=none]
\trankdir=BT
\thome [label=<<TABLE>
                <TR>
                <TD ><B>home</B></TD>
                </TR>
                <TR><TD  BORDER="0"><I>objet Place</I></TD></TR><TR><TD BORDER="0" >since <I>date-time</I> : [0..1] </TD></TR>
                </TABLE>>]
\thome -> test [headlabel=1 taillabel="0..1"]
\ttest [label=<<TABLE>
                <TR>
                <TD ><B>test</B></TD>
                </TR>
                <TR><TD  BORDER="0"><I>objet test</I></TD></TR><TR><TD BORDER="0" >id <I>string</I> : [1..1] </TD></TR>
                </TABLE>>]
}
`,
  );
});

test.each<[string, Field, string]>([
  ['an optional value', leaf('a', { cardinality: '0..1' }), 'a <I>string</I> : [0..1]'],
  ['a list without end', leaf('a', { cardinality: '0..n', type: 'integer' }), 'a <I>integer</I> : [0..*]'],
  ['a required list with an end', leaf('a', { cardinality: '1..3' }), 'a <I>string</I> : [1..3]'],
  ['a list of instants', leaf('a', { cardinality: '0..n', type: 'datetime' }), 'a <I>date-time</I> : [0..*]'],
])('%s', (_, field, row) => {
  expect(statements(field)).toEqual([`test:test{${row};}`]);
});

test.each([
  ['1..1', '1'],
  ['0..1', '"0..1"'],
  ['1..n', '"1..*"'],
  ['0..5', '"0..5"'],
])('an object of cardinality %s has an arrow with %s', (cardinality, label) => {
  expect(statements(object('a', [leaf('b')], { cardinality }))).toContain(`a->test ${label}`);
});

test.each<[string, readonly Field[], readonly string[]]>([
  [
    'an object stands after those it holds',
    [object('a', [object('b', []), leaf('c')])],
    ['b:b{}', 'b->a "0..1"', 'a:a{c <I>string</I> : [0..1];}', 'a->test "0..1"', 'test:test{}'],
  ],
  [
    'a type used twice is drawn under both names',
    [object('a', [leaf('c')], { type: 'T' }), object('b', [], { type: 'T' })],
    [
      'a:T{c <I>string</I> : [0..1];}',
      'a->test "0..1"',
      'b:T{c <I>string</I> : [0..1];}',
      'b->test "0..1"',
      'test:test{}',
    ],
  ],
  [
    'a new alert repeats the initial one',
    [object('newAlert', [leaf('c')], { type: 'alert' })],
    ['newAlert:alert{cf. objet du même type}', 'newAlert->test "0..1"', 'test:test{}'],
  ],
  [
    'a homonym further down takes the rows of the one above, as published',
    [object('a', [leaf('lost'), object('a', [leaf('kept')], { type: 'inner' })], { type: 'outer' })],
    [
      'a:inner{kept <I>string</I> : [0..1];}',
      'a:outer{kept <I>string</I> : [0..1];}',
      'a->test "0..1"',
      'test:test{}',
    ],
  ],
  [
    'a type that holds itself ends',
    [object('a', [object('b', [], { type: 'a' })])],
    ['b:a{cf. objet du même type}', 'b->a "0..1"', 'a:a{}', 'a->test "0..1"', 'test:test{}'],
  ],
])('%s', (_, fields, expected) => {
  expect(statements(...fields)).toEqual(expected);
});

test.each([
  ['first-name', '"first-name"'],
  ['node', '"node"'],
  ['a"b', '"a\\"b"'],
  ['été', '"été"'],
  ['a_1', 'a_1'],
])('the identifier %s is written %s', (name, written) => {
  expect(diagram(object(name, []))).toContain(`\t${written} -> test `);
});

test.each<[string, (index: number) => Field[], number]>([
  [
    'twice the next',
    (index) => [
      object(`l${index}`, [], { type: `T${index}` }),
      object(`r${index}`, [], { type: `T${index}` }),
    ],
    60,
  ],
  ['the next', (index) => [object(`l${index}`, [], { type: `T${index}` })], 3_000],
])('types that each hold %s make a diagram of bounded size', (_, uses, count) => {
  const definitions = Array.from({ length: count }, (__, index) =>
    object(`d${index}`, uses(index + 1), { type: `T${index}` }),
  );
  expect(diagram(...definitions).length).toBeLessThan(count * 150_000);
});
