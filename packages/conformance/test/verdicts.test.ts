import { describe, expect, test } from 'vitest';
import { paths } from '../src/testing/index.ts';
import {
  codedField,
  configuration,
  type Files,
  judgeFiles,
  message,
  schemaText,
  verdicts,
  xsdText,
} from './judge.ts';

const schema = paths.schema('FIRE');
const openApi = paths.openApi('FIRE');

/** The schema and the OpenAPI of a message with one list of values. */
function fire(values: readonly string[], more: { version?: string; published?: string[] } = {}): Files {
  const definitions = (list: readonly string[]) => ({ Place: { title: 'Lieu', enum: list } });
  const yaml = [
    'components:',
    '  schemas:',
    '    fireWrapper: {type: object}',
    `    fire: {title: fire, $id: 'classpath:/json-schema/schema#', x-id: 'FIRE.schema.json#'}`,
    `    Place: {title: Lieu, enum: [${values.join(', ')}], examples: [${values[0]}]}`,
  ];
  return {
    [schema]: schemaText('FIRE', { definitions: definitions(more.published ?? values) }, more.version),
    [openApi]: `${yaml.join('\n')}\n`,
  };
}

describe('two texts', () => {
  const messages = [message('FIRE')];

  test('are identical letter by letter', () => {
    expect(verdicts({ messages, published: fire(['A']), produced: fire(['A']) })).toEqual([
      `identical ${schema}`,
      `identical ${openApi}`,
    ]);
  });

  test('are identical when only the date of the run differs', () => {
    const published = { [schema]: schemaText('FIRE', {}, '24.08.20') };
    const produced = { [schema]: schemaText('FIRE', {}, '26.01.01') };
    expect(verdicts({ messages, published, produced })).toEqual([`identical ${schema}`]);
  });

  test('are identical when each message bears a date of its own: only the sheets that changed move', () => {
    const published = {
      [paths.schema('FIRE')]: schemaText('FIRE', {}, '26.06.19'),
      [paths.schema('WATER')]: schemaText('WATER', {}, '25.07.15'),
    };
    const produced = (_: unknown, stamp: string) => ({
      [paths.schema('FIRE')]: schemaText('FIRE', {}, stamp),
      [paths.schema('WATER')]: schemaText('WATER', {}, stamp),
    });
    const both = [message('FIRE'), message('WATER')];
    expect(verdicts({ messages: both, published, produced })).toEqual([
      `identical ${paths.schema('FIRE')}`,
      `identical ${paths.schema('WATER')}`,
    ]);
  });

  test('differ when a member named version deeper in the schema does', () => {
    const nested = (version: string) => ({ [schema]: schemaText('FIRE', { properties: { version } }) });
    expect(verdicts({ messages, published: nested('1'), produced: nested('2') })).toEqual([
      `unexplained ${schema}`,
    ]);
  });

  test('that hold the same data are told apart from those that do not', () => {
    const published = { [schema]: `${schemaText('FIRE')}\n` };
    const produced = { [schema]: schemaText('FIRE') };
    const [verdict] = judgeFiles({ messages, published, produced }).verdicts;
    expect(verdict).toMatchObject({ situation: 'same-data', explanation: null, differences: [] });
    expect(verdict?.textDifference?.line).toBe(schemaText('FIRE').split('\n').length + 1);
  });

  test('that differ name the place in the data, and how often', () => {
    const yaml = (list: string) => ({ [paths.schemasYaml]: `schemas: [${list}]\n` });
    const [verdict] = judgeFiles({
      messages,
      published: yaml('a, b, c, d, e, f, g'),
      produced: yaml('A, b'),
    }).verdicts;
    expect(verdict?.differences.slice(0, 2)).toEqual([
      { path: '/schemas/0', published: 'a', produced: 'A' },
      { path: '/schemas/2', published: 'c', produced: undefined },
    ]);
    expect(verdict?.differenceCount).toBe(6);
  });
});

