import { describe, expect, test } from 'vitest';
import { renderDiagnostic } from '../../src/diagnostics.ts';
import { checkExamples } from '../../src/links/check-examples.ts';
import { linkPackageDiagnostics } from '../../src/links/package-diagnostics.ts';
import { walkFields } from '../../src/message.ts';
import { formatPlace, placeOf } from '../../src/origin.ts';
import { messageFromTable } from '../../src/testing/index.ts';
import { ESSAI, example, linkWith, MESSAGES, suiteWith, VALID } from './link-fixture.ts';

const STEP = 'RS-ESSAI a.json';

/** Findings as `severity code place`. */
function check(subject: Partial<Parameters<typeof checkExamples>[0]>): readonly string[] {
  const found = checkExamples({
    link: linkWith(STEP),
    messages: MESSAGES,
    examples: [],
    acceptanceTests: null,
    ...subject,
  });
  return found.map(
    ({ definition, place }) => `${definition.severity} ${definition.code} ${formatPlace(place)}`,
  );
}

const essai = (change: object) => ({ essai: { ...VALID.essai, ...change } });

/** One mistake inside an example, and its finding there. */
const FAULTS: readonly (readonly [mistake: string, value: unknown, finding: string])[] = [
  ['no member at all', {}, 'error example/root-missing $'],
  ['a text for a message', 'x', 'error example/not-a-message $'],
  ['null for a message', null, 'error example/not-a-message $'],
  ['a list for a message', [VALID], 'error example/not-a-message $'],
  [
    'an envelope',
    { distributionID: '1', content: [VALID] },
    'error example/message-wrapped $.distributionID',
  ],
  ['a misspelled root', { esai: VALID.essai }, 'error example/root-misspelled $.esai'],
  ['its root left out', VALID.essai, 'error example/root-left-out $.caseId'],
  ['something else', { weather: 'x' }, 'error example/root-differs $.weather'],
  [
    'a required datum under another name',
    { essai: { numero: 'AB12', patient: VALID.essai.patient } },
    'error example/field-misspelled $.essai.numero',
  ],
  ['two things beside the message', { note: 1, ...VALID, more: 2 }, 'error example/root-not-alone $.note'],
  ['the root of another message', { autre: { name: 'A' } }, 'error example/root-of-other-message $.autre'],
  ['something beside the message', { ...VALID, note: 1 }, 'error example/root-not-alone $.note'],
  ['a message that is a text', { essai: 'x' }, 'error example/object-expected $.essai'],
  ['a required datum left out', { essai: { caseId: 'AB12' } }, 'error example/field-missing $.essai.patient'],
  ['an unknown tag', essai({ weather: 'x' }), 'error example/field-unknown $.essai.weather'],
  ['a misspelled tag', essai({ priorty: 'P1' }), 'error example/field-misspelled $.essai.priorty'],
  ['a datum of cardinality 0..0', essai({ former: 'x' }), 'error example/field-forbidden $.essai.former'],
  ['null', essai({ count: null }), 'error example/value-null $.essai.count'],
  ['null for a list', essai({ alias: null }), 'error example/value-null $.essai.alias'],
  ['a number between quotes', essai({ count: '3' }), 'error example/type-wrong $.essai.count'],
  ['a date in French', essai({ birthDate: '21/08/2024' }), 'error example/type-wrong $.essai.birthDate'],
  ['a text for an object', essai({ patient: ['Anne'] }), 'error example/object-expected $.essai.patient[0]'],
  ['decimals in a whole number', essai({ count: 1.5 }), 'error example/integer-expected $.essai.count'],
  ['a list without brackets', essai({ alias: 'Zoé' }), 'error example/list-expected $.essai.alias'],
  ['brackets around one value', essai({ count: [3] }), 'error example/list-unexpected $.essai.count'],
  ['an empty list', essai({ patient: [] }), 'error example/items-too-few $.essai.patient'],
  [
    'too many items',
    essai({ patient: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] }),
    'error example/items-too-many $.essai.patient',
  ],
  ['a text against its pattern', essai({ caseId: 'ab12' }), 'error example/pattern-broken $.essai.caseId'],
  [
    'a day that does not exist',
    essai({ birthDate: '2023-02-29' }),
    'warning example/moment-impossible $.essai.birthDate',
  ],
  [
    'a code that is not in its list',
    essai({ priority: 'urgent' }),
    'error example/code-unknown $.essai.priority',
  ],
  [
    'a misspelled code',
    essai({ patient: [{ name: 'Anne', kinship: 'Mere' }] }),
    'error example/code-misspelled $.essai.patient[0].kinship',
  ],
  [
    'a code of the right form that its nomenclature does not have',
    essai({ patient: [{ name: 'Anne', motive: 'ZZZZ' }] }),
    'warning example/code-not-suggested $.essai.patient[0].motive',
  ],
  [
    'a misspelled code of the right form',
    essai({ patient: [{ name: 'Anne', motive: 'MALAISES' }] }),
    'warning example/code-not-suggested-close $.essai.patient[0].motive',
  ],
];

