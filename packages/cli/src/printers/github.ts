import type { Finding, Printer } from './report.ts';
import { withoutControls } from './visible-text.ts';

/**
 * Annotations of a GitHub Actions run, one command a line.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const printGithub: Printer = ({ findings }) => findings.map(command).join('');

function command(finding: Finding): string {
  const { severity, path, line, code, message, remedy } = finding;
  const properties = [
    `file=${escapeProperty(path)}`,
    ...(line === null ? [] : [`line=${line}`]),
    `title=${escapeProperty([cellName(finding), code].filter(Boolean).join(' '))}`,
  ];
  return `::${severity} ${properties.join(',')}::${escapeData(`${message} ${remedy}`)}\n`;
}

/** A workbook has no lines: the sheet and the cell go into the title. */
function cellName({ sheet, cell }: Finding): string {
  return [sheet, cell].filter((part) => part !== null).join('!');
}

function escapeData(text: string): string {
  const lines = text.split(/\r\n|[\r\n]/).map(withoutControls);
  return lines.join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
