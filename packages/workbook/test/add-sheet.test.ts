import { DiagnosticCollector, type Message } from '@hubsante/model';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  addSheet,
  messageSheetDesign,
  openSpreadsheet,
  readRelease,
  sheetNameFault,
  writeWorkbook,
} from '../src/index.ts';
import { utf16 } from './spreadsheet/package-fixtures.ts';

const design = (name: string) =>
  messageSheetDesign({
    name,
    title: null,
    configuration: [[name, '15-15', `root${name.length}`, 'rs', null, null, 'Y', 'N', 'Y', `essai:${name}`]],
    perimeters: ['15-15'],
    rows: [
      {
        level: 1,
        label: 'Dossier & suites',
        description: 'Numéro commun du dossier.',
        example: 'fr.health.samu000.dossier.1',
        tag: 'caseId',
        cardinality: '1..1',
        isObject: false,
        type: 'string',
        constraint: null,
        perimeters: ['X'],
      },
    ],
  });

const EXISTING = writeWorkbook({ sheets: [design('RS-UN'), design('RS-DEUX')] });
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function add(bytes: Uint8Array, name = 'RS-TROIS'): Uint8Array {
  const collector = new DiagnosticCollector();
  const added = addSheet(bytes, 'model.xlsx', design(name), collector);
  expect(collector.diagnostics).toEqual([]);
  if (added === null) throw new Error('nothing was added');
  return added;
}

const textsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));

function messagesOf(bytes: Uint8Array): readonly Message[] {
  const { release, diagnostics } = readRelease({
    models: [{ file: 'model.xlsx', bytes }],
    nomenclatures: [],
    acceptanceTests: [],
  });
  expect(diagnostics).toEqual([]);
  return release.messages;
}

/** The workbook with some parts rewritten; `null` removes one. */
function changed(bytes: Uint8Array, change: (part: string, text: string) => string | Uint8Array | null) {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
    const made = change(part, strFromU8(content));
    return made === null ? [] : [[part, typeof made === 'string' ? strToU8(made) : made] as const];
  });
  return zipSync(Object.fromEntries(parts));
}

describe('a sheet added to a workbook', () => {
  test('is its last one and compiles; the others are as before', () => {
    const messages = messagesOf(add(EXISTING));
    expect(messages.map(({ name }) => name)).toEqual(['RS-UN', 'RS-DEUX', 'RS-TROIS']);
    expect(messages.slice(0, 2)).toEqual(messagesOf(EXISTING));
    expect(messages[2]?.fields[0]).toMatchObject({ name: 'caseId', label: 'Dossier & suites' });
  });

  test('changes only the parts that name it, and those by additions', () => {
    const before = textsOf(EXISTING);
    const after = textsOf(add(EXISTING));
    const touched = Object.keys(after).filter((part) => after[part] !== before[part]);
    expect(touched).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/tables/table3.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet3.xml',
    ]);
    expect(after['xl/workbook.xml']).toBe(
      before['xl/workbook.xml']?.replace(
        '</sheets>',
        '<sheet name="RS-TROIS" sheetId="3" r:id="rId5"/></sheets>',
      ),
    );
  });

  test('leaves the compressed bytes and dates of the other parts alone', () => {
    const directoryOf = (bytes: Uint8Array) => Buffer.from(bytes).indexOf('xl/sharedStrings.xml');
    const around = (bytes: Uint8Array) =>
      Buffer.from(bytes).subarray(directoryOf(bytes) - 20, directoryOf(bytes) + 200);
    expect(around(add(EXISTING))).toEqual(around(EXISTING));
  });

  test('gives the same bytes each time', () => {
    expect(add(EXISTING)).toEqual(add(EXISTING));
  });

  test('may be followed by others, each with identifiers of its own', () => {
    const four = add(add(EXISTING), 'RS-QUATRE');
    expect(messagesOf(four)).toHaveLength(4);
    const { 'xl/workbook.xml': workbook = '', 'xl/_rels/workbook.xml.rels': relationships = '' } =
      textsOf(four);
    const identifiers = (text: string, name: string) =>
      [...text.matchAll(new RegExp(` ${name}="([^"]+)"`, 'g'))].map(([, id]) => id);
    for (const found of [
      identifiers(workbook, 'sheetId'),
      identifiers(workbook, 'r:id'),
      identifiers(relationships, 'Id'),
    ]) {
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeGreaterThan(3);
    }
  });
});

