/**
 * Letters of other alphabets that look like Latin ones, as keyboards and copied texts bring them in: the part of
 * Unicode’s confusables (UTS #39, confusables.txt) whose target is one Latin letter, Cyrillic and Greek only. Each is
 * followed by the Latin letters it is taken for, the likeliest first: Cyrillic keyboards give `п` where `p` was meant.
 */
const LATIN_OF: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'аa АA вbBv ВB еe ЕE ёe ЁE ѐe кk КK мm МM нhHn НH оo ОO рp РP сc СC тtT ТT уyu УY хx ХX ѕs ЅS іi ІI їi јj ЈJ ԁd ԛq ԝw һh ѵv гr ьb пpn иui',
    'αa ΑA ΒB εe ΕE ΖZ ηnh ΗH ιi ΙI κk ΚK ΜM νv ΝN οo ΟO ρp ΡP τt ΤT υuy ΥY χx ΧX γy ωw ϲc ϳj',
  ]
    .flatMap((line) => line.split(' '))
    .map((word) => {
      const [letter = '', ...latin] = word;
      return [letter, latin];
    }),
);

/**
 * The text with Latin letters; `null` when it holds no letter that only looks like one.
 *
 * @param known names that stand beside it: where a letter may be several Latin ones, the name that exists is meant.
 */
export function withLatinLetters(text: string, known: Iterable<string> = []): string | null {
  const letters = [...text].map((letter) => [...(LATIN_OF.get(letter) ?? [fullWidth(letter)])]);
  const latin = letters.map(([first = '']) => first).join('');
  if (latin === text) return null;
  for (const name of known) {
    const own = [...name];
    if (name !== text && own.length === letters.length && own.every((one, at) => letters[at]?.includes(one)))
      return name;
  }
  return latin;
}

/**
 * What a text that passes for Latin is meant to be; `null` for one that is Latin, or another alphabet altogether: only where
 * the rest is Latin does a look-alike pass unseen.
 */
export function latinLookAlike(text: string, known: Iterable<string> = []): string | null {
  const latin = withLatinLetters(text, known);
  if (latin !== null && [...known].includes(latin)) return latin;
  const isMixed = /[A-Za-z0-9]/.test(text) && /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*$/u.test(latin ?? '');
  return isMixed ? latin : null;
}

/** `Ａ` of East Asian keyboards is `A`. */
function fullWidth(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : letter;
}
