import { LIMITS } from './limits.ts';
import { OpenDocumentListener, type OpenDocumentTable } from './open-document-listener.ts';
import { scanXml, type XmlFault } from './scan-xml.ts';
import type { SheetSizeFault } from './sheet-cells.ts';

/** The part that holds every table of an OpenDocument spreadsheet (ISO/IEC 26300-1 §3). */
export const OPEN_DOCUMENT_PART = 'content.xml';

/** The part that says which others there are, and whether they are encrypted (ISO/IEC 26300-3 §3.2 and §4). */
export const OPEN_DOCUMENT_MANIFEST = 'META-INF/manifest.xml';

/** LibreOffice 24.2 and later put the whole of an encrypted document into this one. */
export const ENCRYPTED_DOCUMENT = 'encrypted-package';

/** Whether a manifest says that a password is needed. */
export function needsPassword(manifest: Uint8Array): boolean {
  return new TextDecoder().decode(manifest).includes('encryption-data');
}

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
