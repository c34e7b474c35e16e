import { DiagnosticCollector, formatPlace, renderDiagnostic } from '@hubsante/model';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { diffCells, mergeWorkbooks, openSpreadsheet, readRelease, setCells } from '../src/index.ts';
import { type CellInput, messageSheet, nomenclatureSheet, workbookBytes } from '../src/testing/index.ts';

const FILE = 'model.xlsx';
const faults = new DiagnosticCollector();

/** A field of the essay, by what names it and what authors change. */
interface Field {
  readonly tag: string;
  level: number;
  label: string;
  description: string;
  example: string;
  cardinality: string;
  isObject: boolean;
  type: string;
}

/** What an author works on: fields in their order, codes in theirs. */
interface Draft {
  fields: Field[];
  codes: [code: string, label: string][];
}

const field = (tag: string, level: number, isObject = false): Field => ({
  tag,
  level,
  label: `Donnée ${tag}`,
  description: `Ce que dit ${tag}.`,
  example: isObject ? '' : `exemple de ${tag}`,
  cardinality: '0..1',
  isObject,
  type: isObject ? tag : 'string',
});

const start = (): Draft => ({
  fields: [
    field('caseId', 1),
    field('creation', 1),
    field('patient', 1, true),
    field('name', 2),
    field('sex', 2),
    field('address', 2, true),
    field('city', 3),
    field('country', 3),
    field('alert', 1, true),
    field('reason', 2),
    field('comment', 2),
    field('urgent', 1),
  ],
  codes: [
    ['C01', 'Accident'],
    ['C02', 'Malaise'],
    ['C03', 'Incendie'],
    ['C04', 'Noyade'],
    ['C05', 'Chute'],
  ],
});

const of = (draft: Draft, tag: string) => draft.fields.find((one) => one.tag === tag) as Field;
const copy = (draft: Draft): Draft => structuredClone(draft);

function bytesOf({ fields, codes }: Draft): Uint8Array {
  const rows: CellInput[][] = messageSheet({
    title: null,
    configuration: [['RS-ESSAI', '15-15', 'essai', 'rs', null, null, 'Y', 'N', 'Y', 'essai:1.0:essai']],
    perimeters: ['15-15'],
    rows: fields.map(({ level, label, description, example, tag, cardinality, isObject, type }) => ({
      level,
      label,
      description,
      example: example === '' ? null : example,
      tag,
      cardinality,
      isObject,
      type,
      constraint: null,
      perimeters: ['X'],
    })),
  });
  const nomenclature = { id: 'Essai.fait', reference: 'Essai', name: 'Fait', description: 'Codes.' };
  return workbookBytes({
    sheets: [
      { name: 'RS-ESSAI', rows },
      { name: '#Fait', rows: nomenclatureSheet(nomenclature, codes) },
    ],
  });
}

/** Everything a reader sees, formulas by their results. */
function contentsOf(bytes: Uint8Array): Record<string, unknown> {
  const spreadsheet = openSpreadsheet(bytes, FILE, faults);
  return Object.fromEntries(
    (spreadsheet?.sheetNames ?? []).map((name) => {
      const sheet = spreadsheet?.sheet(name);
      const rows = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
        Array.from(
          { length: sheet?.columnCount ?? 0 },
          (__, column) => sheet?.value(column + 1, row + 1) ?? null,
        ),
      );
      return [name, rows];
    }),
  );
}

/** Every text that a reader sees. */
const textsOf = (bytes: Uint8Array): ReadonlySet<string> =>
  new Set(
    (Object.values(contentsOf(bytes)) as unknown[][][])
      .flat(2)
      .filter((value): value is string => typeof value === 'string'),
  );

const modelOf = (bytes: Uint8Array) => {
  const read = readRelease({ models: [{ file: FILE, bytes }], nomenclatures: [], acceptanceTests: [] });
  return { messages: read.release.messages, diagnostics: read.diagnostics };
};

