/** Words that cannot name a field in a generated class, by language (each language's own reference). */
const RESERVED_FIELDS: Readonly<Record<string, string>> = {
  Java: 'abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements import instanceof int interface long native new package private protected public return short static strictfp super switch synchronized this throw throws transient try void volatile while true false null',
  'C#': 'abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while',
  Python:
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield',
  // Not words of a language, but names that a JavaScript object already answers to.
  JavaScript: 'constructor prototype',
};

/** Classes that generated code itself relies on: another of the same name hides them (`java.lang`, `System`…). */
const RESERVED_CLASSES: Readonly<Record<string, string>> = {
  Java: 'Boolean Byte Character Class Deprecated Double Enum Error Exception Float Integer Iterable List Long Map Number Object Objects Override Record Set Short String System Void',
  'C#': 'Attribute Boolean Byte Char Convert DateTime DateTimeOffset Decimal Dictionary Double Enum Exception Guid List Nullable Object String Task Type Uri',
  Python: 'Any Dict Enum Exception List Optional Set Type Union',
  TypeScript: 'Array Boolean Date Error Function Map Number Object Partial Promise Record Set String Symbol',
};

/**
 * Whether a text may be no key of an object in JavaScript, whatever it names: it is the object’s prototype there, or a function
 * that tools call on the object itself (`@stoplight/json-ref-resolver`, which reads AsyncAPI documents).
 */
export function isForbiddenKey(text: string): boolean {
  return text.trim() === '__proto__' || text.trim() === 'hasOwnProperty';
}

const LANGUAGES_OF_FIELD = languagesByWord(RESERVED_FIELDS);
const LANGUAGES_OF_CLASS = languagesByWord(RESERVED_CLASSES);

function languagesByWord(words: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, list] of Object.entries(words)) {
    for (const word of list.split(' ')) {
      const known = languages.get(word);
      if (known === undefined) languages.set(word, [language]);
      else known.push(language);
    }
  }
  return languages;
}

/** The words that cannot name a field in a language, between blanks. */
export function reservedFieldWords(language: 'Java' | 'C#' | 'Python'): string {
  return RESERVED_FIELDS[language] ?? '';
}

/** The languages in which a word cannot name a field; empty for a free word. */
export function languagesReserving(word: string): readonly string[] {
  // Names that begin with the letters x, m, l belong to the XML standards (XML 1.0 §2.3).
  if (/^xml/i.test(word)) return ['XML'];
  return LANGUAGES_OF_FIELD.get(word) ?? [];
}

/** The languages in which a class named after a type, with a capital, hides one they need. */
export function languagesHavingClass(typeName: string): readonly string[] {
  return LANGUAGES_OF_CLASS.get(typeName.charAt(0).toUpperCase() + typeName.slice(1)) ?? [];
}
