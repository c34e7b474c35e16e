import { PackageParts } from '@hubsante/workbook';
import { xmlTokens } from './xml-tokens.ts';

const MAIN_PART = 'word/document.xml';
/** What stands for a document that cannot be read. */
const UNREADABLE = 'unreadable';

/** A heading with the table below it. */
interface WordTable {
  readonly heading: string;
  readonly rows: string[][];
}

/**
 * The headings and the cells of a Word document, as JSON with one cell a line: what its author reads. Fonts,
 * widths, metadata and the bytes of the zip are left out (docs/reference/artefacts-publies.md §10).
 */
export function wordTablesText(bytes: Uint8Array): string {
  const parts = PackageParts.open(bytes);
  const part = typeof parts === 'string' ? null : parts.read(MAIN_PART);
  if (!(part instanceof Uint8Array)) return UNREADABLE;
  try {
    return JSON.stringify(wordTables(new TextDecoder().decode(part)), null, 1);
  } catch {
    return UNREADABLE;
  }
}

/** @throws Error when the part is not XML. */
function wordTables(xml: string): WordTable[] {
  const tables: WordTable[] = [];
  /** Runs of the paragraph or cell that is being read. */
  let text = '';
  let depth = 0;
  let isText = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (isText) text += token.text;
      continue;
    }
    const { tag } = token;
    const opens = token.kind === 'open' && !token.isEmpty;
    if (tag === 'w:t') isText = opens;
    else if (tag === 'w:br' && token.kind === 'open') text += '\n';
    else if (tag === 'w:tab' && token.kind === 'open') text += '\t';
    else if (tag === 'w:tbl') depth += opens ? 1 : -1;
    else if (tag === 'w:tr' && opens) tables.at(-1)?.rows.push([]);
    else if (tag === 'w:tc' && !opens) {
      tables.at(-1)?.rows.at(-1)?.push(text);
      text = '';
    } else if (tag === 'w:p' && !opens && depth === 0) {
      tables.push({ heading: text, rows: [] });
      text = '';
    } else if (tag === 'w:p' && opens && text !== '') text += '\n';
  }
  return tables;
}
