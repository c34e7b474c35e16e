import { plainText } from '../../scripts/plain-text.ts';

/** Words that say nothing when they stand with others. */
const SMALL: ReadonlySet<string> = new Set(
  'a au aux ce ces d dans de des du en est et l la le les ou par pour que qui sur un une the of in an for to and is what'.split(
    ' ',
  ),
);

/** `l’adresse`, `qu’il`: what stands before the apostrophe is no word. */
const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu)[’'](?=\p{L})/giu;

/** `identifiant(s)` is one word. */
const ENDING = /(?<=\p{L})\((?:s|x|e|es)\)/gu;

/** Two words written as one: `strictFeatures`, `RSEda`. */
const JOINED = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{Lu}\p{Ll})/u;

/**
 * The terms by which a text is found: its words, and of words of several pieces (`15-SMUR`, `M01.00`, `strictFeatures`)
 * the whole and each piece; as `plainText` writes them, in the singular.
 */
export function termsOf(text: string): readonly string[] {
  const terms = new Set<string>();
  for (const trimmed of wordsOf(text)) {
    terms.add(singular(plainText(trimmed)));
    for (const piece of trimmed.split(/[._/@#+-]+/)) {
      if (piece === '') continue;
      terms.add(singular(plainText(piece)));
      const joined = piece.split(JOINED);
      if (joined.length > 1) for (const part of joined) terms.add(singular(plainText(part)));
    }
  }
  return [...terms];
}

/** The terms of a name: those of any text, and the name without its hyphens, `rseda`, as one types it in haste. */
export function nameTerms(name: string): readonly string[] {
  const joined = joinedName(plainText(name));
  return joined === null ? termsOf(name) : [...termsOf(name), joined];
}

/** `rseda` of `rs-eda`; `null` for what is no name of letters and hyphens. */
export function joinedName(name: string): string | null {
  return /^[a-z]+(?:-[a-z]+)+$/.test(name) ? name.replaceAll('-', '') : null;
}

/** The words of a query, each as `termsOf` would write the whole of it; small words only where there are no others. */
export function queryWords(text: string): readonly string[] {
  const words = wordsOf(text).map((word) => singular(plainText(word)));
  const telling = words.filter((word) => !SMALL.has(word));
  return [...new Set(telling.length === 0 ? words : telling)];
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(ELISION, '')
      .replace(ENDING, '')
      .split(/[^\p{L}\p{N}\p{M}._/@#+-]+/u)
      // `C#` and `C++` are words; `#patient` and `champ+` are not.
      .map((word) => (/^\p{L}[#+]+$/u.test(word) ? word : word.replace(/^[._/@#+-]+|[._/@#+-]+$/g, '')))
      .filter(Boolean)
  );
}

/** The pieces of a word that has several; none of a plain one. */
export function piecesOf(word: string): readonly string[] {
  const pieces = word.split(/[._/@+-]+/).filter(Boolean);
  return pieces.length > 1 ? pieces : [];
}

/** `ressources` and `ressource` are one word, in French as in English. */
function singular(word: string): string {
  return /^\p{L}{4,}[sx]$/u.test(word) ? word.slice(0, -1) : word;
}
