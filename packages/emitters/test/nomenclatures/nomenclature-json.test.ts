import { expect, test } from 'vitest';
import { emitter as nomenclatureJson } from '../../src/release/nomenclature-json/index.ts';
import { citing, jsonAt, nomenclature, releaseWith, textsOf } from './release.ts';

const PLACES = nomenclature(
  'HubSante.lieu',
  [
    ['L01', ['Domicile'], 'Là où la personne habite.', ' à revoir '],
    ['L01.1', [null, 'Maison, pavillon ']],
    [' L02, voie ', ['Voie']],
  ],
  { description: 'Lieux d’une affaire.' },
);
const COLOURS = nomenclature('Test.couleur', [['BLEU', ['Bleu']]]);

test('a nomenclature is its codes with labels, parents and comments, and what the workbook had where messages differ', () => {
  const onTheWire = (code: string) => code.replaceAll(',', ' ').trim();
  const release = releaseWith([PLACES], { 'EX-A': [citing('lieu', PLACES, onTheWire)] });
  expect(jsonAt(textsOf(nomenclatureJson, release), 'nomenclatures/json/HubSante.lieu.json')).toEqual({
    id: 'HubSante.lieu',
    reference: 'ESSAI',
    title: 'Liste HubSante.lieu',
    description: 'Lieux d’une affaire.',
    levels: 2,
    codes: [
      {
        code: 'L01',
        level: 1,
        parent: null,
        label: 'Domicile',
        labels: ['Domicile', null],
        description: 'Là où la personne habite.',
        comment: 'à revoir',
      },
      {
        code: 'L01.1',
        level: 2,
        parent: 'L01',
        label: 'Maison, pavillon',
        labels: [null, 'Maison, pavillon'],
        description: null,
        comment: null,
      },
      {
        code: 'L02  voie',
        authoredCode: ' L02, voie ',
        level: 1,
        parent: null,
        label: 'Voie',
        labels: ['Voie', null],
        description: null,
        comment: null,
      },
    ],
  });
});

test('the index says which fields of which messages use each nomenclature', () => {
  const release = releaseWith([PLACES, COLOURS], {
    'EX-A': [citing('lieu', PLACES), citing('destination', PLACES)],
    'EX-B': [citing('origine', PLACES)],
  });
  expect(jsonAt(textsOf(nomenclatureJson, release), 'nomenclatures/index.json')).toEqual({
    nomenclatures: [
      {
        id: 'HubSante.lieu',
        reference: 'ESSAI',
        title: 'Liste HubSante.lieu',
        levels: 2,
        codes: 3,
        file: 'json/HubSante.lieu.json',
        usedBy: [
          { message: 'EX-A', fields: ['/lieu', '/destination'] },
          { message: 'EX-B', fields: ['/origine'] },
        ],
      },
      {
        id: 'Test.couleur',
        reference: 'ESSAI',
        title: 'Liste Test.couleur',
        levels: 1,
        codes: 1,
        file: 'json/Test.couleur.json',
        usedBy: [],
      },
    ],
  });
});

test('of two nomenclatures of one identifier the later is written, once', () => {
  const other = nomenclature('Test.couleur', [['VERT', ['Vert']]]);
  const texts = textsOf(nomenclatureJson, releaseWith([COLOURS, other]));
  expect([...texts.keys()]).toEqual(['nomenclatures/index.json', 'nomenclatures/json/Test.couleur.json']);
  expect(jsonAt(texts, 'nomenclatures/json/Test.couleur.json')).toMatchObject({ codes: [{ code: 'VERT' }] });
});

test('a release without nomenclatures has no index either', () => {
  expect([...textsOf(nomenclatureJson, releaseWith([])).keys()]).toEqual([]);
});
