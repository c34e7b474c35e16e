import {
  checkRelease,
  type Diagnostic,
  formatPlace,
  modelDiagnostics,
  renderDiagnostic,
  sortDiagnostics,
} from '@hubsante/model';
import {
  foldFindings,
  type ReleaseSpreadsheets,
  readSpreadsheets,
  workbookDiagnostics,
} from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { GROUPS } from './all-faults.ts';
import { releaseWith } from './base-release.ts';
import { STRUCTURAL_FAULTS, titledFaults, titledReleaseWith } from './titled-faults.ts';

function check(release: ReleaseSpreadsheets): readonly Diagnostic[] {
  const read = readSpreadsheets(release);
  return foldFindings(
    sortDiagnostics([...read.diagnostics, ...checkRelease(read.release)]),
    read.release.nomenclatures,
    read.release.messages,
  );
}

const brief = ({ definition, place }: Diagnostic) =>
  `${definition.severity} ${definition.code} ${formatPlace(place).split(' › ')[1] ?? ''}`;

test('the base release has no finding', () => {
  expect(check(releaseWith({})).map(brief)).toEqual([]);
});

for (const [group, faults] of Object.entries(GROUPS)) {
  describe(`mistakes in ${group}`, () => {
    test.each(faults)('$mistake → $code at $at', ({ changes, code, severity, at }) => {
      expect(check(releaseWith(changes)).map(brief)).toContain(`${severity} ${code} ${at}`);
    });
  });
}

describe('mistakes in workbooks of releases 1.x and 2.x', () => {
  test.each(titledFaults)('$mistake → $code at $at', ({ changes, code, severity, at }) => {
    expect(check(titledReleaseWith(changes)).map(brief)).toContain(`${severity} ${code} ${at}`);
  });
});

describe('mistakes across sheets', () => {
  test.each(STRUCTURAL_FAULTS)('%s', (_, release, expected) => {
    expect(check(release()).map(brief)).toContain(expected);
  });
});

/** Words of every French sentence, of no English one. */
const FRENCH =
  /(?<![\p{L}'’])(?:le|la|les|des|du|une|dans|pour|est|sont|qui|que|avec|mais|sans|cette|ces|aucune?|écrire|supprimer|ligne|cellule|feuille|classeur|seulement|tabulation|retour)(?![\p{L}'’])|[«»]|\s[:;!]|[dln]’\p{L}/iu;

test('findings told in English have no French word of ours', () => {
  const releases = [
    ...Object.values(GROUPS).flatMap((faults) => faults.map(({ changes }) => releaseWith(changes))),
    ...titledFaults.map(({ changes }) => titledReleaseWith(changes)),
    ...STRUCTURAL_FAULTS.map(([, release]) => release()),
  ];
  const told = new Map<string, string>();
  for (const diagnostic of releases.flatMap((release) => check(release))) {
    const { code, message, remedy } = renderDiagnostic(diagnostic, 'en');
    // What the author wrote stands between quotation marks, or is a value; titles of columns are words of the format.
    const written = [diagnostic.value ?? '', ...Object.values(diagnostic.parameters)].filter(
      (text) => text.length > 2,
    );
    const ours = written.reduce((text, one) => text.replaceAll(one, '…'), `${message} ${remedy}`);
    const [word] = FRENCH.exec(ours.replaceAll(/“[^”]*”/g, '…')) ?? [];
    if (word !== undefined) told.set(code, `${word}: ${message} ${remedy}`);
  }
  expect([...told]).toEqual([]);
});

test('several mistakes are all found in one run, each at its cell', () => {
  const found = check(
    releaseWith({
      'RS-ESSAI!K9': '1.1',
      'RS-ESSAI!J10': 'date création',
      'RS-ESSAI!M16': 'Integer',
      'RS-ESSAI!H15': null,
    }),
  );
  expect(found.map(brief)).toEqual([
    'error workbook/cardinality-unreadable RS-ESSAI!K9',
    'error workbook/name-with-blank RS-ESSAI!J10',
    'warning model/description-missing RS-ESSAI!H15',
    'error workbook/type-misspelled RS-ESSAI!M16',
  ]);
});

