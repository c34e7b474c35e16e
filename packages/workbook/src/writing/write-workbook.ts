import { strToU8, zipSync } from 'fflate';
import { relationshipsPartOf } from '../spreadsheet/relationships.ts';
import type { WorkbookDesign } from './sheet-design.ts';
import { styleIndex, stylesheet } from './styles.ts';
import { TABLE_PART, tableName, tableXml } from './table-part.ts';
import { worksheetXml } from './worksheet-xml.ts';
import { xmlText } from './xml-text.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Zip has no date before 1980; the same one in every file keeps the bytes the same. */
const MODIFIED = new Date(1980, 0, 1);

/** A real .xlsx file (ECMA-376); the same design gives the same bytes. */
export function writeWorkbook({ sheets }: WorkbookDesign): Uint8Array {
  const strings = new Map<string, number>();
  const worksheets = sheets.map((sheet) =>
    worksheetXml(sheet, MAIN, {
      strings,
      styleOf: styleIndex,
      faultFormat: 0,
      table: sheet.table === undefined ? null : { namespace: OFFICE, relationship: TABLE_LINK },
    }),
  );
  const tables = tablesOf(sheets);
  const sheetPart = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
  const entry = (name: string, index: number) =>
    `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  const parts: [path: string, content: string][] = [
    [
      '[Content_Types].xml',
      contentTypes(
        sheets.map((_, index) => sheetPart(index)),
        tables.map(({ part }) => part),
      ),
    ],
    ['_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, index) => entry(name, index)).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(
          (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
        ),
        ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    ],
    [
      'xl/styles.xml',
      stylesheet(
        MAIN,
        sheets.some(({ faults = [] }) => faults.length > 0),
      ),
    ],
    [
      'xl/sharedStrings.xml',
      `<sst xmlns="${MAIN}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join('')}</sst>`,
    ],
    ...worksheets.map((content, index): [string, string] => [sheetPart(index), content]),
    ...tables.flatMap(({ sheet, part, content }): [string, string][] => [
      [relationshipsPartOf(sheetPart(sheet)), relationships([[TABLE_LINK, 'table', `/${part}`]])],
      [part, content],
    ]),
  ];
  const zipped = Object.fromEntries(parts.map(([path, content]) => [path, strToU8(XML + content)]));
  return zipSync(zipped, { level: 6, mtime: MODIFIED });
}

const TABLE_LINK = 'rIdTable';

/** The tables of the sheets that have one, numbered as they come. */
function tablesOf(
  sheets: WorkbookDesign['sheets'],
): { readonly sheet: number; readonly part: string; readonly content: string }[] {
  const taken = new Set<string>();
  return sheets.flatMap(({ name, table }, sheet) => {
    if (table === undefined) return [];
    const id = taken.size + 1;
    const own = tableName(name, taken);
    taken.add(own.toLowerCase());
    return [{ sheet, part: `xl/${TABLE_PART}${id}.xml`, content: tableXml(table, MAIN, id, own) }];
  });
}

function contentTypes(sheetParts: readonly string[], tableParts: readonly string[]): string {
  const override = (part: string, kind: string) =>
    `<Override PartName="/${part}" ContentType="${CONTENT_TYPE}.${kind}+xml"/>`;
  const parts = [
    override('xl/workbook.xml', 'sheet.main'),
    ...sheetParts.map((part) => override(part, 'worksheet')),
    override('xl/sharedStrings.xml', 'sharedStrings'),
    override('xl/styles.xml', 'styles'),
    ...tableParts.map((part) => override(part, 'table')),
  ];
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}
