import { checkRelease, type Diagnostic, formatPlace, type LeafField, walkFields } from '@hubsante/model';
import { readSpreadsheets } from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { releaseWith, SHEET } from './base-release.ts';
import { titledReleaseWith } from './titled-faults.ts';

type Release = ReturnType<typeof releaseWith>;

const brief = ({ definition, place }: Diagnostic) =>
  `${definition.severity} ${definition.code} ${formatPlace(place).split('!')[1]}`;

/** What a release says of a datum, and what is found in it. */
function read(release: Release, tag: string) {
  const result = readSpreadsheets(release);
  const found = [...result.diagnostics, ...checkRelease(result.release)];
  const fields = result.release.messages.flatMap((message) => [...walkFields(message.fields)]);
  const field = fields.find((one): one is LeafField => one.kind === 'leaf' && one.name === tag);
  return { field, found };
}

const RESPELLED = 'warning workbook/constraint-read-as-meant';

describe('a list written otherwise than “ENUM: F, M, I” is read as it is meant, with one warning', () => {
  test.each([
    'enum: F, M, I',
    'Enum : F, M, I',
    ' ENUM: F, M, I',
    '\u00a0ENUM: F, M, I',
    'ENUM： F, M, I',
    'ENUM= F, M, I',
    'énum: F, M, I',
    '« ENUM: F, M, I',
    'ENUM: F; M; I',
    'ENUM: F;M;I',
    'ENUM: F | M | I',
    'ENUM: F\nM\nI',
    'ENUM: F,\nM,\nI',
    'ENUM: F, \nM\n, I,\n',
    'ENUM: F, M,\r\n\r\nI',
    'ENUM: - F\n- M\n- I',
    'ENUM: F,M,I',
    'ENUM: F,\u00a0M,\u00a0I',
    'ENUM: F, M,I',
    'ENUM: F, M, I,',
    'ENUM: F, M, I ;',
    'ENUM: F / M / I',
    'ENUM: F, M ou I',
    'ENUM: "F", "M", "I"',
    'ENUM: “F”, “M”, “I”',
    'ENUM: « F », « M », « I »',
    'ENUM: [F, M, I]',
    'enum : f; m; i'.toUpperCase().replace('ENUM', 'Enum'),
  ])('%j', (cell) => {
    const { field, found } = read(releaseWith({ [`${SHEET}!N15`]: cell }), 'sex');
    expect(field?.enumeration?.items.map(({ value }) => value)).toEqual(['F', 'M', 'I']);
    expect(found.map(brief)).toEqual([`${RESPELLED} N15`]);
    expect(found[0]?.parameters).toEqual({ meant: 'ENUM: F, M, I' });
  });
});

