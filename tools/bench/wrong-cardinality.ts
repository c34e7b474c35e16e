import { DiagnosticCollector } from '@hubsante/model';
import { openSpreadsheet, setCells } from '@hubsante/workbook';

/**
 * A model workbook in which the first cardinality of the sheet RC-EDA, which every release has, is written as nobody reads it.
 *
 * @throws for a workbook that has no such sheet or cannot be read.
 */
export function withWrongCardinality(bytes: Uint8Array): Uint8Array {
  const faults = new DiagnosticCollector();
  const sheet = openSpreadsheet(bytes, 'model.xlsx', faults)?.sheet('RC-EDA');
  const columns = Array.from({ length: sheet?.columnCount ?? 0 }, (_, index) => index + 1);
  const column = columns.find((one) => sheet?.value(one, 8) === 'Cardinalité');
  if (column === undefined) throw new Error('the sheet RC-EDA has no cardinality');
  const cells = [{ column, row: 9, text: 'un' }];
  const changed = setCells(bytes, 'model.xlsx', [{ sheet: 'RC-EDA', cells }], faults);
  if (changed === null) throw new Error('the workbook cannot be written');
  return changed;
}
