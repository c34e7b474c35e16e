/**
 * Texts that end, open or run something where a printer lets them: every emitter is tried with all of them, as label, description,
 * example and code.
 */
export const HORRIBLE_TEXTS: readonly string[] = [
  // Comments of Java, whose escapes count in comments too.
  '\\u002a/ static { System.exit(1); } /\\u002a',
  'C:\\users\\commun\\fichier',
  '*/ static int x = 1; /*',
  '// \\',
  // XML and HTML.
  '--> <!-- ]]> <![CDATA[ &amp; &#0; &',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '?> <?php',
  // Ends of lines.
  'une\rdeux',
  'une\r\ndeux\ntrois',
  'une\u0085int x = 1;',
  'une\u2028int x = 1;\u2029int y = 1;',
  'une\vdeux\fdeux',
  // Quotes, escapes and templates.
  '"""',
  'finit par "',
  "'''",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is tried.
  '`${process.exit(1)}`',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is tried.
  '{{x}} {{{x}}} {% x %} ${x} #{x} %s %(x)s',
  '\\',
  '\\\\',
  '\\N{DIGIT ONE} \\x41 \\uZZZZ \\N \\G \\l',
  // Formulas of spreadsheets.
  "=cmd|' /C calc'!A0",
  '@SUM(A1:A2)',
  '+1',
  '-1',
  '+1+cmd',
  '\t=1',
  '\r=1',
  ';=1;',
  // Names that JavaScript objects answer to.
  '__proto__',
  'constructor',
  'toString',
  // What YAML takes for something else than text.
  'NO',
  '~',
  '1e3',
  '0x1F',
  '2026-11-28',
  '44109_2780',
  '<<',
  '=',
  '- a: b # c',
  '&a *a !b | > %',
  // What a file cannot hold, or shows elsewhere than it is.
  'nul\0nul',
  '\u0001\u0008\u001b[31m\u007f\u009f',
  'demi \ud83d paire',
  '\udc00',
  'droite \u202e\u2066 gauche \u200f',
  '\ufeffmarque',
  '\ufffe\uffff',
  '😀🧑‍⚕️',
  'é e\u0301 ﬁ',
  '\u00a0espace insécable\u00a0',
  `${'a'.repeat(9_999)}.`,
  `${'mot '.repeat(2_000)}fin`,
];

/** Tags and names of types that are legal in XML and mean something in a language, or look like another. */
export const HORRIBLE_TAGS: readonly string[] = [
  ...'list dict str int float bool object obj self cls result x from_dict to_dict fromDict toDict from_str print'.split(
    ' ',
  ),
  ...'class Class getClass equals hashCode toString notify wait value values name ordinal new package import'.split(
    ' ',
  ),
  ...'toJson fromJson ToJson FromJson GetType getType Equals Converter converter Serialize System Hubsante'.split(
    ' ',
  ),
  ...'constructor __proto__ prototype default enum None True false null async await match type _ __ __init__'.split(
    ' ',
  ),
  ...'String Object List Map Override Enum Record Date Type Any Union Optional TypeVar T EnumT JsonProperty'.split(
    ' ',
  ),
  ...'locID locId loc_id loc_ID LOC_ID LocId locid a A aB AB ab aB1 AB1 uRI URI uri é e É œuf oeuf Éléphant'.split(
    ' ',
  ),
  ...'Elephant élèves 中文 имя a-b a.b a_b aB2 x-1 x1 x_1 _1 con aux nul MINUS EMPTY patientX00000000'.split(
    ' ',
  ),
];

/** Codes that a careless name would lose, or give to two of them. */
export const HORRIBLE_CODES: readonly string[] = [
  ...'A+ A- A -A +A -1 +1 1 _1 1.0 1_0 1-0 1/0 10 N1 N_1 a b B a_b a-b a.b a/b a__b ab AB Ab'.split(' '),
  ...'A_PLUS A_MINUS A_UNDERSCORE PLUS EMPTY class class_ new is None True name value mro values Enum String'.split(
    ' ',
  ),
  ...'é É e œ oe ß ss 中 U4E2D % %% + ++ < > <= >= _ __ _a a_ a_X00000000 CODE'.split(' '),
  ' ',
  ' A',
  'A ',
  'A B',
  ...HORRIBLE_TEXTS,
];
