/**
 * Letters of other alphabets that look like Latin ones, as keyboards and copied texts bring them in: the part of
 * Unicode’s confusables (UTS #39, confusables.txt) whose target is one Latin letter, Cyrillic and Greek only.
 */
const LATIN_OF: ReadonlyMap<string, string> = new Map(
  [
    'аa АA вb ВB еe ЕE ѐe кk КK мm МM нh НH оo ОO рp РP сc СC тt ТT уy УY хx ХX ѕs ЅS іi ІI їi јj ЈJ ԁd ԛq ԝw һh ѵv гr ьb пn',
    'αa ΑA ΒB εe ΕE ΖZ ηn ΗH ιi ΙI κk ΚK ΜM νv ΝN οo ΟO ρp ΡP τt ΤT υu ΥY χx ΧX γy ωw ϲc ϳj',
  ]
    .flatMap((line) => line.split(' '))
    .map((pair) => [...pair] as [string, string]),
);

/** The text with Latin letters; `null` when it holds no letter that only looks like one. */
export function withLatinLetters(text: string): string | null {
  const latin = [...text].map((letter) => LATIN_OF.get(letter) ?? fullWidth(letter)).join('');
  return latin === text ? null : latin;
}

/**
 * What a text that passes for Latin is meant to be; `null` for one that is Latin, or another alphabet altogether: only where
 * the rest is Latin does a look-alike pass unseen.
 */
export function latinLookAlike(text: string): string | null {
  const latin = withLatinLetters(text);
  const isMixed = /[A-Za-z0-9]/.test(text) && /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*$/u.test(latin ?? '');
  return isMixed ? latin : null;
}

/** `Ａ` of East Asian keyboards is `A`. */
function fullWidth(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : letter;
}
