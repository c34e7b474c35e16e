import type { CellInput } from './spreadsheet-from-tables.ts';

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const DATE = /^@(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?)$/;
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
const RESULT_MARK = ' ⇒ ';

/**
 * The cell that an author gets by typing this text into Excel:
 *
 * | Written | Cell |
 * |---|---|
 * | nothing, or blanks only | blank |
 * | `12`, `-0.5`, `1e3` | a number |
 * | `TRUE`, `FALSE` | a boolean |
 * | `#REF!` and Excel's other errors | an error |
 * | `=ROW()-8` | a formula never calculated |
 * | `=ROW()-8 ⇒ 3` | a formula and its result (a number or a text) |
 * | `@2024-08-21`, `@2024-08-21T14:30:00` | a date; without the `@` a date stays a text |
 * | `'12` | the text `12`: a leading apostrophe makes a text of anything |
 * | anything else | that text, without the blanks around it |
 *
 * In a text `\n` is a line break, `\|` a bar, `\\` a backslash and `\ ` a blank, which is kept even at an
 * end; any other backslash is itself, so that patterns (`\d+`) need no care.
 */
export function cellFromMarkdown(written: string): CellInput {
  const content = written.replace(/^[ \t]+/, '').replace(/(\\ )?[ \t]*$/, '$1');
  if (content === '') return null;
  if (content.startsWith("'")) return unescaped(content.slice(1));
  if (content === 'TRUE' || content === 'FALSE') return content === 'TRUE';
  if (NUMBER.test(content)) return Number(content);
  if (ERRORS.includes(content)) return { error: content };
  const [, date] = DATE.exec(content) ?? [];
  if (date !== undefined) return { date };
  return content.startsWith('=') && content.length > 1 ? formulaOf(content.slice(1)) : unescaped(content);
}

function formulaOf(content: string): CellInput {
  const mark = content.lastIndexOf(RESULT_MARK);
  if (mark === -1) return { formula: unescaped(content) };
  const result = content.slice(mark + RESULT_MARK.length);
  const cached = NUMBER.test(result) ? Number(result) : unescaped(result.replace(/^'/, ''));
  return { formula: unescaped(content.slice(0, mark)), cached };
}

function unescaped(text: string): string {
  return text.replace(/\\([n|\\ ])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));
}