describe('a title of a column that is wrong hides no fault below it', () => {
  const below = { 'RS-ESSAI!K11': '0..*', 'RS-ESSAI!M15': 'strng', 'RS-ESSAI!J13': 'a b' };
  const others = [
    'error workbook/cardinality-unreadable RS-ESSAI!K11',
    'error workbook/name-with-blank RS-ESSAI!J13',
    'error workbook/type-misspelled RS-ESSAI!M15',
  ];
  test.each<[string, Parameters<typeof releaseWith>[0], string]>([
    ['misspelt', { 'RS-ESSAI!K8': 'Cardinalite' }, 'error workbook/header-renamed RS-ESSAI!K8'],
    ['blank', { 'RS-ESSAI!M8': null }, 'error workbook/header-missing RS-ESSAI!M8'],
    ['in error', { 'RS-ESSAI!J8': { error: '#REF!' } }, 'error workbook/header-missing RS-ESSAI!J8'],
  ])('%s', (_, title, expected) => {
    expect(check(releaseWith({ ...below, ...title })).map(brief)).toEqual([expected, ...others]);
  });
});

test('a stray cell at the bottom of a sheet is one finding, not a million', () => {
  const found = check(releaseWith({ 'RS-ESSAI!A60000': 5 })).map(brief);
  expect(found).toContain('warning workbook/row-blank RS-ESSAI!A20');
  expect(found.length).toBeLessThan(5);
});

test('a fault on the row that describes an object is not reported again where the object is used', () => {
  expect(check(releaseWith({ 'RS-ESSAI!K14': '0..*' })).map(brief)).toEqual([
    'error workbook/cardinality-unreadable RS-ESSAI!K14',
  ]);
});

