import { describe, expect, test } from 'vitest';
import type { AcceptanceTestStep } from '../../src/acceptance-test.ts';
import { renderDiagnostic } from '../../src/diagnostics.ts';
import { checkAcceptanceTestsOfLink } from '../../src/links/check-acceptance-tests.ts';
import { checkAcceptanceTestsOfRelease } from '../../src/links/check-tests-of-release.ts';
import { linkPackageDiagnostics } from '../../src/links/package-diagnostics.ts';
import { diagnosticLine, messageFromTable } from '../../src/testing/index.ts';
import { example, linkWith, MESSAGES, suiteWith, VALID } from './link-fixture.ts';

function check(step: Partial<AcceptanceTestStep>, ...paths: readonly string[]) {
  return checkAcceptanceTestsOfLink({
    link: linkWith(),
    messages: MESSAGES,
    examples: [example('a.json', VALID)],
    suite: suiteWith(step, ...paths),
    serviceMessages: ['RC-REF'],
  });
}

const STEPS: readonly (readonly [mistake: string, step: Partial<AcceptanceTestStep>, finding: string])[] = [
  ['a misspelled example', { example: 'A.jsn' }, 'error link/test-example-misspelled G9'],
  ['an example that does not exist', { example: 'depart.json' }, 'error link/test-example-missing G9'],
  ['a message of another link', { message: 'RS-AILLEURS' }, 'error link/test-message-not-carried E9'],
];

const PATHS: readonly (readonly [mistake: string, path: string, finding: string])[] = [
  ['a dot too few', '$.essai.patient[0]name', 'error link/test-path-unreadable K10'],
  ['the root of another message', '$.autre.name', 'error link/test-path-of-other-message K10'],
  ['no root', '$.caseId', 'error link/test-path-of-other-message K10'],
  ['an unknown tag', '$.essai.weather', 'error link/test-path-unknown K10'],
  ['a tag below a value', '$.essai.caseId.code', 'error link/test-path-unknown K10'],
  ['a misspelled tag', '$.essai.caseid', 'error link/test-path-misspelled K10'],
  ['a list without number', '$.essai.patient.name', 'error link/test-path-without-number K10'],
  ['a number without list', '$.essai.caseId[0]', 'error link/test-path-with-number K10'],
  ['two numbers for one list', '$.essai.patient[0][0]', 'error link/test-path-with-number K10'],
  [
    'an item the example does not have',
    '$.essai.patient[1].name',
    'warning link/test-path-without-match K10',
  ],
  ['a datum the example does not have', '$.essai.alias[*]', 'warning link/test-path-without-match K10'],
];

describe('acceptance tests', () => {
  test('that fit their link have no finding', () => {
    const paths = [
      '$.essai.caseId',
      '$.essai.patient',
      '$.essai.patient[0].name',
      "$.essai.patient[*]['name']",
    ];
    expect(check({}, ...paths)).toEqual([]);
  });

  test('may carry service messages', () => {
    expect(check({ message: 'RC-REF' })).toEqual([]);
  });

  test.each(STEPS)('with %s', (_, step, finding) => {
    expect(check(step).map(diagnosticLine)).toEqual([finding]);
  });

  test.each(PATHS)('with a path that has %s', (_, path, finding) => {
    expect(check({}, path).map(diagnosticLine)).toEqual([finding]);
  });

  test('are checked in identifiers to replace too', () => {
    const place = { file: 'recette.xlsx', sheet: 'S', cell: 'K12' };
    expect(
      check({ overriddenIdentifierPaths: [{ text: '$.essai.owner', place }] }).map(diagnosticLine),
    ).toEqual(['error link/test-path-unknown K12']);
  });

  test('are not told again what the reader of workbooks tells: blank cells, paths without $.', () => {
    const place = { file: 'recette.xlsx', sheet: 'S', cell: 'K12' };
    const ignoredPaths = [null, 'essai.caseId', '$.essai .caseId'].map((text) => ({ text, place }));
    expect(check({ message: '', example: '', ignoredPaths })).toEqual([]);
  });

  test('are not compared with an example that is no JSON', () => {
    const found = checkAcceptanceTestsOfLink({
      link: linkWith(),
      messages: MESSAGES,
      examples: [example('a.json', undefined)],
      suite: suiteWith({}, '$.essai.alias[0]'),
      serviceMessages: [],
    });
    expect(found).toEqual([]);
  });

  test('say what to write instead', () => {
    const [found] = check({}, '$.essai.patient[0].nam');
    expect(found && renderDiagnostic(found, 'fr')).toMatchObject({
      message:
        'Le chemin « $.essai.patient[0].nam » mène à « nam », qui n’existe pas dans $.essai.patient[0].',
      remedy: 'Écrire name au lieu de nam.',
    });
  });

  test('whose message is open at its root may name any datum there', () => {
    const message = MESSAGES.get('RS-ESSAI');
    if (message === undefined) throw new Error('no message');
    const found = checkAcceptanceTestsOfLink({
      link: linkWith(),
      messages: new Map([['RS-ESSAI', { ...message, isOpen: true }]]),
      examples: [],
      suite: suiteWith({ example: '' }, '$.essai.libre[0].a'),
      serviceMessages: [],
    });
    expect(found).toEqual([]);
  });
});

