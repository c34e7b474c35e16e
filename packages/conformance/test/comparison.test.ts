import { describe, expect, test } from 'vitest';
import { artefactData } from '../src/artefact-data.ts';
import { artefactAt } from '../src/artefact-kind.ts';
import { compareData } from '../src/compare-data.ts';
import { parseCsv } from '../src/csv-table.ts';
import { paths } from '../src/testing/index.ts';
import { publishedStamp, stampOf } from '../src/version-stamp.ts';
import { schemaText } from './judge.ts';

describe('an artefact is recognised by its path', () => {
  test.each([
    [paths.schema('RS-EDA'), 'json-schema', 'RS-EDA'],
    [paths.envelope, 'envelope', 'EDXL-DE-full'],
    [paths.schema('EDXL-DE-envelope-only'), 'json-schema', 'EDXL-DE-envelope-only'],
    [paths.example('RS-EDA'), 'example', 'RS-EDA'],
    [paths.inputCsv('RS-EDA'), 'input-csv', 'RS-EDA'],
    [paths.openApi('RS-EDA'), 'openapi', 'RS-EDA'],
    [paths.asyncApi, 'asyncapi', 'hubsante'],
    [paths.docx('RS-EDA'), 'docx', 'RS-EDA'],
    [paths.uml('RS-EDA'), 'uml', 'RS-EDA'],
    [paths.xsd('RS-EDA'), 'xsd', 'RS-EDA'],
    [paths.contentTypeXsd, 'content-type-xsd', 'RC-XML-ContentType'],
    [paths.schemasYaml, 'schemas-yaml', 'schemas'],
    [paths.testCases, 'test-cases', 'test_cases'],
    [paths.nomenclature('HubSante.sexe'), 'nomenclature-csv', 'HubSante.sexe'],
    [paths.nomenclature('EMSI-EVENT.SCALE-v24.08.20'), 'nomenclature-csv', 'EMSI-EVENT.SCALE'],
  ])('%s is %s %s', (path, kind, name) => {
    expect(artefactAt(path, '')).toMatchObject({ kind: { name: kind }, name });
  });

  test.each([
    'csv_parser/out/RS-EDA/RC-EDA.example.json',
    'csv_parser/out/RS-EDA/RS-EDA.schema.json',
    'csv_parser/out/RS-EDA/RC-EDA.schema.docx',
    'src/main/resources/json-schema/old/RS-EDA.schema.json',
    'json-schema/RS-EDA.schema.json',
    'src/main/resources/xsd/other-supporting-schema/xlink.xsd',
  ])('%s is none', (path) => {
    expect(artefactAt(path, '')).toBeNull();
  });
});

describe('the date of the run', () => {
  const dated = (name: string, version: string) =>
    artefactAt(paths.schema(name), schemaText(name, {}, version));

  test('is read from the version of a schema and from the name of a nomenclature', () => {
    const nomenclature = artefactAt(paths.nomenclature('A-v24.10.16'), '');
    expect([dated('A', '24.10.22'), nomenclature].map((artefact) => artefact && stampOf(artefact))).toEqual([
      '24.10.22',
      '24.10.16',
    ]);
  });

  test.each([
    [['24.08.20', '24.08.20', '0.4.9'], '24.08.20'],
    [['0.4.9', '24.08.20'], '24.08.20'],
    [['24.08.20', '0.4.9'], '24.08.20'],
    [[], null],
  ])('of a kind is the most frequent one: %j → %j', (versions, expected) => {
    const artefacts = versions.flatMap((version, index) => dated(`A${index}`, version) ?? []);
    const kind = artefactAt(paths.schema('A'), '')?.kind;
    expect(kind && publishedStamp(kind, artefacts)).toBe(expected);
  });
});

describe('data differences', () => {
  test.each<[string, unknown, unknown, unknown[]]>([
    ['none', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
    ['the order of members does not count', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    [
      'the order of a list does',
      ['a', 'b'],
      ['b', 'a'],
      [
        ['/0', 'a', 'b'],
        ['/1', 'b', 'a'],
      ],
    ],
    ['a text is not a number', { a: '1' }, { a: 1 }, [['/a', '1', 1]]],
    ['null is not absence', { a: null }, {}, [['/a', null, undefined]]],
    ['a list is not an object', { a: [] }, { a: {} }, [['/a', [], {}]]],
    ['keys are escaped', { 'a/b~c': 1 }, { 'a/b~c': 2 }, [['/a~1b~0c', 1, 2]]],
    ['dates are values', { a: new Date(0) }, { a: new Date(0) }, []],
    ['inherited members are no data', { a: {} }, { a: { toString: 1 } }, [['/a/toString', undefined, 1]]],
  ])('%s', (_, published, produced, expected) => {
    expect(
      compareData(published, produced).map(({ path, ...sides }) => [path, sides.published, sides.produced]),
    ).toEqual(expected);
  });
});

describe('a CSV table', () => {
  test('keeps quoted commas, quotes and line breaks', () => {
    expect(parseCsv(',code,label\n0,A,"a ""b"", c\nd"\n')).toEqual({
      columns: ['#0', 'code', 'label'],
      rows: [{ '#0': '0', code: 'A', label: 'a "b", c\nd' }],
    });
  });

  test('tells columns of the same title apart', () => {
    expect(parseCsv('a,a\n1,2\n').rows).toEqual([{ a: '1', 'a#1': '2' }]);
  });

  test('keeps blank cells, the last one too, and does without a final line end', () => {
    expect(parseCsv('a,b\n1,\n,2\n,').rows).toEqual([
      { a: '1', b: '' },
      { a: '', b: '2' },
      { a: '', b: '' },
    ]);
  });

  test('survives a quote that is never closed', () => {
    expect(parseCsv('a\n"b').rows).toEqual([{ a: 'b' }]);
  });
});

describe('the data of an artefact', () => {
  test('are its text when it is not of its format', () => {
    expect(
      [paths.testCases, paths.schemasYaml]
        .map((path) => artefactAt(path, '{ ['))
        .map((found) => found && artefactData(found)),
    ).toEqual(['{ [', '{ [']);
  });

  test('of YAML are read as YAML 1.1: 0o17 is a text, 017 a number', () => {
    const artefact = artefactAt(paths.schemasYaml, 'a: 0o17\nb: 017\n');
    expect(artefact && artefactData(artefact)).toEqual({ a: '0o17', b: 15 });
  });
});