describe('where blanks at the end of a list are of its last code, they are with any separators', () => {
  test.each([
    ['ENUM: F, M, I ', []],
    ['ENUM: F; M; I ', [RESPELLED]],
    ['ENUM: F ; M ; I ', [RESPELLED]],
    ['ENUM: F | M | I ', [RESPELLED]],
    ['ENUM: F / M / I ', [RESPELLED]],
    ['ENUM: F\nM\nI ', [RESPELLED]],
    ['ENUM: F,M,I ', [RESPELLED]],
    ['ENUM: F, M, I ,', [RESPELLED]],
    ['ENUM: F, M, I ;\n', [RESPELLED]],
    ['ENUM: F, M ou I ', [RESPELLED]],
    ['ENUM: [F, M, I ]', [RESPELLED]],
    ['ENUM: "F", "M", "I "', [RESPELLED]],
    ['enum: F, M, I ', [RESPELLED]],
    ['Énum : F; M; I ', [RESPELLED]],
  ])('%j', (cell, respelled) => {
    const verbatim = { ...releaseWith({ [`${SHEET}!N15`]: cell }), conventions: { codesAreVerbatim: true } };
    const { field, found } = read(verbatim, 'sex');
    expect(field?.enumeration?.items.map(({ value }) => value)).toEqual(['F', 'M', 'I ']);
    const codes = found.map(({ definition }) => `${definition.severity} ${definition.code}`);
    expect(codes.sort()).toEqual(['warning model/enumeration-item-padded', ...respelled]);
  });

  test.each(['ENUM: F ; M ; I ;', 'ENUM: [ F, M, I ]', 'ENUM: « F », « M », « I » ', 'ENUM: F;M;I\n'])(
    'which are not those of another mark: %j',
    (cell) => {
      const verbatim = {
        ...releaseWith({ [`${SHEET}!N15`]: cell }),
        conventions: { codesAreVerbatim: true },
      };
      const { field, found } = read(verbatim, 'sex');
      expect(field?.enumeration?.items.map(({ value }) => value)).toEqual(['F', 'M', 'I']);
      expect(found.map(brief)).toEqual([`${RESPELLED} N15`]);
    },
  );

  test.each([
    ['ENUM: F; M ; I; U', ['F', 'M ', 'I', 'U']],
    ['ENUM: F| M | I| U', ['F', 'M ', 'I', 'U']],
    ['ENUM: F;  M; I; U', ['F', ' M', 'I', 'U']],
    ['ENUM: F;M; I;U', ['F', 'M', ' I', 'U']],
    // Ways of writing.
    ['ENUM: F ; M ; I ; U', ['F', 'M', 'I', 'U']],
    ['ENUM: F; M ; I ; U', ['F', 'M', 'I', 'U']],
    ['ENUM: F; M ;I; U', ['F', 'M', 'I', 'U']],
    ['ENUM: F; M ; I', ['F', 'M', 'I']],
    ['ENUM: F;  M;  I;  U', ['F', 'M', 'I', 'U']],
    ['ENUM: F\nM \nI\nU', ['F', 'M', 'I', 'U']],
  ])('and those of a code in the middle: %j', (cell, values) => {
    const verbatim = { ...releaseWith({ [`${SHEET}!N15`]: cell }), conventions: { codesAreVerbatim: true } };
    const { field, found } = read(verbatim, 'sex');
    expect(field?.enumeration?.items.map(({ value }) => value)).toEqual(values);
    const isPadded = values.some((value) => value !== value.trim());
    const codes = found.map(({ definition }) => `${definition.severity} ${definition.code}`);
    expect(codes.sort()).toEqual([...(isPadded ? ['warning model/enumeration-item-padded'] : []), RESPELLED]);
  });

  test('and are of none where the release has it so, in brackets too', () => {
    const { field, found } = read(releaseWith({ [`${SHEET}!N15`]: 'ENUM: [F, M, I ]' }), 'sex');
    expect(field?.enumeration?.items.map(({ value }) => value)).toEqual(['F', 'M', 'I']);
    expect(found.map(brief)).toEqual([`${RESPELLED} N15`]);
  });
});

describe('an expression between marks that are not part of it is read without them, with one warning', () => {
  test.each([
    'REGEX: “^[A-Z]{2}[0-9]{3}$”',
    'REGEX: "^[A-Z]{2}[0-9]{3}$"',
    'REGEX: « ^[A-Z]{2}[0-9]{3}$ »',
    'REGEX: `^[A-Z]{2}[0-9]{3}$`',
    'REGEX: “^[A-Z]{2}[0-9]{3}$',
    'REGEX: ^[A-Z]{2}[0-9]{3}$”',
    'REGEX: /^[A-Z]{2}[0-9]{3}$/',
    'REGEX: /^[A-Z]{2}[0-9]{3}$/u',
    'REGEX: ^[A–Z]{2}[0–9]{3}$',
    'Regex=^[A-Z]{2}[0-9]{3}$',
    'regexp : ^[A-Z]{2}[0-9]{3}$',
  ])('%j', (cell) => {
    const { field, found } = read(releaseWith({ [`${SHEET}!N9`]: cell }), 'caseId');
    expect(field?.pattern?.source).toBe('^[A-Z]{2}[0-9]{3}$');
    expect(found.map(brief)).toEqual([`${RESPELLED} N9`]);
  });
});

describe('a nomenclature cited otherwise is found, with one warning', () => {
  test.each([
    'Nomenclature: Essai.motif',
    'nomenclature : Essai.motif',
    'NOMENCLATURE: “Essai.motif”',
    'NOMENCLATURE: Essai.motif.',
    'NOMENCLATURE：Essai.motif',
  ])('%j', (cell) => {
    const { found } = read(releaseWith({ [`${SHEET}!N17`]: cell }), 'motive');
    expect(found.map(brief)).toEqual([`${RESPELLED} N17`]);
    expect(found[0]?.parameters).toEqual({ meant: 'NOMENCLATURE: Essai.motif' });
  });
});

