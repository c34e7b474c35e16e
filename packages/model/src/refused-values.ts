import type { LeafField } from './field.ts';
import { patternMatcher } from './pattern-matcher.ts';

/** A value that exists and that the form of a field refuses. */
export interface RefusedValue {
  readonly value: string;
  /** Whose value it is, in a few French words. */
  readonly of: string;
}

/** A kind of datum that has public values, and some of those that forms forget. */
interface KnownKind {
  /** What the tag, the label or the description of such a datum says. */
  readonly isNamed: RegExp;
  /** What it says when it is something else. */
  readonly isNot?: RegExp;
  /** A value that forms of such a datum accept: a form that refuses it is one of something else, of a name for example. */
  readonly usual?: string;
  readonly values: readonly RefusedValue[];
}

const value = (text: string, of: string): RefusedValue => ({ value: text, of });

/**
 * Public values, each with its source: communes and departments from the Code officiel géographique of Insee (Corsica has
 * letters, overseas departments three figures), postcodes from La Poste, telephone numbers from ITU-T E.164 (15 figures at
 * most) and the numbering plan of Arcep, NIR from the decree 82-103 (letters of Corsica included), FINESS from the
 * Agence du Numérique en Santé, places overseas from the BD TOPO of IGN, RPPS from its directory of professionals, organisations from the samples it publishes with its
 * models, addresses from RFC 5321, CIM-10 from the French PMSI edition (ATIH).
 */
const KNOWN: readonly KnownKind[] = [
  {
    isNamed: /insee|\bCOG\b|(?:code|num[ée]ro|n°)(?: de)?(?: la)? commune|^commune\b/imu,
    isNot: /d[ée]partement|r[ée]gion|canton/iu,
    usual: '75056',
    values: [
      value('01001', 'L’Abergement-Clémenciat'),
      value('2A004', 'Ajaccio, Corse-du-Sud'),
      value('2B033', 'Bastia, Haute-Corse'),
      value('97411', 'Saint-Denis, La Réunion'),
      value('98818', 'Nouméa, Nouvelle-Calédonie'),
    ],
  },
  {
    isNamed: /code postal|postal ?code|post ?code|zip ?code|^CP\b/imu,
    isNot: /insee/iu,
    usual: '75001',
    values: [
      value('01000', 'Bourg-en-Bresse'),
      value('20090', 'Ajaccio'),
      value('97400', 'Saint-Denis, La Réunion'),
      value('98800', 'Nouméa'),
    ],
  },
  {
    isNamed: /d[ée]partement|department/iu,
    usual: '75',
    values: [
      value('01', 'Ain'),
      value('2A', 'Corse-du-Sud'),
      value('2B', 'Haute-Corse'),
      value('971', 'Guadeloupe'),
    ],
  },
  {
    // A national form is no fault: the description asks for the country code where there is one.
    isNamed: /t[ée]l[ée]phon|\bt[ée]l\b|phone|num[ée]ro (?:d['’])?appel/iu,
    usual: '+33612345678',
    values: [
      value('+33612345678', 'téléphone mobile de France'),
      value('+262262901234', 'téléphone de La Réunion'),
      value('+687251234', 'téléphone de Nouvelle-Calédonie'),
      value('+123456789012345', 'le plus long numéro E.164'),
    ],
  },
  {
    isNamed: /courriel|e-?mail|adresse [ée]lectronique/iu,
    values: [
      value('regulation@samu.paris', 'domaine .paris'),
      value('prenom.nom+garde@chu-exemple.fr', 'adresse avec un +'),
    ],
  },
  {
    isNamed: /\bNIR\b|[Ss][ée]curit[ée] [Ss]ociale|[Mm]atricule INS/u,
    values: [
      value('185052A00412356', 'personne née en Corse-du-Sud'),
      value('285052B03312336', 'personne née en Haute-Corse'),
    ],
  },
  {
    isNamed: /finess/iu,
    // A datum that may hold a FINESS among others has a form for each.
    values: [value('2A0000014', 'établissement de Corse'), value('970100178', 'établissement de Guadeloupe')],
  },
  {
    // The number of the directory is the eleven figures; « 8 » before them makes the national identifier of a person.
    isNamed: /\bRPPS\b/iu,
    values: [
      value('10101010101', 'numéro RPPS, onze chiffres'),
      value('810101010101', 'identifiant national : 8, puis le numéro RPPS'),
    ],
  },
  {
    // As they stand in the samples that the ANS publishes with its models.
    isNamed: /identifiant (?:de l['’]organisation|du samu)/iu,
    values: [
      value('fr.health.samu2A', 'SAMU de Corse-du-Sud'),
      value('fr.health.760.samu76', 'organisation en quatre parties'),
      value('fr.fire.sis029.cgo-029', 'organisation dont le nom a un trait d’union'),
    ],
  },
  {
    isNamed: /latitude/iu,
    usual: '48.8566',
    values: [value('-21.1151', 'Saint-Denis, La Réunion, au sud de l’équateur'), value('4.9227', 'Cayenne')],
  },
  {
    isNamed: /longitude/iu,
    usual: '2.3522',
    values: [
      value('-61.5340', 'Pointe-à-Pitre, Guadeloupe, à l’ouest de Greenwich'),
      value('166.4416', 'Nouméa, Nouvelle-Calédonie'),
    ],
  },
  {
    isNamed: /CIM ?-?10|ICD ?-?10/u,
    values: [
      value('R07.4', 'douleur thoracique, sans précision'),
      value('U07.10', 'covid-19, forme respiratoire'),
    ],
  },
];

/**
 * Values that exist in France and that the form an author asks of a field refuses, as « 2A004 » (Ajaccio) for five figures.
 * Empty when it refuses none, when the field has no form of its author's, or when nothing is known of such a datum.
 */
export function refusedValues(field: LeafField): readonly RefusedValue[] {
  if (field.pattern?.origin !== 'authored' || field.enumeration !== null) return [];
  const words = [field.name, field.label, field.description ?? ''].join('\n');
  const matches = patternMatcher(field.pattern.source);
  return KNOWN.filter(({ isNamed, isNot }) => isNamed.test(words) && isNot?.test(words) !== true)
    .filter(({ usual }) => usual === undefined || matches(usual) === true)
    .flatMap(({ values }) => values)
    .filter((one) => matches(one.value) === false);
}
