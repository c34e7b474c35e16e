import type { Finding } from '@hubsante/cli/workshop';
import { formatPlace } from '@hubsante/model';
import type { WorkshopFinding } from '@hubsante/model/contracts';
import type { RowReader } from './rows.ts';

/**
 * A finding as the page shows it.
 *
 * @param folder absolute, which the paths of findings start from.
 */
export function workshopFinding(finding: Finding, folder: string, rows: RowReader): WorkshopFinding {
  const { severity, code, message, remedy, path, sheet, cell, line, value, related, fix } = finding;
  return {
    severity,
    code,
    message,
    remedy,
    path,
    sheet,
    cell,
    line,
    value,
    fix: fix?.text ?? null,
    related: related.map((one) =>
      formatPlace({
        file: one.file,
        ...(one.sheet === null ? {} : { sheet: one.sheet }),
        ...(one.cell === null ? {} : { cell: one.cell }),
        ...(one.line === null ? {} : { line: one.line }),
      }),
    ),
    row: sheet === null || cell === null ? null : rows.row(`${folder}/${path}`, sheet, cell),
  };
}