function merge(base: Draft, ours: Draft, theirs: Draft) {
  const merged = mergeWorkbooks(
    bytesOf(base),
    bytesOf(ours),
    bytesOf(theirs),
    FILE,
    new DiagnosticCollector(),
  );
  if (merged === null) throw new Error('not merged');
  return merged;
}

/** A change that an author makes, by what it is about. */
interface Edit {
  /** What it touches: two edits that touch the same thing in two ways are for a person. */
  readonly touches: string;
  readonly apply: (draft: Draft) => void;
}

/** mulberry32: the same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Some edits of one author; `who` makes their texts differ from the other's. */
function editsOf(who: string, next: () => number): Edit[] {
  const base = start();
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const edits: Edit[] = [];
  const count = 1 + Math.floor(next() * 4);
  for (let index = 0; index < count; index += 1) {
    const kind = Math.floor(next() * 7);
    if (kind <= 2) {
      const { tag } = pick(base.fields);
      const aspect = pick(['label', 'description', 'cardinality'] as const);
      const text =
        aspect === 'cardinality' ? pick(['1..1', '0..n', '1..n']) : `${aspect} selon ${who} ${index}`;
      edits.push({
        touches: `field ${tag} ${aspect}=${text}`,
        apply: ({ fields }) => {
          const found = fields.find((one) => one.tag === tag);
          if (found !== undefined) found[aspect] = text;
        },
      });
    } else if (kind === 3) {
      const { tag } = pick(base.fields.filter(({ isObject }) => !isObject));
      const own = `${tag}${next() < 0.1 ? 'Both' : who}${index}`;
      edits.push({
        touches: `added ${own} by ${who} after ${tag}`,
        apply: ({ fields }) => {
          const at = fields.findIndex((one) => one.tag === tag);
          const level = start().fields.find((one) => one.tag === tag)?.level ?? 1;
          if (at >= 0 && !fields.some((one) => one.tag === own)) {
            let place = at + 1;
            // What both put in at one place stands in the order ours, theirs.
            while (fields[place]?.label.startsWith('Ajout') === true) place += 1;
            fields.splice(place, 0, { ...field(own, level), label: `Ajout ${who}` });
          }
        },
      });
    } else if (kind === 4) {
      const { tag } = pick(base.fields.filter(({ isObject }) => !isObject));
      edits.push({
        touches: `deleted ${tag}`,
        apply: (draft) => {
          draft.fields = draft.fields.filter((one) => one.tag !== tag);
        },
      });
    } else if (kind === 5) {
      const [code] = pick(base.codes);
      edits.push({
        touches: `code ${code}=${who}${index}`,
        apply: ({ codes }) => {
          const found = codes.find(([one]) => one === code);
          if (found !== undefined) found[1] = `Libellé ${who}${index}`;
        },
      });
    } else {
      const code = `${who}${index}`;
      edits.push({
        touches: `new code ${code}`,
        apply: ({ codes }) => void codes.push([code, `Code ${code}`]),
      });
    }
  }
  return edits;
}

function drafted(edits: readonly Edit[], from: Draft = start()): Draft {
  const draft = copy(from);
  for (const edit of edits) edit.apply(draft);
  return draft;
}

/** The edits of an author that did something: nothing is put in behind a field that they have deleted before. */
function effective(edits: readonly Edit[]): readonly Edit[] {
  const draft = start();
  return edits.filter((edit) => {
    const before = JSON.stringify(draft);
    edit.apply(draft);
    return JSON.stringify(draft) !== before;
  });
}

