import { describe, expect, test } from 'vitest';
import { open, type Parts, withRows } from './package-fixtures.ts';

function valueOfA1(cell: string, parts: Parts = {}): unknown {
  const { sheets, findings } = open(withRows(`<row r="1">${cell}</row>`, parts));
  expect(findings).toEqual([]);
  return sheets[0]?.value(1, 1);
}

const inline = (content: string) => `<c r="A1" t="inlineStr"><is>${content}</is></c>`;

describe('a text', () => {
  test.each<[string, string, unknown]>([
    ['inside the cell', inline('<t>texte</t>'), 'texte'],
    ['of two runs is joined', inline('<r><t>te</t></r><r><t xml:space="preserve">xte </t></r>'), 'texte '],
    ['has no phonetic reading', inline('<t>a</t><rPh sb="0" eb="1"><t>b</t></rPh>'), 'a'],
    ['has line feeds for CR LF', inline('<t>a\r\nb\rc</t>'), 'a\nb\nc'],
    ['keeps a written carriage return', inline('<t>a&#13;b</t>'), 'a\rb'],
    ['keeps its blanks', inline('<t xml:space="preserve"> a  b </t>'), ' a  b '],
    ['may be a no-break space', inline('<t>\u00a0</t>'), '\u00a0'],
    ['may hold a tab', inline('<t>a\tb</t>'), 'a\tb'],
    [
      'may be in a CDATA section',
      inline('<t><![CDATA[<c r="A1"/><c r="B1"/>]]></t>'),
      '<c r="A1"/><c r="B1"/>',
    ],
    ['may hold a comment', inline('<t>a<!-- <c r="A1"/> -->b</t>'), 'ab'],
    ['beyond the basic plane', inline('<t>\u{1f691}&#x1F691;</t>'), '\u{1f691}\u{1f691}'],
    ['that is empty is blank', inline('<t></t>'), null],
    ['keeps the escapes of Excel, as the incumbent does', inline('<t>a_x000D_b</t>'), 'a_x000D_b'],
    ['is not a number', inline('<t>12</t>'), '12'],
  ])('%s', (_, xml, value) => {
    expect(valueOfA1(xml)).toBe(value);
  });

  test.each<[string, string, unknown]>([
    ['of the workbook', '<si><t>texte</t></si>', 'texte'],
    ['of two runs is joined', '<si><r><t>te</t></r><r><rPr><b/></rPr><t>xte</t></r></si>', 'texte'],
    [
      'has no phonetic reading',
      '<si><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh><phoneticPr fontId="1"/></si>',
      'a',
    ],
    ['has line feeds for CR LF', '<si><t>a\r\nb</t></si>', 'a\nb'],
    ['that is empty is blank', '<si><t/></si>', null],
    ['without any run is blank', '<si/>', null],
    ['keeps the escapes of Excel', '<si><t>a_x000D_b</t></si>', 'a_x000D_b'],
    ['only loses the escape of an underscore', '<si><t>a_x005F_x000D_b</t></si>', 'a_x000D_b'],
  ])('shared %s', (_, item, value) => {
    const strings = `<sst xmlns:x="y">${item}</sst>`;
    expect(valueOfA1('<c r="A1" t="s"><v>0</v></c>', { 'xl/sharedStrings.xml': strings })).toBe(value);
  });
});

describe('a number', () => {
  test.each<[string, unknown]>([
    ['12', 12],
    ['12.0', 12],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['47.221865999999999', 47.221866],
    ['1E3', 1000],
    ['1.5e-7', 1.5e-7],
    ['9007199254740993', 9007199254740992],
    ['-0', 0],
    [' 7 ', 7],
  ])('%s', (written, value) => {
    expect(valueOfA1(`<c r="A1"><v>${written}</v></c>`)).toBe(value);
  });
});

