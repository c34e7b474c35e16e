import type { Departure } from '@hubsante/model/contracts';

/** « Annoncé comme partant depuis la version 3.4. À employer à la place : patient.gender. » */
export function departureWords({ since, replacement }: Departure): string {
  const instead = replacement === null ? 'Rien ne le remplace.' : `À employer à la place : ${replacement}.`;
  return `Annoncé comme partant depuis la version ${since}. ${instead}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'texte',
  integer: 'entier',
  number: 'nombre',
  boolean: 'vrai ou faux',
  date: 'date (aaaa-mm-jj)',
  datetime: 'date et heure, avec décalage',
  phoneNumber: 'numéro de téléphone',
  object: 'objet',
};

const ENGLISH_TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'true or false',
  date: 'date (yyyy-mm-dd)',
  datetime: 'date and time, with offset',
  phoneNumber: 'telephone number',
  object: 'object',
};

/** What a type is called; a type that has no words is its own name. */
export function typeWords(type: string, language: 'fr' | 'en'): string {
  return (language === 'fr' ? TYPE_WORDS : ENGLISH_TYPE_WORDS)[type] ?? type;
}

/** `1..n` is « obligatoire, une ou plusieurs fois ». */
export function cardinalityWords(cardinality: string): string {
  const [min = '0', max = '1'] = cardinality.split('..');
  if (max === '1') return min === '0' ? 'facultatif' : 'obligatoire';
  const most = max === 'n' ? 'autant de fois qu’il le faut' : `${max} fois au plus`;
  if (min === '0') return `facultatif, ${most}`;
  return `obligatoire, ${min === '1' ? 'au moins une fois' : `au moins ${min} fois`}${max === 'n' ? '' : `, ${most}`}`;
}
