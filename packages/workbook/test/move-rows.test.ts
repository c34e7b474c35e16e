import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { workbookBytes } from '../src/testing/index.ts';
import { moveRows } from '../src/writing/move-rows/move-rows.ts';
import {
  formulaBelow,
  shiftFormula,
  shiftRange,
  shiftTable,
} from '../src/writing/move-rows/shift-references.ts';
import { PackageEditor } from '../src/writing/package-editor.ts';
import { writeWorkbook } from '../src/writing/write-workbook.ts';

/** Two rows put in below row 3; row 5 deleted. */
const map = (row: number) => (row === 5 ? null : row <= 3 ? row : row < 5 ? row + 2 : row + 1);

describe('ranges follow the rows', () => {
  test.each([
    ['A3', 'A3'],
    ['A4', 'A6'],
    ['A5', null],
    ['$B$6', '$B$7'],
    ['A2:C4', 'A2:C6'],
    ['A4:C5', 'A6:C6'],
    ['A5:C5', null],
    ['A:C', 'A:C'],
    ['4:6', '6:7'],
    ['A9:A1048576', 'A10:A1048576'],
  ])('%s → %s', (range, moved) => {
    expect(shiftRange(range, map)).toBe(moved);
  });
});

describe('formulas follow the rows', () => {
  test.each([
    ['A4+$B$6', 'A6+$B$7'],
    ['SUM(A2:A6)', 'SUM(A2:A7)'],
    ['A5*2', '#REF!*2'],
    ['ROW()-8', 'ROW()-8'],
    ['"A4"&A4', '"A4"&A6'],
    ["'RS-EDA'!A4", "'RS-EDA'!A6"],
    ["'RS-DR'!A4", "'RS-DR'!A4"],
    ['LOG10(A4)', 'LOG10(A6)'],
    ['Tableau1', 'Tableau1'],
  ])('%s → %s', (formula, moved) => {
    expect(shiftFormula(formula, 'RS-EDA', true, map)).toBe(moved);
  });

  test('of another sheet, only where they name this one', () => {
    expect(shiftFormula("A4+'RS-EDA'!A4+RS!A4", 'RS-EDA', false, map)).toBe("A4+'RS-EDA'!A6+RS!A4");
  });
});

test('a formula for another cell: what is not absolute follows, texts and other sheets’ names do not change', () => {
  expect(formulaBelow('SUM($J$9:$J9)+K9+"K9"+S!$B9+B$9+$A:$B', 3)).toBe(
    'SUM($J$9:$J12)+K12+"K9"+S!$B12+B$9+$A:$B',
  );
});

test('a table keeps a row below its titles', () => {
  const gone = (row: number) => (row === 9 ? null : row < 9 ? row : row - 1);
  expect(shiftTable('A8:P9', gone)).toBe('A8:P9');
  expect(shiftTable('A8:P10', gone)).toBe('A8:P9');
  expect(shiftTable('A8:P10', map)).toBe('A9:P11');
});

test('a rule whose first cell is deleted is about the first that stays', () => {
  const bytes = writeWorkbook({
    sheets: [
      {
        name: 'S',
        rows: [['a'], ['b'], ['c'], ['d'], ['e'], ['f']],
        faults: [{ range: 'A5:A9', formulas: ['SUMPRODUCT(--EXACT($A$5:$A5,$A5))>1'] }],
        table: { range: 'A4:A5', columns: [{ title: 'd' }] },
      },
    ],
  });
  const part = 'xl/worksheets/sheet1.xml';
  const editor = PackageEditor.open(bytes);
  const sheet = { name: 'S', part, workbookPart: 'xl/workbook.xml', sheetParts: [part], numbers: null };
  moveRows(editor, sheet, (row) => (row === 5 ? null : row < 5 ? row : row - 1));
  const moved = unzipSync(editor.bytes());
  expect(strFromU8(moved[part] ?? new Uint8Array())).toMatch(
    /sqref="A5:A8"><cfRule [^>]*><formula>SUMPRODUCT\(--EXACT\(\$A\$5:\$A5,\$A5\)\)&gt;1</,
  );
  expect(strFromU8(moved['xl/tables/table1.xml'] ?? new Uint8Array()).match(/ref="A4:A5"/g)).toHaveLength(2);
});

test('a sheet moves with its comments, boxes, formats, lists, names, and formulas elsewhere', () => {
  const bytes = workbookBytes({
    sheets: [
      { name: 'S', rows: [['a'], ['b'], ['c'], ['d'], ['e'], [{ formula: 'A4', cached: 'd' }]] },
      { name: 'T', rows: [[{ formula: 'S!A6', cached: 'd' }]] },
    ],
  });
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const sheet = 'xl/worksheets/sheet1.xml';
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  parts[sheet] = (parts[sheet] ?? '').replace(
    '</worksheet>',
    '<mergeCells count="1"><mergeCell ref="B4:C6"/></mergeCells><conditionalFormatting sqref="A1:A9 A5"><cfRule type="expression" priority="1"><formula>A4="x"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A4"><formula1>$A$6:$A$7</formula1></dataValidation></dataValidations></worksheet>',
  );
  parts['xl/worksheets/_rels/sheet1.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${relationships}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`;
  parts['xl/comments1.xml'] =
    '<comments><authors><author>C</author></authors><commentList><comment ref="A4" authorId="0"><text><t>reste</t></text></comment><comment ref="A5" authorId="0"><text><t>part</t></text></comment></commentList></comments>';
  const box = (row: number) =>
    `<v:shape id="_x0000_s${row}"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, ${row}, 10, 3, 15, ${row + 4}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;
  parts['xl/drawings/vmlDrawing1.vml'] = `<xml>${box(3)}${box(4)}</xml>`;
  parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
    '</sheets>',
    '</sheets><definedNames><definedName name="Zone">S!$A$4:$A$6</definedName></definedNames>',
  );
  const editor = PackageEditor.open(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  );
  const sheetParts = [sheet, 'xl/worksheets/sheet2.xml'];
  moveRows(
    editor,
    { name: 'S', part: sheet, workbookPart: 'xl/workbook.xml', sheetParts, numbers: null },
    map,
  );
  const after = Object.fromEntries(
    Object.entries(unzipSync(editor.bytes())).map(([name, content]) => [name, strFromU8(content)]),
  );
  expect(after[sheet]?.match(/<c r="[A-Z]+\d+"/g)).toEqual([1, 2, 3, 6, 7].map((row) => `<c r="A${row}"`));
  expect(after[sheet]).toContain('<f>A6</f>');
  expect(after[sheet]).toContain('<mergeCell ref="B6:C7"/>');
  expect(after[sheet]).toContain(
    'sqref="A1:A10"><cfRule type="expression" priority="1"><formula>A6="x"</formula>',
  );
  expect(after[sheet]).toContain('sqref="A6"><formula1>$A$7:$A$8</formula1>');
  expect(after['xl/worksheets/sheet2.xml']).toContain('<f>S!A7</f>');
  expect(after['xl/comments1.xml']).toContain(
    '<commentList><comment ref="A6" authorId="0"><text><t>reste</t></text></comment></commentList>',
  );
  expect(after['xl/drawings/vmlDrawing1.vml']).toBe(
    '<xml><v:shape id="_x0000_s3"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 5, 10, 3, 15, 9, 4</x:Anchor><x:Row>5</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
  );
  expect(after['xl/workbook.xml']).toContain('<definedName name="Zone">S!$A$6:$A$7</definedName>');
});
