import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cellAddress, type Field, formatPlace, walkFields } from '@hubsante/model';
import { type ReleaseSpreadsheets, readSpreadsheets } from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { isNightly } from '../../../../tools/testing/is-nightly.ts';
import { SPECS } from '../built-links.ts';
import { PUBLISHED } from '../support/published-release.ts';
import { faultyCell, findingsOf, hasOwnRow, KINDS, keyOf, openRelease, withCells } from './cell-faults.ts';

/** How many findings a fault may make on the average. */
const MOST = 1.1;

/** Our releases, and the published ones where they are. */
function releases(): readonly (readonly [name: string, open: () => ReleaseSpreadsheets])[] {
  const own = readdirSync(join(SPECS, 'mdd')).map((name) => {
    const folder = join(SPECS, 'mdd', name);
    return [`specs/mdd/${name}`, () => openRelease(folder, join(folder, 'nomenclatures'))] as const;
  });
  const published = (existsSync(PUBLISHED) ? readdirSync(PUBLISHED) : [])
    .map((name) => [name, join(PUBLISHED, name)] as const)
    .filter(([, folder]) => existsSync(join(folder, 'csv_parser/models')))
    .map(([name, folder]) => {
      const open = () =>
        openRelease(join(folder, 'csv_parser/models'), join(folder, 'nomenclature_parser/in'));
      return [`../shared/ans/${name}`, open] as const;
    });
  return [...own, ...published];
}

/** The fields of each sheet that have a row of their own, each once. */
function fieldsBySheet(release: ReleaseSpreadsheets): ReadonlyMap<string, readonly Field[]> {
  const sheets = new Map<string, Map<number, Field>>();
  for (const message of readSpreadsheets(release).release.messages) {
    for (const field of walkFields(message.fields)) {
      if (!hasOwnRow(field)) continue;
      const rows = sheets.get(field.origin.sheet) ?? new Map<number, Field>();
      sheets.set(field.origin.sheet, rows);
      if (!rows.has(field.origin.row)) rows.set(field.origin.row, field);
    }
  }
  return new Map([...sheets].map(([sheet, rows]) => [sheet, [...rows.values()]]));
}

describe.skipIf(!isNightly)(
  isNightly
    ? 'one fault in any sheet of any release is told at its cell'
    : 'one fault in any sheet of any release is told at its cell (skipped: NIGHTLY=1)',
  { timeout: 3_600_000 },
  () => {
    test.each(releases())('%s', (name, open) => {
      const release = open();
      const known = new Set(findingsOf(release).map(keyOf));
      const missed: string[] = [];
      const several: string[] = [];
      let faults = 0;
      let findings = 0;
      for (const [at, fields] of [...fieldsBySheet(release).values()].entries()) {
        for (const [index, [kind, choose, aspect, written]] of KINDS.entries()) {
          const candidates = fields.filter(choose);
          const field = candidates[(index * 7 + at) % candidates.length];
          if (field === undefined) continue;
          const [column, old] = faultyCell(field, aspect);
          const { origin } = field;
          const changed = withCells(release, origin, [[column, origin.row, written(old)]]);
          const found = findingsOf(changed).filter((one) => !known.has(keyOf(one)));
          const cell = cellAddress(column, origin.row);
          faults += 1;
          findings += found.length;
          const told = found.map(({ definition, place }) => `${definition.code} ${formatPlace(place)}`);
          const fault = `${kind} in ${origin.sheet}!${cell}: ${told.join(', ')}`;
          if (!found.some(({ place }) => place.sheet === origin.sheet && place.cell === cell))
            missed.push(fault);
          else if (found.length > 1) several.push(fault);
        }
      }
      process.stdout.write(
        `${name}: ${faults} faults, ${faults - missed.length} told at their cell, ${(findings / faults).toFixed(3)} findings for one\n`,
      );
      expect(faults).toBeGreaterThan(100);
      expect(missed).toEqual([]);
      expect(findings / faults, several.join('\n')).toBeLessThanOrEqual(MOST);
    });

    if (!existsSync(PUBLISHED)) test.skip('../shared/ans is absent: no published release is tried', () => {});
  },
);
