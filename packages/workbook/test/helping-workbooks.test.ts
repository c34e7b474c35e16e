import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiagnosticCollector, type Message } from '@hubsante/model';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addSheet,
  annotate,
  type CellDesign,
  mergeWorkbooks,
  messageSheetDesign,
  nomenclatureSheetDesign,
  readRelease,
  type SheetDesign,
  setCells,
  writeWorkbook,
} from '../src/index.ts';
import { convertedByOffice, office } from './office.ts';

type Line = readonly [
  level: number,
  tag: string,
  cardinality: string,
  smur: string | null,
  samu: string | null,
];

const messageOf = (name: string, lines: readonly Line[]) =>
  messageSheetDesign({
    name,
    title: null,
    configuration: [
      [name, '15-SMUR'],
      [`${name}-COURT`, '15-15'],
    ].map(([message = '', perimeter = '']) => {
      const root = message.replaceAll('-', '');
      return [message, perimeter, root, 'essai', null, null, 'Y', 'N', 'Y', `essai:${root}`];
    }),
    perimeters: ['15-SMUR', '15-15'],
    rows: lines.map(([level, tag, cardinality, ...perimeters], index) => {
      const isObject = (lines[index + 1]?.[0] ?? 0) > level;
      return {
        level,
        label: `Donnée ${tag}`,
        description: 'Ce que porte la donnée.',
        example: isObject ? null : 'valeur',
        tag,
        cardinality,
        isObject,
        type: isObject ? `${tag}Type` : 'string',
        constraint: null,
        perimeters,
      };
    }),
  });

const SOUND: readonly Line[] = [
  [1, 'caseId', '1..1', 'X', 'X'],
  [1, 'patient', '0..n', 'X', 'X'],
  [2, 'name', '1..1', 'X', 'X'],
  [2, 'birth', '0..1', 'X', null],
  // Described once for each perimeter.
  [2, 'birth', '0..12', null, 'X'],
  [1, 'owner', '0..1', 'X', 'X'],
  // The same tag under another parent.
  [2, 'name', '1..1', 'X', 'X'],
];

const listOf = (name: string, codes: readonly string[]) =>
  nomenclatureSheetDesign({
    name,
    id: 'Essai.liste',
    reference: 'Essai',
    title: 'Liste',
    description: 'Une liste d’essai.',
    levels: 1,
    codes: codes.map((code) => ({ code, labels: [`Libellé ${code}`] })),
  });

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));

function messagesOf(bytes: Uint8Array): readonly Message[] {
  const models = [{ file: 'model.xlsx', bytes }];
  const { release, diagnostics } = readRelease({ models, nomenclatures: [], acceptanceTests: [] });
  expect(diagnostics).toEqual([]);
  return release.messages;
}

/** The design without what only helps. */
function plain({
  faults: _,
  guards: __,
  table: ___,
  choices: ____,
  notes: _____,
  ...rest
}: SheetDesign): SheetDesign {
  return rest;
}