describe('one slip gives one finding', () => {
  test.each<[string, Parameters<typeof releaseWith>[0], string]>([
    [
      'a type misspelt where the object is described',
      { 'RS-ESSAI!M14': 'persone' },
      'error workbook/type-named-otherwise RS-ESSAI!M14',
    ],
    [
      'two identifiers exchanged',
      { 'RS-ESSAI!A12': 5, 'RS-ESSAI!A13': 4 },
      'warning workbook/id-out-of-sequence RS-ESSAI!A12',
    ],
    [
      'blanks around the commas of a list',
      { 'RS-ESSAI!N15': 'ENUM: F ,  M ,  I' },
      'warning model/enumeration-item-padded RS-ESSAI!N15',
    ],
    [
      'a Cyrillic letter that is another value',
      { 'RS-ESSAI!N15': 'ENUM: F, A, \u0410' },
      'error model/enumeration-item-look-alike RS-ESSAI!N15',
    ],
    ['a code written over', { 'Motif!A8': 'M 01' }, 'warning workbook/nomenclature-code-blank Motif!A8'],
    ['#N/A as description', { 'RS-ESSAI!H16': '#N/A' }, 'warning workbook/text-read-as-blank RS-ESSAI!H16'],
    [
      'an Excel error as description',
      { 'RS-ESSAI!H16': { error: '#N/A' } },
      'warning workbook/error-cell RS-ESSAI!H16',
    ],
    [
      '#N/A as description of an object',
      { 'RS-ESSAI!H14': '#N/A' },
      'warning workbook/text-read-as-blank RS-ESSAI!H14',
    ],
    [
      'a date of Excel as example',
      { 'RS-ESSAI!I10': { date: '2024-08-21T14:30:00' } },
      'warning workbook/date-cell RS-ESSAI!I10',
    ],
    ['X beside a plain value', { 'RS-ESSAI!L9': 'X' }, 'error workbook/object-mark-on-value RS-ESSAI!L9'],
    [
      'codeAndLabel as type of a plain value',
      { 'RS-ESSAI!M10': 'codeAndLabel' },
      'error workbook/object-mark-missing-for-type RS-ESSAI!L10',
    ],
    [
      'a misspelt codeAndLabel',
      { 'RS-ESSAI!M17': 'codeandlabel' },
      'error workbook/type-misspelled RS-ESSAI!M17',
    ],
    [
      'the code of a code-and-label too deep',
      { 'RS-ESSAI!C12': null, 'RS-ESSAI!D12': 'Code' },
      'error workbook/level-wrong RS-ESSAI!D12',
    ],
    [
      'the code of a code-and-label too high',
      { 'RS-ESSAI!C12': null, 'RS-ESSAI!B12': 'Code' },
      'error workbook/level-wrong RS-ESSAI!B12',
    ],
    [
      'the label of a code-and-label too high',
      { 'RS-ESSAI!C13': null, 'RS-ESSAI!B13': 'Libellé' },
      'error workbook/level-wrong RS-ESSAI!B13',
    ],
    [
      'a first datum of an object too high',
      { 'RS-ESSAI!C15': null, 'RS-ESSAI!B15': 'Sexe' },
      'error workbook/level-wrong RS-ESSAI!B15',
    ],
    ['an object without a name', { 'RS-ESSAI!B14': null }, 'error workbook/level-missing RS-ESSAI!B14'],
    ['`oui` as object mark', { 'RS-ESSAI!L14': 'oui' }, 'error workbook/object-mark-unreadable RS-ESSAI!L14'],
    ['x as object mark', { 'RS-ESSAI!L14': 'x' }, 'error workbook/object-mark-unreadable RS-ESSAI!L14'],
    [
      '`oui` where a type is reused',
      { 'RS-ESSAI!L18': 'oui' },
      'error workbook/object-mark-unreadable RS-ESSAI!L18',
    ],
    [
      '`non` beside a basic type',
      { 'RS-ESSAI!L9': 'non' },
      'error workbook/object-mark-unreadable RS-ESSAI!L9',
    ],
    ['a root with a blank', { 'RS-ESSAI!C3': 'mon essai' }, 'error workbook/root-unusable RS-ESSAI!C3'],
    [
      'a root with a Cyrillic letter',
      { 'RS-ESSAI!C3': '\u0435ssai' },
      'error workbook/root-unusable RS-ESSAI!C3',
    ],
    [
      'a blank in a namespace',
      { 'RS-ESSAI!J3': 'eda: 1.9:essai' },
      'error workbook/configuration-xmlns-unusable RS-ESSAI!J3',
    ],
    [
      'a cardinality that is a date',
      { 'RS-ESSAI!K9': { date: '2024-01-01' } },
      'error workbook/cardinality-is-date RS-ESSAI!K9',
    ],
    [
      'a perimeter mark that is a date',
      { 'RS-ESSAI!O9': { date: '2024-01-01' } },
      'error workbook/cardinality-is-date RS-ESSAI!O9',
    ],
    [
      'a flag before the expression',
      { 'RS-ESSAI!N9': 'REGEX: (?i)^[A-Z]{2}[0-9]{3}$' },
      'error workbook/pattern-with-flags RS-ESSAI!N9',
    ],
    [
      'a column « Nomenclature » right of CUT',
      { 'RS-ESSAI!R8': 'Nomenclature', 'RS-ESSAI!R15': 'Essai.motif' },
      'warning workbook/nomenclature-after-cut RS-ESSAI!R8',
    ],
    ['#N/A as tag', { 'RS-ESSAI!J13': '#N/A' }, 'error workbook/name-missing RS-ESSAI!J13'],
    ['#N/A as type', { 'RS-ESSAI!M16': '#N/A' }, 'error workbook/type-missing RS-ESSAI!M16'],
    ['N/A as cardinality', { 'RS-ESSAI!K13': 'N/A' }, 'error workbook/cardinality-missing RS-ESSAI!K13'],
    ['#N/A as identifier', { 'RS-ESSAI!A12': '#N/A' }, 'error workbook/id-missing-cuts-table RS-ESSAI!A12'],
    ['an identifier there twice', { 'RS-ESSAI!A12': 3 }, 'warning workbook/id-duplicate RS-ESSAI!A12'],
    ['no object mark', { 'RS-ESSAI!L14': null }, 'error workbook/object-mark-missing RS-ESSAI!L14'],
    [
      'a value of a basic type with data below it',
      {
        'RS-ESSAI!C19': 'Dossier urgent',
        'RS-ESSAI!B19': null,
        'RS-ESSAI!L18': null,
        'RS-ESSAI!M18': 'string',
      },
      'error workbook/level-wrong-of-two RS-ESSAI!B18',
    ],
    [
      'a value with an example and a list, whose next row is one level too deep',
      { 'RS-ESSAI!B10': null, 'RS-ESSAI!C10': 'Date de création' },
      'error workbook/level-wrong RS-ESSAI!C10',
    ],
    [
      'a blank in the cell of another level',
      { 'RS-ESSAI!E9': ' ' },
      'error workbook/level-cell-blank RS-ESSAI!E9',
    ],
    [
      'a word as identifier in the middle of the table',
      { 'RS-ESSAI!A12': 'quatre' },
      'error workbook/id-not-a-number RS-ESSAI!A12',
    ],
    [
      'a no-break space in the cell before the label',
      { 'RS-ESSAI!B15': '\u00a0' },
      'error workbook/level-cell-blank RS-ESSAI!B15',
    ],
  ])('%s', (_, changes, expected) => {
    expect(check(releaseWith(changes)).map(brief)).toEqual([expected]);
  });
});

