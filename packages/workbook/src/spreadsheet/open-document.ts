import { LIMITS } from './limits.ts';
import { OpenDocumentListener, type OpenDocumentTable } from './open-document-listener.ts';
import { scanXml, type XmlFault } from './scan-xml.ts';
import type { SheetSizeFault } from './sheet-cells.ts';

/** The part that holds every table of an OpenDocument spreadsheet (ISO/IEC 26300-1 §3). */
export const OPEN_DOCUMENT_PART = 'content.xml';

/** The tables of an OpenDocument spreadsheet (.ods), in their order. */
export interface OpenDocument {
  readonly tables: readonly OpenDocumentTable[];
}

/** Reads `content.xml`; `not-a-workbook` for a text or a presentation. */
export function readOpenDocument(
  bytes: Uint8Array,
): OpenDocument | XmlFault | SheetSizeFault | 'not-a-workbook' | 'too-many-parts' {
  const listener = new OpenDocumentListener({ cells: LIMITS.cells });
  const fault = scanXml(bytes, listener) ?? listener.fault;
  if (fault !== null) return fault;
  return listener.isSpreadsheet ? { tables: listener.tables } : 'not-a-workbook';
}
