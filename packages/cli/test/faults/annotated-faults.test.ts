import { checkRelease, type RenderedDiagnostic, renderDiagnostic, sortDiagnostics } from '@hubsante/model';
import { annotate, foldFindings, type ReleaseSources, readRelease } from '@hubsante/workbook';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { partOfSheet } from '../edit-workbook.ts';
import { GROUPS } from './all-faults.ts';
import { sourcesWith } from './base-release.ts';

const KINDS = ['models', 'nomenclatures', 'acceptanceTests'] as const;

function check(sources: ReleaseSources): readonly RenderedDiagnostic[] {
  const { release, diagnostics } = readRelease(sources);
  return foldFindings(
    sortDiagnostics([...diagnostics, ...checkRelease(release)]),
    release.nomenclatures,
    release.messages,
  ).map((one) => renderDiagnostic(one, 'fr'));
}

/** Each workbook of a release with its findings. */
function annotated(sources: ReleaseSources, findings: readonly RenderedDiagnostic[]): ReleaseSources {
  const withFindings = (kind: (typeof KINDS)[number]) =>
    sources[kind].map(({ file, bytes }) => {
      const own = findings.filter((finding) => finding.file === file);
      const made = annotate(bytes, file, own, 'fr');
      if (made === null) throw new Error(`${file} was not annotated`);
      return { file, bytes: made };
    });
  return {
    models: withFindings('models'),
    nomenclatures: withFindings('nomenclatures'),
    acceptanceTests: withFindings('acceptanceTests'),
  };
}

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));

/** `RS-ESSAI!K9` of every cell of a workbook that has a comment of ours, and its text. */
function commentedCells(sources: ReleaseSources, sheets: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { bytes } of KINDS.flatMap((kind) => sources[kind])) {
    const parts = partsOf(bytes);
    for (const sheet of sheets) {
      if (!parts.get('xl/workbook.xml')?.includes(`<sheet name="${sheet}"`)) continue;
      const part = partOfSheet(parts, sheet);
      const links = parts.get(part.replace('worksheets/', 'worksheets/_rels/').concat('.rels')) ?? '';
      const comments = /Target="\/(xl\/comments\d+\.xml)"/.exec(links)?.[1] ?? '';
      const coloured = parts.get(part)?.matchAll(/sqref="([^"]+)"><cfRule/g) ?? [];
      const inColour = new Set([...coloured].flatMap(([, cells = '']) => cells.split(' ')));
      for (const [whole, cell = ''] of (parts.get(comments) ?? '').matchAll(
        /<comment ref="(\w+)".*?<\/comment>/gs,
      )) {
        if (inColour.has(cell)) found.set(`${sheet}!${cell}`, whole);
      }
    }
  }
  return found;
}

for (const [group, faults] of Object.entries(GROUPS)) {
  describe(`mistakes in ${group}, annotated`, () => {
    test.each(faults)('$mistake: a comment and a colour at each cell that has a finding', ({ changes }) => {
      const sources = sourcesWith(changes);
      const findings = check(sources);
      const made = annotated(sources, findings);
      const inCells = findings.filter(({ cell }) => cell !== null);
      const expected = new Set(inCells.map(({ sheet, cell }) => `${sheet}!${cell}`));
      const comments = commentedCells(made, new Set(inCells.map(({ sheet }) => sheet ?? '')));
      expect([...comments.keys()].sort()).toEqual([...expected].sort());
      for (const { sheet, cell, code } of inCells) {
        expect(comments.get(`${sheet}!${cell}`)).toContain(`(${code})`);
      }
      // An annotated workbook says the same, and gives back what it was made of.
      expect(check(made)).toEqual(findings);
      const back = annotated(made, []);
      for (const kind of KINDS) {
        for (const [index, { bytes }] of sources[kind].entries()) {
          const before = partsOf(bytes);
          const after = partsOf(back[kind][index]?.bytes ?? new Uint8Array());
          expect(after).toEqual(before);
        }
      }
    });
  });
}
