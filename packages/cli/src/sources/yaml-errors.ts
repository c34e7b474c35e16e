import type { YAMLError } from 'yaml';

/** What is wrong, as the end of a sentence. */
export interface YamlWords {
  readonly fr: string;
  readonly en: string;
}

/** What the parser allows and we do not. */
type OwnCode = 'TOO_LONG' | 'TOO_DEEP' | 'ALIAS' | 'MERGE_KEY' | 'RESERVED_KEY' | 'KEY_NOT_A_TEXT';

const DEPTH: YamlWords = {
  fr: 'trop de listes ou de blocs y sont emboîtés',
  en: 'too many lists or blocks are nested there',
};

/** What authors do wrong, by the code of the YAML reader. */
const WORDS: Readonly<Partial<Record<YAMLError['code'] | OwnCode, YamlWords>>> = {
  TAB_AS_INDENT: {
    fr: 'une tabulation décale la ligne ; seules des espaces le peuvent',
    en: 'a tab indents the line; only blanks may',
  },
  BAD_INDENT: {
    fr: 'la ligne n’est pas alignée avec celles qui l’entourent',
    en: 'the line is not aligned with those around it',
  },
  MISSING_CHAR: {
    fr: 'un guillemet, un crochet, une accolade, une virgule ou deux-points manque',
    en: 'a quotation mark, a bracket, a brace, a comma or a colon is missing',
  },
  DUPLICATE_KEY: {
    fr: 'cette clé est déjà écrite plus haut dans le même bloc',
    en: 'this key is already written above in the same block',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    fr: 'un texte qui contient « : » doit être entre guillemets',
    en: 'a text that holds “:” must be between quotation marks',
  },
  MULTILINE_IMPLICIT_KEY: {
    fr: 'deux-points manque après la clé, ou un guillemet n’est pas refermé',
    en: 'a colon is missing after the key, or a quotation mark is not closed',
  },
  BAD_ALIAS: {
    fr: 'un texte qui commence par « * » ou « & » doit être entre guillemets',
    en: 'a text that begins with “*” or “&” must be between quotation marks',
  },
  MULTIPLE_DOCS: {
    fr: 'une ligne « --- » commence un second document',
    en: 'a line “---” begins a second document',
  },
  TOO_LONG: {
    fr: 'il dépasse un million de caractères',
    en: 'it has more than a million characters',
  },
  TOO_DEEP: DEPTH,
  RESOURCE_EXHAUSTION: DEPTH,
  ALIAS: {
    fr: 'le renvoi « {value} » n’est pas lu ; écrire ici la valeur entière, ou mettre le texte entre guillemets',
    en: 'the reference “{value}” is not read; write the whole value here, or put the text between quotation marks',
  },
  MERGE_KEY: {
    fr: 'la fusion « << » n’est pas lue ; écrire ici chaque clé',
    en: 'the merge “<<” is not read; write each key here',
  },
  RESERVED_KEY: {
    fr: 'la clé « {value} » est réservée aux programmes',
    en: 'the key “{value}” is reserved for programs',
  },
  KEY_NOT_A_TEXT: {
    fr: 'une clé doit être un simple texte',
    en: 'a key must be a plain text',
  },
};

const ANYTHING: YamlWords = {
  fr: 'un caractère n’est pas à sa place',
  en: 'a character is out of place',
};

/** What is wrong in a text that is no YAML, in both languages. */
export function wordsOfYamlError(
  code: YAMLError['code'] | OwnCode,
  line: number,
  value = '',
): YamlWords & { readonly line: number } {
  const { fr, en } = WORDS[code] ?? ANYTHING;
  return { fr: fr.replace('{value}', () => value), en: en.replace('{value}', () => value), line };
}
