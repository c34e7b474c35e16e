import { withVisibleBlanks } from './visible-blanks.ts';

const LONGEST = 120;
const HEAD = 72;
const TAIL = 40;

/** Control and format characters, separators of lines, blanks that do not break. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u202f]/gu;
/** What could move the cursor of a terminal or turn its text around. */
const UNSAFE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A text from a cell as a terminal can show it: on one line, its invisible characters visible, its middle left out when it is long. */
export function visibleText(text: string): string {
  return withVisibleBlanks(shortened(text)).replace(INVISIBLE, visibleCharacter);
}

/** Control characters that a line of ours must never carry to a terminal; line breaks become blanks. */
export function withoutControls(text: string): string {
  return text.replace(UNSAFE, (character) =>
    character === '\n' || character === '\r' || character === '\t' ? ' ' : visibleCharacter(character),
  );
}

/** Lines of a report for a terminal: whatever a label, a value or a file name holds, each stays one line and moves nothing. */
export function printedLines(lines: readonly string[]): string {
  return `${lines.map(withoutControls).join('\n')}\n`;
}

function visibleCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n') return '⏎';
  if (character === '\t') return '⇥';
  if (character === '\u00a0' || character === '\u202f') return '⍽';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const characters = [...text];
  if (characters.length <= LONGEST) return text;
  return `${characters.slice(0, HEAD).join('')} […] ${characters.slice(-TAIL).join('')}`;
}
