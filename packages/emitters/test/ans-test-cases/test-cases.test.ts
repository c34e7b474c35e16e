import type { AcceptanceTestStep, AcceptanceTestSuite, Release } from '@hubsante/model';
import { expect, test } from 'vitest';
import { emitter as testCases } from '../../src/ans/test-cases/index.ts';

const place = { file: 'test-cases-15-99.xlsx' };

const STEP: AcceptanceTestStep = {
  id: '01a',
  direction: 'receive',
  directionText: 'Réception',
  message: 'RS-XX',
  description: 'Un appel',
  example: 'Camille Énée 01.json',
  ignoredPaths: [
    { text: '$.caseOpened.caseId', place },
    { text: null, place },
  ],
  overriddenIdentifierPaths: [{ text: '$.caseOpened.owner', place }],
  place,
  messagePlace: place,
  examplePlace: place,
};

function suite(steps: readonly AcceptanceTestStep[], description: string | null): AcceptanceTestSuite {
  return {
    link: '15-99',
    place,
    tests: [{ businessCase: 'Camille', title: 'Partage', description, steps, place }],
  };
}

function emit(...acceptanceTests: AcceptanceTestSuite[]) {
  const release: Release = {
    messages: [],
    nomenclatures: [],
    acceptanceTests,
    conventions: { datedNomenclatureFiles: false },
  };
  return testCases.emit(release, { versionStamp: '', baseUrl: '' });
}

test('a release without test cases has no file', () => {
  expect(emit()).toEqual([]);
});

test('the file is printed as published: no blank after colons, slashes escaped, no final line feed', () => {
  const sent: AcceptanceTestStep = {
    ...STEP,
    id: '02',
    direction: 'send',
    directionText: 'Envoi',
    description: 'dit "non"',
    ignoredPaths: [],
    overriddenIdentifierPaths: [],
  };
  const unknown: AcceptanceTestStep = {
    ...sent,
    id: '03',
    direction: null,
    directionText: 'envoi',
    description: null,
  };
  const [file, ...others] = emit(suite([STEP, sent, unknown], 'Hub / Éditeur'), suite([], null));
  expect(others).toEqual([]);
  expect(file?.path).toBe('csv_parser/out/test_cases.json');
  expect(file?.content).toBe(String.raw`[
  {
    "categoryLabel":"15-99",
    "testCases":[
      {
        "label":"Camille - Hub \/ Éditeur",
        "description":"Partage",
        "steps":[
          {
            "id":"01a",
            "type":"receive",
            "label":"Réception RS-XX",
            "description":"Un appel",
            "file":"Camille_Enee_01.json",
            "model":"RS-XX",
            "ignoredProperties":[
              "$.caseOpened.caseId",
              null
            ],
            "idOverrideProperties":[
              "$.caseOpened.owner"
            ]
          },
          {
            "id":"02",
            "type":"send",
            "label":"Envoi RS-XX",
            "description":"dit \"non\"",
            "file":"Camille_Enee_01.json",
            "model":"RS-XX",
            "ignoredProperties":[

            ]
          },
          {
            "id":"03",
            "type":null,
            "label":"envoi RS-XX",
            "description":null,
            "file":"Camille_Enee_01.json",
            "model":"RS-XX",
            "ignoredProperties":[

            ]
          }
        ]
      }
    ]
  },
  {
    "categoryLabel":"15-99",
    "testCases":[
      {
        "label":"Camille",
        "description":"Partage",
        "steps":[

        ]
      }
    ]
  }
]`);
  expect(JSON.parse(String(file?.content))).toHaveLength(2);
});
