import type { ReleaseSpreadsheets } from '@hubsante/workbook';
import { type CellInput, spreadsheetFromTables } from '@hubsante/workbook/testing';

/** The sheets of one workbook, cell by cell. */
export type Tables = Record<string, CellInput[][]>;

const CONFIGURATION_HEADER = [
  'schema',
  'perimeter',
  'rootElement',
  'package',
  'customExtendPackage',
  'customExtendClass',
  'automaticGeneration',
  'subschema',
  'header',
  'xmlns',
];

const HEADER = [
  'ID',
  ...[1, 2, 3, 4, 5, 6].map((level) => `Donnée (Niveau ${level})`),
  'Description',
  'Exemples',
  'Balise',
  'Cardinalité',
  'Objet',
  'Format (ou type)',
  'Détails de format',
  '15-15',
  '15-SMUR',
  'CUT',
];

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

function messageSheet(): CellInput[][] {
  const blank: CellInput[] = [];
  return [
    ['RS-ESSAI:15-15:essai RS-COURT:15-SMUR:essaiCourt'],
    [...CONFIGURATION_HEADER],
    ['RS-ESSAI', '15-15', 'essai', 'essai', null, null, 'Y', 'N', 'Y', 'eda:1.9:essai'],
    ['RS-COURT', '15-SMUR', 'essaiCourt', 'essai', null, null, 'Y', 'N', 'Y', 'eda:1.9:essaiCourt'],
    blank,
    blank,
    [...Array.from({ length: 14 }, () => null), 'Périmètre', 'Périmètre'],
    [...HEADER],
    ...ROWS.map(([level, label, description, example, tag, ...rest], index) => {
      const labels: CellInput[] = Array.from({ length: 6 }, (_, column) =>
        column === level - 1 ? label : null,
      );
      return [index + 1, ...labels, description, example, tag, ...rest];
    }),
  ];
}

function nomenclatureSheet(id: string, name: string, codes: [string, string][]): CellInput[][] {
  return [
    ['Identifiant nomenclature', id],
    ['Référentiel nomenclature', 'Essai'],
    ['Nom Nomenclature', name],
    ['Nombre de niveau', 1],
    ['Description', `Codes de l’essai : ${name}.`],
    ['Code', 'Libellé niveau 1', 'Description', 'Commentaire'],
    ...codes.map(([code, label]): CellInput[] => [code, label, null, null]),
  ];
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
    model: { [SHEET]: messageSheet() },
    nomenclatures: {
      Fait: nomenclatureSheet('Essai.fait', 'Nature de fait', [
        ['C01', 'Accident'],
        ['C02', 'Malaise'],
      ]),
      Motif: nomenclatureSheet('Essai.motif', 'Motif de recours', [
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
  const tables = baseTables();
  for (const [address, value] of Object.entries(changes)) {
    const [sheet = '', cell = ''] = address.split('!');
    const holder = [tables.model, tables.nomenclatures, tables.acceptanceTests].find((one) => sheet in one);
    const rows = holder?.[sheet];
    if (rows === undefined) throw new Error(`no sheet ${sheet} in the base release`);
    setCell(rows, cell, value);
  }
  return openTables(tables);
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
