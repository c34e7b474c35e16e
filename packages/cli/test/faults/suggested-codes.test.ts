import { releaseEmitters } from '@hubsante/emitters';
import {
  checkRelease,
  type Diagnostic,
  formatPlace,
  type LeafField,
  type Release,
  walkFields,
} from '@hubsante/model';
import { readSpreadsheets } from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { releaseWith, SHEET } from './base-release.ts';

const brief = ({ definition, place }: Diagnostic) =>
  `${definition.severity} ${definition.code} ${formatPlace(place).split('!')[1]}`;

/** The small release with a column « Nomenclature » right of its perimeters. */
const withColumn = (cells: Record<string, string | null>) =>
  releaseWith({
    [`${SHEET}!Q8`]: 'Nomenclature',
    [`${SHEET}!R8`]: 'CUT',
    ...Object.fromEntries(Object.entries(cells).map(([cell, value]) => [`${SHEET}!${cell}`, value])),
  });

function read(sheets: Parameters<typeof readSpreadsheets>[0]) {
  const { release, diagnostics } = readSpreadsheets(sheets);
  return { release, found: [...diagnostics, ...checkRelease(release)].map(brief) };
}

function leaf(release: Release, tag: string): LeafField {
  const field = release.messages
    .flatMap(({ fields }) => [...walkFields(fields)])
    .find((one): one is LeafField => one.kind === 'leaf' && one.name === tag);
  if (field === undefined) throw new Error(`no datum ${tag}`);
  return field;
}

const codesOf = ({ suggested }: Pick<LeafField, 'suggested'>) =>
  suggested && [suggested.nomenclature.id, suggested.items];

