import type { YAMLError } from 'yaml';

interface Words {
  readonly fr: string;
  readonly en: string;
}

/** What authors do wrong, by the code of the YAML reader. */
const WORDS: Readonly<Partial<Record<YAMLError['code'], Words>>> = {
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
};

const ANYTHING: Words = {
  fr: 'un caractère n’est pas à sa place',
  en: 'a character is out of place',
};

/** What is wrong in a text that is no YAML, in both languages. */
export function wordsOfYamlError({ code }: YAMLError, line: number): Words & { readonly line: number } {
  return { ...(WORDS[code] ?? ANYTHING), line };
}
