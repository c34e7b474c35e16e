import { workbookBytes } from '@hubsante/workbook/testing';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { recordedDate } from '../src/commands/build/recorded-date.ts';

function sources(coreProperties: string | null) {
  const bytes = workbookBytes({ sheets: [{ name: 'A', rows: [['x']] }] });
  const parts = unzipSync(bytes);
  const added = coreProperties === null ? {} : { 'docProps/core.xml': strToU8(coreProperties) };
  return {
    models: [{ file: 'model.xlsx', bytes: zipSync({ ...parts, ...added }) }],
    nomenclatures: [],
    acceptanceTests: [],
  };
}

const modified = (text: string) =>
  `<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">2020-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${text}</dcterms:modified></cp:coreProperties>`;

test.each([
  ['2024-08-21T14:30:00Z', '2024-08-21T14:30:00Z'],
  ['yesterday', null],
  ['', null],
])('a workbook last saved at %j', (written, expected) => {
  expect(recordedDate(sources(modified(written)))).toBe(expected);
});

test.each([null, '', '<dcterms:modified', '<a/>'])('properties that do not tell: %j', (properties) => {
  expect(recordedDate(sources(properties))).toBeNull();
});

test('a file that is no workbook', () => {
  const models = [{ file: 'model.xlsx', bytes: strToU8('hello') }];
  expect(recordedDate({ models, nomenclatures: [], acceptanceTests: [] })).toBeNull();
  expect(recordedDate({ models: [], nomenclatures: [], acceptanceTests: [] })).toBeNull();
});
