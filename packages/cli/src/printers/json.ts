import type { Finding, Printer } from './report.ts';

/** For programs: one object, its findings in order. */
export const printJson: Printer = ({ findings }) =>
  `${JSON.stringify({ diagnostics: findings.map(jsonOf) }, null, 2)}\n`;

/** A finding; `related` holds its consequences, of the same form, when it has some. */
function jsonOf(finding: Finding): object {
  const { code, severity, message, remedy, file, sheet, cell, value, line, related } = finding;
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
    ...(related.length === 0 ? {} : { related: related.map(jsonOf) }),
  };
}