describe('the produced files', () => {
  test('bear the date their published kind bears, and the published file names', () => {
    const published = {
      [schema]: schemaText('FIRE', {}, '24.08.20'),
      [paths.nomenclature('EMSI-SCALE-v24.10.16')]: ',code\n',
    };
    const { files } = judgeFiles({
      messages: [message('FIRE')],
      published,
      produced: (_, stamp) => ({
        [schema]: schemaText('FIRE', {}, stamp),
        [paths.nomenclature(`EMSI-SCALE-v${stamp}`)]: ',code\n',
      }),
    });
    expect(Object.fromEntries(files.map(({ path, content }) => [path, content]))).toEqual(published);
  });

  test('are named like the published ones even where one of these is of another date', () => {
    const names = ['A-v24.10.16', 'B-v24.10.16', 'C-v23.01.01'];
    const { files, verdicts: judged } = judgeFiles({
      published: Object.fromEntries(names.map((name) => [paths.nomenclature(name), ',code\n'])),
      produced: (_, stamp) =>
        Object.fromEntries(
          ['A', 'B', 'C'].map((name) => [paths.nomenclature(`${name}-v${stamp}`), ',code\n']),
        ),
    });
    expect(files.map(({ path }) => path)).toEqual(names.map(paths.nomenclature));
    expect(judged.map(({ situation }) => situation)).toEqual(['identical', 'identical', 'identical']);
  });
});

describe('an artefact of one side only', () => {
  test('that we produce and nobody published is unexplained', () => {
    expect(verdicts({ messages: [message('FIRE')], produced: fire(['A']) })).toEqual([
      `unexplained ${schema}`,
      `unexplained ${openApi}`,
    ]);
  });

  test('that we refuse to produce is unexplained, and its errors are named', () => {
    const cause = {
      definition: { code: 'workbook/cardinality-unreadable' },
      place: { file: 'model.xlsx', sheet: 'FIRE', cell: 'J12' },
    } as never;
    const { verdicts: judged } = judgeFiles({
      published: { [schema]: schemaText('FIRE') },
      missingMessages: [{ name: 'FIRE', causes: [cause] }],
    });
    expect(judged).toMatchObject([{ situation: 'only-published', explanation: null, causes: [cause] }]);
  });
});

