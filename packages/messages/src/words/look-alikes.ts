// A copy of packages/model/src/validation/look-alikes.ts: change that one, then `npm run runtime`.
/**
 * Letters of other alphabets that look like Latin ones, as keyboards and copied texts bring them in: the part of
 * Unicode’s confusables (UTS #39, confusables.txt) whose target is one Latin letter, Cyrillic and Greek only.
 */
export const LATIN_OF: ReadonlyMap<string, string> = new Map(
  [
    'аa АA вb ВB еe ЕE ѐe кk КK мm МM нh НH оo ОO рp РP сc СC тt ТT уy УY хx ХX ѕs ЅS іi ІI їi јj ЈJ ԁd ԛq ԝw һh ѵv гr ьb пn',
    'αa ΑA ΒB εe ΕE ΖZ ηn ΗH ιi ΙI κk ΚK ΜM νv ΝN οo ΟO ρp ΡP τt ΤT υu ΥY χx ΧX γy ωw ϲc ϳj',
  ]
    .flatMap((line) => line.split(' '))
    .map((pair) => [...pair] as [string, string]),
);

/**
 * Letters that resemble a Latin one and correspond to another: a hand may have meant either. The Cyrillic « п » looks like
 * an « n » and is a « p ».
 */
export const SOUND_OF: ReadonlyMap<string, string> = new Map(
  [
    'вv ВV гg ГG бb БB дd ДD жj ЖJ зz ЗZ иi ИI йj лl ЛL нn НN пp ПP рr РR сs СS уu УU фf ФF хh ХH цc ЦC эe ЭE',
    'βb ΒB γg ΓG δd ΔD ζz ηi ΗI θt λl ΛL μm νn πp ΠP ρr ΡR σs ΣS ςs υu φf ΦF χh ΧH ωo ΩO',
  ]
    .flatMap((line) => line.split(' '))
    .map((pair) => [...pair] as [string, string]),
);

/** Signs without width, which nobody sees: soft hyphen, zero-width blanks and joiners, marks of direction and of byte order. */
export const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Most texts have none of these, and nothing to be looked at letter by letter. */
const BEYOND_ASCII = /[^\p{ASCII}]/u;

/** Readings of one text that are tried: enough for four doubtful letters. */
const MOST_READINGS = 16;

/**
 * What a text with letters of another alphabet may have been meant to be, in Latin letters: by what each looks like first,
 * then by what each corresponds to. None for a text that has no such letter.
 */
export function latinReadings(text: string): readonly string[] {
  return readingsOf(text, () => true);
}

/** Letters whose look leaves a doubt: a reader takes « п » for an « n », or knows it for a « p ». */
const DOUBTFUL = new Set('пПгГвниηνρυχωγ');

/** The readings by look alone, but for letters that are hardly like any of ours. */
export function likelyReadings(text: string): readonly string[] {
  return readingsOf(text, (letter) => DOUBTFUL.has(letter));
}

function readingsOf(text: string, isSounded: (letter: string) => boolean): readonly string[] {
  if (foreignLetters(text).length === 0) return [];
  let readings = [''];
  for (const letter of text) {
    const look = LATIN_OF.get(letter) ?? fullWidth(letter);
    const sound = SOUND_OF.get(letter);
    const own = new Set(look === letter ? [sound ?? letter] : [look]);
    if (sound !== undefined && isSounded(letter)) own.add(sound);
    // By look first.
    readings = [...own].flatMap((one) => readings.map((reading) => reading + one)).slice(0, MOST_READINGS);
  }
  return readings;
}

/** The letters of a text that are of another alphabet and are taken for Latin ones, or typed for them; each once. */
export function foreignLetters(text: string): readonly string[] {
  if (!BEYOND_ASCII.test(text)) return [];
  const isForeign = (letter: string) =>
    LATIN_OF.has(letter) || SOUND_OF.has(letter) || fullWidth(letter) !== letter;
  return [...new Set([...text].filter(isForeign))];
}

/** The text with Latin letters; `null` when it holds no letter that only looks like one. */
export function withLatinLetters(text: string): string | null {
  const latin = [...text].map((letter) => LATIN_OF.get(letter) ?? fullWidth(letter)).join('');
  return latin === text ? null : latin;
}

/**
 * What a text that passes for Latin is meant to be; `null` for one that is Latin, or another alphabet altogether: only where
 * the rest is Latin does a look-alike pass unseen.
 *
 * @param known what stands beside it: of several readings, the one that exists there is meant.
 */
export function latinLookAlike(text: string, known: ReadonlySet<string> = new Set()): string | null {
  if (!BEYOND_ASCII.test(text)) return null;
  const existing = latinReadings(text).find((reading) => known.has(reading));
  if (existing !== undefined) return existing;
  const latin = withLatinLetters(text);
  const isMixed = /[A-Za-z0-9]/.test(text) && /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*$/u.test(latin ?? '');
  return isMixed ? latin : null;
}

/** `Ａ` of East Asian keyboards is `A`. */
function fullWidth(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : letter;
}
