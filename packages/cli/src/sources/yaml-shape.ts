import { wordsOfYamlError, type YamlWords } from './yaml-errors.ts';

/** Characters of the longest text; the longest of our manifests has 20 000. */
const LONGEST = 1_000_000;
/** Columns that marks and blanks may take before the first word of a line: each may open a block. */
const WIDEST_INDENT = 200;
/** Brackets and braces open at once. */
const DEEPEST_FLOW = 50;

type Shape = YamlWords & { readonly line: number };

/**
 * What would exhaust the parser, which goes one call deeper with every block and bracket: on some versions of Node the
 * process itself then ends. `null` when the text may be parsed.
 */
export function yamlShapeFault(text: string): Shape | null {
  if (text.length > LONGEST) return wordsOfYamlError('TOO_LONG', 1);
  let line = 0;
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    line += 1;
    if (indentEnd(text, start, end) - start > WIDEST_INDENT) return wordsOfYamlError('TOO_DEEP', line);
    start = end + 1;
  }
  return deepFlow(text);
}

/** Where the first word of a line begins, after blanks and the marks `- `, `? `, `: `. */
function indentEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const character = text[at] ?? '';
    const isMark = '-?:'.includes(character) && (at + 1 === end || ' \t\r'.includes(text[at + 1] ?? ' '));
    if (!isMark && character !== ' ' && character !== '\t') break;
    at += 1;
  }
  // A line of blanks opens nothing.
  return at === end && text.slice(start, end).trim() === '' ? start : at;
}

/** Brackets are counted outside quotation marks and comments; in a plain text they count too, which is far from the bound. */
function deepFlow(text: string): Shape | null {
  let depth = 0;
  let line = 1;
  let quote = '';
  let previous = '\n';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\n') line += 1;
    if (quote !== '') {
      if (character === '\\' && quote === '"') at += 1;
      else if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && ' \t\n[{,:'.includes(previous)) quote = character;
    else if (character === '#' && ' \t\n'.includes(previous)) {
      const found = text.indexOf('\n', at);
      at = (found === -1 ? text.length : found) - 1;
    } else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > DEEPEST_FLOW) return wordsOfYamlError('TOO_DEEP', line);
    } else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
    previous = text[at] ?? '\n';
  }
  return null;
}
