import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releaseEmitters } from '@hubsante/emitters';
import { DiagnosticCollector } from '@hubsante/model';
import {
  type CellValue,
  openSpreadsheet,
  type ReleaseSpreadsheets,
  readSpreadsheets,
  type Sheet,
  type Spreadsheet,
} from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';

/** Real published releases, which are no part of this repository. */
const PUBLISHED = fileURLToPath(new URL('../../../../../shared/ans', import.meta.url));
const releases = existsSync(PUBLISHED)
  ? readdirSync(PUBLISHED).filter((name) => existsSync(join(PUBLISHED, name, 'csv_parser/models')))
  : [];

function openAll(folder: string): Spreadsheet[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.xlsx')) : [];
  return files
    .sort()
    .flatMap(
      (file) =>
        openSpreadsheet(new Uint8Array(readFileSync(join(folder, file))), file, new DiagnosticCollector()) ??
        [],
    );
}

type CellReader = Sheet['value'];
/** A sheet as another author might have left it. */
type Oddity = (sheet: Sheet, value: CellReader) => Partial<Sheet>;

const HEADER_ROW = 8;

function columnOf({ columnCount, value }: Sheet, title: string): number {
  for (let column = 1; column <= columnCount; column += 1) {
    if (value(column, HEADER_ROW) === title) return column;
  }
  return 0;
}

/** Another value in the data rows of one column. */
function inColumn(title: string, change: (value: CellValue | null, row: number) => CellValue | null): Oddity {
  return (sheet, value) => {
    const target = columnOf(sheet, title);
    return {
      value: (column, row) =>
        column === target && row > HEADER_ROW ? change(value(column, row), row) : value(column, row),
    };
  };
}

/** One more column before `CUT`. */
function columnBeforeCut(header: CellValue, content: CellValue | null): Oddity {
  return (sheet, value) => {
    const cut = columnOf(sheet, 'CUT');
    if (cut === 0) return {};
    const added = (row: number) => (row === HEADER_ROW ? header : row > HEADER_ROW ? content : null);
    return {
      columnCount: sheet.columnCount + 1,
      value: (column, row) => (column === cut ? added(row) : value(column < cut ? column : column - 1, row)),
    };
  };
}

const WITHOUT_EFFECT: readonly (readonly [string, Oddity])[] = [
  ['identifiers typed as text', inColumn('ID', (id) => (typeof id === 'number' ? String(id) : id))],
  ['identifiers such as 4.5', inColumn('ID', (id) => (typeof id === 'number' ? id + 0.5 : id))],
  ['hidden rows', () => ({ hiddenRows: new Set([9, 10, 11]) })],
  [
    'blanks typed below the table',
    (sheet, value) => ({
      rowCount: sheet.rowCount + 2,
      value: (column, row) => (row > sheet.rowCount ? (column === 2 ? ' ' : null) : value(column, row)),
    }),
  ],
  ['a column of remarks', columnBeforeCut('Remarques', 'voir')],
  ['a column whose title is a year', columnBeforeCut(2024, null)],
  ['a column left from the drafts', columnBeforeCut('Balise NexSIS', 'voir')],
  [
    'nothing right of CUT',
    (sheet, value) => {
      const cut = columnOf(sheet, 'CUT');
      return cut === 0 ? {} : { value: (column, row) => (column > cut ? null : value(column, row)) };
    },
  ],
  [
    'no CUT, nor anything right of it',
    (sheet, value) => {
      const cut = columnOf(sheet, 'CUT');
      return cut === 0
        ? {}
        : { columnCount: cut - 1, value: (column, row) => (column >= cut ? null : value(column, row)) };
    },
  ],
  [
    'the columns right of the levels in reverse order',
    (sheet, value) => {
      const cut = columnOf(sheet, 'CUT');
      const isMoved = (column: number, row: number) => column > 7 && column < cut && row >= 7;
      return {
        value: (column, row) => value(isMoved(column, row) ? cut - (column - 7) : column, row),
      };
    },
  ],
  [
    'no mark above the perimeters',
    (_, value) => ({ value: (column, row) => (row === 7 ? null : value(column, row)) }),
  ],
];