const PATHS_OF_ESSAI = ['$.essai.caseId', '$.essai.patient[0].name', '$.essai.alias[*]'];

/** Steps that are wrong as a whole: one finding, however many paths they have. */
const WHOLE: readonly (readonly [string, Parameters<typeof suiteWith>[0], readonly string[], string])[] = [
  [
    'an example of another message',
    { example: 'b.json' },
    PATHS_OF_ESSAI,
    'error link/test-example-of-other-message G9',
  ],
  [
    'another message than its example and paths',
    { message: 'RS-AUTRE' },
    PATHS_OF_ESSAI,
    'error link/test-message-of-other-paths E9',
  ],
  ['the same path twice', {}, ['$.essai.caseId', '$.essai.caseId'], 'warning link/test-path-repeated K11'],
];

describe('a step with a wrong cell is one finding there', () => {
  const examples = [example('a.json', VALID), example('b.json', { autre: { name: 'x' } })];
  test.each(WHOLE)('%s', (_, step, paths, finding) => {
    const suite = suiteWith(step, ...paths);
    const subject = { link: linkWith(), messages: MESSAGES, examples, suite, serviceMessages: ['RS-AUTRE'] };
    expect(checkAcceptanceTestsOfLink(subject).map(diagnosticLine)).toContain(finding);
    const errors = checkAcceptanceTestsOfLink(subject).filter(
      ({ definition }) => definition.severity === 'error',
    );
    expect(errors.length).toBe(finding.startsWith('error') ? 1 : 0);
  });
});

const TARGETS: readonly (readonly [text: string | null, finding: string | null])[] = [
  ['1.0 / 15-essai_v2.0', 'warning link/test-target-differs G2'],
  ['essai', 'warning link/test-target-differs G2'],
  [null, 'warning link/test-target-missing G2'],
  [' ', 'warning link/test-target-missing G2'],
];

describe('what a sheet says it is played with', () => {
  const link = linkWith();
  const suite = suiteWith({}, '$.essai.caseId');
  const checked = (text: string | null) =>
    checkAcceptanceTestsOfLink({
      link,
      messages: MESSAGES,
      examples: [example('a.json', VALID)],
      suite: {
        ...suite,
        tests: suite.tests.flatMap((one) => [
          { ...one, target: { text, place: { ...one.place, cell: 'G2' } } },
          { ...one, target: { text, place: { ...one.place, sheet: 'Z', cell: 'G2' } } },
        ]),
      },
      serviceMessages: [],
    }).map(diagnosticLine);

  test.each(TARGETS)('%j is one finding for all sheets that say it', (text, finding) => {
    expect(checked(text)).toEqual([finding]);
  });

  test('its own release and vhost have no finding', () => {
    expect(checked(`${link.modelRelease} / ${link.vhost}`)).toEqual([]);
    expect(checked(` ${link.modelRelease}/${link.vhost}`)).toEqual([]);
  });
});

