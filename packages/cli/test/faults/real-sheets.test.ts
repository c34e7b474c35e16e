import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  checkRelease,
  DiagnosticCollector,
  type Field,
  type FieldAspect,
  formatPlace,
  type Message,
  type Place,
  placeOf,
  walkFields,
} from '@hubsante/model';
import {
  openSpreadsheet,
  type ReleaseSpreadsheets,
  readSpreadsheets,
  type Spreadsheet,
} from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';

/** The published releases, where they are; nothing of them is in this repository. */
const PUBLISHED = fileURLToPath(new URL('../../../../../shared/ans', import.meta.url));
const releases = existsSync(PUBLISHED)
  ? readdirSync(PUBLISHED).filter((name) => existsSync(join(PUBLISHED, name, 'csv_parser/models')))
  : [];

function openAll(folder: string): Spreadsheet[] {
  const collector = new DiagnosticCollector();
  const stem = (file: string) => file.replace(/\.xlsx$/, '');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.xlsx')) : [];
  return files
    .sort((a, b) => (stem(a) < stem(b) ? -1 : 1))
    .flatMap(
      (file) => openSpreadsheet(new Uint8Array(readFileSync(join(folder, file))), file, collector) ?? [],
    );
}

/** A release whose cell at `place` holds another value; sheets are shared, not read again. */
function withCell(release: ReleaseSpreadsheets, place: Place, content: string | null): ReleaseSpreadsheets {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(place.cell ?? '') ?? [];
  const target = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const change = (spreadsheet: Spreadsheet): Spreadsheet => ({
    ...spreadsheet,
    sheet: (name) => {
      const sheet = spreadsheet.sheet(name);
      if (sheet === null || spreadsheet.file !== place.file || name !== place.sheet) return sheet;
      const value = (column: number, row: number) =>
        column === target && row === Number(digits) ? content : sheet.value(column, row);
      return { ...sheet, value };
    },
  });
  return { ...release, models: release.models.map(change) };
}

type Choice = (field: Field, message: Message) => boolean;
const isLeaf: Choice = ({ kind }) => kind === 'leaf';
const isText: Choice = (field) => field.kind === 'leaf' && field.type === 'string' && field.pattern === null;
/** An object described where it stands, and not through the shared rows of a code-and-label. */
const isObject: Choice = (field) =>
  field.kind === 'object' && field.children.length > 0 && !field.isCodeAndLabel;
const ofNomenclature: Choice = (field) => field.kind === 'leaf' && field.enumeration?.nomenclature != null;
/** The field's own row, its own cardinality, unlike the copies of a code-and-label. */
const isOwn = (field: Field) => field.kind === 'object' || field.constraintOrigin === null;

/** A fault class, the fields it is seeded into, what is written, and the finding at that very cell. */
const SEEDS: readonly (readonly [string, Choice, FieldAspect, string | null, string])[] = [
  ['an unreadable cardinality', isLeaf, 'cardinality', '0-1', 'error workbook/cardinality-unreadable'],
  ['an inverted cardinality', isLeaf, 'cardinality', '2..1', 'error workbook/cardinality-inverted'],
  ['no cardinality', isLeaf, 'cardinality', null, 'error workbook/cardinality-missing'],
  ['an unknown type', isLeaf, 'type', 'couleur', 'error workbook/type-unknown'],
  ['a misspelled type', isText, 'type', 'Strng', 'error workbook/type-misspelled'],
  ['no type', isLeaf, 'type', null, 'error workbook/type-missing'],
  ['no tag', isLeaf, 'name', null, 'error workbook/name-missing'],
  ['a tag with a blank', isLeaf, 'name', 'ma balise', 'error workbook/name-with-blank'],
  ['a tag with a leading digit', isLeaf, 'name', '2balise', 'error model/tag-not-an-xml-name'],
  ['a tag with an accent', isLeaf, 'name', 'étage', 'warning model/tag-not-plain'],
  ['a reserved tag', isLeaf, 'name', 'class', 'warning model/tag-reserved'],
  ['x for X', isObject, 'objectMark', 'x', 'error workbook/object-mark-unreadable'],
  ['an object without its mark', isObject, 'objectMark', null, 'error workbook/object-mark-missing'],
  ['an object with a basic type', isObject, 'type', 'string', 'error workbook/object-with-basic-type'],
  [
    'an unknown nomenclature',
    ofNomenclature,
    'constraint',
    'NOMENCLATURE: xyzzyxyzzyxyzzy',
    'error workbook/nomenclature-unknown',
  ],
  ['an unbalanced pattern', isText, 'constraint', 'REGEX: ^[A-Z{2}$', 'error model/pattern-invalid'],
  ['a pattern without bounds', isText, 'constraint', 'REGEX: [A-Z]{2}', 'warning model/pattern-not-anchored'],
  ['a misspelled keyword', isText, 'constraint', 'EMUM: A, B', 'error workbook/constraint-keyword-unknown'],
  ['an empty list', isText, 'constraint', 'ENUM: ', 'error workbook/enumeration-item-empty'],
  ['no label', isLeaf, 'label', null, 'error workbook/level-missing'],
  ['no description', isLeaf, 'description', null, 'warning model/description-missing'],
  ['a word as identifier', isLeaf, 'id', 'douze', 'error workbook/id-not-a-number'],
];

describe.skipIf(releases.length === 0)(
  'mistakes seeded into copies of the real sheets (../shared/ans)',
  () => {
    describe.each(releases)('release %s', (release) => {
      const folder = join(PUBLISHED, release);
      const spreadsheets: ReleaseSpreadsheets = {
        models: openAll(join(folder, 'csv_parser/models')),
        nomenclatures: openAll(join(folder, 'nomenclature_parser/in')),
        acceptanceTests: [],
      };
      const clean = readSpreadsheets(spreadsheets).release;

      test.each(SEEDS)('%s', (_, choose, aspect, content, expected) => {
        // Three fields of three messages: the first, one in the middle, the last that fit.
        const candidates = clean.messages.flatMap((message) => {
          const field = [...walkFields(message.fields)].find((one) => choose(one, message) && isOwn(one));
          return field === undefined ? [] : [field];
        });
        const chosen = new Set([candidates.at(0), candidates.at(candidates.length >> 1), candidates.at(-1)]);
        expect(candidates.length).toBeGreaterThan(0);
        for (const field of chosen) {
          if (field === undefined) continue;
          const place = placeOf(field.origin, aspect);
          const read = readSpreadsheets(withCell(spreadsheets, place, content));
          const found = [...read.diagnostics, ...checkRelease(read.release)].map(
            (finding) =>
              `${finding.definition.severity} ${finding.definition.code} ${formatPlace(finding.place)}`,
          );
          expect(found).toContain(`${expected} ${formatPlace(place)}`);
        }
      });

      test('what was really published is at most a warning', () => {
        const read = readSpreadsheets(spreadsheets);
        const errors = [...read.diagnostics, ...checkRelease(read.release)].filter(
          ({ definition }) => definition.severity === 'error',
        );
        expect(errors.map(({ definition, place }) => `${definition.code} ${formatPlace(place)}`)).toEqual([]);
      });
    });
  },
);

if (releases.length === 0)
  test.skip('../shared/ans is absent: no mistake is seeded into real sheets', () => {});
