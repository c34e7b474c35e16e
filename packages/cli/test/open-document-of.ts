import { readFileSync } from 'node:fs';
import { DiagnosticCollector } from '@hubsante/model';
import { type CellValue, openSpreadsheet } from '@hubsante/workbook';
import { strToU8, zipSync } from 'fflate';

const NAMESPACES = ['office', 'table', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** An OpenDocument workbook with the cells of a real .xlsx file, without their looks. */
export function openDocumentOf(path: string): Uint8Array {
  const workbook = openSpreadsheet(new Uint8Array(readFileSync(path)), path, new DiagnosticCollector());
  const tables = (workbook?.sheetNames ?? []).map((name) => {
    const sheet = workbook?.sheet(name);
    const { rowCount = 0, columnCount = 0 } = sheet ?? {};
    const rows = Array.from({ length: rowCount }, (_, row) => {
      const cells = Array.from({ length: columnCount }, (__, column) =>
        cellXml(sheet?.value(column + 1, row + 1) ?? null),
      );
      return `<table:table-row>${cells.join('')}</table:table-row>`;
    });
    return `<table:table table:name="${escaped(name)}">${rows.join('')}</table:table>`;
  });
  const body = `<office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body>`;
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${NAMESPACES}>${body}</office:document-content>`,
    ),
  });
}

function cellXml(value: CellValue | null): string {
  if (value === null) return '<table:table-cell/>';
  if (typeof value === 'number')
    return `<table:table-cell office:value-type="float" office:value="${value}"/>`;
  const lines = escaped(typeof value === 'object' ? JSON.stringify(value) : String(value)).split('\n');
  const paragraphs = lines.map((line) => `<text:p>${line}</text:p>`).join('');
  return `<table:table-cell office:value-type="string">${paragraphs}</table:table-cell>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
