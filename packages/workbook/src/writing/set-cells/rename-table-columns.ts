import { parseCellAddress } from '../../spreadsheet/cell-address.ts';
import type { PartReader } from '../../spreadsheet/part-reader.ts';
import { readRelationships, relationshipsPartOf } from '../../spreadsheet/relationships.ts';
import { XmlPart } from '../add-sheet/xml-part.ts';
import { xmlText } from '../xml-text.ts';
import type { CellChange } from './set-cells.ts';

/**
 * Gives the columns of the tables of a sheet the titles that its cells receive: Excel repairs a workbook where they
 * differ.
 *
 * @param part of the sheet.
 * @param written receives the parts that change.
 * @returns whether all could be read; what cannot be is reported.
 */
export function renameTableColumns(
  reader: PartReader,
  part: string,
  cells: readonly CellChange[],
  written: Map<string, Uint8Array>,
): boolean {
  const links = relationshipsPartOf(part);
  if (!reader.has(links)) return true;
  const relationships = reader.read(links, (content) => readRelationships(content, part));
  if (relationships === null) return false;
  for (const { kind, part: table } of relationships.values()) {
    if (kind !== 'table' || table === null || !reader.has(table)) continue;
    const xml = reader.read(table, (content) => XmlPart.open(content));
    if (xml === null) return false;
    renameColumns(xml, cells);
    if (!xml.isUnchanged) written.set(table, xml.bytes());
  }
  return true;
}

function renameColumns(xml: XmlPart, cells: readonly CellChange[]): void {
  const { attributes, children } = xml.root;
  const start = parseCellAddress((attributes.ref ?? '').split(':')[0] ?? '');
  if (start === null || attributes.headerRowCount === '0') return;
  const columns = children.find(({ name }) => name === 'tableColumns')?.children ?? [];
  for (const { column, row, text } of cells) {
    const titled = row === start.row ? columns[column - start.column] : undefined;
    if (titled === undefined) continue;
    const tag = xml.textOf(titled).slice(0, titled.contentStart - titled.start);
    const renamed = tag.replace(
      /(\sname\s*=\s*)("[^"]*"|'[^']*')/,
      (_, before: string) => `${before}"${xmlText(text)}"`,
    );
    if (renamed !== tag) xml.replace(titled.start, titled.contentStart, renamed);
  }
}
