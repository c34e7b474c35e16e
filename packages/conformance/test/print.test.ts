import { defineDiagnostics } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { printJson } from '../src/print/print-json.ts';
import { printText } from '../src/print/print-text.ts';
import type { ReleaseReport } from '../src/release-report.ts';
import { paths } from '../src/testing/index.ts';
import { judgeFiles, message, schemaText } from './judge.ts';

const { unreadable } = defineDiagnostics('test', {
  unreadable: {
    severity: 'error',
    fr: { message: 'Cardinalité « {value} » illisible.', remedy: 'Écrire 0..1.', why: '' },
    en: { message: 'Cardinality “{value}” is unreadable.', remedy: 'Write 0..1.', why: '' },
  },
});
const error = {
  definition: unreadable,
  place: { file: 'model.xlsx', sheet: 'SMOKE', cell: 'J12' },
  value: 'x\u001b[31m',
  parameters: {},
  subjects: ['SMOKE'],
};

const report: ReleaseReport = {
  path: '../releases/3.4',
  name: '3.4',
  artefacts: judgeFiles({
    messages: [message('FIRE')],
    missingMessages: [{ name: 'SMOKE', causes: [error] }],
    hasTestCaseWorkbook: false,
    published: {
      [paths.schema('FIRE')]: schemaText('FIRE', { required: ['place'], a: [1, 2, 3, 4, 5, 6, 7] }),
      [paths.schema('SMOKE')]: schemaText('SMOKE'),
      [paths.openApi('OLD')]: 'a: 1\n',
      [paths.openApi('OLDER')]: 'a: 1\n',
      [paths.example('FIRE')]: '{"a": 1}',
      [paths.inputCsv('FIRE')]: 'a\n1\n',
      [paths.testCases]: '[]',
    },
    produced: {
      [paths.schema('FIRE')]: schemaText('FIRE', { type: 'object', required: ['Lyon\u00a0'] }),
      [paths.example('FIRE')]: '{"a":1}',
      [paths.inputCsv('FIRE')]: 'a\n1\n',
      [paths.openApi('FIRE')]: 'a: 1\n',
    },
  }).verdicts,
  samples: [
    { path: 'sample/a.json', outcome: 'accepted' },
    { path: 'sample/b.json', outcome: 'refused' },
    {
      path: 'sample/c.json',
      outcome: 'different',
      disagreements: [{ schema: 'FIRE', published: 'accepted', standard: 'refused' }],
    },
    { path: 'sample/list.json', outcome: 'not-applicable', reason: 'not-a-message' },
  ],
  errors: [error],
};

const clean: ReleaseReport = {
  path: '1.0',
  name: '1.0',
  artefacts: judgeFiles({
    messages: [message('FIRE')],
    published: { [paths.schema('FIRE')]: '{}' },
    produced: { [paths.schema('FIRE')]: '{}' },
  }).verdicts,
  samples: [],
  errors: [],
};

test('a person reads counts by kind, then each difference with its place', () => {
  expect(printText([report], 'fr')).toBe(`Version 3.4 (../releases/3.4)
=============================

Artefacts       identiques  expliqués  inexpliqués  total
JSON Schema              0          0            2      2
Exemple JSON             0          0            1      1
CSV d’entrée             1          0            0      1
OpenAPI                  0          2            1      3
Cas de recette           0          1            0      1
Total                    1          3            4      8

Écarts expliqués
  Reste d’une publication antérieure : ni message de ce nom dans les classeurs, ni JSON Schema publié sous ce nom.
    generator/input/OLD.openapi.yaml
    generator/input/OLDER.openapi.yaml
  Recopié à la main : la version n’a pas de classeur de cas de recette.
    csv_parser/out/test_cases.json

Écarts inexpliqués
  src/main/resources/json-schema/FIRE.schema.json : contenu différent
    /required/0 : "Lyon⍽" au lieu de "place"
    /a : absent, alors qu’est publié […]
    /type : "object", qui n’est pas publié
  src/main/resources/json-schema/SMOKE.schema.json : publié, mais pas produit
    message refusé : test/unreadable (model.xlsx › SMOKE!J12)
  csv_parser/out/FIRE/FIRE.example.json : mêmes données, texte différent
    ligne 1 : "{"a":1}" au lieu de "{"a": 1}"
  generator/input/FIRE.openapi.yaml : produit, mais pas publié

Une erreur dans les classeurs
  model.xlsx › SMOKE!J12 : Cardinalité « x␛[31m » illisible. (test/unreadable)

Exemples publiés, jugés par les schémas publiés et par les nôtres
  acceptés des deux côtés  1
  refusés des deux côtés   1
  jugés différemment       1
  sans objet               1
  sample/c.json
    FIRE : accepté par le schéma publié, refusé par le nôtre
  sans objet : n’est pas un message (une liste, par exemple)
    sample/list.json

Non conforme : 4 artefacts inexpliqués, 1 exemple jugé différemment.
`);
});

