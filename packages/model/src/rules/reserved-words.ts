/** Words that cannot name a field in a generated class, by language (each language's own reference). */
const RESERVED: Readonly<Record<string, string>> = {
  Java: 'abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements import instanceof int interface long native new package private protected public return short static strictfp super switch synchronized this throw throws transient try void volatile while true false null',
  'C#': 'abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while',
  Python:
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield',
};

const LANGUAGES_OF_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(RESERVED)) {
  for (const word of words.split(' ')) {
    LANGUAGES_OF_WORD.set(word, [...(LANGUAGES_OF_WORD.get(word) ?? []), language]);
  }
}
// Not words of a language, but names that a JavaScript object already answers to.
for (const word of ['__proto__', 'constructor', 'prototype']) LANGUAGES_OF_WORD.set(word, ['JavaScript']);

/** The languages in which a word is reserved; empty for a free word. */
export function languagesReserving(word: string): readonly string[] {
  return LANGUAGES_OF_WORD.get(word) ?? [];
}
