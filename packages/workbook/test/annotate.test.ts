import type { RenderedDiagnostic, Severity } from '@hubsante/model';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { annotate, openSpreadsheet, readRelease } from '../src/index.ts';
import { workbookBytes } from '../src/testing/index.ts';

const FILE = 'model.xlsx';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const finding = (
  cell: string | null,
  severity: Severity = 'error',
  other: Partial<RenderedDiagnostic> = {},
): RenderedDiagnostic => ({
  code: 'workbook/cardinality-unreadable',
  severity,
  message: `Cardinalité « 0..* » illisible <${cell}>.`,
  remedy: 'Écrire 0..n.',
  file: FILE,
  sheet: 'RS-EDA',
  cell,
  value: '0..*',
  ...other,
});

const PLAIN = workbookBytes({
  sheets: [
    { name: 'RS-EDA', rows: [['a', 'b'], [{ formula: 'A1', cached: 'a' }]] },
    { name: 'RS-DR', rows: [['c']] },
  ],
});

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));

/** The workbook with some parts rewritten or added. */
function withParts(bytes: Uint8Array, change: (parts: Record<string, string>) => void): Uint8Array {
  const parts = partsOf(bytes);
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function annotated(
  bytes: Uint8Array,
  findings: readonly RenderedDiagnostic[],
  language: 'fr' | 'en' = 'fr',
): Uint8Array {
  const made = annotate(bytes, FILE, findings, language);
  if (made === null) throw new Error('not annotated');
  return made;
}

const unescaped = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The text of each comment of a part, by cell. */
function commentsIn(part: string): Record<string, string> {
  const comments = part.matchAll(/<comment ref="([A-Z]+\d+)".*?<\/comment>/gs);
  return Object.fromEntries(
    [...comments].map(([whole, cell]) => [
      cell,
      unescaped([...whole.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
    ]),
  );
}

/** A workbook as Excel leaves it: a comment of its author, its box, a conditional format, an empty list of formats. */
const COMMENTED = withParts(PLAIN, (parts) => {
  const sheet = 'xl/worksheets/sheet1.xml';
  parts[sheet] = (parts[sheet] ?? '')
    .replace('<worksheet ', `<worksheet xmlns:r="${OFFICE}" `)
    .replace(
      '</worksheet>',
      '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId1"/></worksheet>',
    );
  parts['xl/worksheets/_rels/sheet1.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`;
  parts['xl/comments1.xml'] =
    `<comments xmlns="${MAIN}"><authors><author>Camille</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>À revoir.</t></text></comment><comment ref="B1" authorId="1"><text><t>[Fil]</t></text></comment></commentList></comments>`;
  parts['xl/drawings/vmlDrawing1.vml'] =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"><v:stroke joinstyle="miter"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202"><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';
  parts['xl/styles.xml'] = (parts['xl/styles.xml'] ?? '').replace(
    '</styleSheet>',
    '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>',
  );
  parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
    '</Types>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
  );
});

describe('a workbook with findings', () => {
  const bytes = annotated(PLAIN, [finding('A1'), finding('C9', 'warning'), finding('A1', 'advice')]);
  const parts = partsOf(bytes);

  test('has a comment on each cell that has some: what is wrong, what to write, under which code', () => {
    expect(commentsIn(parts['xl/comments1.xml'] ?? '')).toEqual({
      A1: '—— dsf ——\nErreur (workbook/cardinality-unreadable)\nCardinalité « 0..* » illisible <A1>.\n→ Écrire 0..n.\n\nConseil (workbook/cardinality-unreadable)\nCardinalité « 0..* » illisible <A1>.\n→ Écrire 0..n.',
      C9: '—— dsf ——\nAvertissement (workbook/cardinality-unreadable)\nCardinalité « 0..* » illisible <C9>.\n→ Écrire 0..n.',
    });
  });

  test('draws the box of each comment at its cell', () => {
    const drawing = parts['xl/drawings/vmlDrawing1.vml'] ?? '';
    expect(drawing.match(/<x:Row>\d+<\/x:Row><x:Column>\d+<\/x:Column>/g)).toEqual([
      '<x:Row>0</x:Row><x:Column>0</x:Column>',
      '<x:Row>8</x:Row><x:Column>2</x:Column>',
    ]);
    expect(drawing.match(/_x0000_s\d+/g)).toEqual(['_x0000_s1025', '_x0000_s1026']);
  });

  test('shows each cell in the colour of its worst finding, the cells themselves as they were', () => {
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const rules = sheet.matchAll(/sqref="([^"]+)"><cfRule type="expression" dxfId="(\d)" priority="(\d)">/g);
    expect([...rules].map((rule) => rule.slice(1))).toEqual([
      ['A1', '0', '1'],
      ['C9', '1', '2'],
    ]);
    expect(
      parts['xl/styles.xml']?.match(/<dxf>.*?<\/dxf>/g)?.map((dxf) => /bgColor rgb="(\w+)"/.exec(dxf)?.[1]),
    ).toEqual(['FFFFC7CE', 'FFFFE699']);
    const data = /<sheetData>.*<\/sheetData>/s;
    expect(data.exec(sheet)?.[0]).toBe(data.exec(partsOf(PLAIN)['xl/worksheets/sheet1.xml'] ?? '')?.[0]);
  });

  test('keeps every part that need not say it, to the byte', () => {
    const before = partsOf(PLAIN);
    const touched = Object.keys(parts).filter((part) => parts[part] !== before[part]);
    expect(touched.filter((part) => part in before).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(touched.filter((part) => !(part in before)).sort()).toEqual([
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  test('has only well-formed parts', () => {
    for (const [part, text] of Object.entries(parts)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${part}: ${error.message}`);
      });
      parser.write(text).close();
    }
  });

  test('lists them on a last sheet, with a link to each cell', () => {
    const listed = annotated(PLAIN, [
      finding('A1'),
      finding(null, 'warning', { sheet: "l'autre", message: 'Feuille.' }),
      finding(null, 'error', { file: 'release.yaml', sheet: null }),
      finding(null, 'warning', { sheet: 'RS-DR', message: 'Masquée.' }),
    ]);
    const sheet = partsOf(listed)['xl/worksheets/sheet3.xml'] ?? '';
    const texts = [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>.*?<t xml:space="preserve">(.*?)<\/t>/g)];
    const cells = Object.fromEntries(texts.map(([, cell, text]) => [cell, unescaped(text ?? '')]));
    expect(cells).toMatchObject({
      A1: 'Constats de dsf',
      A2: '4 constats. Un clic sur une adresse mène à la cellule.',
      A4: 'Gravité',
      A5: 'Erreur',
      B5: 'RS-EDA!A1',
      C5: 'Cardinalité « 0..* » illisible <A1>.',
      D5: 'Écrire 0..n.',
      E5: 'workbook/cardinality-unreadable',
      B6: "l'autre",
      B7: 'release.yaml',
      B8: 'RS-DR',
    });
    expect(
      [...sheet.matchAll(/<hyperlink ref="(\w+)" location="([^"]+)"/g)].map((link) => link.slice(1)),
    ).toEqual([
      ['B5', "'RS-EDA'!A1"],
      ['B8', "'RS-DR'!A1"],
    ]);
    expect(partsOf(listed)['xl/workbook.xml']).toContain('name="Constats"');
  });

  test('in English too', () => {
    const english = partsOf(annotated(PLAIN, [finding('A1')], 'en'));
    expect(english['xl/workbook.xml']).toContain('name="Findings"');
    expect(english['xl/comments1.xml']).toContain('Error (workbook/cardinality-unreadable)');
    expect(english['xl/worksheets/sheet3.xml']).toContain(
      'One finding. A click on an address leads to the cell.',
    );
  });

  test('says nothing more to whoever checks it again', () => {
    const found = (file: Uint8Array) =>
      readRelease({ models: [], nomenclatures: [{ file: FILE, bytes: file }], acceptanceTests: [] })
        .diagnostics;
    expect(found(bytes)).toEqual(found(PLAIN));
    expect(openSpreadsheet(bytes, FILE, { report: () => undefined })?.sheetNames).toEqual([
      'RS-EDA',
      'RS-DR',
    ]);
  });
});

test.each([
  [
    'with a prefix on every tag',
    (text: string) => text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
  ],
  [
    'in the strict namespaces',
    (text: string) => text.replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
  ],
])('a sheet written %s is annotated as any other, and comes back', (_, rewritten) => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const bytes = withParts(PLAIN, (parts) => {
    parts[sheet] = rewritten(parts[sheet] ?? '');
  });
  const once = annotated(bytes, [finding('A1'), finding('C9', 'warning')]);
  const parts = partsOf(once);
  expect(Object.keys(commentsIn(parts['xl/comments1.xml'] ?? ''))).toEqual(['A1', 'C9']);
  const parser = new SaxesParser({ xmlns: true });
  const namespaces = new Set<string>();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri }) => namespaces.add(uri));
  parser.write(parts[sheet] ?? '').close();
  expect(namespaces.size).toBe(1);
  expect(partsOf(annotated(once, []))).toEqual(partsOf(bytes));
});

describe('what the author had', () => {
  const parts = partsOf(annotated(COMMENTED, [finding('A1'), finding('B1'), finding('C1', 'warning')]));

  test('a comment keeps its words, with ours below, and so does one that stands for a thread', () => {
    const comments = commentsIn(parts['xl/comments1.xml'] ?? '');
    expect(comments.A1).toMatch(/^À revoir\.\n\n—— dsf ——\nErreur/);
    expect(comments.B1).toMatch(/^\[Fil\]\n\n—— dsf ——\nErreur/);
    expect(comments.C1).toMatch(/^—— dsf ——\nAvertissement/);
    expect(parts['xl/comments1.xml']).toContain(
      '<authors><author>Camille</author><author>tc={1}</author><author>dsf check</author></authors>',
    );
  });

  test('its box stays, and only the new comment has another', () => {
    const drawing = parts['xl/drawings/vmlDrawing1.vml'] ?? '';
    expect(drawing.match(/_x0000_s\d+"/g)).toEqual(['_x0000_s1025"', '_x0000_s1026"']);
    expect(drawing).toContain('<div><br></div>');
  });

  test('conditional formats come after ours, which would else be hidden', () => {
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const rules = sheet.matchAll(/sqref="([^"]+)"><cfRule type="expression" dxfId="(\d)" priority="(\d)">/g);
    expect([...rules].map((rule) => rule.slice(1))).toEqual([
      ['A1 B1', '1', '1'],
      ['C1', '2', '2'],
      ['A1:A9', '0', '3'],
    ]);
  });

  test('a sheet that has the name of ours stays', () => {
    const own = workbookBytes({
      sheets: [
        { name: 'RS-EDA', rows: [['a']] },
        { name: 'Constats', rows: [['Constats de la réunion']] },
      ],
    });
    const twice = annotated(annotated(own, [finding('A1')]), [finding('A1')]);
    const names = [...(partsOf(twice)['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"/g)];
    expect(names.map(([, name]) => name)).toEqual(['RS-EDA', 'Constats', 'Constats (2)']);
    expect(openSpreadsheet(twice, FILE, { report: () => undefined })?.sheetNames).toEqual([
      'RS-EDA',
      'Constats',
    ]);
  });
});

describe('annotating again', () => {
  test.each([
    ['a workbook without anything', PLAIN],
    ['a workbook with comments', COMMENTED],
  ])('%s: the same findings give the same bytes, none gives back every part', (_, bytes) => {
    const once = annotated(bytes, [finding('A1'), finding('C9', 'warning')]);
    expect(annotated(once, [finding('A1'), finding('C9', 'warning')])).toEqual(once);
    expect(partsOf(annotated(once, []))).toEqual(partsOf(bytes));
  });

  test('looks of the sheet of findings go from the stylesheet, those that cells use stay', () => {
    const bare = withParts(PLAIN, (parts) => {
      parts['xl/styles.xml'] =
        `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>`;
    });
    const once = annotated(bare, [finding('A1')]);
    expect(partsOf(once)['xl/styles.xml']).toContain('<cellXfs count="6">');
    expect(partsOf(annotated(once, []))).toEqual(partsOf(bare));
    const adopted = withParts(once, (parts) => {
      const sheet = 'xl/worksheets/sheet1.xml';
      parts[sheet] = (parts[sheet] ?? '').replace('<c r="A1"', '<c r="A1" s="3"');
    });
    expect(partsOf(annotated(adopted, []))['xl/styles.xml']).toContain('<cellXfs count="4">');
  });

  test('a workbook that was never annotated and has no finding comes back with the same bytes', () => {
    expect(annotated(COMMENTED, [])).toBe(COMMENTED);
  });

  test('controls of a form keep their drawing', () => {
    const control =
      '<v:shapetype id="_x0000_t201"></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t201"><x:ClientData ObjectType="Drop"><x:Row>0</x:Row></x:ClientData></v:shape></xml>';
    const bytes = withParts(COMMENTED, (parts) => {
      const drawing = 'xl/drawings/vmlDrawing1.vml';
      parts[drawing] = (parts[drawing] ?? '').replace(/<v:shapetype.*$/s, control);
      parts['xl/comments1.xml'] = `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`;
    });
    const once = annotated(bytes, [finding('C9')]);
    expect(partsOf(once)['xl/drawings/vmlDrawing1.vml']).toContain('"#_x0000_t202"');
    const back = partsOf(annotated(once, []));
    expect(back['xl/drawings/vmlDrawing1.vml']).toBe(partsOf(bytes)['xl/drawings/vmlDrawing1.vml']);
  });

  test('our comments go though a program forgot who signed them, or joined them with others', () => {
    const once = annotated(COMMENTED, [finding('A1'), finding('C9')]);
    const saved = withParts(once, (parts) => {
      parts['xl/comments1.xml'] = (parts['xl/comments1.xml'] ?? '')
        .replace('<author>dsf check</author>', '<author> </author>')
        .replace(/<\/t><\/r><r><rPr>.*?<\/rPr><t xml:space="preserve">\s*(?=—— dsf)/s, '&#10;&#10;');
    });
    const comments = commentsIn(partsOf(annotated(saved, []))['xl/comments1.xml'] ?? '');
    expect(comments).toEqual({ A1: 'À revoir.', B1: '[Fil]' });
  });

  test('a sheet of findings that was moved goes, and names of sheets by number stay right', () => {
    const once = annotated(PLAIN, [finding('A1')]);
    const moved = withParts(once, (parts) => {
      parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '')
        .replace(
          /(<sheets>)(.*)(<sheet name="Constats"[^>]*>)/,
          '<bookViews><workbookView activeTab="2"/></bookViews>$1$3$2',
        )
        .replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0">Constats!$A$4:$E$5</definedName><definedName name="Zone" localSheetId="1">\'RS-EDA\'!$A$1</definedName></definedNames>',
        );
    });
    const workbook = partsOf(annotated(moved, []))['xl/workbook.xml'] ?? '';
    expect(workbook).toContain('activeTab="1"');
    expect(workbook).toContain(
      '<definedNames><definedName name="Zone" localSheetId="0">\'RS-EDA\'!$A$1</definedName></definedNames>',
    );
  });
});

test.each([
  ['no workbook', strToU8('texte')],
  ['an empty file', new Uint8Array()],
])('%s is not annotated', (_, bytes) => {
  expect(annotate(bytes, FILE, [finding('A1')], 'fr')).toBeNull();
});
