import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkRelease, DiagnosticCollector, renderDiagnostic } from '@hubsante/model';
import {
  annotate,
  diffCells,
  mergeWorkbooks,
  openSpreadsheet,
  readRelease,
  setCells,
} from '@hubsante/workbook';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';

/** The published releases, where they are; nothing of them is in this repository. */
const PUBLISHED = fileURLToPath(new URL('../../../../shared/ans', import.meta.url));
const releases = existsSync(PUBLISHED)
  ? readdirSync(PUBLISHED).filter((name) => existsSync(join(PUBLISHED, name, 'csv_parser/models')))
  : [];

function filesIn(folder: string) {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.xlsx')) : [];
  return files.map((file) => ({ file, bytes: new Uint8Array(readFileSync(join(folder, file))) }));
}

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));

/** The part of a sheet, whatever the program that wrote the workbook. */
function partOfSheet(parts: ReadonlyMap<string, string>, sheet: string): string | null {
  const entries = parts.get('xl/workbook.xml')?.match(/<(?:\w+:)?sheet [^>]*>/g) ?? [];
  const entry = entries.find((one) => one.includes(` name="${sheet}"`));
  const id = / \w+:id="([^"]+)"/.exec(entry ?? '')?.[1];
  const links = parts.get('xl/_rels/workbook.xml.rels')?.match(/<Relationship [^>]*>/g) ?? [];
  const target = / Target="([^"]+)"/.exec(links.find((one) => one.includes(` Id="${id}"`)) ?? '')?.[1];
  return target === undefined ? null : target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Cells that have a comment of ours, and those that have a colour of ours. */
function markedCells(parts: ReadonlyMap<string, string>, sheet: string) {
  const part = partOfSheet(parts, sheet);
  if (part === null) throw new Error(`no sheet ${sheet}`);
  const links = parts.get(part.replace('worksheets/', 'worksheets/_rels/').concat('.rels')) ?? '';
  const comments = /Target="[^"]*?(comments\d+\.xml)"/.exec(links)?.[1];
  const all = (parts.get(`xl/${comments}`) ?? '').matchAll(/<comment [^>]*?ref="(\w+)".*?<\/comment>/gs);
  const commented = [...all].flatMap(([whole, cell = '']) => (whole.includes('—— dsf ——') ? [cell] : []));
  const rules = (parts.get(part) ?? '').matchAll(
    /sqref="([^"]+)"><cfRule type="expression" dxfId="\d+" priority="\d+"><formula>N\(&quot;dsf/g,
  );
  return {
    commented: commented.sort(),
    coloured: [...rules].flatMap(([, cells = '']) => cells.split(' ')).sort(),
  };
}

if (releases.length === 0) {
  test.skip('the published releases are absent: their workbooks are not annotated', () => undefined);
}

describe.each(releases)('the workbooks of the published release %s', (name) => {
  const folder = join(PUBLISHED, name);
  const sources = {
    models: filesIn(join(folder, 'csv_parser/models')),
    nomenclatures: filesIn(join(folder, 'nomenclature_parser/in')),
    acceptanceTests: [],
  };
  const { release, diagnostics } = readRelease(sources);
  const findings = [...diagnostics, ...checkRelease(release)].map((one) => renderDiagnostic(one, 'fr'));

  test.each([...sources.models, ...sources.nomenclatures])(
    '$file: a comment and a colour at each finding, and all of it back to the byte',
    ({ file, bytes }) => {
      const own = findings.filter((finding) => finding.file === file);
      const annotated = annotate(bytes, file, own, 'fr');
      if (annotated === null) throw new Error('not annotated');
      const parts = partsOf(annotated);
      for (const sheet of new Set(own.flatMap((one) => one.sheet ?? []))) {
        const cells = own.flatMap((one) => (one.sheet === sheet ? (one.cell ?? []) : []));
        const expected = [...new Set(cells)].sort();
        expect(markedCells(parts, sheet)).toEqual({ commented: expected, coloured: expected });
      }
      const before = partsOf(bytes);
      // What Excel writes of boxes is not always well-formed XML.
      for (const [part, text] of parts) {
        if (before.get(part) === text || part.endsWith('.vml')) continue;
        const parser = new SaxesParser();
        parser.on('error', (error) => {
          throw new Error(`${part}: ${error.message}`);
        });
        parser.write(text).close();
      }
      const back = annotate(annotated, file, [], 'fr');
      expect(partsOf(back ?? new Uint8Array())).toEqual(before);
    },
    60_000,
  );

  test('two edits of its model are joined', () => {
    const [model] = sources.models.filter(({ file }) => file === 'model.xlsx');
    if (model === undefined) throw new Error('no model');
    const faults = new DiagnosticCollector();
    const write = (row: number, text: string) =>
      setCells(model.bytes, model.file, [{ sheet: 'RC-EDA', cells: [{ column: 8, row, text }] }], faults);
    const [ours, theirs] = [write(20, 'À nous.'), write(30, 'À eux.')];
    if (ours === null || theirs === null) throw new Error('not written');
    const merged = mergeWorkbooks(model.bytes, ours, theirs, model.file, faults);
    const [before, after] = [model.bytes, merged?.bytes ?? ours].map((bytes) =>
      openSpreadsheet(bytes, model.file, faults),
    );
    if (!before || !after) throw new Error('not opened');
    expect(merged?.conflicts).toEqual([]);
    expect(diffCells(before, after).map(({ kind, after: cell, is }) => [kind, cell, is])).toEqual([
      ['cell-changed', 'H20', 'À nous.'],
      ['cell-changed', 'H30', 'À eux.'],
    ]);
  });
});
