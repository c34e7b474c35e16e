import type { Nomenclature } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import type { CodeSystem, ValueSet } from '../../src/release/nomenclature-fhir/fhir-resource.ts';
import { emitter as nomenclatureFhir } from '../../src/release/nomenclature-fhir/index.ts';
import { fhirFaults } from './fhir-structure.ts';
import { citing, jsonAt, nomenclature, type Row, releaseWith, textsOf } from './release.ts';

const FOLDER = 'nomenclatures/fhir';

function codeSystemOf(rows: readonly Row[], carried?: (code: string) => string): CodeSystem {
  const list = nomenclature('Test.liste', rows);
  const release = releaseWith([list], { 'EX-A': [citing('liste', list, carried)] });
  const system = jsonAt(
    textsOf(nomenclatureFhir, release),
    `${FOLDER}/CodeSystem/Test.liste.json`,
  ) as CodeSystem;
  expect(fhirFaults({ ...system })).toEqual([]);
  return system;
}

describe('the resources of a nomenclature', () => {
  const PLACES = nomenclature(
    'HubSante.type_de_lieu',
    [
      ['L01', ['Domicile'], 'Là où la personne habite.', 'À revoir.'],
      ['L01.1', [null, 'Maison']],
    ],
    { name: 'Type de lieu', description: 'Lieux d’une affaire.' },
  );
  const texts = textsOf(nomenclatureFhir, releaseWith([PLACES]));

  test('are a code system, its codes nested as their labels are', () => {
    expect(jsonAt(texts, `${FOLDER}/CodeSystem/HubSante.type-de-lieu.json`)).toEqual({
      resourceType: 'CodeSystem',
      id: 'HubSante.type-de-lieu',
      language: 'fr-FR',
      url: 'https://hubsante.example/nomenclatures/fhir/CodeSystem/HubSante.type-de-lieu',
      identifier: [{ value: 'HubSante.type_de_lieu' }],
      version: expect.stringMatching(/^[0-9a-f]{8}$/),
      name: 'HubSante_type_de_lieu',
      title: 'Type de lieu',
      status: 'active',
      experimental: false,
      description: 'Lieux d’une affaire.',
      purpose: 'Référentiel d’origine : ESSAI.',
      caseSensitive: true,
      valueSet: 'https://hubsante.example/nomenclatures/fhir/ValueSet/HubSante.type-de-lieu',
      hierarchyMeaning: 'grouped-by',
      content: 'complete',
      count: 2,
      property: [{ code: 'comment', description: 'Commentaire de l’auteur.', type: 'string' }],
      concept: [
        {
          code: 'L01',
          display: 'Domicile',
          definition: 'Là où la personne habite.',
          property: [{ code: 'comment', valueString: 'À revoir.' }],
          concept: [{ code: 'L01.1', display: 'Maison' }],
        },
      ],
    });
  });

  test('keep their version in another release, and change it with what they say', () => {
    const versionIn = (release: Parameters<typeof textsOf>[1]) => {
      const path = `${FOLDER}/CodeSystem/HubSante.type-de-lieu.json`;
      return (jsonAt(textsOf(nomenclatureFhir, release), path) as CodeSystem).version;
    };
    const other = { ...PLACES, place: { ...PLACES.place, file: 'autre.xlsx' } };
    expect(versionIn(releaseWith([other]))).toBe(versionIn(releaseWith([PLACES])));
    const renamed = { ...PLACES, name: 'Genre de lieu' };
    expect(versionIn(releaseWith([renamed]))).not.toBe(versionIn(releaseWith([PLACES])));
  });

  test('are a value set of all its codes', () => {
    const valueSet = jsonAt(texts, `${FOLDER}/ValueSet/HubSante.type-de-lieu.json`) as ValueSet;
    expect(fhirFaults({ ...valueSet })).toEqual([]);
    expect(valueSet).toMatchObject({
      url: 'https://hubsante.example/nomenclatures/fhir/ValueSet/HubSante.type-de-lieu',
      compose: {
        include: [
          {
            system: 'https://hubsante.example/nomenclatures/fhir/CodeSystem/HubSante.type-de-lieu',
            version: expect.stringMatching(/^[0-9a-f]{8}$/),
          },
        ],
      },
    });
  });
});