describe('what would loosen the contract in silence is an error', () => {
  test.each([
    ['ENUM F, M, I', 'constraint-colon-missing'],
    ['enum F, M, I', 'constraint-colon-missing'],
    ['Enum ; F, M, I', 'constraint-colon-missing'],
    ['enum - F, M, I', 'constraint-colon-missing'],
    ['regex ^[A-Z]$', 'constraint-colon-missing'],
    ['Nomenclature Essai.motif', 'constraint-colon-missing'],
    ['Valeurs : F, M, I', 'constraint-keyword-unknown'],
    ['ENUM: F, , I', 'enumeration-item-empty'],
    ['ENUM: , F', 'enumeration-item-empty'],
    ['REGEX: /^[a-z]$/i', 'pattern-with-flags'],
  ])('%j', (cell, code) => {
    const { found } = read(releaseWith({ [`${SHEET}!N15`]: cell, [`${SHEET}!I15`]: null }), 'sex');
    expect(found.map(brief)).toContain(`error workbook/${code} N15`);
    expect(found.filter(({ definition }) => definition.severity === 'error')).toHaveLength(1);
  });
});

describe('a constraint without its keyword is told, with the keyword', () => {
  test.each([
    ['^(A|B)$', 'error', 'constraint-keyword-missing', 'REGEX: ^(A|B)$'],
    ['[A-Z]{2}[0-9]{3}', 'error', 'constraint-keyword-missing', 'REGEX: [A-Z]{2}[0-9]{3}'],
    ['\\d{5}', 'error', 'constraint-keyword-missing', 'REGEX: \\d{5}'],
    ['/^[0-9]+$/', 'error', 'constraint-keyword-missing', 'REGEX: ^[0-9]+$'],
    ['Essai.motif', 'error', 'constraint-keyword-missing', 'NOMENCLATURE: Essai.motif'],
    ['essai.motif', 'error', 'constraint-keyword-missing', 'NOMENCLATURE: Essai.motif'],
    ['« Essai.motif »', 'error', 'constraint-keyword-missing', 'NOMENCLATURE: Essai.motif'],
    ['STABLE, INSTABLE', 'warning', 'constraint-keyword-missing-before-values', 'ENUM: STABLE, INSTABLE'],
    ['R1 / R2 / R3', 'warning', 'constraint-keyword-missing-before-values', 'ENUM: R1, R2, R3'],
    ['R1; R2; R3', 'warning', 'constraint-keyword-missing-before-values', 'ENUM: R1, R2, R3'],
    ['homme | femme', 'warning', 'constraint-keyword-missing-before-values', 'ENUM: homme, femme'],
    ['[F, M]', 'warning', 'constraint-keyword-missing-before-values', 'ENUM: F, M'],
    ['"F", "M"', 'warning', 'constraint-keyword-missing-before-values', 'ENUM: F, M'],
    ['MAXLENGTH: 4', 'warning', 'constraint-bound-unread', 'REGEX: ^.{0,4}$'],
    ['max 4', 'warning', 'constraint-bound-unread', 'REGEX: ^.{0,4}$'],
    ['minLength=2', 'warning', 'constraint-bound-unread', 'REGEX: ^.{2,}$'],
    ['<= 10', 'warning', 'constraint-bound-unread', 'REGEX: ^.{0,10}$'],
    ['4 max', 'warning', 'constraint-bound-unread', 'REGEX: ^.{0,4}$'],
    ['1-10', 'warning', 'constraint-range-unread', 'REGEX: ^.{1,10}$'],
    ['0 à 100', 'warning', 'constraint-range-unread', 'REGEX: ^.{0,100}$'],
    ['entre 1 et 5', 'warning', 'constraint-range-unread', 'REGEX: ^.{1,5}$'],
    ['[1;5]', 'warning', 'constraint-range-unread', 'REGEX: ^.{1,5}$'],
    ['min 1 max 5', 'warning', 'constraint-range-unread', 'REGEX: ^.{1,5}$'],
  ])('%j', (cell, severity, code, meant) => {
    const { found } = read(releaseWith({ [`${SHEET}!N15`]: cell, [`${SHEET}!I15`]: 'x' }), 'sex');
    expect(found.map(brief)).toEqual([`${severity} workbook/${code} N15`]);
    expect(found[0]?.parameters).toEqual({ meant });
  });

  test.each(['0-100', '0 à 100', '[0;100]', '>= 0', 'max 10', 'entre 0 et 100', '0,5 – 1,5'])(
    'of a number, « %s » bounds values and not a length',
    (cell) => {
      const { found } = read(releaseWith({ [`${SHEET}!N16`]: cell }), 'age');
      expect(found.map(brief)).toEqual(['warning workbook/constraint-number-range-unread N16']);
    },
  );

  test.each(['15 et 18', 'voir 1-10', '2024', 'entre deux dates', '1.2.250.1'])(
    'a remark is no range: %s',
    (cell) => {
      const { found } = read(releaseWith({ [`${SHEET}!N16`]: cell }), 'age');
      expect(found.map(brief)).toEqual([]);
    },
  );

  test('words between commas are a list when one of them is the example', () => {
    const changes = { [`${SHEET}!N15`]: 'stable, instable', [`${SHEET}!I15`]: 'stable' };
    const { found } = read(releaseWith(changes), 'sex');
    expect(found.map(brief)).toEqual(['warning workbook/constraint-keyword-missing-before-values N15']);
  });
});