/** `<x:sheets>` for `<sheets>`, as some libraries write. */
const withPrefix = (text: string) =>
  text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns="', 'xmlns:x="');

const STRICT: readonly (readonly [string, string])[] = [
  [MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
];

describe('a sheet can be added to a workbook', () => {
  test.each<[string, (part: string, text: string) => string | Uint8Array | null]>([
    [
      'whose elements have a prefix',
      (part, text) => (part.startsWith('xl/worksheets') ? text : withPrefix(text)),
    ],
    [
      'in strict OOXML',
      (_, text) => STRICT.reduce((changing, [from, to]) => changing.replaceAll(from, to), text),
    ],
    ['written in UTF-16', (_, text) => utf16(text.replace('UTF-8', 'UTF-16'))],
    ['with byte order marks', (_, text) => `\ufeff${text}`],
    [
      'without a stylesheet',
      (part, text) =>
        part === 'xl/styles.xml'
          ? null
          : text.replace(/<(Override|Relationship) [^>]*(?:\/|")styles\.xml"[^>]*>/, ''),
    ],
    [
      'with an empty stylesheet',
      (part, text) => (part === 'xl/styles.xml' ? `<styleSheet xmlns="${MAIN}"/>` : text),
    ],
    [
      'whose relationships are absolute and in another order',
      (part, text) =>
        part.endsWith('workbook.xml.rels')
          ? text.replaceAll('Target="', 'Target="/xl/').replaceAll('rId1"', 'rId9"')
          : text.replaceAll('r:id="rId1"', 'r:id="rId9"'),
    ],
  ])('%s', (_, change) => {
    const bytes = changed(EXISTING, change);
    const messages = messagesOf(add(bytes));
    expect(messages.map(({ name }) => name)).toEqual(['RS-UN', 'RS-DEUX', 'RS-TROIS']);
    expect(messages.slice(0, 2)).toEqual(messagesOf(bytes));
  });

  test('made by hand, with the fewest parts there can be', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const packaged = 'http://schemas.openxmlformats.org/package/2006';
    const minimal = zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${MAIN}"><sheets><sheet name="#Notes" sheetId="65534" p:id="a" xmlns:p="${office}"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${packaged}/relationships"><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`),
    });
    const added = add(minimal);
    expect(messagesOf(added).map(({ name }) => name)).toEqual(['RS-TROIS']);
    const parts = textsOf(added);
    expect(parts['xl/workbook.xml']).toContain(
      `<sheet name="RS-TROIS" sheetId="1" xmlns:r="${office}" r:id="rId3"/>`,
    );
    expect(parts['xl/styles1.xml']).toContain('<cellXfs count="12">');
    expect(parts['[Content_Types].xml']).toContain('PartName="/xl/styles1.xml"');
  });
});

