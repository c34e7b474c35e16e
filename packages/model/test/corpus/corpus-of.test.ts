import { describe, expect, test } from 'vitest';
import {
  applyPatch,
  type CorpusCase,
  corpusOf,
  isValidMessage,
  type Message,
  validateMessage,
} from '../../src/index.ts';
import { messageFromTable } from '../../src/testing/index.ts';

const CODES = { 'Essai.sexe': ['M', 'F', 'O'] };

const MESSAGE = messageFromTable(
  `
  | Donnée         | Balise    | Cardinalité | Format      | Détails                  | Exemple             | Description |
  | -------------- | --------- | ----------- | ----------- | ------------------------ | ------------------- | ----------- |
  | Dossier        | caseId    | 1..1        | string      | REGEX: ^fr(\\.[\\w-]+){2}$ |                     | .           |
  | Ouverture      | creation  | 1..1        | datetime    |                          |                     | .           |
  | Patient        | patient   | 0..3        | X person    |                          |                     | .           |
  | > Sexe         | sex       | 1..1        | string      | NOMENCLATURE: Essai.sexe |                     | .           |
  | > Naissance    | birthDate | 0..1        | date        |                          | 1980-02-03          | .           |
  | > Prénoms      | names     | 1..n        | string      |                          | Ada                 | .           |
  | > Poids        | weight    | 0..1        | number      |                          |                     | .           |
  | > Âge          | age       | 0..1        | integer     |                          | 45                  | .           |
  | > Conscient    | awake     | 0..1        | boolean     |                          |                     | .           |
  | Ancien champ   | former    | 0..0        | string      |                          |                     | .           |
  `,
  { nomenclatures: CODES },
);

function caseNamed(name: string, message: Message = MESSAGE): CorpusCase {
  const found = corpusOf(message).cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
}

describe('the valid cases of a message', () => {
  test('the minimal one has the required fields only', () => {
    expect(caseNamed('minimal').value).toEqual({ caseId: 'fr.a.a', creation: '2024-08-21T14:30:00+02:00' });
  });

  test('the complete one has every field, two items where it may, and codes that differ', () => {
    expect(caseNamed('complete').value).toEqual({
      caseId: 'fr.a.a',
      creation: '2024-08-21T14:30:00+02:00',
      patient: [
        { sex: 'M', birthDate: '1980-02-03', names: ['Ada', 'Ada'], weight: 1.5, age: 45, awake: true },
        { sex: 'M', names: ['Ada'] },
      ],
    });
  });

  test('the others show both ends of each code list, and each list at its longest', () => {
    const names = corpusOf(MESSAGE)
      .cases.filter(({ kind }) => kind === 'valid')
      .map(({ name }) => name);
    expect(names.slice(2)).toEqual([
      'with-patient-max-items',
      'with-patient.sex-first',
      'with-patient.sex-last',
    ]);
    expect(caseNamed('with-patient.sex-last').value).toMatchObject({
      patient: [{ sex: 'O', names: ['Ada'] }],
    });
  });
});

/** What each invalid case is, and where validateMessage() says its only fault stands. */
const INVALID: readonly (readonly [name: string, fault: string, path: string])[] = [
  ['essai-object', 'wrong-type', ''],
  ['caseId-required', 'missing-field', 'caseId'],
  ['caseId-single', 'unexpected-array', 'caseId'],
  ['caseId-text', 'wrong-type', 'caseId'],
  ['caseId-pattern', 'pattern', 'caseId'],
  ['creation-required', 'missing-field', 'creation'],
  ['creation-single', 'unexpected-array', 'creation'],
  ['creation-text', 'wrong-type', 'creation'],
  ['creation-datetime', 'pattern', 'creation'],
  ['creation-moment', 'impossible-moment', 'creation'],
  ['patient-list', 'not-an-array', 'patient'],
  ['patient-max-items', 'too-many-items', 'patient'],
  ['patient-object', 'wrong-type', 'patient.0'],
  ['former-forbidden', 'forbidden-field', 'former'],
  ['essai-closed', 'unknown-field', 'inconnu'],
  ['patient.sex-required', 'missing-field', 'patient.0.sex'],
  ['patient.sex-single', 'unexpected-array', 'patient.0.sex'],
  ['patient.sex-text', 'wrong-type', 'patient.0.sex'],
  ['patient.sex-codes', 'enumeration', 'patient.0.sex'],
  ['patient.birthDate-single', 'unexpected-array', 'patient.0.birthDate'],
  ['patient.birthDate-text', 'wrong-type', 'patient.0.birthDate'],
  ['patient.birthDate-date', 'pattern', 'patient.0.birthDate'],
  ['patient.names-required', 'missing-field', 'patient.0.names'],
  ['patient.names-list', 'not-an-array', 'patient.0.names'],
  ['patient.names-min-items', 'too-few-items', 'patient.0.names'],
  ['patient.names-text', 'wrong-type', 'patient.0.names.0'],
  ['patient.weight-single', 'unexpected-array', 'patient.0.weight'],
  ['patient.weight-number', 'wrong-type', 'patient.0.weight'],
  ['patient.age-single', 'unexpected-array', 'patient.0.age'],
  ['patient.age-integer', 'not-integer', 'patient.0.age'],
  ['patient.awake-single', 'unexpected-array', 'patient.0.awake'],
  ['patient.awake-boolean', 'wrong-type', 'patient.0.awake'],
  ['patient-closed', 'unknown-field', 'patient.0.inconnu'],
];