describe('the acceptance tests of a release, in its own layout', () => {
  const checked = (step: Parameters<typeof suiteWith>[0], ...paths: string[]) =>
    checkAcceptanceTestsOfRelease({
      messages: [...MESSAGES.values()],
      suites: [suiteWith(step, ...paths)],
      exampleNames: ['a.json'],
    });

  test.each([
    ['a path typo', '$.essai.caseid', 'warning link/test-path-misspelled K10'],
    ['a wrong root', '$.esai.caseId', 'warning link/test-path-of-other-message K10'],
    ['a wrong number', '$.essai.caseId[0]', 'warning link/test-path-with-number K10'],
  ])('%s is a warning at its cell', (_, path, finding) => {
    expect(checked({}, path).map(diagnosticLine)).toEqual([finding]);
  });

  test.each([
    ['a misspelt example', { example: 'A.jsn' }, 'warning link/test-example-misspelled G9'],
    ['a wrong message', { message: 'RS-AUTRE' }, 'warning link/test-message-of-other-paths E9'],
  ])('%s too', (_, step, finding) => {
    expect(checked(step, '$.essai.caseId', '$.essai.alias[*]').map(diagnosticLine)).toEqual([finding]);
  });

  test('a fault that several rows repeat is one, numbers apart', () => {
    const [found, ...others] = checked({}, '$.essai.patient[0].nam', '$.essai.patient[1].nam');
    expect(others).toEqual([]);
    expect(found?.related?.map(diagnosticLine)).toEqual(['warning link/test-path-misspelled K11']);
  });
});

describe('the acceptance tests of a release, of two perimeters of one sheet', () => {
  const cell = (address: string) => ({ file: 'model.xlsx', sheet: 'RS-ESSAI', cell: address });
  const row = (tag: string) => `| ${tag} | ${tag} | 0..1 | string | | | |`;
  const seen = (
    name: string,
    perimeter: string,
    [title, configured]: readonly string[],
    ...tags: string[]
  ) => ({
    ...messageFromTable(tags.map(row).join('\n')),
    ...{ name, root: name.toLowerCase(), perimeter, file: 'model.xlsx', sheet: 'RS-ESSAI' },
    columnPlace: cell(title ?? ''),
    perimeterPlace: cell(configured ?? ''),
    leftOut: ['a', 'b', 'c', 'd', 'e', 'f']
      .filter((tag) => !tags.includes(tag))
      .map((tag) => ({ path: `/${tag}`, label: tag, place: cell('O9') })),
  });
  const one = seen('RS-ESSAI', '15-15', ['O8', 'B4'], 'id', 'a', 'b');
  const other = seen('RS-AUTRE', '15-SMUR', ['P8', 'B3'], 'id', 'c', 'd', 'e', 'f');
  const checked = (paths: readonly string[], ofOther: readonly string[], title?: string) =>
    checkAcceptanceTestsOfRelease({
      messages: [one, other],
      suites: [
        suiteWith({}, ...paths.map((tag) => `$.rs-essai.${tag}`)),
        suiteWith({ message: 'RS-AUTRE' }, ...ofOther.map((tag) => `$.rs-autre.${tag}`)),
      ],
      exampleNames: null,
      titles: title === undefined ? [] : [{ place: cell('A1'), text: title }],
    }).map((found) => `${diagnosticLine(found)} +${found.related?.length ?? 0}`);

  test('tell both titles when the tests of each follow the other', () => {
    expect(checked(['c', 'id'], ['a'])).toEqual(['warning link/perimeters-against-tests O8 +2']);
  });

  test('tell the configuration, from its first row, where the first cell of the sheet says so', () => {
    const title = 'RS-AUTRE:15-15:rs-autre RS-ESSAI:15-SMUR:rs-essai';
    expect(checked(['c', 'd'], [], title)).toEqual(['warning link/perimeters-against-tests B3 +2']);
  });

  test('and a path that leads nowhere either way is told apart', () => {
    expect(checked(['c', 'd', 'e', 'f', 'zzz'], ['a', 'b'])).toEqual([
      expect.stringMatching(/^warning link\/test-path-unknown K\d+ \+0$/),
      expect.stringMatching(/^warning link\/perimeters-against-tests O8 \+\d$/),
    ]);
  });

  test.each([
    ['one path alone', ['c'], []],
    ['tests of the other that follow their own', ['c', 'd'], ['c', 'd']],
    ['rows that one has lost, though the other has them', ['a', 'c', 'd'], ['c']],
  ])('tell no exchange by %s', (_, paths, ofOther) => {
    expect(checked(paths, ofOther).join(' ')).not.toContain('perimeters-against-tests');
  });
});

test('every finding on acceptance tests has its mistake', () => {
  const covered = new Set(
    [...STEPS, ...PATHS, ...WHOLE, ...TARGETS].map((line) => String(line.at(-1)).split(' ')[1]),
  );
  const codes = linkPackageDiagnostics
    .map(({ code }) => code)
    .filter((code) => code.startsWith('link/test-'));
  expect(codes.filter((code) => !covered.has(code))).toEqual([]);
});
