import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkRelease,
  type Diagnostic,
  DiagnosticCollector,
  type Field,
  type FieldAspect,
  formatPlace,
  sortDiagnostics,
} from '@hubsante/model';
import {
  foldFindings,
  openSpreadsheet,
  type ReleaseSpreadsheets,
  readSpreadsheets,
  type Spreadsheet,
} from '@hubsante/workbook';

type Value = ReturnType<NonNullable<ReturnType<Spreadsheet['sheet']>>['value']>;

/** The workbooks of a folder, in the order of their names; none where there is no such folder. */
function openAll(folder: string): Spreadsheet[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.xlsx')) : [];
  const stem = (file: string) => file.replace(/\.xlsx$/, '');
  return files
    .sort((a, b) => (stem(a) < stem(b) ? -1 : 1))
    .flatMap(
      (file) =>
        openSpreadsheet(new Uint8Array(readFileSync(join(folder, file))), file, new DiagnosticCollector()) ??
        [],
    );
}

/** A release by the folders of its messages and of its code lists. */
export function openRelease(models: string, nomenclatures: string): ReleaseSpreadsheets {
  return { models: openAll(models), nomenclatures: openAll(nomenclatures), acceptanceTests: [] };
}

/** The release with other values in some cells of one sheet, by column and row. */
export function withCells(
  release: ReleaseSpreadsheets,
  { file, sheet: name }: Field['origin'],
  changes: readonly (readonly [column: number, row: number, value: Value])[],
): ReleaseSpreadsheets {
  const changed = new Map(changes.map(([column, row, value]) => [`${column} ${row}`, value]));
  const models = release.models.map((spreadsheet) => ({
    ...spreadsheet,
    sheet: (one: string) => {
      const sheet = spreadsheet.sheet(one);
      if (sheet === null || spreadsheet.file !== file || one !== name) return sheet;
      const value = (column: number, row: number) =>
        changed.has(`${column} ${row}`)
          ? (changed.get(`${column} ${row}`) ?? null)
          : sheet.value(column, row);
      return { ...sheet, value };
    },
  }));
  return { ...release, models };
}

/** What a check tells of a release, but for its advice. */
export function findingsOf(release: ReleaseSpreadsheets): readonly Diagnostic[] {
  const read = readSpreadsheets(release);
  const all = sortDiagnostics([...read.diagnostics, ...checkRelease(read.release)]);
  const told = foldFindings(all, read.release.nomenclatures, read.release.messages);
  return told.filter(({ definition }) => definition.severity !== 'advice');
}

/** What tells a finding from those that were there before. */
export const keyOf = ({ definition, place, value }: Diagnostic) =>
  JSON.stringify([definition.code, formatPlace(place), value]);

type Choice = (field: Field) => boolean;
const isLeaf: Choice = (field) => field.kind === 'leaf';
const isBare: Choice = (field) =>
  field.kind === 'leaf' &&
  field.type === 'string' &&
  field.pattern === null &&
  field.enumeration === null &&
  field.row.constraint === null &&
  field.example === null;
const isObject: Choice = (field) =>
  field.kind === 'object' && field.children.length > 0 && !field.isCodeAndLabel;
const isInteger: Choice = (field) =>
  field.kind === 'leaf' && field.type === 'integer' && field.row.constraint === null;
const isMoment: Choice = (field) => field.kind === 'leaf' && field.type === 'datetime';
const REFERENCE: Value = { kind: 'error', text: '#REF!' };