describe('what is noted in a list is no value of it', () => {
  test.each([
    ['ENUM: F, M, I, etc.', 'error model/enumeration-open N15'],
    ['ENUM: F, M, I, ...', 'error model/enumeration-open N15'],
    ['ENUM: F, M, I, …', 'error model/enumeration-open N15'],
    ['ENUM: F, M, I, ?', 'error model/enumeration-open N15'],
    ['ENUM: F, M, I...', 'error model/enumeration-item-remark N15'],
    ['ENUM: F, M, I etc.', 'error model/enumeration-item-remark N15'],
    ['ENUM: F, M, I (à valider)', 'error model/enumeration-item-remark N15'],
    ['ENUM: F, M, I [à confirmer avec le SAMU]', 'error model/enumeration-item-remark N15'],
    ['ENUM: F, M, I TODO', 'error model/enumeration-item-remark N15'],
    ['ENUM: F, M I', 'warning model/enumeration-item-blank N15'],
  ])('%j', (cell, expected) => {
    expect(read(releaseWith({ [`${SHEET}!N15`]: cell }), 'sex').found.map(brief)).toEqual([expected]);
  });

  test.each(['ENUM: F, M, EPHAD OU AUTRE, I', 'ENUM: F, inconnu (non vu)', 'ENUM: F, APE/NAF, non dit'])(
    'as are those of %j',
    (cell) => {
      const { found } = read(releaseWith({ [`${SHEET}!N15`]: cell }), 'sex');
      expect(found.map(brief).filter((one) => /remark|open/.test(one))).toEqual([]);
    },
  );
});

describe('a remark is no constraint', () => {
  test.each([
    'obligatoire, unique',
    'Format JJ/MM/AAAA',
    'JJ/MM/AAAA',
    'SIREN ou SIRET',
    'en km/h',
    'Norme ISO 8601 (voir DST)',
    'de 0 à 100',
    'Un texte libre, sans limite.',
    'E.164',
    '4 caractères au plus',
    'valeur entre 1 et 10 (bornes comprises)',
    'http://hl7.org/fhir?x=1',
    'Prix en $',
    'Nomenclature interne du SAMU, voir le guide',
    'Format datetime décrit dans le DST',
    'Longueur maximale : 40 caractères',
    'TEMPLATE: {number} {wayName}',
    'voir description',
    'Énumération des communes du département, à jour au premier janvier',
  ])('%j', (cell) => {
    const { field, found } = read(releaseWith({ [`${SHEET}!N15`]: cell }), 'sex');
    expect(field?.enumeration).toBeNull();
    expect(found.map(brief)).toEqual([]);
  });
});

test('values that the format splits as they are meant bring no finding', () => {
  for (const cell of ['ENUM: F, M, I', 'ENUM : F, M, I', 'ENUM:F, M, I']) {
    expect(read(releaseWith({ [`${SHEET}!N15`]: cell }), 'sex').found.map(brief)).toEqual([]);
  }
});

test('an expression that seeks quotation marks keeps them', () => {
  const cell = 'REGEX: ^"[A-Z]{2}[0-9]{3}"$';
  const { field } = read(releaseWith({ [`${SHEET}!N9`]: cell, [`${SHEET}!I9`]: null }), 'caseId');
  expect(field?.pattern?.source).toBe('^"[A-Z]{2}[0-9]{3}"$');
});

test('the published reading stays that of the incumbent: what it takes for a remark constrains nothing', () => {
  const release = titledReleaseWith({ 'RC-EDA!N15': 'enum: F, M, I' });
  const { release: published } = readSpreadsheets(release, { reading: 'published' });
  const fields = published.messages.flatMap((message) => [...walkFields(message.fields)]);
  const sex = fields.find((one): one is LeafField => one.kind === 'leaf' && one.name === 'sex');
  expect(sex?.enumeration).toBeNull();
});

