import type { ReleaseSources, ReleaseSpreadsheets } from '@hubsante/workbook';
import {
  type CellInput,
  messageSheet,
  nomenclatureSheet,
  spreadsheetFromTables,
  workbookBytes,
} from '@hubsante/workbook/testing';

/** The sheets of one workbook, cell by cell. */
export type Tables = Record<string, CellInput[][]>;

/** `level`, label, description, example, tag, cardinality, object mark, type, constraint; then the perimeters. */
type Row = [
  number,
  string,
  string,
  CellInput,
  string,
  string,
  string | null,
  string | null,
  string | null,
  string,
  string | null,
];

const ROWS: Row[] = [
  [
    1,
    'Identifiant du dossier',
    'Numéro attribué par le SAMU.',
    'AB123',
    'caseId',
    '1..1',
    null,
    'string',
    'REGEX: ^[A-Z]{2}[0-9]{3}$',
    'X',
    'X',
  ],
  [
    1,
    'Date de création',
    'Moment de l’ouverture.',
    '2024-08-21T14:30:00+02:00',
    'creation',
    '1..1',
    null,
    'datetime',
    null,
    'X',
    'X',
  ],
  [1, 'Nature de fait', 'Ce qui se passe.', null, 'whatsHappen', '0..1', 'X', 'codeAndLabel', null, 'X', 'X'],
  [
    2,
    'Code de la nature',
    'Code retenu par le régulateur.',
    'C02',
    'code',
    '1..1',
    null,
    'string',
    'NOMENCLATURE: Essai.fait',
    'X',
    'X',
  ],
  [
    2,
    'Libellé de la nature',
    'Libellé affiché à l’écran.',
    'Malaise',
    'label',
    '0..1',
    null,
    'string',
    null,
    'X',
    'X',
  ],
  [1, 'Victime', 'Une personne à secourir.', null, 'victim', '0..n', 'X', 'person', null, 'X', 'X'],
  [
    2,
    'Sexe de la personne',
    'Sexe administratif.',
    'F',
    'sex',
    '0..1',
    null,
    'string',
    'ENUM: F, M, I',
    'X',
    'X',
  ],
  [2, 'Âge en années', 'Âge révolu.', 42, 'age', '0..1', null, 'integer', null, 'X', 'X'],
  [
    2,
    'Motif de recours',
    'Pourquoi la personne appelle.',
    null,
    'motive',
    '0..1',
    'X',
    'codeAndLabel',
    'NOMENCLATURE: Essai.motif',
    'X',
    null,
  ],
  [1, 'Témoin', 'Une personne présente.', null, 'witness', '0..3', 'X', 'person', null, 'X', 'X'],
  [
    1,
    'Dossier urgent',
    'Vrai si une équipe part aussitôt.',
    true,
    'urgent',
    '0..1',
    null,
    'boolean',
    null,
    'X',
    '1..1',
  ],
];

/** First data row of a field table. */
export const FIRST_ROW = 9;
export const SHEET = 'RS-ESSAI';

function messageTable(): CellInput[][] {
  const entry = (name: string, perimeter: string, root: string) =>
    [name, perimeter, root, 'essai', null, null, 'Y', 'N', 'Y', `eda:1.9:${root}`] as const;
  return messageSheet({
    title: 'RS-ESSAI:15-15:essai RS-COURT:15-SMUR:essaiCourt',
    configuration: [entry('RS-ESSAI', '15-15', 'essai'), entry('RS-COURT', '15-SMUR', 'essaiCourt')],
    perimeters: ['15-15', '15-SMUR'],
    rows: ROWS.map(
      ([level, label, description, example, tag, cardinality, mark, type, constraint, ...perimeters]) => ({
        level,
        label,
        description,
        example,
        tag,
        cardinality,
        isObject: mark === 'X',
        type,
        constraint,
        perimeters,
      }),
    ),
  });
}

function nomenclatureTable(id: string, name: string, codes: [string, string][]): CellInput[][] {
  return nomenclatureSheet(
    { id, reference: 'Essai', name, description: `Codes de l’essai : ${name}.` },
    codes,
  );
}