describe('explanations, each beside a neighbour that stays unexplained', () => {
  const handKept = JSON.stringify({ title: 'fire', 'x-id': 'schema.json#', version: '0.4.9' });

  test.each<[string, Files, string[]]>([
    [
      'a schema without the mark of the generator is kept by hand',
      { [schema]: handKept },
      ['hand-kept-schema'],
    ],
    ['a schema with its mark must follow from a workbook', { [schema]: schemaText('FIRE') }, ['-']],
    [
      'the OpenAPI of a schema kept by hand is kept by hand',
      { [schema]: handKept, [openApi]: 'a: 1\n' },
      ['hand-kept-schema', 'hand-kept-sibling'],
    ],
    [
      'the OpenAPI of a message without published schema is left over',
      { [openApi]: 'a: 1\n' },
      ['left-over'],
    ],
    [
      'the OpenAPI of a generated schema must follow from a workbook',
      { [schema]: schemaText('FIRE'), [openApi]: 'a: 1\n' },
      ['-', '-'],
    ],
    [
      'example, CSV and diagram of a message without published schema are left over',
      { [paths.example('FIRE')]: '{}', [paths.inputCsv('FIRE')]: 'a\n', [paths.uml('FIRE')]: 'a' },
      ['left-over', 'left-over', 'left-over'],
    ],
    [
      'the XSD of a schema kept by hand is kept by hand',
      { [schema]: handKept, [paths.xsd('FIRE')]: xsdText('<element name="a"/>') },
      ['hand-kept-schema', 'hand-kept-sibling'],
    ],
    [
      'an XSD as the generator writes them, without published schema, is left over',
      { [paths.xsd('FIRE')]: xsdText('<element name="a"/>') },
      ['left-over'],
    ],
    [
      'an XSD that says what the generator cannot is written by hand',
      { [paths.xsd('FIRE')]: xsdText('<any/>') },
      ['hand-written-xsd'],
    ],
    [
      'an XSD with other prefixes is written by hand',
      { [schema]: schemaText('FIRE'), [paths.xsd('FIRE')]: '<?xml version="1.0"?>\n<xs:schema/>' },
      ['-', 'hand-written-xsd'],
    ],
    [
      'the XSD of a generated schema must follow from a workbook',
      { [schema]: schemaText('FIRE'), [paths.xsd('FIRE')]: xsdText('<element name="a"/>') },
      ['-', '-'],
    ],
    ['a nomenclature without a sheet stays unexplained', { [paths.nomenclature('A')]: ',code\n' }, ['-']],
  ])('%s', (_, published, expected) => {
    const judged = judgeFiles({ published, messages: [message('OTHER')] }).verdicts;
    expect(judged.map(({ explanation }) => explanation?.code ?? '-')).toEqual(expected);
  });

  test('none of them holds for a message the workbooks declare', () => {
    const published = { [schema]: handKept, [openApi]: 'a: 1\n', [paths.example('SMOKE')]: '{}' };
    const judged = judgeFiles({ published, messages: [message('FIRE'), message('SMOKE')] }).verdicts;
    expect(judged.map(({ explanation }) => explanation)).toEqual([null, null, null]);
  });

  test('the XSD of a declared message is written by hand only if the message itself is sound', () => {
    const published = { [paths.xsd('FIRE')]: xsdText('<any/>') };
    expect(verdicts({ published, messages: [message('FIRE')] })).toEqual([
      `explained ${paths.xsd('FIRE')} [hand-written-xsd]`,
    ]);
    const missingMessages = [{ name: 'FIRE', causes: [] }];
    expect(verdicts({ published, missingMessages })).toEqual([`unexplained ${paths.xsd('FIRE')}`]);
    const generated = { [paths.xsd('FIRE')]: xsdText('<element/>') };
    expect(verdicts({ published: generated, messages: [message('FIRE')] })).toEqual([
      `unexplained ${paths.xsd('FIRE')}`,
    ]);
  });

  test('a generated schema older than the others is left over, one of the same run is not', () => {
    const run = (version: string) => ({
      [paths.schema('A')]: schemaText('A', {}, '25.01.01'),
      [paths.schema('B')]: schemaText('B', {}, '25.01.01'),
      [schema]: schemaText('FIRE', {}, version),
    });
    const produced = { [paths.schema('A')]: schemaText('A'), [paths.schema('B')]: schemaText('B') };
    const messages = [message('A'), message('B')];
    expect(verdicts({ messages, published: run('24.12.31'), produced })).toContain(
      `explained ${schema} [left-over-schema]`,
    );
    expect(verdicts({ messages, published: run('25.01.01'), produced })).toContain(`unexplained ${schema}`);
  });

  test('an envelope is kept by hand as long as no workbook configures it', () => {
    const published = { [paths.envelope]: '{}', [paths.contentTypeXsd]: '<schema/>' };
    const without = [message('A'), message('B')];
    expect(verdicts({ published, messages: without })).toEqual([
      `explained ${paths.envelope} [hand-kept-envelope]`,
      `explained ${paths.contentTypeXsd} [hand-kept-envelope]`,
    ]);
    const unexplained = [`unexplained ${paths.envelope}`, `unexplained ${paths.contentTypeXsd}`];
    const oneConfigured = [message('A'), message('B', { configuration })];
    expect(verdicts({ published, messages: oneConfigured })).toEqual(unexplained);
    expect(verdicts({ published, messages: [] })).toEqual(unexplained);
  });

  test('test cases are copied by hand only if no workbook of test cases is there', () => {
    const published = { [paths.testCases]: '[]' };
    expect(verdicts({ published, hasTestCaseWorkbook: false })).toEqual([
      `explained ${paths.testCases} [hand-copied-test-cases]`,
    ]);
    expect(verdicts({ published, hasTestCaseWorkbook: true })).toEqual([`unexplained ${paths.testCases}`]);
  });
});

describe('the order of the workbooks', () => {
  const messages = [
    message('A', { file: 'one.xlsx' }),
    message('B', { file: 'one.xlsx' }),
    message('C', { file: 'two.xlsx' }),
  ];
  const list = (names: readonly string[]) => ({
    [paths.schemasYaml]: `schemas:\n${names.map((name) => `- ${name}\n`).join('')}`,
  });
  const produced = (of: readonly { name: string }[]) => list(of.map(({ name }) => name));

  test.each([
    ['the second workbook first', ['C', 'A', 'B'], 'workbook-order'],
    ['another order inside a workbook', ['C', 'B', 'A'], null],
    ['the workbooks interleaved', ['A', 'C', 'B'], null],
    ['an entry more', ['C', 'A', 'B', 'D'], null],
    ['an entry less', ['C', 'A'], null],
  ])('%s', (_, published, expected) => {
    const [verdict] = judgeFiles({ messages, produced, published: list(published) }).verdicts;
    expect(verdict?.explanation?.code ?? null).toBe(expected);
  });
});

