import type { SearchLanguage } from '../contract.ts';
import type { ToldEntry } from './shard-builder.ts';

/** A Markdown page of `docs`, guide or finding. */
export interface TextPage {
  /** `/guides/glossaire/`. */
  readonly address: string;
  readonly title: string;
  /** Its Markdown, without its title. */
  readonly body: string;
  /** Its headings, as the page has them. */
  readonly headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[];
}

/** Where the pages of findings are, `/reference/diagnostics/model/x/`; above them are lists. */
const FINDINGS = '/reference/diagnostics/';
const FINDING = /^[^/]+\/[^/]+\/$/;

/** What a language finds of a page: the parts of a guide in this language, or what a finding says in it. */
export function textEntries(page: TextPage, language: SearchLanguage): readonly ToldEntry[] {
  const { address } = page;
  const isEnglish = address.startsWith('/en/');
  if (isEnglish !== (language === 'en')) return [];
  const french = isEnglish ? address.slice('/en'.length) : address;
  if (!french.startsWith(FINDINGS)) return guideEntries(page);
  return FINDING.test(french.slice(FINDINGS.length)) ? [findingEntry(page)] : [];
}

/** An entry for the guide, and one for each of its parts. */
function guideEntries({ address, title, body, headings }: TextPage): readonly ToldEntry[] {
  const [start = '', ...parts] = partsOf(body);
  // Headings deeper than a part are among its words.
  const heads = headings.filter(({ depth }) => depth === 2 || depth === 3);
  return [
    { kind: 'guide', name: title, text: plainWords(start), address },
    ...heads.map(
      ({ slug, text }, index): ToldEntry => ({
        kind: 'guide',
        context: title,
        name: text,
        text: plainWords(parts[index] ?? ''),
        address: `${address}#${slug}`,
      }),
    ),
  ];
}

/** What stands before the first heading of depth 2 or 3, and after each of them. */
function partsOf(body: string): readonly string[] {
  const parts = [''];
  let isCode = false;
  for (const line of body.split('\n')) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode;
    if (!isCode && /^#{2,3} /.test(line)) parts.push('');
    else parts.push(`${parts.pop()}${line}\n`);
  }
  return parts;
}

function findingEntry({ address, title, body }: TextPage): ToldEntry {
  const [sentence = '', ...rest] = body
    .split(/\n{2,}/)
    // « **Message** (erreur) : … »: the word before says what it is, and is no part of it.
    .flatMap((paragraph) => /^\s*\*\*[^*]+\*\*[^:]*:\s*(.*)$/s.exec(paragraph)?.[1] ?? [])
    .map(plainWords);
  return {
    kind: 'diagnostic',
    name: title,
    label: sentence,
    text: rest.join(' '),
    address,
  };
}

/** Markdown as words: no block of code, no address, no path of a file, no sum. */
function plainWords(markdown: string): string {
  return markdown
    .replaceAll(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1.*$/gm, ' ')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<[^<>\n]*>/g, ' ')
    .replaceAll(/^[|:\-\s]+$/gm, ' ')
    .replaceAll(/[*`]/g, '')
    .replaceAll(/\||^#+ |^> |^ *(?:-|\d+\.) /gm, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !PATH.test(word) && !SUM.test(word))
    .join(' ');
}

/** `dist/specs/15-15`, `./a.json`, `C:\x`; neither `et/ou` nor `15/18`. */
const PATH = /^\W*(?:[.~]{0,2}\/\S|[a-z]:\\)|\/\S*[./]\w/i;
const SUM = /^\W*[0-9a-f]{32,}\W*$/i;
