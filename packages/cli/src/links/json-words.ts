import type { JsonFaultReason } from './json-scanner.ts';

/** What is wrong in a JSON text, as the end of a sentence. */
export interface JsonWords {
  readonly fr: string;
  readonly en: string;
}

/** What authors do wrong in JSON. */
export const JSON_WORDS: Readonly<Record<JsonFaultReason, JsonWords>> = {
  'comma-missing': {
    fr: 'une virgule manque à la fin de cette ligne',
    en: 'a comma is missing at the end of this line',
  },
  'comma-in-excess': {
    fr: 'une virgule est de trop : il n’y en a pas avant une accolade ou un crochet fermant',
    en: 'there is a comma too many: none stands before a closing brace or bracket',
  },
  'colon-missing': {
    fr: 'deux-points manque entre la balise et sa valeur',
    en: 'a colon is missing between the tag and its value',
  },
  'name-unquoted': {
    fr: 'une balise s’écrit entre guillemets droits',
    en: 'a tag is written between straight quotation marks',
  },
  'quotes-curly': {
    fr: 'les guillemets doivent être droits, comme dans "texte"',
    en: 'quotation marks must be straight, as in "text"',
  },
  'text-unclosed': {
    fr: 'un guillemet n’est pas refermé, ou une barre \\ est de trop',
    en: 'a quotation mark is not closed, or there is a backslash too many',
  },
  comment: {
    fr: 'un commentaire ne se lit pas en JSON',
    en: 'JSON has no comments',
  },
  'value-unknown': {
    fr: 'la valeur n’est ni un texte entre guillemets, ni un nombre, ni true, ni false',
    en: 'the value is neither a text between quotation marks, nor a number, nor true, nor false',
  },
  'bracket-mismatched': {
    fr: 'une accolade ou un crochet est fermé par l’autre signe, ou manque',
    en: 'a brace or a bracket is closed by the other sign, or missing',
  },
  'bracket-missing': {
    fr: 'une accolade ou un crochet n’est pas refermé',
    en: 'a brace or a bracket is not closed',
  },
  'text-after-end': {
    fr: 'le texte continue après la dernière accolade',
    en: 'the text goes on after the last brace',
  },
};
