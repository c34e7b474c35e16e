import { checkRelease, type Diagnostic, sortDiagnostics } from '@hubsante/model';
import {
  applyFixes,
  foldFindings,
  openSpreadsheet,
  type ReleaseSources,
  readRelease,
} from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { GROUPS } from './all-faults.ts';
import { sourcesWith } from './base-release.ts';
import { faults } from './fault.ts';

const KINDS = ['models', 'nomenclatures', 'acceptanceTests'] as const;

function check(sources: ReleaseSources): readonly Diagnostic[] {
  const { release, diagnostics } = readRelease(sources);
  return foldFindings(
    sortDiagnostics([...diagnostics, ...checkRelease(release)]),
    release.nomenclatures,
    release.messages,
  );
}

function fixed(sources: ReleaseSources, found: readonly Diagnostic[]): ReleaseSources {
  const fixes = found.flatMap(({ fix }) => fix ?? []);
  const withFixes = (kind: (typeof KINDS)[number]) =>
    sources[kind].map(({ file, bytes }) => ({ file, bytes: applyFixes(bytes, file, fixes)?.bytes ?? bytes }));
  return {
    models: withFixes('models'),
    nomenclatures: withFixes('nomenclatures'),
    acceptanceTests: withFixes('acceptanceTests'),
  };
}

/** `RS-ESSAI!K9` → value, of every cell. */
function cellsOf(sources: ReleaseSources): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const { file, bytes } of KINDS.flatMap((kind) => sources[kind])) {
    const spreadsheet = openSpreadsheet(bytes, file, { report: () => undefined });
    for (const name of spreadsheet?.sheetNames ?? []) {
      const sheet = spreadsheet?.sheet(name);
      for (let row = 1; row <= (sheet?.rowCount ?? 0); row += 1) {
        for (let column = 1; column <= (sheet?.columnCount ?? 0); column += 1) {
          cells.set(`${name}!${column}:${row}`, sheet?.value(column, row) ?? null);
        }
      }
    }
  }
  return cells;
}

const place = ({ definition, place: { file, sheet, cell } }: Diagnostic) =>
  `${definition.code} ${file} ${sheet}!${cell}`;
const isFixable = ({ fix }: Diagnostic) => fix !== undefined;

/** The codes whose faults of the table carry an answer: the list of the decision. */
const fixable = new Set<string>();

/** Mistakes of nomenclatures, acceptance tests and constraints that the table does not make. */
const others = faults([
  [
    'a blank after a code',
    { 'Motif!A7': 'M01 ' },
    'workbook/nomenclature-code-padded',
    'warning',
    'Motif!A7',
  ],
  [
    'a Cyrillic letter in a code',
    { 'Motif!A7': '\u041c01' },
    'workbook/nomenclature-code-look-alike',
    'error',
    'Motif!A7',
  ],
  [
    'a letter that nobody sees in a code',
    { 'Motif!A7': 'M\u200b01' },
    'workbook/nomenclature-code-unseen',
    'error',
    'Motif!A7',
  ],
  [
    'a title of codes in small letters',
    { 'Motif!A6': 'code' },
    'workbook/nomenclature-code-title-misspelled',
    'error',
    'Motif!A6',
  ],
  [
    'a misspelt column',
    { 'Motif!C6': 'Desription' },
    'workbook/nomenclature-column-misspelled',
    'error',
    'Motif!C6',
  ],
  [
    'a direction in small letters',
    { 'Malaise R1!B9': 'envoi' },
    'workbook/acceptance-test-direction-unknown',
    'warning',
    'Malaise R1!B9',
  ],
  [
    'a misspelt title of an acceptance test',
    { 'Malaise R1!D8': 'Descripton' },
    'workbook/acceptance-test-column-misspelled',
    'error',
    'Malaise R1!D8',
  ],
  [
    'an end in small letters',
    { 'Malaise R1!A13': 'end' },
    'workbook/acceptance-test-end-misspelled',
    'error',
    'Malaise R1!A13',
  ],
  [
    'a mark in small letters',
    { 'Malaise R1!F10': 'x' },
    'workbook/acceptance-test-override-mark-unreadable',
    'warning',
    'Malaise R1!F10',
  ],
  [
    'a message without its hyphen',
    { 'Malaise R1!C9': 'RS ESSAI' },
    'workbook/acceptance-test-message-misspelled',
    'warning',
    'Malaise R1!C9',
  ],
  [
    'a nomenclature in other capitals',
    { 'RS-ESSAI!N17': 'NOMENCLATURE: essai.Motif' },
    'workbook/nomenclature-misspelled',
    'error',
    'RS-ESSAI!N17',
  ],
  [
    'a comma before a list',
    { 'RS-ESSAI!N15': 'ENUM: , F, M, I' },
    'workbook/enumeration-item-empty',
    'error',
    'RS-ESSAI!N15',
  ],
]);

test.each(others)('$mistake carries its answer', ({ changes, code, severity, at }) => {
  const found = check(sourcesWith(changes)).filter(({ definition }) => definition.code === code);
  expect(
    found.map(({ definition, place: { sheet, cell }, fix }) => [
      definition.severity,
      `${sheet}!${cell}`,
      fix === undefined ? null : `${fix.sheet}!${fix.cell}`,
    ]),
  ).toEqual([[severity, at, at]]);
});