describe('an example', () => {
  test('that is the message of its step has no finding', () => {
    expect(check({ examples: [example('a.json', VALID)] })).toEqual([]);
  });

  test.each(FAULTS)('with %s', (_, value, finding) => {
    const [severity, code, path] = finding.split(' ');
    expect(check({ examples: [example('a.json', value)] })).toEqual([`${severity} ${code} a.json ${path}`]);
  });

  test('that is no JSON was told by its reader', () => {
    expect(check({ examples: [example('a.json', undefined)] })).toEqual([]);
  });

  test('whose message the release does not have is not judged', () => {
    expect(check({ examples: [example('a.json', {})], messages: new Map() })).toEqual([]);
  });

  test('with the label of a code', () => {
    const [first, ...others] = ESSAI.fields;
    const items = [{ value: 'AB12', label: 'Appel bref' }];
    if (first?.kind !== 'leaf') throw new Error('no leaf');
    const labelled = { ...first, pattern: null, enumeration: { items, nomenclature: null } };
    const message = { ...ESSAI, fields: [labelled, ...others] };
    expect(
      check({
        messages: new Map([['RS-ESSAI', message]]),
        examples: [example('a.json', essai({ caseId: 'appel bref' }))],
      }),
    ).toEqual(['error example/label-for-code a.json $.essai.caseId']);
  });

  test('with one tag twice in one place', () => {
    expect(check({ examples: [example('a.json', VALID, ['essai'])] })).toEqual([
      'error example/member-repeated a.json $.essai',
    ]);
  });

  test('with several mistakes is told all of them, each once', () => {
    const value = { ...essai({ count: '3', wather: 1, patient: [{ kinship: 'Mere' }] }), note: 1 };
    expect(check({ examples: [example('a.json', value)] })).toEqual([
      'error example/type-wrong a.json $.essai.count',
      'error example/code-misspelled a.json $.essai.patient[0].kinship',
      'error example/field-missing a.json $.essai.patient[0].name',
      'error example/field-unknown a.json $.essai.wather',
      'error example/root-not-alone a.json $.note',
    ]);
  });
});

