import { scanXml, type XmlFault } from './scan-xml.ts';
import type { SheetSizeFault } from './sheet-cells.ts';
import { type DamagedCellFault, type SheetContext, SheetListener } from './sheet-listener.ts';
import type { Sheet } from './spreadsheet.ts';

/** Why a sheet could not be read. */
export type SheetFault = XmlFault | SheetSizeFault | DamagedCellFault;

/**
 * Reads one worksheet part up to its merged ranges: the conditional formats, drop-down lists and extensions that
 * follow, and can be as large, are neither heard nor checked.
 */
export function readSheet(name: string, bytes: Uint8Array, context: SheetContext): Sheet | SheetFault {
  const listener = new SheetListener(context);
  const fault = scanXml(bytes, listener) ?? listener.fault;
  return fault ?? listener.cells.toSheet(name, listener.hiddenRows, listener.mergedRanges);
}