for (const [group, ofGroup] of Object.entries({ ...GROUPS, 'other sheets': others })) {
  describe(`quick fixes of mistakes in ${group}`, () => {
    test.each(ofGroup)('$mistake', ({ changes }) => {
      let sources = sourcesWith(changes);
      const first = check(sources);
      for (const { definition } of first.filter(isFixable)) fixable.add(definition.code);
      const errorsBefore = first.filter(({ definition }) => definition.severity === 'error').length;
      for (let round = 0; round < 5; round += 1) {
        const found = check(sources);
        const asked = found.filter(isFixable);
        if (asked.length === 0) break;
        const mended = fixed(sources, found);
        // Only the cells that were named have changed.
        const [before, after] = [cellsOf(sources), cellsOf(mended)];
        const touched = [...new Set([...before.keys(), ...after.keys()])].filter(
          (cell) => JSON.stringify(before.get(cell) ?? null) !== JSON.stringify(after.get(cell) ?? null),
        );
        expect(touched.length).toBeLessThanOrEqual(asked.length);
        const left = new Set(check(mended).map(place));
        expect(asked.map(place).filter((one) => left.has(one))).toEqual([]);
        sources = mended;
      }
      const last = check(sources);
      expect(last.filter(isFixable)).toEqual([]);
      expect(last.filter(({ definition }) => definition.severity === 'error').length).toBeLessThanOrEqual(
        errorsBefore,
      );
    });
  });
}

test('the codes that carry an answer are those of decision 47', () => {
  expect([...fixable].sort()).toMatchInlineSnapshot(`
    [
      "model/enumeration-item-look-alike",
      "model/enumeration-item-padded",
      "model/enumeration-item-unseen",
      "model/example-with-stray-blank",
      "model/label-with-stray-blank",
      "model/tag-look-alike",
      "workbook/acceptance-test-column-misspelled",
      "workbook/acceptance-test-direction-unknown",
      "workbook/acceptance-test-end-misspelled",
      "workbook/acceptance-test-message-misspelled",
      "workbook/acceptance-test-override-mark-unreadable",
      "workbook/cardinality-unreadable",
      "workbook/configuration-column-renamed",
      "workbook/configuration-flag-unreadable",
      "workbook/configuration-title-missing",
      "workbook/configuration-xmlns-unusable",
      "workbook/constraint-colon-missing",
      "workbook/constraint-keyword-missing",
      "workbook/constraint-keyword-unknown",
      "workbook/constraint-read-as-meant",
      "workbook/enumeration-item-empty",
      "workbook/header-renamed",
      "workbook/level-cell-blank",
      "workbook/name-with-blank",
      "workbook/nomenclature-code-look-alike",
      "workbook/nomenclature-code-padded",
      "workbook/nomenclature-code-title-misspelled",
      "workbook/nomenclature-code-unseen",
      "workbook/nomenclature-column-misspelled",
      "workbook/nomenclature-misspelled",
      "workbook/object-mark-unreadable",
      "workbook/perimeter-cardinality-useless",
      "workbook/perimeter-mark-unreadable",
      "workbook/perimeter-title-missing",
      "workbook/text-double-encoded",
      "workbook/type-misspelled",
    ]
  `);
});

describe('what a person must choose has no answer', () => {
  test.each<[string, Parameters<typeof sourcesWith>[0], string]>([
    ['a tag of two words', { 'RS-ESSAI!J10': 'date création' }, 'workbook/name-with-blank'],
    ['a cardinality of one number', { 'RS-ESSAI!K9': '1' }, 'workbook/cardinality-unreadable'],
    ['a cardinality upside down', { 'RS-ESSAI!K9': '3-1' }, 'workbook/cardinality-unreadable'],
    ['a mark that is a word', { 'RS-ESSAI!O9': 'oui' }, 'workbook/perimeter-mark-unreadable'],
    [
      'a value missing between two commas',
      { 'RS-ESSAI!N15': 'ENUM: F, , I' },
      'workbook/enumeration-item-empty',
    ],
    [
      'a remark beside a list',
      { 'RS-ESSAI!N15': 'ENUM F, M (voir: doc)' },
      'workbook/constraint-colon-missing',
    ],
    [
      'a nomenclature that may be another',
      { 'RS-ESSAI!N17': 'NOMENCLATURE: Essai.moti' },
      'workbook/nomenclature-misspelled',
    ],
    [
      'a list that would hold a value twice',
      { 'RS-ESSAI!N15': 'ENUM: F, A, \u0410' },
      'model/enumeration-item-look-alike',
    ],
  ])('%s', (_, changes, code) => {
    const found = check(sourcesWith(changes)).filter(({ definition }) => definition.code === code);
    expect(found.map(({ fix }) => fix)).toEqual([undefined]);
  });
});

test('a calculated cell keeps its formula', () => {
  const sources = sourcesWith({ 'RS-ESSAI!K9': { formula: '"0."&"N"', cached: '0..N' } });
  const [model] = sources.models;
  const found = check(sources);
  const fixes = found.flatMap(({ fix }) => fix ?? []);
  const made = applyFixes(model?.bytes ?? new Uint8Array(), 'model.xlsx', fixes);
  expect(fixes.map(({ cell, text }) => [cell, text])).toEqual([['K9', '0..n']]);
  expect(made).toEqual({ bytes: model?.bytes, applied: [], left: fixes });
});