/** A kind of fault, the fields it is seeded into, the cell, and what is written there. */
export const KINDS: readonly (readonly [
  kind: string,
  choose: Choice,
  aspect: FieldAspect,
  written: (old: string) => Value,
])[] = [
  ...[
    '0-1',
    '0..N',
    '0..*',
    '0 .. 1',
    '0..1 ',
    '0…1',
    '1..',
    '0..1\u00a0',
    'O..1',
    '1..0',
    '0..n\n',
    '[0..1]',
  ].map((text) => [`cardinality ${JSON.stringify(text)}`, isLeaf, 'cardinality', () => text] as const),
  ['cardinality cleared', isLeaf, 'cardinality', () => null],
  ['cardinality in error', isLeaf, 'cardinality', () => REFERENCE],
  ['cardinality a date', isLeaf, 'cardinality', () => ({ kind: 'date', iso: '2024-01-01', serial: 45_292 })],
  ['cardinality never calculated', isLeaf, 'cardinality', () => ({ kind: 'uncalculated', formula: 'A1' })],
  ['name cleared', isObject, 'label', () => null],
  ['identifier in error', isLeaf, 'id', () => REFERENCE],
  ['identifier a word', isLeaf, 'id', () => 'x'],
  ['identifier a no-break space', isLeaf, 'id', () => '\u00a0'],
  ['tag cleared', isLeaf, 'name', () => null],
  ['tag of an object cleared', isObject, 'name', () => null],
  ['tag in error', isLeaf, 'name', () => REFERENCE],
  ['tag a number', isLeaf, 'name', () => 12],
  ...[' ', '\u00a0', '\u200b', '\n', 'é', '.x', ':x', '-x', 'п'].map(
    (end) =>
      [`tag that ends with ${JSON.stringify(end)}`, isLeaf, 'name', (old: string) => old + end] as const,
  ),
  ['tag that begins with a digit', isLeaf, 'name', (old) => `1${old}`],
  ['reserved tag', isLeaf, 'name', () => 'class'],
  ...['x', 'X ', 'Х', 'oui', null].map(
    (mark) => [`object mark ${JSON.stringify(mark)}`, isObject, 'objectMark', () => mark] as const,
  ),
  ['object mark beside a value', isLeaf, 'objectMark', () => 'X'],
  ...['String', 'strng', 'texte', 'dateTime', 'booléen', 'string ', 'float', null].map(
    (type) => [`type ${JSON.stringify(type)}`, isBare, 'type', () => type] as const,
  ),
  ['type of an object a basic one', isObject, 'type', () => 'string'],
  ...[null, '#N/A', 'N/A', ' ', 12].map(
    (text) => [`description ${JSON.stringify(text)}`, isLeaf, 'description', () => text] as const,
  ),
  ['description in error', isLeaf, 'description', () => REFERENCE],
  ['description encoded twice', isLeaf, 'description', () => 'DonnÃ©e du patient'],
  ['description of an object #N/A', isObject, 'description', () => '#N/A'],
  ['example that is no moment', isMoment, 'example', () => '21/08/2024 14:30'],
  ['example without an offset', isMoment, 'example', () => '2024-08-21T14:30:00'],
  [
    'example a date of Excel',
    isMoment,
    'example',
    () => ({ kind: 'date', iso: '2024-08-21T14:30:00', serial: 45_525 }),
  ],
  ['example a word for a number', isInteger, 'example', () => 'douze'],
  ...['0-100', '0 à 100', '[0;100]', '>= 0', 'entre 0 et 100'].flatMap((text) => [
    [`bounds ${text} of a number`, isInteger, 'constraint', () => text] as const,
    [`bounds ${text} of a text`, isBare, 'constraint', () => text] as const,
  ]),
  ...[
    ...['^[A-Z]{2}$', 'REGEX: ^[A-Z{2}$', 'REGEX: [A-Z]{2}', 'REGEX: “^[A-Z]{2}$”', 'REGEX: ^(a|aa)+$'],
    ...['REGEX: ^a^b$', 'Regex: ^[A-Z]{2}$', 'REGEX ^[A-Z]{2}$', 'REGEX: ', 'REGEX: /^[A-Z]{2}$/'],
    ...['REGEX: ^(?i)[a-z]$', 'REGEX: ^(?=.*A)[A-Z]{2}$', 'REGEX: ^[A-z]{2}$', 'REGEX: ^A|B$'],
    ...['ENUM: A; B; C', 'enum: A, B', 'ENUM A, B', 'ENUM: A, B,', 'ENUM: A,, B', 'ENUM: A, B, A'],
    ...['ENUM: A | B', 'ENUM: "A", "B"', 'ENUM: A\nB', 'ENUM: A, B, …', 'ENUM: A ,  B', 'ENUM: A, А'],
    ...['NOMENCLATURE: xyzzyxyzzy', 'NOMENCLATURE xyzzyxyzzy', 'NOMENCLATURE: ', 'ACTIF, INACTIF'],
  ].map((text) => [`constraint ${JSON.stringify(text)}`, isBare, 'constraint', () => text] as const),
];

/** Whether a field is described in a row of its own, and not through the shared rows of a code-and-label. */
export const hasOwnRow = (field: Field) => field.kind === 'object' || field.constraintOrigin === null;

/** The column of a fault, 1-based, and what stands there: a tag is changed, anything else is written anew. */
export function faultyCell(
  { origin, row }: Field,
  aspect: FieldAspect,
): readonly [column: number, old: string] {
  return [origin.columns[aspect] ?? 1, aspect === 'name' ? String(row.name) : ''];
}
