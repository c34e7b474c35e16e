import { type MessageRowInput, messageSheet, nomenclatureSheet } from '@hubsante/workbook/testing';

/** A cell as a test writes it. */
export type Cell = string | number | boolean | null;

/** A sheet as rows of cells, from A1. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A workbook as sheets. */
export interface TableWorkbook {
  readonly file: string;
  readonly sheets: readonly TableSheet[];
}

/** A release as workbooks; everything in it is invented. */
export interface TableRelease {
  readonly models: readonly TableWorkbook[];
  readonly nomenclatures: readonly TableWorkbook[];
  readonly acceptanceTests: readonly TableWorkbook[];
}

export interface ReleaseSize {
  readonly messages: number;
  /** Groups of ten fields under each message. */
  readonly groupsPerMessage: number;
  readonly codesPerNomenclature: number;
}

export const SMALL: ReleaseSize = { messages: 2, groupsPerMessage: 1, codesPerNomenclature: 3 };

/** A release without a single error, as large as one likes. */
export function syntheticRelease(size: ReleaseSize): TableRelease {
  const { messages, groupsPerMessage, codesPerNomenclature } = size;
  const numbers = Array.from({ length: messages }, (_, index) => index + 1);
  return {
    models: [
      {
        file: 'model.xlsx',
        sheets: [
          ...numbers.map((number) => messageTable(`RS-M${number}`, number, groupsPerMessage)),
          { name: '#Notes', rows: [['Tout ce qui est ici est ignoré']] },
        ],
      },
    ],
    nomenclatures: [
      {
        file: 'nomenclatures.xlsx',
        sheets: ['couleur', 'forme'].map((name) => nomenclatureTable(name, codesPerNomenclature)),
      },
    ],
    acceptanceTests: [{ file: 'test-cases-A-B.xlsx', sheets: [acceptanceTestSheet('RS-M1')] }],
  };
}

const PERIMETER = 'A-B';

function messageTable(name: string, number: number, groups: number): TableSheet {
  const root = `message${number}`;
  const rows = messageSheet({
    title: `${name}:${PERIMETER}:${root}`,
    configuration: [[name, PERIMETER, root, `m${number}`, null, null, 'Y', 'N', 'N', `eda:1.9:${root}`]],
    perimeters: [PERIMETER],
    // Every list has a message that uses it.
    rows: Array.from({ length: groups }, (_, index) =>
      fieldGroup(index + 1, number % 2 === 1 ? 'couleur' : 'forme'),
    ).flat(),
  });
  return { name, rows: rows as Cell[][] };
}

/** Ten fields that use everything a row can say. */
function fieldGroup(group: number, list: string): MessageRowInput[] {
  const row = (
    level: number,
    label: string,
    name: string,
    cardinality: string,
    type: string | null,
    details: { object?: boolean; example?: Cell; constraint?: string } = {},
  ): MessageRowInput => ({
    level,
    label: `${label} ${group}`,
    description: `Ce que dit ${label.toLowerCase()}, au sens du groupe ${group}`,
    example: details.example ?? null,
    tag: level === 1 ? `${name}${group}` : name,
    cardinality,
    isObject: details.object ?? false,
    type,
    constraint: details.constraint ?? null,
    perimeters: ['X'],
  });
  return [
    row(1, 'Dossier', 'folder', '1..1', `folder${group}`, { object: true }),
    row(2, 'Identifiant', 'folderId', '1..1', 'string', {
      example: 'fr.dept.1',
      constraint: 'REGEX: ^[a-z0-9.]+$',
    }),
    row(2, 'Couleur', 'color', '0..1', 'string', {
      example: 'C1',
      constraint: `NOMENCLATURE: Essai.${list}`,
    }),
    row(2, 'Priorité', 'priority', '0..1', 'string', { example: 'P0', constraint: 'ENUM: P0, P1, P2' }),
    row(2, 'Ouverture', 'openedAt', '1..1', 'datetime', { example: '2024-08-01T10:00:00+02:00' }),
    row(2, 'Lieu', 'place', '0..n', `place${group}`, { object: true }),
    row(3, 'Hauteur', 'height', '0..1', 'number', { example: 12.5 }),
    row(3, 'Étages', 'floors', '0..3', 'integer', { example: 4 }),
    row(3, 'Téléphone', 'phone', '0..n', 'phoneNumber', { example: 'tel:0102030405' }),
    row(1, 'Clos', 'isClosed', '0..1', 'boolean', { example: true }),
  ];
}

function nomenclatureTable(name: string, size: number): TableSheet {
  const codes = Array.from(
    { length: size },
    (_, index) => [`C${index + 1}`, `${name} numéro ${index + 1}`] as const,
  );
  const heading = { id: `Essai.${name}`, reference: 'Essai', name, description: `Les ${name}s` };
  return { name, rows: nomenclatureSheet(heading, codes) as Cell[][] };
}

function acceptanceTestSheet(message: string): TableSheet {
  return {
    name: 'Cas 1',
    rows: [
      [],
      [],
      [null, null, null, null, null, 'Un cas'],
      [null, null, null, null, null, 'Un titre'],
      [null, null, null, null, null, 'Une description'],
      [],
      [],
      ['Pas de test', 'Sens', 'Modèle', 'Description', 'JSON exemple', 'Sur', 'Path'],
      ['1', 'Envoi', message, 'Le message part', 'exemple.json', null, null],
      [null, null, null, null, null, 'X', '$.message1.folder1.folderId'],
      ['End'],
    ],
  };
}
