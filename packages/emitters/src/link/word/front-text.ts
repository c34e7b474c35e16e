/** A piece of a front page. */
export type FrontBlock =
  | { readonly kind: 'title' | 'subtitle' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/**
 * Reads what a template of a front page gives: `# title`, `## subtitle`, lines between bars as a table whose
 * first row is its header, and paragraphs, which end at an empty line.
 */
export function frontBlocks(text: string): readonly FrontBlock[] {
  const blocks: FrontBlock[] = [];
  let paragraph: string[] = [];
  let rows: string[][] = [];
  const close = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join(' ') });
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    paragraph = [];
    rows = [];
  };
  for (const line of text.split('\n').map((one) => one.trim())) {
    const heading = /^(##?) +(.*)$/.exec(line);
    const isRow = line.startsWith('|') && line.endsWith('|') && line.length > 1;
    if (heading !== null || line === '' || isRow !== rows.length > 0) close();
    if (heading !== null) {
      blocks.push({ kind: heading[1] === '#' ? 'title' : 'subtitle', text: unescaped(heading[2] ?? '') });
    } else if (isRow) rows.push(cellsOf(line));
    else if (line !== '') paragraph.push(unescaped(line));
  }
  close();
  return blocks;
}

/** A text of an author, fit to stand in such a template: on one line, and without bars of its own. */
export function frontWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('\\', '\\\\').replaceAll('|', '\\|');
}

/** What stands between bars; one after a backslash belongs to the text. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let start = 1;
  for (let index = 1; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (character === '\\') index += 1;
    else if (character === '|') {
      cells.push(unescaped(line.slice(start, index).trim()));
      start = index + 1;
    }
  }
  return cells;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