function acceptanceTestSheet(): CellInput[][] {
  const blank: CellInput[] = [];
  const at = (column: number, value: string): CellInput[] => [
    ...Array.from({ length: column - 1 }, () => null),
    value,
  ];
  return [
    blank,
    blank,
    at(6, 'Malaise à domicile'),
    at(6, 'Partage de dossier'),
    at(6, 'Le SAMU A transmet au SAMU B.'),
    blank,
    blank,
    ['Pas de test', 'Sens', 'Modèle', 'Description', 'JSON exemple', 'Sur', 'Path'],
    ['1', 'Envoi', 'RS-ESSAI', 'Envoyer le dossier.', 'RS-ESSAI_malaise.01.json', null, null],
    [null, null, null, null, null, 'X', '$.essai.caseId'],
    ['2', 'Réception', 'RS-COURT', 'Recevoir la réponse.', 'RS-COURT_malaise.02.json', null, null],
    [null, null, null, null, null, null, '$.essaiCourt.creation'],
    ['End'],
  ];
}

/** A small release without any finding: two messages, two nomenclatures, one acceptance test. */
export function baseTables(): { model: Tables; nomenclatures: Tables; acceptanceTests: Tables } {
  return {
    model: { [SHEET]: messageTable() },
    nomenclatures: {
      Fait: nomenclatureTable('Essai.fait', 'Nature de fait', [
        ['C01', 'Accident'],
        ['C02', 'Malaise'],
      ]),
      Motif: nomenclatureTable('Essai.motif', 'Motif de recours', [
        ['M01', 'Chute'],
        ['C02', 'Malaise'],
      ]),
    },
    acceptanceTests: { 'Malaise R1': acceptanceTestSheet() },
  };
}

export const FILES = {
  model: 'model.xlsx',
  nomenclatures: 'nomenclatures.xlsx',
  acceptanceTests: 'test-cases-15-15.xlsx',
} as const;

/** The release, with some cells changed: `{ 'RS-ESSAI!K9': '1..0' }`; `null` clears a cell. */
export function releaseWith(changes: Readonly<Record<string, CellInput>>): ReleaseSpreadsheets {
  return openTables(tablesWith(changes));
}

/** The same as real files. */
export function sourcesWith(changes: Readonly<Record<string, CellInput>>): ReleaseSources {
  const tables = tablesWith(changes);
  const files = (kind: keyof typeof tables) => [
    { file: FILES[kind], bytes: workbookBytes({ sheets: sheetsOf(tables[kind]) }) },
  ];
  return {
    models: files('model'),
    nomenclatures: files('nomenclatures'),
    acceptanceTests: files('acceptanceTests'),
  };
}

function sheetsOf(tables: Tables) {
  return Object.entries(tables).map(([name, rows]) => ({ name, rows }));
}

function tablesWith(changes: Readonly<Record<string, CellInput>>): ReturnType<typeof baseTables> {
  const tables = baseTables();
  for (const [address, value] of Object.entries(changes)) {
    const [sheet = '', cell = ''] = address.split('!');
    const holder = [tables.model, tables.nomenclatures, tables.acceptanceTests].find((one) => sheet in one);
    const rows = holder?.[sheet];
    if (rows === undefined) throw new Error(`no sheet ${sheet} in the base release`);
    setCell(rows, cell, value);
  }
  return tables;
}

export function openTables(tables: ReturnType<typeof baseTables>): ReleaseSpreadsheets {
  return {
    models: [spreadsheetFromTables({ file: FILES.model, sheets: tables.model })],
    nomenclatures: [spreadsheetFromTables({ file: FILES.nomenclatures, sheets: tables.nomenclatures })],
    acceptanceTests: [spreadsheetFromTables({ file: FILES.acceptanceTests, sheets: tables.acceptanceTests })],
  };
}

export function setCell(rows: CellInput[][], cell: string, value: CellInput): void {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  while (rows.length < row) rows.push([]);
  const cells = rows[row - 1];
  if (cells === undefined) return;
  while (cells.length < column) cells.push(null);
  cells[column - 1] = value;
}
