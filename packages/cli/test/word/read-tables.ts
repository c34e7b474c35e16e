import { strFromU8, unzipSync } from 'fflate';

/** The texts of a Word document: its paragraphs outside tables, and its tables cell by cell. */
export interface WordTexts {
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** Reads what a document of ours says. */
export function readTables(file: Uint8Array): WordTexts {
  const document = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  const tables = [...document.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) =>
    [...table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) =>
      [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => textOf(cell)),
    ),
  );
  const outside = document.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, '');
  const paragraphs = [...outside.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([one]) => textOf(one));
  return { paragraphs: paragraphs.filter((text) => text !== ''), tables };
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)/g)]
    .map(([, text, lineBreak]) => (lineBreak === undefined ? (text ?? '') : '\n'))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