describe('an expression that no value can match is one finding, whatever the example says', () => {
  test.each([
    ['REGEX: ^(?i)abc$', 'error model/pattern-invalid'],
    ['REGEX: ^a$+$', 'error model/pattern-invalid'],
    ['REGEX: ^[A-Z]{2}$ (voir annexe)', 'warning model/pattern-matches-nothing'],
  ])('%s', (cell, finding) => {
    const { found } = read(releaseWith({ [`${SHEET}!I9`]: 'un exemple', [`${SHEET}!N9`]: cell }), 'caseId');
    expect(found.map(brief)).toEqual([`${finding} N9`]);
  });
});

describe('what an author writes in the cell of a constraint is one finding with what to write', () => {
  test.each([
    'ENUM: F = Femme, M = Homme, I = Inconnu',
    'ENUM: F=Femme, M=Homme, I=Inconnu',
    'ENUM: F : Femme, M : Homme, I : Inconnu',
    'ENUM: F - Femme; M - Homme; I - Inconnu',
    'ENUM: F (Femme), M (Homme), I (Inconnu)',
    'ENUM: F = Femme\nM = Homme\nI = Inconnu',
  ])('codes with their labels: %j', (cell) => {
    const { field, found } = read(releaseWith({ [`${SHEET}!N15`]: cell }), 'sex');
    expect(field?.enumeration?.items.map(({ value }) => value)).toEqual(['F', 'M', 'I']);
    expect(found.map(brief)).toEqual([`${RESPELLED} N15`]);
    expect(found[0]?.parameters).toEqual({ meant: 'ENUM: F, M, I' });
  });

  test.each(['ENUM: A : B, C : D', 'ENUM: 10-20, 20-30', 'ENUM: en cours, à venir'])(
    'values that look like it stay: %j',
    (cell) => {
      const { field } = read(releaseWith({ [`${SHEET}!N15`]: cell }), 'sex');
      expect(field?.enumeration?.items.map(({ value }) => value)).toEqual(cell.slice(6).split(', '));
    },
  );

  test.each([
    ['REGEX: ^fr\n(\\.[\\w-]+){3,4}$', '^fr(\\.[\\w-]+){3,4}$'],
    ['REGEX: ^fr(\\.[\\w-]+)\r\n  {3,4}$', '^fr(\\.[\\w-]+){3,4}$'],
  ])('a line break inside an expression: %j', (cell, source) => {
    const { field, found } = read(releaseWith({ [`${SHEET}!N9`]: cell }), 'caseId');
    expect(field?.pattern?.source).toBe(source);
    expect(found.map(brief).filter((one) => one.includes('workbook/'))).toEqual([`${RESPELLED} N9`]);
    expect(found[0]?.parameters).toEqual({ meant: `REGEX: ${source}` });
  });

  test.each(['REGEX: ^ $', 'REGEX: ^\u00a0$', 'REGEX: '])('a blank expression: %j', (cell) => {
    const { found } = read(releaseWith({ [`${SHEET}!N9`]: cell }), 'caseId');
    expect(found.map(brief)).toEqual(['error workbook/pattern-empty N9']);
  });

  test.each([
    ['3 chiffres', 'REGEX: ^[0-9]{3}$'],
    ['max 255 caractères', 'REGEX: ^.{0,255}$'],
    ['255 caractères max.', 'REGEX: ^.{0,255}$'],
    ['au moins 2 lettres', 'REGEX: ^[A-Za-z]{2,}$'],
    ['de 2 à 10 caractères', 'REGEX: ^.{2,10}$'],
  ])('a number of signs: %j', (cell, meant) => {
    const { found } = read(releaseWith({ [`${SHEET}!N9`]: cell }), 'caseId');
    expect(found.map(brief)).toEqual(['warning workbook/constraint-bound-unread N9']);
    expect(found[0]?.parameters).toEqual({ meant });
  });

  test.each(['-90 à 90', '-90..90', '3 chiffres'])('bounds of a number: %j', (cell) => {
    const release = releaseWith({ [`${SHEET}!N9`]: cell, [`${SHEET}!M9`]: 'number', [`${SHEET}!I9`]: '3' });
    const { found } = read(release, 'caseId');
    expect(found.map(brief)).toEqual(['warning workbook/constraint-number-range-unread N9']);
  });
});
