import { messageFromTable } from '@hubsante/model/testing';
import { expect, test } from 'vitest';
import { messageXsd } from '../../src/link/xsd/message-xsd.ts';
import { messageSchema } from '../../src/shared/json-schema/message-schema-files.ts';
import { printXml } from '../../src/shared/text/print-xml.ts';

/** The lines of the XSD of a table that speak of elements, types and facets, without indent or documentation. */
function linesOf(table: string, options: { readonly sharesNamespace?: boolean } = {}): readonly string[] {
  const message = messageFromTable(table, { name: 'EX-BILAN', root: 'bilan' });
  const schema = messageSchema(message, 'https://hubsante.example');
  const described = { name: 'EX-BILAN', root: 'bilan', namespace: 'urn:ex', hasHeader: true, schema };
  const text = printXml(messageXsd(described, [], options.sharesNamespace === true), '\n');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^$|^<\?|^<\/|schema|annotation|documentation|sequence|simpleType/.test(line));
}

test('the root element has a type of its name, elements stand in the order of the rows', () => {
  expect(
    linesOf(`
    | Dossier   | caseId | 1..1 | string  | | | |
    | Étage     | floor  | 0..1 | integer | | | |
    | Distance  | far    | 1..1 | number  | | | |
    | Urgent    | urgent | 1..1 | boolean | | | |
    `),
  ).toEqual([
    '<xs:element name="bilan" type="x:bilan"/>',
    '<xs:complexType name="bilan">',
    '<xs:element name="caseId" type="xs:string">',
    '<xs:element name="floor" minOccurs="0" type="xs:integer">',
    '<xs:element name="far" type="xs:decimal">',
    '<xs:element name="urgent" type="xs:boolean">',
  ]);
});

test('a list repeats its element, within the bounds of its cardinality', () => {
  expect(
    linesOf(`
    | Un ou plusieurs | some   | 1..n | string | | | |
    | Libre           | any    | 0..n | string | | | |
    | Deux à quatre   | few    | 2..4 | string | | | |
    | Supprimé        | former | 0..0 | string | | | |
    `).slice(2),
  ).toEqual([
    '<xs:element name="some" maxOccurs="unbounded" type="xs:string">',
    '<xs:element name="any" minOccurs="0" maxOccurs="unbounded" type="xs:string">',
    '<xs:element name="few" minOccurs="2" maxOccurs="4" type="xs:string">',
  ]);
});

test('patterns and codes are facets, in lists too', () => {
  expect(
    linesOf(`
    | Code    | code  | 1..n | string   | REGEX: ^[A-Z]\\d$   | A1 | |
    | Couleur | paint | 0..1 | string   | ENUM: rouge, vert   | rouge | |
    | Étage   | floor | 0..1 | integer  | ENUM: 1, 2          | 1 | |
    `).slice(2),
  ).toEqual([
    '<xs:element name="code" maxOccurs="unbounded">',
    '<xs:restriction base="xs:string">',
    '<xs:pattern value="[A-Z][0-9]"/>',
    '<xs:element name="paint" minOccurs="0">',
    '<xs:restriction base="xs:string">',
    '<xs:enumeration value="rouge"/>',
    '<xs:enumeration value="vert"/>',
    '<xs:element name="floor" minOccurs="0">',
    '<xs:restriction base="xs:integer">',
    '<xs:enumeration value="1"/>',
    '<xs:enumeration value="2"/>',
  ]);
});

test('a structure is a type of its own, which does not take the name of the root', () => {
  const table = `
  | Bilan | inner | 0..1 | X bilan | | | |
  | > Nom | name  | 1..1 | string  | | | |
  `;
  expect(linesOf(table).slice(1)).toEqual([
    '<xs:complexType name="bilan">',
    '<xs:element name="inner" minOccurs="0" type="x:bilan-2">',
    '<xs:complexType name="bilan-2">',
    '<xs:element name="name" type="xs:string">',
  ]);
});

test('in a namespace that others share, types bear the name of their message', () => {
  const table = `
  | Patient | patient | 0..1 | X patient | | | |
  | > Nom   | name    | 1..1 | string    | | | |
  `;
  expect(linesOf(table, { sharesNamespace: true })).toContain('<xs:complexType name="EX-BILAN.patient">');
});
