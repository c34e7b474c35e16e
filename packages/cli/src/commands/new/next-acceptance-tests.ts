import { DiagnosticCollector } from '@hubsante/model';
import { openSpreadsheet, setCells } from '@hubsante/workbook';

/** Where acceptance tests say the release and the vhost they are for: `G2`. */
const TESTED = { column: 7, row: 2 };

/**
 * The acceptance tests of a version made those of the next: each sheet that says it is for the vhost of the former says it
 * is for that of the next. Without such a sheet, or when it cannot be read, the workbook as it is.
 *
 * @param vhost of the former version.
 * @param target what they are for now: the release and the vhost, `2.0 / 15-15_v2.1`.
 */
export function nextAcceptanceTests(
  bytes: Uint8Array,
  file: string,
  vhost: string,
  target: string,
): Uint8Array {
  // What is wrong with the copy is told by the check of the new link.
  const unheard = new DiagnosticCollector();
  const workbook = openSpreadsheet(bytes, file, unheard);
  const sheets = (workbook?.sheetNames ?? []).filter((name) => {
    const told = workbook?.sheet(name)?.value(TESTED.column, TESTED.row);
    return typeof told === 'string' && told.includes(vhost);
  });
  if (sheets.length === 0) return bytes;
  const changes = sheets.map((sheet) => ({ sheet, cells: [{ ...TESTED, text: target }] }));
  return setCells(bytes, file, changes, unheard) ?? bytes;
}