describe('the invalid cases of a message', () => {
  test('are one for each constraint, in the order of the fields', () => {
    const names = corpusOf(MESSAGE)
      .cases.filter(({ kind }) => kind === 'invalid')
      .map(({ name }) => name);
    expect(names).toEqual(INVALID.map(([name]) => name));
  });

  test.each(INVALID)('%s has the one fault %s at %s', (name, fault, path) => {
    const { value, faultPath } = caseNamed(name);
    const found = validateMessage(MESSAGE, value).map((one) => [one.kind, one.path.join('.')]);
    expect(found).toEqual([[fault, path]]);
    expect(faultPath.join('.')).toBe(path);
  });

  test('are patches of the minimal case, as small as can be', () => {
    const minimal = caseNamed('minimal').value;
    expect(caseNamed('caseId-pattern').patch).toEqual([{ op: 'replace', path: '/caseId', value: 'fr.a.' }]);
    for (const { patch, value } of corpusOf(MESSAGE).cases) {
      if (patch !== null) expect(applyPatch(minimal, patch)).toEqual(value);
    }
  });

  test('every constraint is covered by a valid and by an invalid case', () => {
    const { cases, constraints } = corpusOf(MESSAGE);
    const names = new Set(cases.map(({ name }) => name));
    const bad = constraints.filter(
      ({ valid, invalid, reason }) => reason !== null || !names.has(valid ?? '') || !names.has(invalid ?? ''),
    );
    expect(bad).toEqual([]);
    expect(constraints).toHaveLength(INVALID.length);
  });
});

describe('what cannot be constructed is told, not passed over', () => {
  const ROW = (tag: string, cardinality: string, format: string, details = '') =>
    `| ${tag} | ${tag} | ${cardinality} | ${format} | ${details} |  | . |`;
  const reasonsOf = (message: Message) =>
    corpusOf(message).constraints.flatMap(({ path, kind, reason }) =>
      reason === null ? [] : [`${path} ${kind}: ${reason}`],
    );

  test('a pattern that no text was found for leaves its field out of the complete message', () => {
    const message = messageFromTable(
      [ROW('a', '1..1', 'string'), ROW('b', '0..1', 'string', 'REGEX: ^(?=b)a$')].join('\n'),
    );
    expect(caseNamed('complete', message).value).toEqual({ a: 'texte' });
    expect(reasonsOf(message)).toEqual([
      'b single: no-valid-value',
      'b text: no-valid-value',
      'b pattern: no-valid-value',
    ]);
  });

  test('a pattern that accepts everything cannot be broken', () => {
    const message = messageFromTable(ROW('a', '1..1', 'string', 'REGEX: ^.*$'));
    expect(reasonsOf(message)).toEqual(['a pattern: no-breaking-value']);
  });

  test('a required field without any value leaves no message at all', () => {
    const message = messageFromTable(ROW('b', '1..1', 'string', 'REGEX: ^(?=b)a$'));
    expect(corpusOf(message).cases).toEqual([]);
    expect(reasonsOf(message)).toContain('b required: no-valid-message');
  });

  test('a list nobody wants to read is not written', () => {
    const message = messageFromTable(ROW('a', '0..900000000', 'string'));
    expect(reasonsOf(message)).toEqual(['a max-items: list-too-long']);
  });
});

describe('structures that use one another', () => {
  const structure = (name: string, rows: readonly string[]) => [
    `| ${name} | ${name} | 0..1 | X ${name} |  |  | . |`,
    ...rows,
  ];

  test('a type inside itself ends', () => {
    const message = messageFromTable(
      [
        ...structure('node', [
          '| > Nom | name | 1..1 | string | | | . |',
          '| > Enfant | child | 0..n | X node | | | . |',
        ]),
      ].join('\n'),
    );
    expect(caseNamed('complete', message).value).toEqual({
      node: { name: 'texte', child: [{ name: 'texte' }, { name: 'texte' }] },
    });
    expect(corpusOf(message).cases.filter(({ name }) => name.startsWith('node.child.'))).toEqual([]);
  });

  test('a type that requires itself has no valid value, and is left out', () => {
    const message = messageFromTable(
      [
        '| Dossier | caseId | 1..1 | string | | | . |',
        ...structure('node', ['| > Enfant | child | 1..1 | X node | | | . |']),
      ].join('\n'),
    );
    expect(caseNamed('complete', message).value).toEqual({ caseId: 'texte' });
  });

  test('types that use the next one twice do not double the corpus at each level', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [
      `| T | t${index} | 0..1 | X type${index} | | | . |`,
      `| > L | left | 0..1 | X type${index + 1} | | | . |`,
      `| > R | right | 0..1 | X type${index + 1} | | | . |`,
    ]).flat();
    const last = ['| T | t30 | 0..1 | X type30 | | | . |', '| > V | value | 0..1 | string | | | . |'];
    const { cases } = corpusOf(messageFromTable([...rows, ...last].join('\n')));
    expect(cases.length).toBeLessThan(400);
    expect(JSON.stringify(cases.map(({ patch, value }) => patch ?? value)).length).toBeLessThan(600_000);
  });
});

test('valid cases are valid and invalid ones are not, whatever their names', () => {
  for (const { kind, value, constraint } of corpusOf(MESSAGE).cases) {
    const isWarning = constraint?.kind === 'moment';
    expect(isValidMessage(validateMessage(MESSAGE, value))).toBe(kind === 'valid' || isWarning);
  }
});