describe('what helps in a workbook', () => {
  const design = messageOf('RS-UN', SOUND);
  const bytes = writeWorkbook({ sheets: [design] });
  const parts = partsOf(bytes);

  test('changes nothing of what is read', () => {
    expect(messagesOf(bytes)).toEqual(messagesOf(writeWorkbook({ sheets: [plain(design)] })));
    expect(messagesOf(bytes)[0]?.fields.map(({ name }) => name)).toEqual(['caseId', 'patient', 'owner']);
  });

  test('is a table over the titles and rows of the sheet, which numbers the rows it receives', () => {
    const table = parts['xl/tables/table1.xml'] ?? '';
    expect(table).toContain('name="T_RS_UN" displayName="T_RS_UN" ref="A8:P15"');
    expect(table).toContain('<autoFilter ref="A8:P15"/>');
    expect(table).toContain('name="ID"><calculatedColumnFormula>ROW()-8</calculatedColumnFormula>');
    const titles = [...table.matchAll(/<tableColumn id="(\d+)" name="([^"]+)"/g)];
    const header = (design.rows[7] ?? []).map((cell) =>
      typeof cell === 'object' && cell !== null && 'content' in cell ? cell.content : cell,
    );
    expect([...titles.map(([, , title]) => title), 'CUT']).toEqual(header);
    expect(titles.map(([, id]) => Number(id))).toEqual(titles.map((_, index) => index + 1));
    expect(parts['[Content_Types].xml']).toContain(
      '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
    );
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain(
      'Id="rIdTable" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="/xl/tables/table1.xml"',
    );
  });

  test('stands in the order that a worksheet wants', () => {
    const names = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<(\w+)/g)].map(([, name]) => name);
    const order = ['sheetData', 'conditionalFormatting', 'dataValidations', 'tableParts'];
    expect(
      names.filter((name, index) => order.includes(name ?? '') && names.indexOf(name) === index),
    ).toEqual(order);
  });

  test('has rules of different priorities, in the look of a fault', () => {
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const rules = [...sheet.matchAll(/<cfRule type="expression" dxfId="0" priority="(\d+)">/g)];
    expect(rules.map(([, priority]) => Number(priority))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(parts['xl/styles.xml']).toMatch(/<dxfs count="1"><dxf>.*<\/dxf><\/dxfs><\/styleSheet>$/);
  });

  test('asks before a title or a number is typed over, and does not forbid it', () => {
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const guards = [...sheet.matchAll(/<dataValidation type="custom" ([^>]*)sqref="([^"]+)"/g)];
    expect(guards.map(([, , ranges]) => ranges)).toEqual(['A2:J2 A8:Q8', 'A9:A75']);
    for (const [, attributes] of guards) {
      expect(attributes).toContain('errorStyle="warning"');
      expect(/ errorTitle="([^"]*)"/.exec(` ${attributes}`)?.[1]?.length).toBeLessThanOrEqual(32);
      expect(/ error="([^"]*)"/.exec(` ${attributes}`)?.[1]?.length).toBeLessThanOrEqual(225);
    }
    expect(sheet).not.toContain('sheetProtection');
  });

  test('explains what a cell of the constraint may hold, and refuses nothing there', () => {
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const [, title = '', sentence = '', range] =
      /<dataValidation allowBlank="1" showInputMessage="1" promptTitle="([^"]*)" prompt="([^"]*)" sqref="([^"]*)"\/>/.exec(
        sheet,
      ) ?? [];
    expect([title, range]).toEqual(['Détails de format', 'N9:N75']);
    for (const keyword of ['REGEX: ', 'ENUM: ', 'NOMENCLATURE: ']) expect(sentence).toContain(keyword);
    expect(sentence.length).toBeLessThanOrEqual(255);
  });

  test('is the same for one sheet each time, with a name and number of its own for each table', () => {
    const sheets = [design, { ...design, name: 'RS UN' }, { ...design, name: 'rs.un' }, listOf('Été', ['A'])];
    const written = writeWorkbook({ sheets });
    expect(writeWorkbook({ sheets })).toEqual(written);
    const tables = Object.entries(partsOf(written)).filter(([part]) => part.startsWith('xl/tables/'));
    expect(tables.map(([, text]) => / id="\d+" name="[^"]+"/.exec(text)?.[0])).toEqual([
      ' id="1" name="T_RS_UN"',
      ' id="2" name="T_RS_UN_2"',
      ' id="3" name="T_rs_un_3"',
      ' id="4" name="T_Ete"',
    ]);
  });

  test('is no table where two titles are the same but for their case, which Excel would repair', () => {
    const twice = messageSheetDesign({
      name: 'RS-UN',
      title: null,
      configuration: [],
      perimeters: ['smur', 'SMUR'],
      rows: [],
    });
    expect(twice.table).toBeUndefined();
    expect(
      Object.keys(partsOf(writeWorkbook({ sheets: [twice] }))).filter((part) => /table/.test(part)),
    ).toEqual([]);
  });

  test('is in a sheet added to another workbook too, beside the tables that are there', () => {
    const collector = new DiagnosticCollector();
    const added = addSheet(bytes, 'model.xlsx', messageOf('RS_UN', SOUND), collector);
    expect(collector.diagnostics).toEqual([]);
    const after = partsOf(added ?? new Uint8Array());
    expect(after['xl/tables/table1.xml']).toBe(parts['xl/tables/table1.xml']);
    expect(after['xl/tables/table2.xml']).toContain(' id="2" name="T_RS_UN_2"');
    expect(after['xl/worksheets/sheet2.xml']).toMatch(/<tablePart xmlns:r="[^"]+" r:id="rId1"\/>/);
    expect(after['xl/styles.xml']).toBe(parts['xl/styles.xml']);
    expect(messagesOf(added ?? new Uint8Array()).map(({ name }) => name)).toEqual([
      'RS-UN',
      'RS-UN-COURT',
      'RS_UN',
      'RS_UN-COURT',
    ]);
  });

  test('adds the look of a fault once to a stylesheet that lacks it', () => {
    const first = writeWorkbook({ sheets: [{ name: 'Notes', rows: [['a']] }] });
    const collector = new DiagnosticCollector();
    const once = addSheet(first, 'model.xlsx', design, collector) ?? first;
    const again = addSheet(once, 'model.xlsx', { ...design, name: 'RS-DEUX' }, collector) ?? once;
    expect(partsOf(again)['xl/styles.xml']?.match(/<dxf>/g)).toHaveLength(1);
    // And nothing else.
    const styles = partsOf(once)['xl/styles.xml'] ?? '';
    const [look = ''] = styles.match(/<dxfs><dxf>(?:(?!<dxf>).)*<\/dxf><\/dxfs>/s) ?? [];
    expect(look).not.toBe('');
    const plainSheet = addSheet(first, 'model.xlsx', plain(design), collector) ?? first;
    expect(styles.replace(look, '')).toBe(partsOf(plainSheet)['xl/styles.xml']);
    expect(partsOf(again)['xl/tables/table2.xml']).toContain(' id="2" name="T_RS_DEUX"');
  });

  test('follows a title that is corrected: the table has it too, and only it changes there', () => {
    const collector = new DiagnosticCollector();
    const cells = [
      { column: 11, row: 8, text: 'Cardinalité & "co"' },
      { column: 11, row: 9, text: '0..1' },
      { column: 17, row: 8, text: '15-NEXSIS' },
    ];
    const changed = setCells(bytes, 'model.xlsx', [{ sheet: 'RS-UN', cells }], collector) ?? bytes;
    expect(collector.diagnostics).toEqual([]);
    expect(partsOf(changed)['xl/tables/table1.xml']).toBe(
      parts['xl/tables/table1.xml']?.replace('name="Cardinalité"', 'name="Cardinalité &amp; &quot;co&quot;"'),
    );
  });

  test('is kept to the byte by annotations, which colour cells before it does and go as they came', () => {
    const finding = {
      code: 'workbook/cardinality-unreadable',
      severity: 'error',
      message: 'Cardinalité « 0..* » illisible.',
      remedy: 'Écrire 0..n.',
      file: 'model.xlsx',
      sheet: 'RS-UN',
      cell: 'K9',
      value: '0..*',
    } as const;
    const annotated = annotate(bytes, 'model.xlsx', [finding], 'fr') ?? bytes;
    const after = partsOf(annotated);
    const sheet = after['xl/worksheets/sheet1.xml'] ?? '';
    const rules = [...sheet.matchAll(/<cfRule type="expression" dxfId="(\d)" priority="(\d+)">/g)];
    expect(rules.map(([, look, priority]) => `${look} ${priority}`)).toEqual([
      '1 1',
      ...Array.from({ length: 9 }, (_, index) => `0 ${index + 2}`),
    ]);
    expect(sheet).toMatch(/<legacyDrawing [^>]*\/><tableParts count="1">/);
    expect(after['xl/tables/table1.xml']).toBe(parts['xl/tables/table1.xml']);
    expect(messagesOf(annotated)).toEqual(messagesOf(bytes));
    expect(partsOf(annotate(annotated, 'model.xlsx', [], 'fr') ?? annotated)).toEqual(parts);
  });

  test('is kept when two authors’ changes are merged, the rows put in and deleted being of the table', () => {
    const write = (lines: readonly Line[]) => writeWorkbook({ sheets: [messageOf('RS-UN', lines)] });
    const ours = write([...SOUND.slice(0, 1), [1, 'unit', '0..1', 'X', 'X'], ...SOUND.slice(1)]);
    const theirs = write(SOUND.slice(1));
    const joined = mergeWorkbooks(bytes, ours, theirs, 'model.xlsx', new DiagnosticCollector());
    expect(joined?.conflicts).toEqual([]);
    const merged = joined?.bytes ?? bytes;
    const after = partsOf(merged);
    expect(after['xl/tables/table1.xml']).toContain('ref="A8:P15"');
    const sheet = after['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet.match(/<cfRule type="expression"/g)).toHaveLength(9);
    expect(sheet).not.toContain('#REF!');
    expect(messagesOf(merged)[0]?.fields.map(({ name }) => name)).toEqual(['unit', 'patient', 'owner']);
  });

  test('keeps the part of a table to the byte when other cells change', () => {
    const cells = [{ column: 11, row: 9, text: '0..1' }];
    const changed = setCells(bytes, 'model.xlsx', [{ sheet: 'RS-UN', cells }], new DiagnosticCollector());
    const { 'xl/worksheets/sheet1.xml': _, ...others } = parts;
    expect(partsOf(changed ?? bytes)).toMatchObject(others);
  });
});

