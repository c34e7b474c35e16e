/** What ends a line in one of the languages or for one of their tools. */
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * What no source file should hold: control characters, halves of a surrogate pair, and what makes an editor show other code
 * than the compiler reads (CVE-2021-42574).
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The lines of a text for a comment. What a source file should not hold is shown as U+FFFD. */
export function commentLines(text: string): readonly string[] {
  return text.split(LINE_BREAK).map((line) => line.replace(UNSAFE, '\ufffd').trimEnd());
}

/** The same on one line. */
export function commentLine(text: string): string {
  return commentLines(text)
    .filter((line) => line !== '')
    .join(' ');
}

/**
 * A literal of text, alike in TypeScript, Java, C# and Python: JSON, with escapes for what one of them takes for the end of a
 * line or an editor shows out of its place.
 */
export function textLiteral(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A line of a comment of TypeScript: nothing ends the comment, and nothing opens a tag of documentation. */
export function typeScriptComment(line: string): string {
  return line.replaceAll('*/', '*\\/').replace(/^(\s*)@/, '$1\\@');
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\\': '&#92;' };

/**
 * A line of a Javadoc comment, which is HTML: nothing in it is a tag or ends the comment, and no backslash is left, since Java
 * takes `\u` for an escape in comments too (JLS §3.3).
 */
export function javaComment(line: string): string {
  return line
    .replace(/&|<|>|\\(?=u)/g, (sign) => HTML[sign] ?? sign)
    .replaceAll('*/', '*&#47;')
    .replace(/^(\s*)@/, '$1&#64;')
    .replaceAll('{@', '&#123;@');
}

/** A line of a documentation comment of C#, which is XML. */
export function cSharpComment(line: string): string {
  return line.replace(/[&<>]/g, (sign) => HTML[sign] ?? sign);
}

/** A line of a text between three quotes in Python: nothing ends it or is an escape. */
export function pythonDocText(line: string): string {
  return line.replaceAll('\\', '\\\\').replace(/"(?="|$)/g, '\\"');
}
