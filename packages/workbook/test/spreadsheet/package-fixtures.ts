import { type Diagnostic, DiagnosticCollector, formatPlace } from '@hubsante/model';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { openSpreadsheet } from '../../src/index.ts';
import type { Sheet, Spreadsheet } from '../../src/spreadsheet/spreadsheet.ts';
import { workbookBytes } from '../../src/testing/index.ts';

/** The part of the first sheet of {@link withParts}. */
export const SHEET = 'xl/worksheets/sheet1.xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The worksheet part around these rows. */
export const worksheet = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

/** The relationships part of a workbook with one worksheet. */
export const worksheetRelationship = (target: string, mode = 'Internal') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}" TargetMode="${mode}"/></Relationships>`;

export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** A workbook of one sheet `S`, whose A1 is `a`, with some parts replaced (`null` removes one). */
export function withParts(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const all: Zippable = unzipSync(workbookBytes({ sheets: [{ name: 'S', rows: [['a']] }] }));
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) delete all[name];
    else all[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(all, { level });
}

/** A workbook of one sheet `S` with these rows, and other parts replaced. */
export const withRows = (rows: string, parts: Parts = {}) =>
  withParts({ [SHEET]: worksheet(rows), ...parts });

export interface Opened {
  readonly spreadsheet: Spreadsheet | null;
  /** Every sheet, read in workbook order. */
  readonly sheets: readonly (Sheet | null)[];
  readonly diagnostics: readonly Diagnostic[];
  /** `workbook/xml-malformed model.xlsx › S`, sorted. */
  readonly findings: readonly string[];
}

/** Opens a workbook and reads all its sheets. */
export function open(bytes: Uint8Array): Opened {
  const collector = new DiagnosticCollector();
  const spreadsheet = openSpreadsheet(bytes, 'model.xlsx', collector);
  const sheets = spreadsheet?.sheetNames.map((name) => spreadsheet.sheet(name)) ?? [];
  const { diagnostics } = collector;
  const findings = diagnostics.map(({ definition, place }) => `${definition.code} ${formatPlace(place)}`);
  return { spreadsheet, sheets, diagnostics, findings };
}

/** UTF-16 bytes, little end first unless told, with a byte order mark unless told. */
export function utf16(text: string, { isBigEndian = false, hasMark = true } = {}): Uint8Array {
  const marked = hasMark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.charCodeAt(index), !isBigEndian);
  }
  return bytes;
}