describe('steps and example files name one another', () => {
  const a = example('appel.01-RS-ESSAI.json', VALID);

  test('a step whose example does not exist', () => {
    expect(check({ link: linkWith('RS-ESSAI b.json') })).toEqual(['error example/file-missing link.yaml:1']);
  });

  test('a step whose example is misspelled: the file that no other step names is offered', () => {
    const link = linkWith('RS-ESSAI appel.02-RS-ESSAI.json', 'RS-ESSAI appel.01-RS-ESAI.json');
    const used = example('appel.02-RS-ESSAI.json', VALID);
    const [missing, ...others] = checkExamples({
      link,
      messages: MESSAGES,
      examples: [a, used],
      acceptanceTests: null,
    });
    expect(missing && renderDiagnostic(missing, 'fr')).toMatchObject({
      code: 'example/file-misspelled',
      remedy: 'Écrire appel.01-RS-ESSAI.json.',
    });
    expect(others).toEqual([]);
    expect(missing?.place).toEqual({ file: 'link.yaml', line: 2 });
  });

  test('a step without example asks for nothing', () => {
    expect(check({ link: linkWith('RS-ESSAI') })).toEqual([]);
  });

  test('an example that no step names', () => {
    expect(check({ link: linkWith('RS-ESSAI'), examples: [a] })).toEqual([
      'warning example/unused appel.01-RS-ESSAI.json $',
    ]);
  });

  test('an example that an acceptance test names is used, and must be its message', () => {
    const subject = { link: linkWith(), acceptanceTests: suiteWith({}) };
    expect(check({ ...subject, examples: [example('a.json', VALID)] })).toEqual([]);
    expect(check({ ...subject, examples: [example('a.json', essai({ count: '3' }))] })).toEqual([
      'error example/type-wrong a.json $.essai.count',
    ]);
  });

  test('an example that two steps give for two messages', () => {
    const examples = [example('a.json', VALID)];
    const expected = ['error example/step-of-other-message link.yaml:3'];
    expect(check({ link: linkWith(STEP, STEP, 'RS-AUTRE a.json'), examples })).toEqual(expected);
    // The name of the file tells which of the two is wrong.
    const named = [example('f.01-RS-ESSAI.json', VALID)];
    expect(check({ link: linkWith('RS-AUTRE f.01-RS-ESSAI.json'), examples: named })).toEqual([
      'error example/step-of-other-message link.yaml:1',
    ]);
    // What cannot be read cannot tell.
    const unread = [example('a.json', undefined)];
    expect(check({ link: linkWith(STEP, 'RS-AUTRE a.json'), examples: unread })).toEqual([
      'error example/message-differs link.yaml:2',
    ]);
    // An acceptance test that names the example of another message tells so itself.
    const acceptanceTests = suiteWith({ message: 'RS-AUTRE' });
    expect(check({ examples, acceptanceTests })).toEqual([]);
  });
});

describe('what an author reads', () => {
  const read = (value: unknown) => {
    const examples = [example('a.json', value)];
    const [found] = checkExamples({
      link: linkWith(STEP),
      messages: MESSAGES,
      examples,
      acceptanceTests: null,
    });
    if (found === undefined) throw new Error('no finding');
    const { message, remedy } = renderDiagnostic(found, 'fr');
    return `${message} ${remedy}`;
  };

  test.each([
    [
      essai({ count: '3' }),
      'La donnée « Nombre » vaut "3", qui n’est pas du type integer ($.essai.count). Écrire une valeur de cette forme, avec ou sans guillemets comme ici : 12.',
    ],
    [
      { essai: { patient: [{ name: 'A' }] } },
      'La donnée obligatoire « Numéro » manque ($.essai.caseId). Ajouter "caseId": "AB12".',
    ],
    [
      essai({ alias: 'Zoé' }),
      'La donnée « Alias » est une liste ; l’exemple lui donne une seule valeur sans crochets ($.essai.alias). Mettre la valeur entre crochets : ["Zoé"].',
    ],
    [
      essai({ patient: ['Anne'] }),
      'La donnée « Patient » vaut "Anne", alors qu’elle contient d’autres données ($.essai.patient[0]). Écrire ses données entre accolades : { … }.',
    ],
    [
      essai({ priority: 'P3' }),
      'La donnée « Priorité » vaut « P3 », qui n’est pas dans sa liste ($.essai.priority). Écrire P0, ou un autre code de la liste : priorite.',
    ],
    [
      essai({ caseId: 'x'.repeat(100) }),
      `La donnée « Numéro » vaut « ${'x'.repeat(60)}… », qui n’a pas la forme attendue ($.essai.caseId). Écrire une valeur de cette forme : "AB12".`,
    ],
  ])('%j', (value, sentence) => {
    expect(read(value)).toBe(sentence);
  });
});

