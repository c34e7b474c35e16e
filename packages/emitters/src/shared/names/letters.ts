/** Letters that Unicode does not take apart into a plain one and its accent. */
const SPELLED: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ẞ: 'SS',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ı: 'i',
};

/**
 * The same text in letters that every compiler reads whatever it takes for the encoding of the file (javac under a French
 * Windows, before Java 18): an accent leaves its letter, a letter of another script is told by its number, `U4E2D`.
 * No letter is ever dropped.
 */
export function plainLetters(text: string): string {
  return text
    .replace(/[œŒæÆßẞøØłŁđĐðÐþÞı]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\u007f]/gu, (sign) =>
      /[\p{L}\p{N}]/u.test(sign) ? `U${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}` : sign,
    );
}
