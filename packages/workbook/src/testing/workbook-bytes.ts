import { strToU8, zipSync } from 'fflate';
import { type CellInput, serialOf } from './spreadsheet-from-tables.ts';
import { cellAddressOf, xmlText } from './xml.ts';

export interface SheetInput {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Zip has no date before 1980; the same one in every file keeps the bytes the same. */
const MODIFIED = new Date(1980, 0, 1);

/** A real, minimal .xlsx file; the same input gives the same bytes. */
export function workbookBytes({ sheets }: { readonly sheets: readonly SheetInput[] }): Uint8Array {
  const strings = new Map<string, number>();
  const worksheets = sheets.map(({ rows }) => worksheet(rows, strings));
  const sheetPart = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.map((_, index) => sheetPart(index))),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(
        (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdStyles', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${[...strings.keys()]
      .map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`)
      .join('')}</sst>`,
  };
  for (const [index, content] of worksheets.entries()) parts[sheetPart(index)] = content;
  const zipped = Object.entries(parts).map(([path, content]) => [path, strToU8(content)]);
  return zipSync(Object.fromEntries(zipped), { level: 6, mtime: MODIFIED });
}

/** Style 1 shows a date. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function contentTypes(sheetParts: readonly string[]): string {
  const override = (part: string, kind: string) =>
    `<Override PartName="/${part}" ContentType="${TYPE}.${kind}+xml"/>`;
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${sheetParts.map((part) => override(part, 'worksheet')).join('')}${override('xl/sharedStrings.xml', 'sharedStrings')}${override('xl/styles.xml', 'styles')}</Types>`;
}

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function worksheet(rows: readonly (readonly CellInput[])[], strings: Map<string, number>): string {
  const lines = rows.map((cells, rowIndex) => {
    const written = cells.map((cell, columnIndex) =>
      cellXml(cell, cellAddressOf(columnIndex, rowIndex), strings),
    );
    return `<row r="${rowIndex + 1}">${written.join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: CellInput, address: string, strings: Map<string, number>): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') {
    const index = strings.get(cell) ?? strings.size;
    strings.set(cell, index);
    return `<c r="${address}" t="s"><v>${index}</v></c>`;
  }
  if ('date' in cell) return `<c r="${address}" s="1"><v>${serialOf(cell.date)}</v></c>`;
  if ('error' in cell) return `<c r="${address}" t="e"><v>${xmlText(cell.error)}</v></c>`;
  const { formula, cached } = cell;
  const type = typeof cached === 'string' ? ' t="str"' : '';
  const value = cached === undefined ? '' : `<v>${xmlText(String(cached))}</v>`;
  return `<c r="${address}"${type}><f>${xmlText(formula)}</f>${value}</c>`;
}