describe('a JSON Schema edited by hand', () => {
  const messages = [message('FIRE')];
  const produced = fire(['A', 'B']);
  const text = (values: readonly string[]) => fire(['A', 'B'], { published: [...values] })[schema] ?? '';
  /** What is said of the schema, when it is published as `published` beside our OpenAPI or another one. */
  const outcome = (published: string, others: Files = pick(produced, openApi)) =>
    verdicts({ messages, produced, published: { ...others, [schema]: published } })[0]?.replace(
      `${schema} `,
      '',
    );

  test('is told by its layout and by the OpenAPI of the same message', () => {
    expect(outcome(`${text(['A', 'B', 'NONE'])}\n`)).toBe('explained [hand-edited-schema]');
    expect(outcome(`${text(['A'])}\n`)).toBe('explained [hand-edited-schema]');
  });

  test.each<[string, string, Files | undefined]>([
    ['it is laid out as its generator does', text(['A', 'B', 'NONE']), undefined],
    ['only its layout differs', `${text(['A', 'B'])}\n`, undefined],
    ['its OpenAPI says the same', `${text(['A', 'B', 'C'])}\n`, pick(fire(['A', 'B', 'C']), openApi)],
    ['its OpenAPI is not published', `${text(['A', 'B', 'C'])}\n`, {}],
    ['its OpenAPI has nothing to say', `${text(['A', 'B'])}\n`.replace('draft-07', 'draft-06'), undefined],
    ['it is no JSON', `${text(['A', 'B'])}}`, undefined],
  ])('is not assumed when %s', (_, published, others) => {
    expect(outcome(published, others)).toBe(`unexplained ${schema}`);
  });

  test('does not account for an OpenAPI that differs, even if its JSON Schema is as ours', () => {
    const published = { ...produced, ...pick(fire(['A', 'C']), openApi) };
    expect(verdicts({ messages, published, produced })).toEqual([
      `identical ${schema}`,
      `unexplained ${openApi}`,
    ]);
  });
});

describe('the XSD of a JSON Schema edited by hand', () => {
  const xsd = (...values: string[]) => ({
    [paths.xsd('FIRE')]: xsdText(
      `<restriction base="string">${values.map((value) => `<enumeration value="${value}"/>`).join('')}</restriction>`,
    ),
  });
  const messages = [message('FIRE')];
  const produced = { ...fire(['A', 'B']), ...xsd('A', 'B') };
  const outcome = (published: Files, edited: string[] = ['A', 'B', 'NONE']) =>
    verdicts({
      messages,
      produced,
      published: {
        [openApi]: produced[openApi] ?? '',
        [schema]: `${fire(['A', 'B'], { published: edited })[schema] ?? ''}\n`,
        ...published,
      },
    }).find((line) => line.includes('.xsd'));

  test.each<[string, Files, string[] | undefined, string]>([
    ['has the value that was added there', xsd('A', 'B', 'NONE'), undefined, 'explained'],
    ['has another value', xsd('A', 'B', 'OTHER'), undefined, 'unexplained'],
    ['lacks a value', xsd('A'), undefined, 'unexplained'],
    ['has a value that was added to no schema', xsd('A', 'B', 'NONE'), ['A', 'B'], 'unexplained'],
  ])('%s', (_, published, edited, expected) => {
    expect(outcome(published, edited)).toMatch(new RegExp(`^${expected} `));
  });
});

describe('a nomenclature published apart from its workbook', () => {
  const path = paths.nomenclature('HubSante.lieu');
  const table = (...rows: string[]) => ({
    [path]: `,code,label_n1,description,commentaire\n${rows.join('\n')}\n`,
  });
  const produced = table('0,A,Maison,,', '1,B,Jardin,Dehors,', '2,C,Cave,Sous terre,');

  test.each([
    [
      'a description that the workbook lacks',
      table('0,A,Maison,Toute habitation,', '1,B,Jardin,Dehors,', '2,C,Cave,Sous terre,'),
      true,
    ],
    [
      'a comment that the workbook lacks',
      table('0,A,Maison,,', '1,B,Jardin,Dehors,Clos ou non', '2,C,Cave,Sous terre,'),
      true,
    ],
    ['another label', table('0,A,Logis,,', '1,B,Jardin,Dehors,', '2,C,Cave,Sous terre,'), true],
    ['most labels', table('0,A,Logis,,', '1,B,Pelouse,Dehors,', '2,C,Cave,Sous terre,'), false],
    ['another code', table('0,Z,Maison,,', '1,B,Jardin,Dehors,', '2,C,Cave,Sous terre,'), false],
    ['a row more', table('0,A,Maison,,', '1,B,Jardin,Dehors,', '2,C,Cave,Sous terre,', '3,D,Toit,,'), false],
    [
      'blanks that differ in a description',
      table('0,A,Maison,,', '1,B,Jardin,Dehors ,', '2,C,Cave,Sous terre,'),
      false,
    ],
    ['most descriptions', table('0,A,Maison,,', '1,B,Jardin,X,', '2,C,Cave,Y,'), false],
  ])('%s', (_, published, isExplained) => {
    const [verdict] = judgeFiles({ published, produced }).verdicts;
    expect(verdict?.situation).toBe('different');
    expect(verdict?.explanation?.code).toBe(isExplained ? 'nomenclature-published-apart' : undefined);
  });
});

