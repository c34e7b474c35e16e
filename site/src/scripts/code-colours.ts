import { type CodeLanguage, codeTokens, languageNamed, TOKEN_KINDS, type TokenKind } from './code-tokens.ts';

/**
 * Colours of code, as ranges over the text that is there (https://drafts.csswg.org/css-highlight-api-1/): the page weighs
 * what its code weighs, and code is copied, searched and printed as before. A browser without them shows code in one colour.
 */
const canColour = typeof CSS !== 'undefined' && 'highlights' in CSS;

/** Beyond these characters nobody reads: the rest of a text keeps one colour. */
const READ_CHARACTERS = 100_000;

const highlights = new Map<TokenKind, Highlight>();
/** Ranges of an element that has colours now. */
const coloured = new WeakMap<Element, readonly (readonly [TokenKind, StaticRange])[]>();

function highlightOf(kind: TokenKind): Highlight {
  const known = highlights.get(kind);
  if (known !== undefined) return known;
  const highlight = new Highlight();
  highlights.set(kind, highlight);
  CSS.highlights.set(`code-${kind}`, highlight);
  return highlight;
}

/**
 * Gives the code of an element its colours, in place of those it had.
 *
 * @param element holds one text and no element.
 * @param language `undefined` takes colours away.
 */
export function colourCode(element: Element, language: CodeLanguage | undefined): void {
  if (!canColour) return;
  for (const [kind, range] of coloured.get(element) ?? []) highlightOf(kind).delete(range);
  coloured.delete(element);
  const text = element.firstChild;
  if (language === undefined || !(text instanceof Text)) return;
  const ranges = codeTokens(text.data.slice(0, READ_CHARACTERS), language).map(
    ({ kind, start, end }) =>
      [
        kind,
        new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }),
      ] as const,
  );
  for (const [kind, range] of ranges) highlightOf(kind).add(range);
  coloured.set(element, ranges);
}

/** Colours the blocks of a page of Markdown that say their language: `<pre><code class="language-java">`. */
function colourBlocks(): void {
  for (const code of document.querySelectorAll('pre > code[class^="language-"]'))
    colourCode(code, languageNamed(code.className.slice('language-'.length)));
}

// Names of kinds are those of the style sheet.
if (canColour) for (const kind of TOKEN_KINDS) highlightOf(kind);
colourBlocks();
