import { DiagnosticCollector, formatPlace } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { parseSilences } from '../src/silences/parse-silences.ts';

function parse(text: string) {
  const collector = new DiagnosticCollector();
  const silences = parseSilences(text, 'silences.yaml', collector);
  const diagnostics = collector.diagnostics.map(({ definition, place, parameters }) =>
    `${formatPlace(place)} ${definition.code} ${Object.values(parameters).join(' ')}`.trim(),
  );
  return { silences, diagnostics };
}

test('a list of silences, each with its line', () => {
  const { silences, diagnostics } = parse(`# accepted in March
- code: model/example-invalid
  place: "model.xlsx › RC-EDA!L42"
  reason: accepté par le groupe de travail
- { code: model/other, place: model.xlsx › RS-RI, reason: à revoir }
`);
  expect(diagnostics).toEqual([]);
  expect(silences).toEqual([
    {
      code: 'model/example-invalid',
      target: 'model.xlsx › RC-EDA!L42',
      reason: 'accepté par le groupe de travail',
      place: { file: 'silences.yaml', line: 2 },
    },
    {
      code: 'model/other',
      target: 'model.xlsx › RS-RI',
      reason: 'à revoir',
      place: { file: 'silences.yaml', line: 5 },
    },
  ]);
});

test.each(['', '# nothing yet\n', '[]'])('no silence in %j', (text) => {
  expect(parse(text)).toEqual({ silences: [], diagnostics: [] });
});

test('a missing reason is read as none, to be told with its code', () => {
  expect(parse('- { code: a/b, place: c }\n- { code: a/b, place: c, reason: }').silences).toMatchObject([
    { reason: null },
    { reason: null },
  ]);
});

describe('what cannot be understood is reported at its line', () => {
  test.each([
    [
      '- code: [',
      'silences.yaml:1 cli/silences-not-yaml 1 la ligne n’est pas alignée avec celles qui l’entourent the line is not aligned with those around it',
    ],
    [
      '- code: a\n  code: b',
      'silences.yaml:2 cli/silences-not-yaml 2 cette clé est déjà écrite plus haut dans le même bloc this key is already written above in the same block',
    ],
    ['code: a/b', 'silences.yaml:1 cli/silences-not-a-list'],
    ['hello', 'silences.yaml:1 cli/silences-not-a-list'],
    ['\n- hello', 'silences.yaml:2 cli/silence-incomplete code, place, reason'],
    // Then what it was written for, as far as it says so.
    ['- { place: c, reason: d }', 'silences.yaml:1 cli/silence-incomplete code c'],
    ['- { code: 3, place: c, reason: d }', 'silences.yaml:1 cli/silence-incomplete code c'],
    ['- { code: a/b, place: c, raison: d }', 'silences.yaml:1 cli/silence-incomplete raison a/b c'],
    ['- { code: a/b, place: c, reason: [d] }', 'silences.yaml:1 cli/silence-incomplete reason a/b c'],
    [
      '- &a { code: a/b, place: c, reason: d }\n- *a',
      'silences.yaml:2 cli/silences-not-yaml 2 le renvoi « a » n’est pas lu ; écrire ici la valeur entière, ou mettre le texte entre guillemets the reference “a” is not read; write the whole value here, or put the text between quotation marks',
    ],
  ])('%j', (text, expected) => {
    expect(parse(text).diagnostics).toEqual([expected]);
  });
});
