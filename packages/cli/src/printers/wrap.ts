/** Blanks where a line may end: not inside French quotation marks, nor before double punctuation. */
const BREAKS = /(?<!«) (?![»:;!?])/;

/** Breaks a sentence at its blanks into lines of at most `width` characters; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BREAKS)) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}

/** In characters as one sees them: accents that stand apart are not counted. */
function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}
