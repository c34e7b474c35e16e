import { describe, expect, test } from 'vitest';
import { exampleLines } from '../src/scripts/example-lines.ts';
import { type DifferingFact, type LifeSpan, lifeOf } from '../src/scripts/field-life.ts';
import type { FieldLives } from '../src/site/field-lives.ts';

/** `15-15 v1.5 v2.0 (0..1); 15-SMUR v1.6 (1..1)`, as a reader would say it. */
function told(spans: readonly LifeSpan[]): string {
  const facts = (differing: readonly DifferingFact[]) =>
    differing.length === 0 ? '' : ` (${differing.map(({ words }) => words).join(', ')})`;
  return spans
    .map(
      ({ versions, differing }) =>
        `${versions[0]?.link} ${versions.map(({ version }) => `v${version}`).join(' ')}${facts(differing)}`,
    )
    .join('; ');
}

const at = (link: string, version: string) => ({ link, version, address: `/liens/${link}/v${version}/` });
const lives: FieldLives = {
  versions: [at('15-15', '1.5'), at('15-15', '2.0'), at('15-15', '2.1'), at('15-SMUR', '1.6')],
  facts: [
    { cardinality: '0..1', type: 'string', codes: '', pattern: '' },
    { cardinality: '1..1', type: 'string', codes: '', pattern: '' },
    { cardinality: '1..1', type: 'string', codes: '', pattern: '^A$' },
  ],
  fields: {
    same: [1, 1, 1, 1],
    tightened: [0, 1, 1, 1],
    formed: [-1, 1, 2, -1],
    interrupted: [0, -1, 0, -1],
    alone: [-1, -1, 1, -1],
  },
};

describe('the life of a field', () => {
  test.each([
    ['same', '15-15 v1.5 v2.0 v2.1; 15-SMUR v1.6'],
    ['tightened', '15-15 v1.5 (0..1); 15-15 v2.0 v2.1 (1..1); 15-SMUR v1.6 (1..1)'],
    ['formed', '15-15 v2.0; 15-15 v2.1 (^A$)'],
    ['interrupted', '15-15 v1.5; 15-15 v2.1'],
    ['alone', ''],
    ['unknown', ''],
  ])('%s', (path, expected) => {
    expect(told(lifeOf(lives, path))).toBe(expected);
  });
});

describe('the lines of an example', () => {
  test('each member knows its field, each item of a list that of the list, brackets too', () => {
    const message = {
      createCase: { caseId: 'a "b"', patient: [{ sex: 'M' }, { sex: 'F' }], empty: [], none: null },
    };
    expect(exampleLines(message).map(({ depth, text, path }) => `${depth} ${text} ${path ?? '-'}`)).toEqual([
      '0 { -',
      '1 "createCase": { ',
      '2 "caseId": "a \\"b\\"", caseId',
      '2 "patient": [ patient',
      '3 { patient',
      '4 "sex": "M" patient.sex',
      '3 }, patient',
      '3 { patient',
      '4 "sex": "F" patient.sex',
      '3 } patient',
      '2 ], patient',
      '2 "empty": [ empty',
      '2 ], empty',
      '2 "none": null none',
      '1 } ',
      '0 } -',
    ]);
  });

  test('joined, they are the message', () => {
    const message = { root: { list: [1, [2, { deep: 'é' }]], flag: false } };
    expect(
      JSON.parse(
        exampleLines(message)
          .map(({ text }) => text)
          .join('\n'),
      ),
    ).toEqual(message);
  });
});