test('every finding on examples has its mistake', () => {
  const covered = new Set([
    ...FAULTS.map(([, , finding]) => finding.split(' ')[1]),
    'example/label-for-code',
    'example/member-repeated',
    'example/file-missing',
    'example/file-misspelled',
    'example/unused',
    'example/message-differs',
    'example/step-of-other-message',
    'example/tag-renamed',
    'example/cell-against-examples',
    'example/code-missing-in-list',
    // In missing-rows.test.ts.
    'example/tag-unlike-examples',
    'example/field-unticked',
    'example/object-row-missing',
    // In cli, test/exchanged-titles.test.ts.
    'example/roots-exchanged',
    // In cli, test/lost-codes.test.ts: it takes the lists of a release.
    'example/codes-missing-in-list',
    // In exchanged-perimeters.test.ts.
    'example/perimeters-exchanged',
    // In cli, test/links/one-fault.test.ts and test/one-fault-of-a-link.test.ts: they take a folder, or a whole message.
    'example/root-renamed',
    'example/file-renamed',
    'example/file-misplaced',
    'example/folder-missing',
    'example/files-swapped',
    'example/datum-of-tests-missing',
    'example/list-doubled',
    'example/level-too-deep',
    'example/tags-too-deep',
    'example/level-too-high',
  ]);
  const codes = linkPackageDiagnostics.map(({ code }) => code).filter((code) => code.startsWith('example/'));
  expect(codes.filter((code) => !covered.has(code))).toEqual([]);
});

describe('a tag that all the examples write otherwise was renamed in the model: one finding at its cell', () => {
  const examplesWith = (change: (one: { name: string }) => object) =>
    ['a.json', 'b.json'].map((name) =>
      example(name, {
        essai: { caseId: 'AB12', patient: [change({ name: 'Anne' }), change({ name: 'Zoé' })] },
      }),
    );
  const link = linkWith(STEP, STEP.replace('a.json', 'b.json'));
  const found = (examples: ReturnType<typeof examplesWith>) =>
    checkExamples({ link, messages: MESSAGES, examples, acceptanceTests: null });

  test('with every fault of the examples under it', () => {
    const [renamed, ...others] = found(examplesWith(({ name }) => ({ nom: name })));
    expect(others).toEqual([]);
    expect(renamed?.definition.code).toBe('example/tag-renamed');
    expect(renamed?.value).toBe('name');
    expect(renamed?.place).toEqual(placeOf(fieldOf('name').origin, 'name'));
    expect(renamed?.parameters).toMatchObject({ old: 'nom', count: '4', path: '$.essai.patient' });
    // Each of the four patients has a tag too many and lacks one.
    expect(renamed?.related).toHaveLength(8);
  });

  test('but where some examples have it, the others are wrong', () => {
    const [first] = examplesWith(({ name }) => ({ nom: name }));
    const [second] = [example('b.json', VALID)];
    const codes = found([first, second].filter((one) => one !== undefined)).map(
      ({ definition, related = [] }) => `${definition.code} +${related.length}`,
    );
    expect(codes.sort()).toEqual(['example/field-misspelled +3']);
  });
});

function fieldOf(tag: string) {
  const field = [...walkFields(ESSAI.fields)].find(({ name }) => name === tag);
  if (field === undefined) throw new Error(`no field ${tag}`);
  return field;
}