describe('a code that FHIR would not accept keeps its spelling in “wire-code”', () => {
  test.each([
    [' ACTIF', 'ACTIF'],
    ['DEFIBRILLATEUR, ', 'DEFIBRILLATEUR,'],
    ['NON  DEFINI', 'NON DEFINI'],
    ['NON\u00a0DEFINI', 'NON DEFINI'],
    ['A\nB', 'A B'],
  ])('%j → %j', (wire, code) => {
    expect(codeSystemOf([[wire, ['Libellé']]]).concept).toEqual([
      { code, display: 'Libellé', property: [{ code: 'wire-code', valueString: wire }] },
    ]);
  });

  test('a single blank inside is legal', () => {
    expect(codeSystemOf([['RETOUR A DOMICILE']]).concept).toEqual([{ code: 'RETOUR A DOMICILE' }]);
  });

  test('what the workbook has is told where messages carry another text', () => {
    const carried = (code: string) => code.replaceAll(',', ' ').trim();
    expect(codeSystemOf([['A,B']], carried).concept).toEqual([
      { code: 'A B', property: [{ code: 'authored-code', valueString: 'A,B' }] },
    ]);
  });
});

describe('a repeated code is one concept', () => {
  test('with the other labels, definitions and comments beside those of the first row', () => {
    const { concept, count } = codeSystemOf([
      ['X', ['Premier'], 'Une.', 'c1'],
      ['Y', ['Autre']],
      ['X', ['Second'], 'Deux.', 'c2'],
      ['X', ['Premier'], 'Une.', 'c1'],
    ]);
    expect(count).toBe(2);
    expect(concept?.[0]).toEqual({
      code: 'X',
      display: 'Premier',
      definition: 'Une.',
      designation: [{ language: 'fr-FR', value: 'Second' }],
      property: [
        { code: 'comment', valueString: 'c1' },
        { code: 'comment', valueString: 'c2' },
        { code: 'other-definition', valueString: 'Deux.' },
      ],
    });
  });

  test('all spellings are told when only blanks tell them apart', () => {
    expect(codeSystemOf([['X'], ['X ']]).concept?.[0]?.property).toEqual([
      { code: 'wire-code', valueString: 'X' },
      { code: 'wire-code', valueString: 'X ' },
    ]);
  });

  test('the first row decides its place, and no code comes under itself', () => {
    const { concept } = codeSystemOf([
      ['A', ['Un']],
      ['X', [null, 'Détail']],
      ['B', [null, null, 'Plus fin']],
      ['B', ['Haut']],
      ['X', [null, 'Encore']],
    ]);
    expect(concept?.map(({ code }) => code)).toEqual(['A']);
    expect(concept?.[0]?.concept?.[0]).toMatchObject({ code: 'X', concept: [{ code: 'B' }] });
  });
});

test('an upper label that is no code is a property', () => {
  expect(codeSystemOf([['FR', ['Europe', 'France']]])).toMatchObject({
    property: [
      {
        code: 'label-level-1',
        description: 'Libellé de niveau 1, quand aucun code ne le porte.',
        type: 'string',
      },
    ],
    concept: [
      { code: 'FR', display: 'France', property: [{ code: 'label-level-1', valueString: 'Europe' }] },
    ],
  });
});

test('a nomenclature without codes is an empty code system', () => {
  const system = codeSystemOf([]);
  expect(system.count).toBe(0);
  expect(system).not.toHaveProperty('concept');
});

describe('identifiers', () => {
  function idsOf(...identifiers: readonly string[]): string[] {
    const lists: Nomenclature[] = identifiers.map((id) => nomenclature(id, [['A']]));
    const texts = textsOf(nomenclatureFhir, releaseWith(lists));
    for (const text of texts.values())
      expect(fhirFaults(JSON.parse(text) as object as Record<string, unknown>)).toEqual([]);
    return [...texts.keys()]
      .filter((path) => path.includes('/CodeSystem/'))
      .map((path) => path.slice(`${FOLDER}/CodeSystem/`.length, -'.json'.length));
  }

  test.each([
    ['HubSante.sexe', 'HubSante.sexe'],
    ['ENUM-TYPE_Objet_Sys', 'ENUM-TYPE-Objet-Sys'],
    ['ISO 3166-2', 'ISO-3166-2'],
    ['CISU-Sensibilité', 'CISU-Sensibilite'],
    ['2x', '2x'],
    ['病', 'nomenclature'],
    ['x'.repeat(70), 'x'.repeat(64)],
  ])('%s → %s', (identifier, id) => {
    expect(idsOf(identifier)).toEqual([id]);
  });

  test('that become the same are numbered; one that is legal already keeps its own', () => {
    expect(idsOf('A_B', 'A B', 'A-B', 'a-b')).toEqual(['A-B-3', 'A-B-4', 'A-B', 'a-b-2']);
  });

  test('stay within 64 characters when numbered', () => {
    const [first, second] = idsOf('y'.repeat(70), 'y'.repeat(71));
    expect([first?.length, second]).toEqual([64, `${'y'.repeat(62)}-2`]);
  });
});