test('in English too, one release after the other', () => {
  expect(printText([clean, clean], 'en')).toBe(`Release 1.0 (1.0)
=================

Artefacts    identical  explained  unexplained  total
JSON Schema          1          0            0      1
Total                1          0            0      1

Published samples, judged by the published schemas and by ours: no published sample

Conforms: no unexplained difference.

Release 1.0 (1.0)
=================

Artefacts    identical  explained  unexplained  total
JSON Schema          1          0            0      1
Total                1          0            0      1

Published samples, judged by the published schemas and by ours: no published sample

Conforms: no unexplained difference.
`);
});

test('a long list of differences is cut, and counted', () => {
  const list = (length: number) => ({
    [paths.testCases]: JSON.stringify(Array.from({ length }, (_, index) => index)),
  });
  const { verdicts } = judgeFiles({ published: list(9), produced: list(2) });
  const text = printText([{ ...clean, artefacts: verdicts }], 'fr');
  expect(text).toContain('    /6 : absent, alors qu’est publié 6\n    … et 2 autres différences\n');
});

test('a folder where nothing is published is told as such', () => {
  const { verdicts } = judgeFiles({ produced: { [paths.testCases]: '[]' } });
  expect(printText([{ ...clean, artefacts: verdicts }], 'fr')).toContain(
    'Rien n’est publié dans ce dossier : est-ce bien celui d’une version publiée ?\n',
  );
});

describe('a program reads the same facts', () => {
  const read = (reports: readonly ReleaseReport[]) => JSON.parse(printJson(reports, 'fr'));

  test('whether everything conforms', () => {
    expect([read([clean]).conforms, read([clean, report]).conforms]).toEqual([true, false]);
  });

  test('the counts, by kind and in all', () => {
    const [{ counts }] = read([report]).releases;
    expect(counts).toMatchObject({ identical: 1, explained: 3, unexplained: 4, total: 8 });
    expect(counts.kinds).toContainEqual({
      kind: 'openapi',
      identical: 0,
      explained: 2,
      unexplained: 1,
      total: 3,
    });
  });

  test('every artefact, with its reason or its differences', () => {
    const [{ artefacts }] = read([report]).releases;
    const by = (path: string) => artefacts.find((one: { path: string }) => one.path === path);
    expect(by(paths.inputCsv('FIRE'))).toEqual({
      kind: 'input-csv',
      name: 'FIRE',
      path: paths.inputCsv('FIRE'),
      outcome: 'identical',
      situation: 'identical',
    });
    expect(by(paths.testCases)).toMatchObject({
      outcome: 'explained',
      explanation: { code: 'hand-copied-test-cases', category: 'hand-kept' },
    });
    expect(by(paths.schema('FIRE'))).toMatchObject({
      outcome: 'unexplained',
      situation: 'different',
      differenceCount: 3,
      differences: [
        { path: '/required/0', published: 'place', produced: 'Lyon\u00a0' },
        {},
        { path: '/type' },
      ],
    });
    expect(by(paths.schema('SMOKE'))).toMatchObject({ causes: [{ code: 'test/unreadable', cell: 'J12' }] });
  });

  test('the verdict on every sample', () => {
    const [{ samples }] = read([report]).releases;
    expect(samples.counts).toEqual({ accepted: 1, refused: 1, different: 1, 'not-applicable': 1 });
    expect(samples.verdicts).toHaveLength(4);
  });
});