describe('a cell that contradicts all the examples: one finding there', () => {
  const NAMES = ['a.json', 'b.json', 'c.json'];
  const link = linkWith(...NAMES.map((name) => STEP.replace('a.json', name)));
  const found = (bodies: readonly object[]) =>
    checkExamples({
      link,
      messages: MESSAGES,
      examples: bodies.map((body, index) => example(NAMES[index] ?? '', { essai: body })),
      acceptanceTests: null,
    });
  const told = (bodies: readonly object[]) =>
    found(bodies).map(({ definition, place, value, related = [] }) =>
      [definition.code, place.cell ?? '', value ?? '', related.length].join(' '),
    );
  const cellOf = (name: string, aspect: 'constraint' | 'type' | 'cardinality') =>
    placeOf(fieldOf(name).origin, aspect).cell;
  const all = (body: object) => NAMES.map(() => ({ caseId: 'AB12', patient: [{ name: 'Anne' }], ...body }));
  test.each<[string, object, 'constraint' | 'type' | 'cardinality', string, number]>([
    ['an expression', { caseId: 'ab' }, 'constraint', '^[A-Z]{2}\\d+$', 3],
    [
      'a list of its own',
      {
        patient: [
          { name: 'A', kinship: 'x' },
          { name: 'B', kinship: 'y' },
        ],
      },
      'constraint',
      'Père, Mère',
      6,
    ],
    ['a type', { count: 'deux' }, 'type', 'integer', 3],
    ['a cardinality that makes one value of a list', { caseId: ['AB12'] }, 'cardinality', '1..1', 3],
    ['a cardinality that makes a list of one value', { alias: 'Zoé' }, 'cardinality', '0..n', 3],
    ['a cardinality that forbids', { former: 'x' }, 'cardinality', '0..0', 3],
    ['a cardinality that requires', { patient: [{ kinship: 'Père' }] }, 'cardinality', '1..1', 3],
  ])('%s', (_, body, aspect, asked, count) => {
    const name =
      Object.keys(body)[0] === 'patient' ? (count === 6 ? 'kinship' : 'name') : (Object.keys(body)[0] ?? '');
    expect(told(all(body))).toEqual([
      `example/cell-against-examples ${cellOf(name, aspect)} ${asked} ${count}`,
    ]);
  });

  test('a list, when examples have several codes of another', () => {
    const bodies = ['ROUGE', 'BLEU', 'VERT'].flatMap((priority) => all({ priority }).slice(0, 1));
    expect(told(bodies)).toEqual([
      `example/cell-against-examples ${cellOf('priority', 'constraint')} priorite 3`,
    ]);
  });

  test('but one code that a list does not have, wherever it is, is told at the list', () => {
    const [found0] = found(all({ priority: 'urgent' }));
    const list = fieldOf('priority');
    expect(list.kind === 'leaf' && list.enumeration?.nomenclature?.place).toEqual(found0?.place);
    expect([found0?.definition.code, found0?.value, found0?.related?.length]).toEqual([
      'example/code-missing-in-list',
      'urgent',
      3,
    ]);
  });

  test('but where one example agrees with it, the others are wrong', () => {
    const bodies = [...all({ priority: 'urgent' }).slice(0, 2), ...all({ priority: 'P1' }).slice(0, 1)];
    expect(told(bodies)).toEqual(['example/code-unknown  urgent 1']);
  });

  test('and two files may be two slips of their author', () => {
    const bodies = [...all({ count: 'deux' }).slice(0, 2), ...all({}).slice(0, 1)];
    expect(told(bodies)).toEqual(['example/type-wrong  "deux" 1']);
  });
});

test('moments that are all written in one wrong way are one finding, whatever the datum', () => {
  const message = messageFromTable(
    `
    | Début  | start | 0..1 | datetime | | | |
    | Fin    | end   | 0..1 | datetime | | | |
    | Nombre | count | 0..1 | integer  | | | |
    `,
    { name: 'RS-ESSAI', root: 'essai' },
  );
  const body = (start: unknown, end: unknown) => ({ essai: { start, end } });
  const told = (value: object) =>
    checkExamples({
      link: linkWith(STEP),
      messages: new Map([[message.name, message]]),
      examples: [example('a.json', value)],
      acceptanceTests: null,
    }).map(({ definition, value: shown, related = [] }) => `${definition.code} ${shown} ${related.length}`);
  expect(told(body('2025-03-10T10:37:00', '2025-03-11T09:00:00'))).toEqual([
    'example/type-wrong "2025-03-11T09:00:00" 1',
  ]);
  expect(told(body('2025-03-10T10:37:00', 'demain'))).toEqual([
    'example/type-wrong "demain" 0',
    'example/type-wrong "2025-03-10T10:37:00" 0',
  ]);
});