/** What changes what is published and stops nothing: every message must still be there. */
const TOLERATED: readonly (readonly [string, Oddity])[] = [
  [
    'a line break after every cardinality',
    inColumn('Cardinalité', (text) => (typeof text === 'string' ? `${text}\n` : text)),
  ],
  [
    'a no-break space after some tags',
    inColumn('Balise', (tag, row) =>
      row % 7 === 0 && typeof tag === 'string' && tag !== 'code' ? `${tag}\u00a0` : tag,
    ),
  ],
  [
    'tags with dots, slashes and accents',
    inColumn('Balise', (tag, row) =>
      row % 9 === 0 && typeof tag === 'string' && tag !== 'code' ? `${tag}.é/b` : tag,
    ),
  ],
  [
    'a cardinality of two digits everywhere',
    inColumn('Cardinalité', (text) => (text === null ? null : '0..12')),
  ],
  [
    'patterns that are none',
    inColumn('Détails de format', (text) => (String(text).startsWith('REGEX') ? 'REGEX: ^([a-z$' : text)),
  ],
  [
    'lists with empty items',
    inColumn('Détails de format', (text) => (String(text).startsWith('ENUM') ? `${text}, , x` : text)),
  ],
  ['no description', inColumn('Description', () => null)],
  ['no example', inColumn('Exemples', () => null)],
  ['a blank identifier', inColumn('ID', (id, row) => (row === 12 ? null : id))],
  ['blanks as object marks of values', inColumn('Objet', (mark) => mark ?? ' ')],
];

function withOddity(spreadsheet: Spreadsheet, oddity: Oddity): Spreadsheet {
  return {
    ...spreadsheet,
    sheet: (name) => {
      const sheet = spreadsheet.sheet(name);
      return sheet === null ? null : { ...sheet, ...oddity(sheet, sheet.value) };
    },
  };
}

const emitters = await releaseEmitters('ans');

function publish(release: ReleaseSpreadsheets): { names: string[]; files: Map<string, string> } {
  const { release: read } = readSpreadsheets(release, { reading: 'published' });
  const files = new Map<string, string>();
  for (const { emit } of emitters) {
    for (const { path, content } of emit(read, { versionStamp: '00.00.00', baseUrl: 'https://a.invalid' })) {
      files.set(path, typeof content === 'string' ? content : Buffer.from(content).toString('base64'));
    }
  }
  return { names: read.messages.map(({ name }) => name), files };
}

describe('workbooks of releases that lie between the published ones', () => {
  if (releases.length === 0) {
    test(`skipped: there is no ${PUBLISHED}`, (context) => context.skip());
  }

  describe.each(releases)('%s', (name) => {
    const release: ReleaseSpreadsheets = {
      models: openAll(join(PUBLISHED, name, 'csv_parser/models')),
      nomenclatures: openAll(join(PUBLISHED, name, 'nomenclature_parser/in')),
      acceptanceTests: [],
    };
    const asIs = publish(release);
    const publishedWith = (oddity: Oddity) =>
      publish({ ...release, models: release.models.map((model) => withOddity(model, oddity)) });

    test.each(WITHOUT_EFFECT)('%s: the same files', (_, oddity) => {
      const { files } = publishedWith(oddity);
      expect([...files.keys()]).toEqual([...asIs.files.keys()]);
      expect(
        [...files].filter(([path, text]) => asIs.files.get(path) !== text).map(([path]) => path),
      ).toEqual([]);
    });

    test.each(TOLERATED)('%s: the same messages, other files', (_, oddity) => {
      const { names, files } = publishedWith(oddity);
      expect(names).toEqual(asIs.names);
      expect([...files.keys()]).toEqual([...asIs.files.keys()]);
      expect([...files].some(([path, text]) => asIs.files.get(path) !== text)).toBe(true);
    });
  });
});
