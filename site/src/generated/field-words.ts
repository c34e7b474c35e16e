import type { Departure } from '@hubsante/model/contracts';
import type { PageLanguage } from '../site/addresses.ts';

/** « Annoncé comme partant depuis la version 3.4. À employer à la place : patient.gender. » */
export function departureWords({ since, replacement }: Departure, language: PageLanguage = 'fr'): string {
  if (language === 'en') {
    const instead = replacement === null ? 'Nothing replaces it.' : `To be used instead: ${replacement}.`;
    return `Announced as leaving since release ${since}. ${instead}`;
  }
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
export function typeWords(type: string, language: PageLanguage): string {
  return (language === 'fr' ? TYPE_WORDS : ENGLISH_TYPE_WORDS)[type] ?? type;
}

/** `1..n` is « obligatoire, au moins une fois », “required, at least once”. */
export function cardinalityWords(cardinality: string, language: PageLanguage = 'fr'): string {
  const [min = '0', max = '1'] = cardinality.split('..');
  if (language === 'en') return englishCardinality(min, max);
  if (max === '1') return min === '0' ? 'facultatif' : 'obligatoire';
  const most = max === 'n' ? 'autant de fois qu’il le faut' : `${max} fois au plus`;
  if (min === '0') return `facultatif, ${most}`;
  return `obligatoire, ${min === '1' ? 'au moins une fois' : `au moins ${min} fois`}${max === 'n' ? '' : `, ${most}`}`;
}

function englishCardinality(min: string, max: string): string {
  if (max === '1') return min === '0' ? 'optional' : 'required';
  const most = max === 'n' ? 'as often as needed' : `at most ${max} times`;
  if (min === '0') return `optional, ${most}`;
  return `required, at least ${min === '1' ? 'once' : `${min} times`}${max === 'n' ? '' : `, ${most}`}`;
}