describe.skipIf(office === null)(
  office === null ? 'LibreOffice (skipped: no soffice)' : 'LibreOffice',
  { timeout: 120_000 },
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'dsf-help-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const converted = (bytes: Uint8Array, to: string, filter: string) =>
      convertedByOffice(bytes, folder, `${to}:${filter}`);

    /** The cells that are coloured: the formulas of the sheet, in cells of their own, as LibreOffice calculates them. */
    function coloured(design: SheetDesign): readonly string[] {
      const rows = design.rows.map((cells): CellDesign[] => [...cells]);
      const probes: { readonly cell: string; readonly row: number; readonly column: number }[] = [];
      let column = 30;
      for (const { range, formulas } of design.faults ?? []) {
        const [, letter = '', first = '', last = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
        for (const formula of formulas) {
          for (let row = Number(first); row <= Math.min(Number(last), rows.length); row += 1) {
            const own = formula.replace(/(\$[A-Z]+)(\d+)/g, (_, start: string, from: string) => {
              return `${start}${Number(from) + row - Number(first)}`;
            });
            const cells = rows[row - 1] ?? [];
            while (cells.length < column) cells.push(null);
            cells[column] = { formula: own };
            probes.push({ cell: `${letter}${row}`, row, column });
          }
          column += 1;
        }
      }
      const filter = 'Text - txt - csv (StarCalc):124,34,76';
      const csv = strFromU8(
        converted(writeWorkbook({ sheets: [{ name: design.name, rows }] }), 'csv', filter),
      );
      const lines = csv.split('\n').map((line) => line.split('|'));
      const values = probes.map(({ row, column: at }) => lines[row - 1]?.[at]);
      expect(new Set(values)).toEqual(new Set(values.includes('TRUE') ? ['TRUE', 'FALSE'] : ['FALSE']));
      return probes.flatMap(({ cell }, index) => (values[index] === 'TRUE' ? [cell] : [])).sort();
    }

    test('colours nothing of what is sound', () => {
      expect(coloured(messageOf('RS-UN', SOUND))).toEqual([]);
      expect(coloured(listOf('Liste', ['A', 'a', '1', '01', 'A*']))).toEqual([]);
    });

    test('colours a tag with a blank or an accent', () => {
      const tags = ['case id', 'prénom', 'nom\u00a0usuel', 'ok_1', 'a-b.c', ' x'];
      const lines = tags.map((tag): Line => [1, tag, '1..1', 'X', 'X']);
      expect(coloured(messageOf('RS-UN', lines))).toEqual(['J10', 'J11', 'J14', 'J9']);
    });

    test('colours a cardinality that is missing, unreadable or inverted', () => {
      const texts = [
        '',
        ' ',
        '0..1',
        '1...n',
        '0-1',
        '1..*',
        '1..N',
        '3..2',
        '0..12',
        '10..n',
        '01..02',
        '1.5..2',
      ];
      const lines = texts.map((text, index): Line => [1, `tag${index}`, text, 'X', 'X']);
      expect(coloured(messageOf('RS-UN', lines))).toEqual([
        'K10',
        'K12',
        'K13',
        'K14',
        'K15',
        'K16',
        'K20',
        'K9',
      ]);
    });

    test('colours a tag that its parent has already in the same message, at every level', () => {
      const lines: readonly Line[] = [
        [1, 'a', '1..1', 'X', 'X'],
        [2, 'b', '1..1', 'X', 'X'],
        [3, 'c', '1..1', 'X', 'X'],
        [4, 'd', '1..1', 'X', 'X'],
        [5, 'e', '1..1', 'X', 'X'],
        [6, 'f', '1..1', 'X', 'X'],
        [6, 'f', '1..1', 'X', 'X'],
        [5, 'e', '1..1', 'X', 'X'],
        [4, 'd', '1..1', 'X', 'X'],
        [5, 'e', '1..1', 'X', 'X'],
        [3, 'C', '1..1', 'X', 'X'],
        [2, 'b', '1..1', null, 'X'],
        [2, 'g', '1..1', 'X', null],
        [2, 'g', '1..1', null, 'X'],
        [1, 'a', '1..1', 'X', 'X'],
        [2, 'b', '1..1', 'X', 'X'],
      ];
      expect(coloured(messageOf('RS-UN', lines))).toEqual(['J15', 'J16', 'J17', 'J19', 'J20', 'J23'].sort());
    });

    test('colours a code that its list has above, capitals and leading zeros being others', () => {
      expect(coloured(listOf('Liste', ['A', 'b', 'A', 'B', '01', '1', '01']))).toEqual(['A13', 'A9']);
    });

    test('keeps the rules, the question and the table of a workbook that it saves, which reads the same', () => {
      const bytes = writeWorkbook({ sheets: [messageOf('RS-UN', SOUND)] });
      const saved = converted(bytes, 'xlsx', 'Calc MS Excel 2007 XML');
      const text = partsOf(saved)['xl/worksheets/sheet1.xml'] ?? '';
      expect(text.match(/<cfRule type="expression"/g)).toHaveLength(9);
      expect(text).toMatch(/<dataValidation [^>]*errorStyle="warning"[^>]*type="custom"/);
      expect(partsOf(saved)['xl/tables/table1.xml']).toContain('ref="A8:P15"');
      expect(messagesOf(saved)).toEqual(messagesOf(bytes));
    });
  },
);
