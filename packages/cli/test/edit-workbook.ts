import { readFileSync, writeFileSync } from 'node:fs';
import { columnLetters } from '@hubsante/model';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a cell becomes: a text, an Excel error, a formula nobody calculated, or nothing. */
export type NewCell = string | { readonly error: string } | { readonly formula: string } | null;

/**
 * Changes cells of a real workbook in place, as its author would in Excel: `{ 'RS-DR!K13': '0..N' }`. Only rows that
 * exist can be written in.
 */
export function editCells(path: string, changes: Readonly<Record<string, NewCell>>): void {
  editParts(path, (parts) => {
    for (const [address, cell] of Object.entries(changes)) {
      const at = address.lastIndexOf('!');
      const part = partOfSheet(parts, address.slice(0, at));
      parts.set(part, withCell(parts.get(part) ?? '', address.slice(at + 1), cell));
    }
  });
}

/** Changes the XML parts of a real workbook in place. */
export function editParts(path: string, change: (parts: Map<string, string>) => void): void {
  const parts = new Map(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  change(parts);
  const bytes = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
  writeFileSync(path, zipSync(bytes));
}

export function partOfSheet(parts: ReadonlyMap<string, string>, sheet: string): string {
  const id = new RegExp(`<sheet name="${sheet}"[^>]*r:id="([^"]+)"`).exec(
    parts.get('xl/workbook.xml') ?? '',
  )?.[1];
  const relationships = parts.get('xl/_rels/workbook.xml.rels') ?? '';
  const relationship = relationships
    .match(/<Relationship [^>]*>/g)
    ?.find((one) => one.includes(`Id="${id}"`));
  const target = /Target="([^"]+)"/.exec(relationship ?? '')?.[1];
  if (id === undefined || target === undefined) throw new Error(`no sheet ${sheet}`);
  return `xl/${target}`;
}

function withCell(xml: string, address: string, cell: NewCell): string {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const row = new RegExp(`<row r="${digits}"[^>]*>(.*?)</row>`, 's').exec(xml);
  const [whole, content] = row ?? [];
  if (whole === undefined || content === undefined) throw new Error(`no row for ${address}`);
  const cells = content.match(/<c r="[^>]*?\/>|<c r=".*?<\/c>/gs) ?? [];
  const column = (text: string) => (/^<c r="([A-Z]+)/.exec(text)?.[1] ?? '').padStart(3);
  const others = cells.filter((one) => column(one) !== letters.padStart(3));
  const written = [...others, ...(cell === null ? [] : [cellXml(address, cell)])];
  written.sort((a, b) => (column(a) < column(b) ? -1 : 1));
  return xml.replace(whole, () => whole.replace(content, () => written.join('')));
}

function cellXml(address: string, cell: NonNullable<NewCell>): string {
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if ('error' in cell) return `<c r="${address}" t="e"><f>A1</f><v>${cell.error}</v></c>`;
  return `<c r="${address}"><f>${cell.formula}</f></c>`;
}

/** A row of a sheet: what each cell holds, by its letters. */
export type SheetRow = ReadonlyMap<string, string>;

/**
 * Changes the rows of a sheet as their author would in Excel, inserting, removing or moving some: the list counts from 1, and
 * what =ROW()-8 shows follows.
 */
export function editRows(
  path: string,
  sheet: string,
  change: (rows: (SheetRow | undefined)[]) => void,
): void {
  editParts(path, (parts) => {
    const part = partOfSheet(parts, sheet);
    const xml = parts.get(part) ?? '';
    const data = /<sheetData>(.*?)<\/sheetData>/s.exec(xml)?.[1] ?? '';
    const rows: (SheetRow | undefined)[] = [];
    for (const [, number, content = ''] of data.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>(.*?)<\/row>)/gs)) {
      const cells = content.matchAll(/<c r="([A-Z]+)\d+"(.*?(?:\/>|<\/c>))/gs);
      rows[Number(number)] = new Map([...cells].map(([, letters = '', rest = '']) => [letters, rest]));
    }
    change(rows);
    const written = rows.flatMap((row, number) => (row === undefined ? [] : [rowXml(row, number)]));
    const merged = /<mergeCells.*?<\/mergeCells>|<dataValidations.*?<\/dataValidations>/gs;
    parts.set(part, xml.replace(data, () => written.join('')).replace(merged, ''));
  });
}

function rowXml(row: SheetRow, number: number): string {
  const counted = (cell: string) =>
    cell.replace(/(<f>ROW\(\)-8<\/f><v>)\d+/, (_, formula: string) => `${formula}${number - 8}`);
  const sorted = [...row].sort(([a], [b]) => columnNumber(a) - columnNumber(b));
  const cells = sorted.map(([letters, cell]) => `<c r="${letters}${number}"${counted(cell)}`);
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** A cell of a row that holds a text. */
export function textCell(text: string): string {
  return ` t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** Inserts a column before another, or removes it, in all rows of a sheet. */
export function moveColumns(path: string, sheet: string, letters: string, by: 1 | -1): void {
  const at = columnNumber(letters);
  editRows(path, sheet, (rows) => {
    for (const [number, row] of rows.entries()) {
      if (row === undefined) continue;
      const kept = [...row].filter(([one]) => by > 0 || columnNumber(one) !== at);
      rows[number] = new Map(
        kept.map(([one, cell]) => [
          columnNumber(one) < at ? one : columnLetters(columnNumber(one) + by),
          cell,
        ]),
      );
    }
  });
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
