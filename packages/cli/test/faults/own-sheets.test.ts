import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cellAddress,
  checkRelease,
  type Diagnostic,
  DiagnosticCollector,
  type Field,
  type FieldAspect,
  formatPlace,
  LANGUAGES,
  renderDiagnostic,
  sortDiagnostics,
  walkFields,
} from '@hubsante/model';
import {
  foldFindings,
  openSpreadsheet,
  type ReleaseSpreadsheets,
  readSpreadsheets,
  type Spreadsheet,
} from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { isNightly } from '../../../../tools/testing/is-nightly.ts';
import { SPECS } from '../built-links.ts';

/**
 * One row in so many is enough to see a kind of row that is not found; odd, for a row goes one level up and the next one down.
 */
const STRIDE = isNightly ? 3 : 7;

type Value = ReturnType<NonNullable<ReturnType<Spreadsheet['sheet']>>['value']>;

function openAll(folder: string): Spreadsheet[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
  return files
    .sort()
    .flatMap(
      (file) =>
        openSpreadsheet(new Uint8Array(readFileSync(join(folder, file))), file, new DiagnosticCollector()) ??
        [],
    );
}

/** The release with other values in some cells of one sheet, by column and row. */
function withCells(
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

function check(release: ReleaseSpreadsheets): readonly Diagnostic[] {
  const read = readSpreadsheets(release);
  const all = sortDiagnostics([...read.diagnostics, ...checkRelease(read.release)]);
  const told = foldFindings(all, read.release.nomenclatures, read.release.messages);
  return told.filter(({ definition }) => definition.severity !== 'advice');
}

const keyOf = ({ definition, place, value }: Diagnostic) =>
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
const KINDS: readonly (readonly [string, Choice, FieldAspect, (old: string) => Value])[] = [
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

/** English words, and the notation of expressions, in a sentence outside its quotes. */
const NOT_FRENCH = /\b(?:the|is|are|must|undefined|expected|invalid)\b|\[object|\(\?[:=!]/;

describe.each(['3.4', '2.0'])(
  'one fault in our own workbooks is one finding at its cell: release %s',
  (name) => {
    const folder = join(SPECS, 'mdd', name);
    const release: ReleaseSpreadsheets = {
      models: openAll(folder),
      nomenclatures: openAll(join(folder, 'nomenclatures')),
      acceptanceTests: [],
    };
    const known = new Set(check(release).map(keyOf));
    const news = (changed: ReleaseSpreadsheets) => check(changed).filter((one) => !known.has(keyOf(one)));
    const fields = readSpreadsheets(release).release.messages.flatMap((message) => [
      ...walkFields(message.fields),
    ]);
    const own = fields.filter((field) => field.kind === 'object' || field.constraintOrigin === null);

    test.each(KINDS)('%s', (_, choose, aspect, written) => {
      const candidates = own.filter(choose);
      expect(candidates.length).toBeGreaterThan(0);
      for (const field of [candidates.at(candidates.length >> 2), candidates.at(-1)]) {
        if (field === undefined) continue;
        const { origin, row } = field;
        const column = origin.columns[aspect] ?? 1;
        const old = aspect === 'name' ? String(row.name) : '';
        const found = news(withCells(release, origin, [[column, origin.row, written(old)]]));
        const place = `${origin.sheet}!${cellAddress(column, origin.row)}`;
        expect(found.map(({ definition, place: at }) => `${definition.code} ${at.sheet}!${at.cell}`)).toEqual(
          [expect.stringContaining(place)],
        );
        for (const finding of found) {
          for (const language of LANGUAGES) expect(renderDiagnostic(finding, language).remedy).not.toBe('');
          const { message, remedy } = renderDiagnostic(finding, 'fr');
          expect(`${message} ${remedy}`.replace(/«[^»]*»/g, '')).not.toMatch(NOT_FRENCH);
        }
      }
    });

    test('a name moved to another level is at most one error, wherever it is, and mostly at its cell', () => {
      const seen = new Set<string>();
      let told = 0;
      let atCell = 0;
      for (const [index, field] of own.entries()) {
        const { origin } = field;
        const label = origin.columns.label ?? 2;
        const key = `${origin.sheet} ${origin.row}`;
        if (seen.has(key) || index % STRIDE !== 0) continue;
        seen.add(key);
        const to = label + (index % 2 === 0 ? 1 : -1);
        if (to < 2 || to > 7) continue;
        const text = field.row.labels[label - 2] ?? null;
        const changed = withCells(release, origin, [
          [to, origin.row, text],
          [label, origin.row, null],
        ]);
        const errors = news(changed).filter(({ definition }) => definition.severity === 'error');
        expect(errors.map(keyOf).slice(1)).toEqual([]);
        const [error] = errors;
        if (error === undefined) continue;
        told += 1;
        const cell = cellAddress(to, origin.row);
        if (error.place.cell === cell || error.parameters.cell === cell) atCell += 1;
      }
      expect(told).toBeGreaterThan(50);
      expect(atCell / told).toBeGreaterThan(0.95);
    });
  },
);
