import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RenderedDiagnostic } from '@hubsante/model';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { annotate, readRelease } from '../src/index.ts';
import { convertedByOffice, office } from './office.ts';

const OWN = join(import.meta.dirname, '../../../specs/mdd');
const XLSX = 'xlsx:Calc MS Excel 2007 XML';

const bytesOf = (...path: string[]) => new Uint8Array(readFileSync(join(OWN, ...path)));

/** What is read of a release whose model is these bytes; where it stands is the same but for the name of the file. */
function read(release: string, bytes: Uint8Array) {
  const lists = readdirSync(join(OWN, release, 'nomenclatures')).map((file) => ({
    file,
    bytes: bytesOf(release, 'nomenclatures', file),
  }));
  const models = [{ file: 'model.xlsx', bytes }];
  const { release: compiled, diagnostics } = readRelease({
    models,
    nomenclatures: lists,
    acceptanceTests: [],
  });
  const told = diagnostics.map(({ definition, place }) => `${definition.code} ${place.sheet}!${place.cell}`);
  return { messages: compiled.messages, nomenclatures: compiled.nomenclatures, told };
}

describe.skipIf(office === null)(
  office === null
    ? 'a workbook of ours that LibreOffice saves (skipped: no soffice)'
    : 'a workbook of ours that LibreOffice saves',
  { timeout: 120_000 },
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'dsf-office-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each(
      readdirSync(OWN).flatMap((release) => [
        [release, XLSX],
        [release, 'ods'],
      ]),
    )('model release %s, as %s: compiles to the same', (release, to) => {
      const bytes = bytesOf(release, 'model.xlsx');
      expect(read(release, convertedByOffice(bytes, folder, to))).toEqual(read(release, bytes));
    });

    test('with annotations, has them at their cells, and compiles to the same', () => {
      const bytes = bytesOf('2.0', 'model.xlsx');
      const cells = ['RC-EDA!K9', 'RS-RI!J16', 'RS-RI!N9'];
      const findings = cells.map((place): RenderedDiagnostic => {
        const [sheet = '', cell = ''] = place.split('!');
        return {
          code: 'workbook/essai',
          severity: 'error',
          message: `Constat de ${place}.`,
          remedy: 'Rien.',
          file: 'model.xlsx',
          sheet,
          cell,
          value: null,
        };
      });
      const annotated = annotate(bytes, 'model.xlsx', findings, 'fr') ?? bytes;
      const saved = convertedByOffice(annotated, folder, XLSX);
      const comments = Object.entries(unzipSync(saved)).flatMap(([part, content]) =>
        /comments\d*\.xml$/.test(part) ? [strFromU8(content)] : [],
      );
      for (const place of cells) {
        const [, cell] = place.split('!');
        const own = comments.find((one) => one.includes(`Constat de ${place}.`));
        expect(own).toContain(`ref="${cell}"`);
      }
      expect(read('2.0', saved)).toEqual(read('2.0', bytes));
    });
  },
);