describe('another cell', () => {
  test.each<[string, string, unknown]>([
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['true in letters', '<c r="A1" t="b"><v>true</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { kind: 'error', text: '#REF!' }],
    [
      'the error of a formula',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { kind: 'error', text: '#DIV/0!' },
    ],
    ['the text of a formula', '<c r="A1" t="str"><f>B1</f><v>résultat</v></c>', 'résultat'],
    ['the empty text of a formula', '<c r="A1" t="str"><f>B1</f><v></v></c>', null],
    ['the number of a formula', '<c r="A1"><f>ROW()-8</f><v>3</v></c>', 3],
    ['the boolean of a formula', '<c r="A1" t="b"><f>1=1</f><v>1</v></c>', true],
    ['a formula never calculated', '<c r="A1"><f>B1</f></c>', { kind: 'uncalculated', formula: 'B1' }],
    [
      'a formula with an empty result',
      '<c r="A1"><f>B1&amp;C1</f><v/></c>',
      { kind: 'uncalculated', formula: 'B1&C1' },
    ],
    [
      'a shared formula never calculated',
      '<c r="A1"><f t="shared" si="0"/></c>',
      { kind: 'uncalculated', formula: '' },
    ],
    ['a style without value', '<c r="A1" s="1"/>', null],
    ['a style and an empty value', '<c r="A1" s="1"><v></v></c>', null],
    [
      'a cell with other elements',
      '<c r="A1"><v>1</v><extLst><ext><x14:t xmlns:x14="y">2</x14:t></ext></extLst></c>',
      1,
    ],
  ])('%s', (_, xml, value) => {
    expect(valueOfA1(xml)).toEqual(value);
  });
});

describe('a date', () => {
  const date = (iso: string, serial: number) => ({ kind: 'date', iso, serial });

  test.each<[string, string, unknown]>([
    ['is a number whose style shows a date', '<c r="A1" s="1"><v>45525</v></c>', date('2024-08-21', 45_525)],
    [
      'has a time',
      '<c r="A1" s="1"><v>45525.604166666664</v></c>',
      date('2024-08-21T14:30:00', 45_525.604166666664),
    ],
    [
      'is the result of a formula',
      '<c r="A1" s="1"><f>TODAY()</f><v>45525</v></c>',
      date('2024-08-21', 45_525),
    ],
    ['in the type of strict files', '<c r="A1" t="d"><v>2024-08-21</v></c>', date('2024-08-21', 45_525)],
    [
      'of midnight in strict files',
      '<c r="A1" t="d"><v>2024-08-21T00:00:00.000Z</v></c>',
      date('2024-08-21', 45_525),
    ],
    [
      'with a time in strict files',
      '<c r="A1" t="d"><v>2024-08-21T06:00</v></c>',
      date('2024-08-21T06:00:00', 45_525.25),
    ],
    ['beyond what Excel shows stays a number', '<c r="A1" s="1"><v>-1</v></c>', -1],
    [
      'is not a text in the style of dates',
      '<c r="A1" s="1" t="inlineStr"><is><t>45525</t></is></c>',
      '45525',
    ],
    ['is not a number in another style', '<c r="A1" s="2"><v>45525</v></c>', 45_525],
    ['is not a number in a style that does not exist', '<c r="A1" s="999"><v>45525</v></c>', 45_525],
  ])('%s', (_, xml, value) => {
    expect(valueOfA1(xml)).toEqual(value);
  });

  test('counts from 1904 when the workbook says so', () => {
    const workbook =
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>';
    const cell = '<c r="A1" s="1"><v>44063</v></c>';
    expect(valueOfA1(cell, { 'xl/workbook.xml': workbook })).toEqual(date('2024-08-21', 44_063));
  });

  test.each<[string, string, boolean]>([
    ['a custom format with date letters', '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>', true],
    ['a custom format without', '<numFmt numFmtId="164" formatCode="0.00&quot; jours&quot;"/>', false],
    ['no custom format', '', false],
  ])('%s in the stylesheet', (_, format, isDate) => {
    const styles = `<styleSheet><numFmts>${format}</numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"><alignment/></xf></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs></styleSheet>`;
    const value = valueOfA1('<c r="A1" s="1"><v>45525</v></c>', { 'xl/styles.xml': styles });
    expect(value).toEqual(isDate ? date('2024-08-21', 45_525) : 45_525);
  });
});
