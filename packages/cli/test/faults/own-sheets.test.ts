import { join } from 'node:path';
import { cellAddress, LANGUAGES, renderDiagnostic, walkFields } from '@hubsante/model';
import { type ReleaseSpreadsheets, readSpreadsheets } from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { isNightly } from '../../../../tools/testing/is-nightly.ts';
import { SPECS } from '../built-links.ts';
import { faultyCell, findingsOf, hasOwnRow, KINDS, keyOf, openRelease, withCells } from './cell-faults.ts';

/**
 * One row in so many is enough to see a kind of row that is not found; odd, for a row goes one level up and the next one down.
 */
const STRIDE = isNightly ? 3 : 7;

/** English words, and the notation of expressions, in a sentence outside its quotes. */
const NOT_FRENCH = /\b(?:the|is|are|must|undefined|expected|invalid)\b|\[object|\(\?[:=!]/;

describe.each(['3.4', '2.0'])(
  'one fault in our own workbooks is one finding at its cell: release %s',
  (name) => {
    const folder = join(SPECS, 'mdd', name);
    const release = openRelease(folder, join(folder, 'nomenclatures'));
    const known = new Set(findingsOf(release).map(keyOf));
    const news = (changed: ReleaseSpreadsheets) =>
      findingsOf(changed).filter((one) => !known.has(keyOf(one)));
    const fields = readSpreadsheets(release).release.messages.flatMap((message) => [
      ...walkFields(message.fields),
    ]);
    const own = fields.filter(hasOwnRow);

    test.each(KINDS)('%s', (_, choose, aspect, written) => {
      const candidates = own.filter(choose);
      expect(candidates.length).toBeGreaterThan(0);
      for (const field of [candidates.at(candidates.length >> 2), candidates.at(-1)]) {
        if (field === undefined) continue;
        const { origin } = field;
        const [column, old] = faultyCell(field, aspect);
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

    test('a column without any example hides no description that is missing', () => {
      const field = own.find(({ kind, origin }) => kind === 'leaf' && origin.sheet === 'RS-RI');
      if (field === undefined) throw new Error('no field');
      const { origin } = field;
      const { description, example } = origin.columns;
      const rows = readSpreadsheets(release).release.messages.flatMap((message) =>
        [...walkFields(message.fields)].filter((one) => one.origin.sheet === 'RS-RI'),
      );
      const blank = rows.map((one) => [example ?? 1, one.origin.row, null] as const);
      const found = news(withCells(release, origin, [...blank, [description ?? 1, origin.row, null]]));
      expect(found.map(({ definition, place }) => `${definition.code} ${place.cell}`)).toEqual([
        `workbook/column-blank ${cellAddress(example ?? 1, 8)}`,
        `model/description-missing ${cellAddress(description ?? 1, origin.row)}`,
      ]);
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