/** Whether the two authors touch one thing in two ways: a cell, a row that one deletes and the other changes. */
function isDisputed(ours: Draft, theirs: Draft): boolean {
  const base = start();
  const cells = (draft: Draft) => {
    const found = new Map<string, string>();
    for (const { tag, ...aspects } of draft.fields)
      for (const [aspect, value] of Object.entries(aspects)) found.set(`${tag} ${aspect}`, String(value));
    for (const [code, label] of draft.codes) found.set(`${code} label`, label);
    return found;
  };
  const [was, here, there] = [cells(base), cells(ours), cells(theirs)];
  const rowOf = (key: string) => key.split(' ')[0] ?? '';
  const isGone = (draft: Map<string, string>, key: string) =>
    ![...draft.keys()].some((other) => rowOf(other) === rowOf(key));
  return [...new Set([...was.keys(), ...here.keys(), ...there.keys()])].some((key) => {
    const [a, b, c] = [was.get(key), here.get(key), there.get(key)];
    if (b === c || a === b || a === c) {
      // One side deletes the row, in which the other changes another cell.
      const [goneHere, goneThere] = [isGone(here, key), isGone(there, key)];
      const isChanged = (side: Map<string, string>) =>
        [...was].some(([other, value]) => rowOf(other) === rowOf(key) && side.get(other) !== value);
      return a !== undefined && goneHere !== goneThere && isChanged(goneHere ? there : here);
    }
    return true;
  });
}

describe('two authors, 200 pairs of edits', () => {
  let disputed = 0;
  let joined = 0;

  test.each(Array.from({ length: 200 }, (_, index) => index + 1))('pair %i', (seed) => {
    const next = random(seed);
    const [mine, others] = [editsOf('A', next), editsOf('B', next)];
    const [ours, theirs] = [drafted(mine), drafted(others)];
    const { bytes, conflicts } = merge(start(), ours, theirs);
    // Whatever is disputed, no text of an author is lost: it is in the result, or in a finding.
    const told = conflicts.map((one) => renderDiagnostic(one, 'en').message).join('\n');
    const result = textsOf(bytes);
    const written = [ours, theirs].flatMap((draft) => [...textsOf(bytesOf(draft))]);
    const base = textsOf(bytesOf(start()));
    const lost = written.filter((text) => !base.has(text) && !result.has(text) && !told.includes(text));
    expect(lost).toEqual([]);
    if (isDisputed(ours, theirs)) {
      disputed += 1;
      expect(conflicts.length).toBeGreaterThan(0);
      return;
    }
    joined += 1;
    // Deletions last: what the other put in behind a deleted row stays where it was put.
    const isDeletion = ({ touches }: Edit) => touches.startsWith('deleted');
    const all = [...effective(mine), ...effective(others)];
    const both = drafted([...all.filter((one) => !isDeletion(one)), ...all.filter(isDeletion)]);
    expect(conflicts.map((one) => renderDiagnostic(one, 'en').message)).toEqual([]);
    expect(contentsOf(bytes)).toEqual(contentsOf(bytesOf(both)));
    expect(modelOf(bytes)).toEqual(modelOf(bytesOf(both)));
  });

  test('most of them are joined, and some are for a person', () => {
    expect(joined).toBeGreaterThan(120);
    expect(disputed).toBeGreaterThan(10);
  });
});

