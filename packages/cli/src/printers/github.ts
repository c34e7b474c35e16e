import type { Severity } from '@hubsante/model';
import { withoutControls } from '@hubsante/model';
import { type Finding, type Printer, shortPlace } from './report.ts';
import { type PrinterWords, printerWords } from './words.ts';

/**
 * Annotations of a GitHub Actions run, one command a line.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const printGithub: Printer = ({ findings, language }) =>
  findings.map((finding) => command(finding, printerWords[language])).join('');

const COMMANDS = { error: 'error', warning: 'warning', advice: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** An annotation shows one place: the first consequence stands for the others. */
function relatedText({ related }: Finding, words: PrinterWords): string {
  const [first] = related;
  if (first === undefined) return '';
  const rest = related.length > 1 ? ' …' : '';
  return ` (${words.related(related.length)} ${shortPlace(first)}${rest})`;
}

function command(finding: Finding, words: PrinterWords): string {
  const { severity, path, line, code, message, remedy } = finding;
  const properties = [
    `file=${escapeProperty(path)}`,
    ...(line === null ? [] : [`line=${line}`]),
    `title=${escapeProperty([cellName(finding), code].filter(Boolean).join(' '))}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(`${message} ${remedy}${relatedText(finding, words)}`)}\n`;
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
