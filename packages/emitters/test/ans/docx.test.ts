import type { Field, LeafField } from '@hubsante/model';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { emitter as ansDocx } from '../../src/ans/docx/index.ts';
import { schemaTables } from '../../src/ans/docx/schema-tables.ts';
import { leaf, object } from '../support/fields.ts';
import { emitFiles, message } from '../support/messages.ts';

/** The lines of each table, under its heading, cells apart by ` | `. */
function tables(...fields: readonly Field[]): Record<string, string[]> {
  return Object.fromEntries(
    schemaTables(message('RS-TEST', 'test', fields)).map(({ heading, lines }) => [
      heading,
      lines.map((cells) => cells.join(' | ')),
    ]),
  );
}

/** A field whose row says more of its format. */
function detailed<Kind extends Field>(field: Kind, constraint: string): Kind {
  return { ...field, row: { ...field.row, constraint } };
}

/** The code of a later code-and-label: its constraint stands on the row of the object. */
function movedCode(): LeafField {
  const code = detailed(leaf('code'), 'of the first');
  return { ...code, constraintOrigin: code.origin };
}

describe('the line of a field', () => {
  test.each<[string, Field, string]>([
    [
      'has its tag, label, format, cardinality, description and example',
      leaf('a', { label: 'Âge', type: 'integer', cardinality: '1..1', description: 'En années', example: 4 }),
      'a | Âge | integer | 1..1 | En années | 4',
    ],
    ['is blank where its row is', leaf('a'), 'a | a | string | 0..1 |  | '],
    [
      'quotes the details of the format',
      detailed(leaf('a'), 'ENUM: A, B'),
      'a | a | string\n(ENUM: A, B) | 0..1 |  | ',
    ],
    ['writes a yes as Python does', leaf('a', { example: true }), 'a | a | string | 0..1 |  | True'],
    [
      'keeps the point of a decimal',
      leaf('a', { example: { decimal: 5 } }),
      'a | a | string | 0..1 |  | 5.0',
    ],
    ['names the type of an object', object('a', [], { type: 'T' }), 'a | a | cf. type T | 0..1 |  | '],
  ])('%s', (_, field, expected) => {
    expect(tables(field).test).toEqual([expected]);
  });
});

test('the root comes first, then each type in the order of the schema', () => {
  const place = object('home', [object('street', [leaf('name')]), leaf('floor')], { type: 'Place' });
  expect(tables(place, object('work', [], { type: 'Firm' }))).toEqual({
    test: ['home | home | cf. type Place | 0..1 |  | ', 'work | work | cf. type Firm | 0..1 |  | '],
    Place: ['street | street | cf. type street | 0..1 |  | ', 'floor | floor | string | 0..1 |  | '],
    Firm: [],
    street: ['name | name | string | 0..1 |  | '],
  });
  expect(Object.keys(tables(place))).toEqual(['test', 'Place', 'street']);
});

test('of two rows that give a type the same tag, the first is printed', () => {
  const of = (label: string) => object(label, [leaf('name', { label })], { type: 'T' });
  expect(tables(of('one'), of('two')).T).toEqual(['name | one | string | 0..1 |  | ']);
});

test('a later code-and-label gives its details to its code, and prints nan itself, as published', () => {
  const first = object('kind', [detailed(leaf('code'), 'ENUM: A')], { isCodeAndLabel: true });
  const later = object('state', [movedCode()], { isCodeAndLabel: true });
  expect(tables(first, detailed(later, 'ENUM: B'))).toEqual({
    test: ['kind | kind | cf. type kind | 0..1 |  | ', 'state | state | cf. type state\n(nan) | 0..1 |  | '],
    kind: ['code | code | string\n(ENUM: A) | 0..1 |  | '],
    state: ['code | code | string\n(ENUM: B) | 0..1 |  | '],
  });
});

describe('the Word document', () => {
  const content = message('RS-TEST', 'test', [
    leaf('a', { description: ' <b> &\n\tc' }),
    object('home', [], { type: 'Place' }),
  ]);
  const [file] = emitFiles(ansDocx, [content]);
  const bytes = file?.content instanceof Uint8Array ? file.content : new Uint8Array();
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
  const main = parts['word/document.xml'] ?? '';

  test('has the parts a reader of Word documents looks for, and each is declared', () => {
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
    ]);
    expect(parts['[Content_Types].xml']).toContain('PartName="/word/document.xml"');
    expect(parts['[Content_Types].xml']).toContain('PartName="/word/styles.xml"');
    expect(parts['_rels/.rels']).toContain('Target="word/document.xml"');
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="styles.xml"');
  });

  test('uses only styles it defines', () => {
    const used = [...main.matchAll(/<w:(?:pStyle|tblStyle) w:val="([^"]+)"/g)].map(([, style]) => style);
    expect(new Set(used)).toEqual(new Set(['Heading1', 'MediumShading1-Accent1']));
    for (const style of used) expect(parts['word/styles.xml']).toContain(`w:styleId="${style}"`);
  });

  test('has one heading and one table per structure, six cells a line', () => {
    expect(
      main.match(/<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t xml:space="preserve">(.*?)<\/w:t>/g),
    ).toHaveLength(2);
    expect(main.match(/<w:tbl>/g)).toHaveLength(2);
    expect(main.match(/<w:tr>/g)).toHaveLength(4);
    expect(main.match(/<w:tc>/g)).toHaveLength(24);
  });

  test('keeps blanks, and writes line breaks and tabs as elements', () => {
    expect(main).toContain(
      '<w:t xml:space="preserve"> &lt;b&gt; &amp;</w:t><w:br/><w:tab/><w:t xml:space="preserve">c</w:t>',
    );
  });

  test('has the same bytes twice', () => {
    expect(emitFiles(ansDocx, [structuredClone(content)])).toEqual([file]);
  });
});
