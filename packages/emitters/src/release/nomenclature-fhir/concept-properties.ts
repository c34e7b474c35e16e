import type { NomenclatureEntry } from '../../shared/nomenclatures/nomenclature-entry.ts';
import type { ConceptProperty, PropertyDefinition } from './fhir-resource.ts';

const DESCRIPTIONS: ReadonlyMap<string, string> = new Map([
  [
    'wire-code',
    'Le code tel que les messages le portent, quand FHIR interdit de l’écrire ainsi (espaces autour, espaces répétées).',
  ],
  [
    'authored-code',
    'Le code tel qu’il est saisi dans le classeur, quand les messages le portent autrement (virgules, espaces).',
  ],
  ['comment', 'Commentaire de l’auteur.'],
  ['other-definition', 'Définition d’une autre ligne de la nomenclature qui répète ce code.'],
]);

/**
 * What a concept tells beyond its code, label and definition, in an order that depends on nothing else.
 *
 * @param rows the rows of the nomenclature that make up the concept: several when a code is repeated.
 * @param coveredLevels up to which level the labels above are those of its parents.
 */
export function conceptProperties(
  code: string,
  rows: readonly NomenclatureEntry[],
  coveredLevels: number,
): readonly ConceptProperty[] {
  const [first, ...repetitions] = rows;
  if (first === undefined) return [];
  const wire = rows.map((row) => row.code);
  const authored = rows.map((row) => row.authoredCode);
  const titles = first.labels.slice(0, first.level - 1);
  const values: (readonly [code: string, values: readonly (string | null)[]])[] = [
    // All spellings, the legal one included: a receiver sees that both travel.
    ['wire-code', wire.every((one) => one === code) ? [] : wire],
    ['authored-code', authored.filter((one) => !wire.includes(one))],
    ...titles.map((title, index) => {
      const isCovered = index < coveredLevels;
      return [`label-level-${index + 1}`, isCovered ? [] : [title]] as const;
    }),
    ['comment', rows.map(({ comment }) => comment)],
    [
      'other-definition',
      repetitions.map(({ description }) => (description === first.description ? null : description)),
    ],
  ];
  return values.flatMap(([property, texts]) =>
    [...new Set(texts)].flatMap((text) => (text === null ? [] : [{ code: property, valueString: text }])),
  );
}

/** The definitions of the properties in use, in the order of their first use. */
export function propertyDefinitions(codes: Iterable<string>): readonly PropertyDefinition[] {
  return [...new Set(codes)].map((code) => ({
    code,
    description:
      DESCRIPTIONS.get(code) ??
      `Libellé de niveau ${code.slice('label-level-'.length)}, quand aucun code ne le porte.`,
    type: 'string',
  }));
}
