/**
 * A text as a sentence quotes it: blanks at its ends, which nobody sees and which count, are shown. What a program reads
 * keeps the text itself.
 */
export function withVisibleBlanks(text: string): string {
  return text.replace(/^[ \u00a0\u202f]+|[ \u00a0\u202f]+$/g, (blanks) =>
    [...blanks].map((blank) => (blank === ' ' ? '␣' : '⍽')).join(''),
  );
}