describe('a datum whose form is checked, and whose codes are in a nomenclature', () => {
  test.each([
    ['the column « Nomenclature »', withColumn({ Q15: 'Essai.motif', N15: 'REGEX: ^[A-Z]$' })],
    ['the column, with its keyword', withColumn({ Q15: 'NOMENCLATURE: Essai.motif', N15: 'REGEX: ^[A-Z]$' })],
    [
      'a second line of the constraint',
      releaseWith({ [`${SHEET}!N15`]: 'REGEX: ^[A-Z]$\nNOMENCLATURE: Essai.motif' }),
    ],
  ])('%s', (_, sheets) => {
    const { release } = read(sheets);
    const sex = leaf(release, 'sex');
    expect([sex.pattern?.source, sex.enumeration]).toEqual(['^[A-Z]$', null]);
    expect(codesOf(sex)?.[0]).toBe('Essai.motif');
  });

  test.each([
    'REGEX: ^[A-Z]$\nnomenclature: Essai.motif',
    'REGEX: ^[A-Z]$\nNOMENCLATURE Essai.motif',
    'NOMENCLATURE: Essai.motif\nREGEX: ^[A-Z]$',
    'REGEX: ^[A-Z]$ NOMENCLATURE: Essai.motif',
  ])('is read as it is meant, with one warning: %j', (cell) => {
    const { release, found } = read(releaseWith({ [`${SHEET}!N15`]: cell, [`${SHEET}!I15`]: null }));
    const sex = leaf(release, 'sex');
    expect([sex.pattern?.source, codesOf(sex)?.[0]]).toEqual(['^[A-Z]$', 'Essai.motif']);
    expect(found.filter((one) => !one.includes('example-missing'))).toEqual([
      'warning workbook/constraint-read-as-meant N15',
    ]);
  });

  test.each(['nomenclature', 'NOMENCLATURE', 'Nomenclature ', 'Nomenclatrue'])(
    'a column titled %j is told, and read all the same',
    (title) => {
      const { release, found } = read(
        releaseWith({
          [`${SHEET}!Q8`]: title,
          [`${SHEET}!R8`]: 'CUT',
          [`${SHEET}!Q17`]: 'Essai.motif',
          [`${SHEET}!N17`]: null,
        }),
      );
      expect(found).toEqual(['error workbook/header-renamed Q8']);
      const motive = release.messages
        .flatMap(({ fields }) => [...walkFields(fields)])
        .find(({ name }) => name === 'motive');
      expect(motive?.kind === 'object' && motive.suggested?.nomenclature.id).toBe('Essai.motif');
    },
  );

  test('has its codes told to whoever reads the schema, and is judged by its form alone', async () => {
    const { release } = read(withColumn({ Q15: 'Essai.motif', N15: 'REGEX: ^[A-Z]$' }));
    const [emitter] = await releaseEmitters('release', ['json-schema']);
    const files =
      emitter?.emit(release, { versionStamp: '00.01.01', baseUrl: 'https://hubsante.example' }) ?? [];
    const schema = files
      .map(({ content }) => JSON.parse(String(content)) as object)
      .find((one) => JSON.stringify(one).includes('"essai"'));
    const told = JSON.stringify(schema).match(/"sex":(\{.*?\}"?\})/)?.[1] ?? '{}';
    expect(JSON.parse(told)).toMatchObject({
      pattern: '^[A-Z]$',
      $comment: '{"x-nomenclature":"Essai.motif"}',
    });
    expect(told).not.toContain('enum');
  });

  test('a code-and-label object gives its nomenclature to its code', () => {
    const { release, found } = read(withColumn({ Q17: 'Essai.motif', N17: null }));
    const motive = release.messages
      .flatMap(({ fields }) => [...walkFields(fields)])
      .find(({ name }) => name === 'motive');
    if (motive?.kind !== 'object') throw new Error('no object motive');
    const code = motive.children.find(({ name }) => name === 'code');
    expect(motive.suggested?.nomenclature.id).toBe('Essai.motif');
    expect(code?.kind === 'leaf' && code.suggested?.nomenclature.id).toBe('Essai.motif');
    expect(found).toEqual([]);
  });

  test.each([
    [
      'a misspelt one',
      withColumn({ Q15: 'Essai.motifs', N15: null }),
      'error workbook/nomenclature-misspelled Q15',
    ],
    ['an unknown one', withColumn({ Q15: 'couleurs', N15: null }), 'error workbook/nomenclature-unknown Q15'],
    ['one on an object', withColumn({ Q14: 'Essai.motif' }), 'warning workbook/constraint-on-object Q14'],
    [
      'two constraints that do not go together',
      releaseWith({ [`${SHEET}!N15`]: 'ENUM: F, M, I\nENUM: X' }),
      'error workbook/constraint-several N15',
    ],
    [
      'a list and a nomenclature',
      releaseWith({ [`${SHEET}!N15`]: 'ENUM: F, M, I\nNOMENCLATURE: Essai.motif' }),
      'error workbook/constraint-several N15',
    ],
    [
      'a misspelt one on a second line',
      releaseWith({ [`${SHEET}!N15`]: 'REGEX: ^[A-Z]$\nNOMENCLATURE: Essai.motifs' }),
      'error workbook/nomenclature-misspelled N15',
    ],
    [
      'an example outside it',
      withColumn({ Q15: 'Essai.motif', N15: 'REGEX: ^[A-Z]$' }),
      'warning model/example-not-suggested I15',
    ],
  ])('%s is told once, where it is', (_, sheets, finding) => {
    expect(read(sheets).found).toEqual([finding]);
  });
});

describe('in the profile ans, x-nomenclature stands where the workbook asks for it and nowhere else:', () => {
  /** Tags of the published schema of the small release that have the annotation, with it. */
  async function annotated(sheets: ReturnType<typeof withColumn>): Promise<readonly string[]> {
    const [emitter] = await releaseEmitters('ans', ['json-schema']);
    const files = emitter?.emit(read(sheets).release, { versionStamp: '00.01.01', baseUrl: '' }) ?? [];
    expect(files).not.toEqual([]);
    const found: string[] = [];
    const visit = (value: unknown, tag: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const { 'x-nomenclature': list } = value as { readonly 'x-nomenclature'?: unknown };
      if (list !== undefined) found.push(`${tag} ${String(list)}`);
      for (const [name, inner] of Object.entries(value)) visit(inner, name);
    };
    for (const { content } of files) visit(JSON.parse(String(content)), '');
    // Two messages of the release have the datum.
    return [...new Set(found)];
  }

  const PATTERN = 'REGEX: ^[A-Z]$';

  test.each([
    ['a workbook without the column', releaseWith({}), []],
    ['a pattern, and a blank cell of the column', withColumn({ N15: PATTERN }), []],
    [
      'a list of codes, NOMENCLATURE: alone',
      releaseWith({ [`${SHEET}!N15`]: 'NOMENCLATURE: Essai.motif' }),
      [],
    ],
    ['the column', withColumn({ Q15: 'Essai.motif', N15: PATTERN }), ['sex Essai.motif']],
    [
      'NOMENCLATURE: under a pattern',
      releaseWith({ [`${SHEET}!N15`]: `${PATTERN}\nNOMENCLATURE: Essai.motif` }),
      ['sex Essai.motif'],
    ],
    [
      'the column at an object of a code and a label: the object and its code',
      withColumn({ Q17: 'Essai.motif', N17: null }),
      ['motive Essai.motif', 'code Essai.motif'],
    ],
  ])('%s', async (_, sheets, expected) => {
    expect(await annotated(sheets)).toEqual(expected);
  });
});

test('a cell of the column that cannot be read is told, as in the other columns that count', () => {
  const sheets = releaseWith({
    ...{ [`${SHEET}!Q8`]: 'Nomenclature', [`${SHEET}!R8`]: 'CUT' },
    [`${SHEET}!Q15`]: { error: '#N/A' },
  });
  expect(read(sheets).found).toEqual(['error workbook/data-cell-in-error Q15']);
});

test('a column and a constraint cell that name two lists are told; the column wins', () => {
  const sheets = withColumn({
    ...{ I15: 'M01', Q15: 'Essai.motif' },
    N15: 'REGEX: ^[A-Z][0-9]*$\nNOMENCLATURE: Essai.fait',
  });
  const { release, found } = read(sheets);
  expect(found).toEqual(['warning workbook/nomenclature-named-twice Q15']);
  expect(codesOf(leaf(release, 'sex'))?.[0]).toBe('Essai.motif');
  expect(
    read(
      withColumn({ I15: 'M01', Q15: 'Essai.motif', N15: 'REGEX: ^[A-Z][0-9]*$\nNOMENCLATURE: Essai.motif' }),
    ).found,
  ).toEqual([]);
});