describe('a nomenclature that this copy of the release has lost', () => {
  const accented = 'CISU-Gravité';
  const identical = { [schema]: schemaText('FIRE') };

  test.each<[string, string, string, Files, string]>([
    ['its codes are in a published schema', accented, accented, identical, 'explained [lost-file]'],
    ['its name has no accent', 'CISU-Gravite', 'CISU-Gravite', identical, 'unexplained'],
    ['no schema has its codes', accented, 'CISU-Métier', identical, 'unexplained'],
    ['the schema with its codes is not published', accented, accented, {}, 'unexplained'],
    ['the schema with its codes differs', accented, accented, { [schema]: '{}' }, 'unexplained'],
  ])('%s', (_, name, used, published, expected) => {
    const path = paths.nomenclature(name);
    const other = { [paths.nomenclature('A')]: ',code\n' };
    const messages = [message('FIRE', { fields: [codedField(used)] })];
    const produced = { ...identical, ...other, [path]: ',code\n' };
    const [verdict] = verdicts({ messages, published: { ...published, ...other }, produced }).slice(-1);
    expect(verdict?.replace(` ${path}`, '')).toBe(expected);
  });
});

describe('a kind of which nothing is published', () => {
  const messages = [message('FIRE'), message('SMOKE')];
  const produced = {
    [schema]: schemaText('FIRE'),
    [paths.schema('SMOKE')]: schemaText('SMOKE'),
    [openApi]: 'a: 1\n',
    [paths.openApi('SMOKE')]: 'a: 1\n',
  };
  const schemas = { [schema]: schemaText('FIRE'), [paths.schema('SMOKE')]: schemaText('SMOKE') };

  test('is told apart from one file that is missing among others', () => {
    const codes = (published: Files) =>
      judgeFiles({ messages, produced, published }).verdicts.map(
        ({ situation, explanation }) => explanation?.code ?? situation,
      );
    expect(codes(schemas)).toEqual(['identical', 'identical', 'kind-not-published', 'kind-not-published']);
    expect(codes({ ...schemas, [openApi]: 'a: 1\n' })).toEqual([
      'identical',
      'identical',
      'identical',
      'only-produced',
    ]);
    expect(codes({})).toEqual(['only-produced', 'only-produced', 'only-produced', 'only-produced']);
  });
});

describe('codes taken from the published tables', () => {
  const table = paths.nomenclature('Essai.fait');
  const coded = (values: readonly string[], id: string) =>
    message('FIRE', { fields: [codedField(id, table)], root: values.join('') });
  /** The schema of a message is its root, which stands for its codes here. */
  const produced = (messages: readonly { root: string }[]) => ({
    [schema]: schemaText('FIRE', { title: messages[0]?.root ?? '' }),
    [table]: ',code\n0,A\n',
  });
  const published = (title: string) => ({
    [schema]: schemaText('FIRE', { title }),
    [table]: ',code\n0,A\n1,B\n',
  });
  const outcomes = (title: string, used = 'Essai.fait') =>
    verdicts({
      messages: [coded(['A'], used)],
      messagesCiting: (tables) => [coded(tables[0]?.codes.map(({ code }) => code) ?? [], used)],
      published: published(title),
      produced,
    });

  test('account for a schema and for the table that it confirms', () => {
    expect(outcomes('AB')).toEqual([
      `explained ${schema} [codes-published-apart]`,
      `explained ${table} [nomenclature-codes-published-apart]`,
    ]);
  });

  test('do not account for a schema that has the codes of neither', () => {
    expect(outcomes('ABC')).toEqual([`unexplained ${schema}`, `unexplained ${table}`]);
  });

  test('do not account for a table that no schema confirms', () => {
    expect(outcomes('A')).toEqual([`identical ${schema}`, `unexplained ${table}`]);
  });
});

test('test cases of the layout before releases 3.x are out of scope, and said to be', () => {
  const published = { [paths.testCases]: '[]' };
  const without = { published, hasTestCaseWorkbook: false };
  expect(verdicts({ ...without, hasOldTestCaseWorkbook: true })).toEqual([
    `explained ${paths.testCases} [old-test-cases]`,
  ]);
});

function pick(files: Files, path: string): Files {
  return { [path]: files[path] ?? '' };
}