describe('what a person must decide', () => {
  const told = (ours: (draft: Draft) => void, theirs: (draft: Draft) => void) => {
    const [here, there] = [start(), start()];
    ours(here);
    theirs(there);
    const { conflicts } = merge(start(), here, there);
    return conflicts.map((one) => `${formatPlace(one.place)} ${renderDiagnostic(one, 'fr').message}`);
  };
  const withCardinality = (text: string) => (draft: Draft) => {
    of(draft, 'city').cardinality = text;
  };
  const without =
    (...tags: string[]) =>
    (draft: Draft) => {
      draft.fields = draft.fields.filter(({ tag }) => !tags.includes(tag));
    };

  test('two values of one cell, with what was there', () => {
    expect(told(withCardinality('1..1'), withCardinality('0..n'))).toEqual([
      'model.xlsx › RS-ESSAI!K15 « patient.address.city », Cardinalité : une branche a écrit « 1..1 », l’autre « 0..n » ; il y avait « 0..1 ».',
    ]);
  });

  test('a row that one deletes and the other changes', () => {
    const remove = without('city');
    const change = withCardinality('1..1');
    expect(told(change, remove)).toEqual([
      expect.stringMatching(
        /^model\.xlsx › RS-ESSAI!D15 Une branche a supprimé la ligne de « patient\.address\.city », que l’autre a changée : .*1\.\.1/,
      ),
    ]);
    expect(told(remove, change)).toEqual([
      expect.stringMatching(
        /^model\.xlsx › RS-ESSAI Une branche a supprimé la ligne de « patient\.address\.city »/,
      ),
    ]);
  });

  test('a field put into an object that the other deletes', () => {
    const remove = without('address', 'city', 'country');
    const add = (draft: Draft) => void draft.fields.splice(8, 0, field('street', 3));
    expect(told(add, remove)[0]).toContain('la ligne de « patient.address »');
    expect(told(remove, add)[0]).toContain('la ligne de « patient.address.street »');
  });

  test('two rows of one name', () => {
    const add = (text: string) => (draft: Draft) =>
      void draft.fields.splice(1, 0, { ...field('kind', 1), description: text });
    expect(told(add('Nature.'), add('Genre.'))).toEqual([
      expect.stringMatching(
        /^model\.xlsx › RS-ESSAI!B10 Les deux branches ont ajouté une ligne « kind ».*Genre\./,
      ),
    ]);
    expect(told(add('Nature.'), add('Nature.'))).toEqual([]);
  });

  test('the cell of a conflict is that of the result, below rows that came', () => {
    expect(
      told(withCardinality('1..1'), (draft) => {
        of(draft, 'city').cardinality = '0..n';
        draft.fields.splice(1, 0, field('kind', 1));
      })[0],
    ).toContain('RS-ESSAI!K16');
  });
});

test('a difference is one cell, one row, whatever moved below it', () => {
  const changed = start();
  changed.fields.splice(1, 0, field('kind', 1));
  const city = changed.fields.find(({ tag }) => tag === 'city');
  if (city !== undefined) city.cardinality = '1..1';
  changed.fields = changed.fields.filter(({ tag }) => tag !== 'comment');
  changed.codes.push(['C06', 'Autre']);
  const [before, after] = [start(), changed].map((draft) => openSpreadsheet(bytesOf(draft), FILE, faults));
  if (!before || !after) throw new Error('not opened');
  expect(diffCells(before, after)).toMatchObject([
    { kind: 'row-added', sheet: 'RS-ESSAI', before: null, after: '10', field: 'kind' },
    {
      kind: 'cell-changed',
      sheet: 'RS-ESSAI',
      before: 'K15',
      after: 'K16',
      field: 'patient.address.city',
      title: 'Cardinalité',
      was: '0..1',
      is: '1..1',
    },
    { kind: 'row-removed', sheet: 'RS-ESSAI', before: '19', field: 'alert.comment' },
    { kind: 'row-added', sheet: '#Fait', field: 'C06' },
  ]);
  expect(diffCells(before, before)).toEqual([]);
});

test('a long list is compared by its codes, in little time', () => {
  const codes = Array.from({ length: 5000 }, (_, index): [string, string] => [
    `C${index}`,
    `Libellé ${index}`,
  ]);
  const changed = structuredClone(codes);
  for (const code of changed) code[1] = code[1].replace('Libellé', 'Nom');
  changed.splice(1, 0, ['N1', 'Nouveau']);
  changed.splice(4000, 1);
  changed.push(...changed.splice(2, 1));
  const [before, after] = [codes, changed].map((own) =>
    openSpreadsheet(bytesOf({ ...start(), codes: own }), FILE, faults),
  );
  if (!before || !after) throw new Error('not opened');
  const begun = performance.now();
  const kinds = diffCells(before, after).map(({ kind }) => kind);
  expect(performance.now() - begun).toBeLessThan(5000);
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  expect([count('cell-changed'), count('row-added'), count('row-removed')]).toEqual([4998, 2, 2]);
});

