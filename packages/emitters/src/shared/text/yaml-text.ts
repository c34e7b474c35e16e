const WIDTH = 80;

/**
 * A text in the style PyYAML's default dumper gives it (docs/reference/artefacts-publies.md §5.1): plain where nothing can be
 * misread, else single-quoted, else double-quoted. `column` is where it begins, `indent` where its
 * continuation lines do; `fold` says whether it may have any, which a key on the line of its value may not.
 */
export function yamlText(text: string, column: number, indent: number, fold: boolean): string {
  if (text === '') return "''";
  const { needsQuotes, needsEscapes } = analyse(text);
  if (!needsQuotes) return foldPlain(text, column, indent, fold);
  return needsEscapes ? foldDouble(text, column, indent, fold) : foldSingle(text, column, indent, fold);
}

interface Analysis {
  readonly needsQuotes: boolean;
  readonly needsEscapes: boolean;
}

const PRINTABLE = /^[\n\x20-\x7e]*$/;
const LEADING_INDICATOR = /^[#,[\]{}&*!|>'"%@`]|^(---|\.\.\.)|^[-?:](?=[\s]|$)/;

function analyse(text: string): Analysis {
  const needsEscapes = !PRINTABLE.test(text) || / \n|\n /.test(text);
  const needsQuotes =
    needsEscapes ||
    text.includes('\n') ||
    /^[ \n]|[ \n]$/.test(text) ||
    LEADING_INDICATOR.test(text) ||
    /:(\s|$)/.test(text) ||
    /\s#/.test(text) ||
    isOtherType(text);
  return { needsQuotes, needsEscapes };
}

/** What a YAML 1.1 reader takes for something else than text. */
const OTHER_TYPES = [
  /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  /^(?:[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
  /^(?:~|null|Null|NULL)$/,
  /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)$/,
  /^(?:=|<<)$/,
];

function isOtherType(text: string): boolean {
  return OTHER_TYPES.some((pattern) => pattern.test(text));
}

/** Breaks a line at a single blank once the column has passed the width. */
function foldPlain(text: string, column: number, indent: number, fold: boolean): string {
  let written = '';
  let at = column;
  for (const [run] of text.matchAll(/ +|[^ ]+/g)) {
    if (run === ' ' && fold && at > WIDTH) {
      written += `\n${' '.repeat(indent)}`;
      at = indent;
    } else {
      written += run;
      at += run.length;
    }
  }
  return written;
}

function foldSingle(text: string, column: number, indent: number, fold: boolean): string {
  const pad = ' '.repeat(indent);
  let written = "'";
  let at = column + 1;
  for (const { 0: run, index } of text.matchAll(/ +|\n+|[^ \n]+/g)) {
    const end = index + run.length;
    if (run[0] === '\n') {
      // A line break is written as one more than it is.
      written += `${'\n'.repeat(run.length + 1)}${pad}`;
      at = indent;
    } else if (run[0] === ' ') {
      const isInside = index !== 0 && end !== text.length;
      if (fold && run.length === 1 && at > WIDTH && isInside) {
        written += `\n${pad}`;
        at = indent;
      } else {
        written += run;
        at += run.length;
      }
    } else {
      const quoted = run.replaceAll("'", "''");
      written += quoted;
      at += quoted.length;
    }
  }
  return `${written}'`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\0': '\\0',
  '\u0007': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\u001b': '\\e',
  '\u0085': '\\N',
  '\u00a0': '\\_',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

function escapeOf(character: string): string | null {
  const short = ESCAPES[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code <= 0x7e) return null;
  const hex = code.toString(16).toUpperCase();
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/**
 * Follows the dumper step by step: text is written up to the next escape, and a fold is considered at
 * each blank and right after each escape. `start` is the first character not yet written.
 */
function foldDouble(text: string, column: number, indent: number, fold: boolean): string {
  const characters = [...text];
  const pad = ' '.repeat(indent);
  let written = '"';
  let at = column + 1;
  let start = 0;
  const write = (piece: string) => {
    written += piece;
    at += piece.length;
  };
  for (let end = 0; end <= characters.length; end += 1) {
    const character = characters[end];
    const escaped = character === undefined ? null : escapeOf(character);
    if (character === undefined || escaped !== null) {
      if (start < end) {
        write(characters.slice(start, end).join(''));
        start = end;
      }
      if (escaped !== null) {
        write(escaped);
        start = end + 1;
      }
    }
    const isInside = end > 0 && end < characters.length - 1;
    const mayFold = fold && isInside && (character === ' ' || start >= end);
    if (!mayFold || at + (end - start) <= WIDTH) continue;
    if (start < end) {
      write(characters.slice(start, end).join(''));
      start = end;
    }
    written += `\\\n${pad}`;
    at = indent;
    // A continuation line cannot begin with a bare blank.
    if (characters[start] === ' ') write('\\');
  }
  return `${written}"`;
}
