import type { Printer } from './report.ts';

/** For programs: one object, its findings in order. */
export const printJson: Printer = ({ findings }) => {
  const diagnostics = findings.map(({ code, severity, message, remedy, file, sheet, cell, value, line }) => ({
    code,
    severity,
    message,
    remedy,
    file,
    sheet,
    cell,
    value,
    ...(line === null ? {} : { line }),
  }));
  return `${JSON.stringify({ diagnostics }, null, 2)}\n`;
};