describe('the stylesheet of somebody else', () => {
  const foreign = `<styleSheet xmlns="${MAIN}"><fonts count="1" x="y"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border diagonalUp="false"><left/></border></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs><dxfs count="0"/></styleSheet>`;
  const bytes = changed(EXISTING, (part, text) => (part === 'xl/styles.xml' ? foreign : text));
  const after = textsOf(add(bytes))['xl/styles.xml'] ?? '';

  test('keeps all it has, where it has it, and counts what is added', () => {
    expect(after).toMatch(/^<styleSheet xmlns="[^"]+"><fonts count="7" x="y"><font><sz val="11"\/>/);
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs']) {
      const [, count, content = ''] =
        new RegExp(`<${list} count="(\\d+)"[^>]*>(.*)</${list}>`).exec(after) ?? [];
      const item = list === 'cellXfs' ? '<xf ' : `<${list.slice(0, -1)}[ >]`;
      expect(content.match(new RegExp(item, 'g'))?.length, list).toBe(Number(count));
    }
    expect(after).toContain('<xf numFmtId="0"/><xf numFmtId="14"/><xf ');
  });

  test('has no cell style to refer to when it defines none', () => {
    expect(after).not.toContain('xfId=');
  });

  test('gives the new cells the looks they have in our own workbooks', () => {
    const sheet = textsOf(add(bytes))['xl/worksheets/sheet3.xml'] ?? '';
    const index = Number(/<c r="A8" s="(\d+)"/.exec(sheet)?.[1]);
    const formats = [...(/<cellXfs.*<\/cellXfs>/.exec(after)?.[0] ?? '').matchAll(/<xf [^>]*>/g)];
    const [, font, fill] = /fontId="(\d+)" fillId="(\d+)"/.exec(formats[index]?.[0] ?? '') ?? [];
    const itemOf = (list: string, item: string, at: string | undefined) =>
      (new RegExp(`<${list} .*</${list}>`).exec(after)?.[0] ?? '').split(`<${item}>`)[Number(at) + 1];
    expect(itemOf('fonts', 'font', font)).toContain('<b/><sz val="10"/><color rgb="FFFFFFFF"/>');
    expect(itemOf('fills', 'fill', fill)).toContain('rgb="FF003189"');
  });

  test('does not grow with a second sheet', () => {
    expect(textsOf(add(add(bytes), 'RS-QUATRE'))['xl/styles.xml']).toBe(after);
  });
});

describe('what cannot be read is reported, not thrown', () => {
  test.each<[string, Uint8Array, string]>([
    ['no zip at all', strToU8('bonjour'), 'workbook/not-a-workbook'],
    ['nothing', new Uint8Array(), 'workbook/file-empty'],
    ['half a file', EXISTING.subarray(0, EXISTING.length / 2), 'workbook/workbook-truncated'],
    [
      'a broken list of sheets',
      changed(EXISTING, (part, text) => (part === 'xl/workbook.xml' ? text.replace('</sheets>', '') : text)),
      'workbook/xml-malformed',
    ],
    [
      'entities in a stylesheet',
      changed(EXISTING, (part, text) =>
        part === 'xl/styles.xml' ? `<!DOCTYPE a [<!ENTITY b "c">]><a/>` : text,
      ),
      'workbook/xml-with-entities',
    ],
    [
      'no content types',
      changed(EXISTING, (part, text) => (part === '[Content_Types].xml' ? null : text)),
      'workbook/part-missing',
    ],
  ])('%s', (_, bytes, code) => {
    const collector = new DiagnosticCollector();
    expect(addSheet(bytes, 'model.xlsx', design('RS-TROIS'), collector)).toBeNull();
    expect(collector.diagnostics.map(({ definition }) => definition.code)).toContain(code);
  });
});

test.each([
  ['RS-TROIS', null],
  ['Relevé n° 3', null],
  ['rs-un', 'taken'],
  ['  ', 'empty'],
  ['x'.repeat(31), null],
  ['x'.repeat(32), 'too-long'],
  ['A/B', 'forbidden-character'],
  ['A\\B', 'forbidden-character'],
  ['A:B', 'forbidden-character'],
  ['A*', 'forbidden-character'],
  ['A?', 'forbidden-character'],
  ['[A', 'forbidden-character'],
  ['A]', 'forbidden-character'],
  ["'A", 'forbidden-character'],
  ['A\u0007', 'forbidden-character'],
  ['history', 'reserved'],
])('a sheet named « %s »: %s', (name, fault) => {
  const sheets = openSpreadsheet(EXISTING, 'model.xlsx', new DiagnosticCollector())?.sheetNames ?? [];
  expect(sheetNameFault(name, sheets)).toBe(fault);
});
