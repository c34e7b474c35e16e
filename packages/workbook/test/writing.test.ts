import { DiagnosticCollector } from '@hubsante/model';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  messageSheetDesign,
  nomenclatureSheetDesign,
  openSpreadsheet,
  readRelease,
  writeWorkbook,
} from '../src/index.ts';

const sheet = messageSheetDesign({
  name: 'RS-ESSAI',
  title: null,
  configuration: [
    ['RS-ESSAI', '15-15', 'essai', 'essai', null, null, 'Y', 'N', 'Y', 'eda:1.9:essai'],
    ['RS-BREF', '15-SMUR', 'bref', 'essai', null, null, 'Y', 'N', 'Y', 'eda:1.9:bref'],
  ],
  perimeters: ['15-15', '15-SMUR'],
  rows: [
    {
      level: 1,
      label: 'Sexe de la personne',
      description: 'Sexe porté par la pièce d’identité.',
      example: 'F',
      tag: 'sex',
      cardinality: '1..1',
      isObject: false,
      type: 'string',
      constraint: 'NOMENCLATURE: Essai.sexe',
      perimeters: ['X', '0..1'],
    },
  ],
});

const codes = nomenclatureSheetDesign({
  name: 'Sexe',
  id: 'Essai.sexe',
  reference: 'Essai',
  title: 'Sexe',
  description: 'Sexe à l’état civil.',
  levels: 2,
  codes: [{ code: 'F', labels: ['Personne', 'Féminin'] }],
});

describe('a workbook we write', () => {
  const model = writeWorkbook({ sheets: [sheet] });
  const nomenclatures = writeWorkbook({ sheets: [codes] });

  test('is read back without any finding', () => {
    const { release, diagnostics } = readRelease({
      models: [{ file: 'model.xlsx', bytes: model }],
      nomenclatures: [{ file: 'codes.xlsx', bytes: nomenclatures }],
      acceptanceTests: [],
    });
    expect(diagnostics).toEqual([]);
    expect(release.messages[0]?.fields[0]).toMatchObject({
      name: 'sex',
      path: '/sex',
      cardinality: { text: '1..1' },
      enumeration: { items: [{ value: 'F', label: 'Féminin' }] },
    });
  });

  test('has frozen headers, column widths and drop-down lists an author can use', () => {
    const part = strFromU8(unzipSync(model)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(part).toContain(
      '<pane xSplit="7" ySplit="8" topLeftCell="H9" activePane="bottomRight" state="frozen"/>',
    );
    expect(part.match(/<col /g)?.length).toBe(17);
    expect(
      [...part.matchAll(/<dataValidation type="list"[^>]* sqref="([^"]+)"/g)].map(([, range]) => range),
    ).toEqual(['K9:K69', 'L9:L69', 'M9:M69', 'O9:P69']);
  });

  test('numbers its rows by formulas with their stored result', () => {
    const collector = new DiagnosticCollector();
    expect(openSpreadsheet(model, 'model.xlsx', collector)?.sheet('RS-ESSAI')?.value(1, 9)).toBe(1);
  });

  test('is the same, byte for byte, when written again', () => {
    expect(writeWorkbook({ sheets: [sheet] })).toEqual(model);
  });
});