describe('a header that is not there is told between its neighbours', () => {
  const S = 'RS-ESSAI';
  const told = (changes: Parameters<typeof releaseWith>[0]) =>
    check(releaseWith(changes)).map(({ definition, place, parameters }) => {
      const { title, left = '', right } = parameters;
      return `${definition.code} ${place.cell}: ${title} | ${left} | ${right}`;
    });

  test.each<[string, Parameters<typeof releaseWith>[0], string[]]>([
    [
      'a blank header cell',
      { [`${S}!K8`]: null },
      ['workbook/header-missing K8: Cardinalité | Balise (J) | Objet (L)'],
    ],
    [
      'a header cell in error',
      { [`${S}!K8`]: { error: '#REF!' } },
      ['workbook/header-missing K8: Cardinalité | Balise (J) | Objet (L)'],
    ],
    [
      'a level without anything below it',
      { [`${S}!G8`]: null },
      ['workbook/header-missing G8: Donnée (Niveau 6) | Donnée (Niveau 5) (F) | Description (H)'],
    ],
    [
      'the last column, before the perimeters',
      { [`${S}!N8`]: null },
      ['workbook/header-missing N8: Détails de format | Format (ou type) (M) | 15-15 (O)'],
    ],
    [
      'the first column',
      { [`${S}!A8`]: null },
      ['workbook/header-missing-first A8: ID |  | Donnée (Niveau 1) (B)'],
    ],
    [
      'two side by side, in their order',
      { [`${S}!K8`]: null, [`${S}!L8`]: null },
      [
        'workbook/header-missing K8: Cardinalité | Balise (J) | Format (ou type) (M)',
        'workbook/header-missing L8: Objet | Balise (J) | Format (ou type) (M)',
      ],
    ],
    [
      'a column that is gone',
      { [`${S}!K8`]: 'Notes' },
      ['workbook/header-missing K8: Cardinalité | Balise (J) | Objet (L)'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(told(changes)).toEqual(expected);
  });

  test.each([1, -1])('all of them, moved by %s row, are one finding', (shift) => {
    const release = releaseWith({});
    const models = release.models.map((model) => ({
      ...model,
      sheet: (name: string) => {
        const sheet = model.sheet(name);
        if (sheet === null) return null;
        const value = (column: number, row: number) =>
          row < 6 ? sheet.value(column, row) : sheet.value(column, row - shift);
        return { ...sheet, rowCount: sheet.rowCount + shift, value };
      },
    }));
    const found = check({ ...release, models });
    expect(found.map(brief)).toEqual([`error workbook/header-row-misplaced ${S}!A${8 + shift}`]);
    expect(found[0]?.subjects).toEqual(['RS-ESSAI', 'RS-COURT']);
  });
});

test('the data of one parent outside the perimeter are one finding, in the plural', () => {
  const found = check(releaseWith({ 'RS-ESSAI!P11': null }));
  expect(found.map((one) => `${brief(one)}: ${renderDiagnostic(one, 'fr').message}`)).toEqual([
    'error workbook/object-unticked RS-ESSAI!P11: « whatsHappen » n’est pas cochée dans ce périmètre, mais 2 données qu’elle contient le sont, dont « code », et n’ont plus d’objet où aller.',
  ]);
});

describe('an object that is not ticked while its data are is one finding at its cell', () => {
  test.each([
    ['after a plain value', { 'RS-ESSAI!P11': null }],
    ['whose type another object uses', { 'RS-ESSAI!O14': null }],
    [
      'that is the only one above its data',
      { 'RS-ESSAI!O11': null, 'RS-ESSAI!O9': null, 'RS-ESSAI!O10': null },
    ],
  ])('%s', (_, changes) => {
    const [cell] = Object.keys(changes);
    expect(check(releaseWith(changes)).map(brief)).toEqual([`error workbook/object-unticked ${cell}`]);
  });

  test('in no perimeter at all, one for each perimeter that has its data', () => {
    expect(check(releaseWith({ 'RS-ESSAI!O11': null, 'RS-ESSAI!P11': null })).map(brief)).toEqual([
      'error workbook/object-unticked RS-ESSAI!O11',
      'error workbook/object-unticked RS-ESSAI!P11',
    ]);
  });
});

describe('an object moved to a wrong level is one finding at its label', () => {
  const S = 'RS-ESSAI';
  /** The victim one level deeper, in an object of its own: there it may move both ways. */
  const nested = {
    [`${S}!B14`]: null,
    [`${S}!C14`]: 'Victime',
    ...Object.fromEntries(
      ['Sexe', 'Âge', 'Motif'].flatMap((label, index) => [
        [`${S}!C${15 + index}`, null],
        [`${S}!D${15 + index}`, label],
      ]),
    ),
    [`${S}!L18`]: null,
    [`${S}!M18`]: 'string',
    [`${S}!I18`]: 'x',
  };
  test.each<[string, Parameters<typeof releaseWith>[0], string]>([
    ['too deep, under another object', { [`${S}!B14`]: null, [`${S}!C14`]: 'Victime' }, 'C14'],
    ['too deep, under a plain value', { [`${S}!B11`]: null, [`${S}!C11`]: 'Nature de fait' }, 'C11'],
    ['too high', { ...nested, [`${S}!C14`]: null, [`${S}!B14`]: 'Victime' }, 'B14'],
  ])('%s', (_, changes, cell) => {
    const errors = check(releaseWith(changes)).filter(({ definition }) => definition.severity === 'error');
    expect(errors.map(brief)).toEqual([`error workbook/level-wrong ${S}!${cell}`]);
  });

  test('at its level it is none', () => {
    const errors = check(releaseWith(nested)).filter(({ definition }) => definition.severity === 'error');
    expect(errors.map(brief)).toEqual([]);
  });
});

test('a message that cannot be read is not also one that acceptance tests invent', () => {
  expect(check(releaseWith({ 'RS-ESSAI!P8': '15-SUMR' })).map(brief)).toEqual([
    'error workbook/perimeter-unknown RS-ESSAI!B4',
  ]);
});

describe('a configuration entry that cannot be read is told once', () => {
  const S = 'RS-ESSAI';
  const line = (row: number, letters: string) =>
    Object.fromEntries([...letters].map((letter) => [`${S}!${letter}${row}`, null]));
  test.each<[string, Parameters<typeof releaseWith>[0], string]>([
    ['no name', { [`${S}!A4`]: null }, `configuration-name-missing ${S}!A4`],
    [
      'no name, in a table of one line',
      { [`${S}!A3`]: null, ...line(4, 'ABCDGHIJ') },
      `configuration-name-missing ${S}!A3`,
    ],
    [
      'nothing but a flag, in a table of one line',
      { ...line(3, 'ABCDGIJ'), ...line(4, 'ABCDGHIJ') },
      `configuration-name-missing ${S}!A3`,
    ],
    ['no line at all', { ...line(3, 'ABCDGHIJ'), ...line(4, 'ABCDGHIJ') }, `configuration-empty ${S}!A2`],
    ['no root', { [`${S}!C4`]: null }, `configuration-root-missing ${S}!C4`],
    ['an Excel error for a name', { [`${S}!A4`]: { error: '#REF!' } }, `data-cell-in-error ${S}!A4`],
    ['an Excel error for a perimeter', { [`${S}!B4`]: { error: '#REF!' } }, `data-cell-in-error ${S}!B4`],
    ['a root never calculated', { [`${S}!C4`]: { formula: 'C3' } }, `data-cell-uncalculated ${S}!C4`],
  ])('%s', (_, changes, expected) => {
    // Acceptance tests cannot tell a message that has lost its name from one that does not exist.
    const release = { ...releaseWith(changes), acceptanceTests: [] };
    expect(check(release).map(brief)).toEqual([`error workbook/${expected}`]);
  });
});

describe('a cell that cannot be read is told once, where what it held would vanish', () => {
  const MARKS = [
    'O9',
    'P10',
    'N13',
    'N15',
    'N17',
    'L14',
    'L18',
    'J14',
    'J16',
    'K9',
    'M9',
    'M14',
    'M18',
    'B9',
    'B14',
    'A12',
  ];
  test.each(MARKS)('%s', (cell) => {
    const address = `RS-ESSAI!${cell}`;
    const [inError] = check(releaseWith({ [address]: { error: '#REF!' } }));
    expect(check(releaseWith({ [address]: { error: '#REF!' } })).map(brief)).toEqual([
      `error workbook/data-cell-in-error ${address}`,
    ]);
    expect(inError?.subjects).toContain(cell === 'P10' ? 'RS-COURT' : 'RS-ESSAI');
    const code = cell === 'A12' ? 'uncalculated-identifiers' : 'data-cell-uncalculated';
    expect(check(releaseWith({ [address]: { formula: 'B8' } })).map(brief)).toEqual([
      `error workbook/${code} ${address}`,
    ]);
  });

  test('a perimeter spoils its own message only', () => {
    const [found] = check(releaseWith({ 'RS-ESSAI!P14': { error: '#REF!' } }));
    expect(found?.subjects).toEqual(['RS-COURT']);
  });

  test('a cardinality that every perimeter replaces is not read', () => {
    const changes = { 'RS-ESSAI!K19': { error: '#REF!' }, 'RS-ESSAI!O19': '0..1', 'RS-ESSAI!P19': '1..1' };
    expect(check(releaseWith(changes)).map(brief)).toEqual([]);
  });

  test('a description or an example is only read as blank', () => {
    const changes = { 'RS-ESSAI!H9': { error: '#REF!' }, 'RS-ESSAI!I9': { formula: 'B9' } };
    const found = check(releaseWith(changes)).map(brief);
    expect(found).toContain('warning workbook/error-cell RS-ESSAI!H9');
    expect(found).toContain('warning workbook/uncalculated-cell RS-ESSAI!I9');
  });
});

describe('a row below the table', () => {
  const S = 'RS-ESSAI';
  const below = { [`${S}!B20`]: 'Commune', [`${S}!O20`]: 'X' };
  test.each<[string, Parameters<typeof releaseWith>[0]]>([
    ['a tag', { [`${S}!J20`]: 'city' }],
    ['a label and a cardinality', { [`${S}!K20`]: '0..1' }],
    ['a label and a type', { [`${S}!M20`]: 'string' }],
    ['a label and an object mark', { [`${S}!L20`]: 'X' }],
    ['a label and a perimeter mark', {}],
  ])('is lost for want of an identifier when it has %s', (_, cells) => {
    const [found, ...others] = check(releaseWith({ ...below, ...cells }));
    expect([found?.subjects, found && brief(found), others]).toEqual([
      ['RS-ESSAI'],
      `error workbook/row-lost-without-id ${S}!A20`,
      [],
    ]);
  });

  test('that no perimeter keeps only lacks its identifier', () => {
    const cells = { [`${S}!B20`]: 'Commune', [`${S}!K20`]: '0..1' };
    expect(check(releaseWith(cells)).map(brief)).toEqual([`warning workbook/id-missing ${S}!A20`]);
  });

  test.each<[string, Parameters<typeof releaseWith>[0]]>([
    ['a row of totals', { [`${S}!B20`]: 'Total', [`${S}!K20`]: 11, [`${S}!O20`]: 11, [`${S}!P20`]: 10 }],
  ])('is nothing when it is %s', (_, cells) => {
    expect(check(releaseWith(cells)).map(brief)).toEqual([]);
  });

  test('identifiers that count the rows are in sequence around a row without its own', () => {
    const found = check(releaseWith({ [`${S}!A12`]: null }));
    expect(found.map(brief)).toEqual([`error workbook/id-missing-cuts-table ${S}!A12`]);
    expect(found[0]?.related?.map(brief)).toEqual([`error workbook/row-lost ${S}!A19`]);
  });
});

describe('words that open a constraint without being its keyword', () => {
  test.each([
    'Nomenclature SI-SAMU, voir la doctrine',
    'Valeurs possibles : de 1 à 10',
    'LISTE DES VALEURS EN ANNEXE',
    'SIREN ou SIRET',
    'TEMPLATE: {number} {wayName}',
    'Enumération des motifs de recours',
  ])('are prose: « %s »', (text) => {
    expect(check(releaseWith({ 'RS-ESSAI!N13': text })).map(brief)).toEqual([]);
  });
});

test('an unreadable sheet is not also a workbook without messages', () => {
  const { models, ...others } = releaseWith({});
  const unreadable = models.map((model) => ({ ...model, sheet: () => null }));
  expect(check({ ...others, models: unreadable }).map(brief)).toEqual([]);
});

test('a mistake outside a perimeter stops only the messages that keep its row', () => {
  const [found] = check(releaseWith({ 'RS-ESSAI!K17': '1..0' }));
  expect(found?.subjects).toEqual(['RS-ESSAI']);
});

/** Codes whose tables of cases stand with the reader that reports them. */
const TESTED_ELSEWHERE =
  /^workbook\/(row-lost$|nomenclature-faulty$|object-unticked|level-wrong|row-struck|row-in-struck-object|text-struck|cell-struck|cells-merged|perimeter-without-message|perimeter-shared$|nomenclatures-among-models$|note-below-table|nomenclature-(?!unknown|misspelled|ambiguous|faulty)|acceptance-test|file-|not-a-workbook|old-excel|workbook-|xml-|merge-|sheet-too-large|part-missing|sheet-duplicate)/;

test('every finding has its mistake', () => {
  const tabled = [...Object.values(GROUPS).flat(), ...titledFaults].map(({ code }) => code);
  const structural = STRUCTURAL_FAULTS.map(([, , expected]) => expected.split(' ')[1]);
  const covered = new Set([...tabled, ...structural]);
  const silent = [...workbookDiagnostics, ...modelDiagnostics]
    .map(({ code }) => code)
    .filter((code) => !covered.has(code) && !TESTED_ELSEWHERE.test(code));
  expect(silent).toEqual([]);
});