describe('what cannot be moved safely is refused, and told', () => {
  test('rows below a shared formula about cells whose first row goes', () => {
    const shared = (draft: Draft) => {
      const parts = unzipSync(bytesOf(draft));
      const sheet = 'xl/worksheets/sheet2.xml';
      const text = strFromU8(parts[sheet] ?? new Uint8Array());
      // The descriptions of the codes, calculated from their labels.
      const first = '<c r="C7" t="str"><f t="shared" ref="C7:C11" si="0">B7</f><v>x</v></c>';
      const next = (row: number) => `<c r="C${row}" t="str"><f t="shared" si="0"/><v>x</v></c>`;
      const rows = text.replace(/(<row r="(\d+)"[^>]*>)(.*?)(<\/row>)/gs, (whole, open, row, cells, close) =>
        Number(row) < 7 ? whole : `${open}${cells}${row === '7' ? first : next(Number(row))}${close}`,
      );
      return zipSync({ ...parts, [sheet]: strToU8(rows) });
    };
    const theirs = start();
    theirs.codes.shift();
    const ours = start();
    ours.fields.splice(1, 0, field('kind', 1));
    const merged = mergeWorkbooks(
      shared(start()),
      shared(ours),
      shared(theirs),
      FILE,
      new DiagnosticCollector(),
    );
    // Ours has no change on that sheet: theirs receives our row instead.
    expect(merged?.conflicts).toEqual([]);
    expect(contentsOf(merged?.bytes ?? new Uint8Array())).toEqual(
      contentsOf(shared({ ...ours, codes: theirs.codes })),
    );
    ours.codes = ours.codes.map(([code, label]) => [code, `${label} !`]);
    const both = mergeWorkbooks(
      shared(start()),
      shared(ours),
      shared(theirs),
      FILE,
      new DiagnosticCollector(),
    );
    expect(both?.conflicts.map(({ place }) => place.sheet)).toContain('#Fait');
  });

  test('a workbook that can be read and not written', () => {
    const reporter = new DiagnosticCollector();
    const without = (bytes: Uint8Array) => {
      const { '[Content_Types].xml': _, ...parts } = unzipSync(bytes);
      return zipSync(parts);
    };
    const [ours, theirs] = [start(), start()];
    of(ours, 'city').cardinality = '1..1';
    of(theirs, 'name').cardinality = '1..1';
    const [base, here, there] = [start(), ours, theirs].map((draft) => without(bytesOf(draft)));
    if (!base || !here || !there) throw new Error('no bytes');
    expect(mergeWorkbooks(base, here, there, FILE, reporter)).toBeNull();
    expect(reporter.diagnostics.map(({ definition }) => definition.code)).toEqual([
      'workbook/not-a-workbook',
    ]);
  });
});

test('the merged workbook is ours but for the cells that came', () => {
  const base = bytesOf(start());
  const cell = (column: number, row: number, text: string) =>
    setCells(base, FILE, [{ sheet: 'RS-ESSAI', cells: [{ column, row, text }] }], faults) ?? base;
  const merged = mergeWorkbooks(
    base,
    cell(8, 9, 'à nous'),
    cell(8, 10, 'à eux'),
    FILE,
    new DiagnosticCollector(),
  );
  const expected = setCells(
    cell(8, 9, 'à nous'),
    FILE,
    [{ sheet: 'RS-ESSAI', cells: [{ column: 8, row: 10, text: 'à eux' }] }],
    faults,
  );
  expect(merged).toEqual({ bytes: expected, conflicts: [] });
});

test('what no cell says of ours (a colour, a comment, an image) stays beside a cell of theirs', () => {
  const base = workbookBytes({ sheets: [{ name: 'A', rows: [['a', 'b']] }] });
  const ours = zipSync({ ...unzipSync(base), 'docProps/custom.xml': strToU8('<ours/>') });
  const cells = [{ column: 2, row: 1, text: 'autre' }];
  const theirs = setCells(base, FILE, [{ sheet: 'A', cells }], faults) ?? base;
  const merged = mergeWorkbooks(base, ours, theirs, FILE, faults);
  expect(merged?.conflicts).toEqual([]);
  const bytes = merged?.bytes ?? new Uint8Array();
  expect(strFromU8(unzipSync(bytes)['docProps/custom.xml'] ?? new Uint8Array())).toBe('<ours/>');
  expect(openSpreadsheet(bytes, FILE, faults)?.sheet('A')?.value(2, 1)).toBe('autre');
});
