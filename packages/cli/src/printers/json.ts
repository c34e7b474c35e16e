import type { Finding, Printer } from './report.ts';

/** For programs: one object, its findings in order. */
export const printJson: Printer = ({ findings }) =>
  `${JSON.stringify({ diagnostics: findings.map(jsonOf) }, null, 2)}\n`;

/** A finding; `fix` is what mends it for certain, where something does; `related` holds its consequences, of the same form, when it has some. */
function jsonOf(finding: Finding): object {
  const { code, severity, message, remedy, file, sheet, cell, value, line, related, fix } = finding;
  return {
    code,
    severity,
    message,
    remedy,
    file,
    sheet,
    cell,
    value,
    ...(line === null ? {} : { line }),
    ...(fix === undefined ? {} : { fix: { cell: fix.cell, text: fix.text } }),
    ...(related.length === 0 ? {} : { related: related.map(jsonOf) }),
  };
}
