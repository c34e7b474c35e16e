import { stripVTControlCharacters } from 'node:util';
import { type Diagnostic, DiagnosticCollector, defineDiagnostics, type Language } from '@hubsante/model';
import { describe, expect, test } from 'vitest';
import { FORMATS, loadPrinter } from '../../src/printers/index.ts';
import { findingOf, type Report } from '../../src/printers/report.ts';

const table = defineDiagnostics('test', {
  unreadable: {
    severity: 'error',
    fr: {
      message: 'La cardinalité « {value} » est illisible.',
      remedy: 'Écrire min..max, par exemple 0..1 ou 1..n.',
      why: 'Elle décide si la donnée est obligatoire et si elle se répète.',
    },
    en: {
      message: 'The cardinality “{value}” cannot be read.',
      remedy: 'Write min..max, for example 0..1 or 1..n.',
      why: 'It decides whether the field is required and whether it repeats.',
    },
  },
  odd: {
    severity: 'warning',
    fr: {
      message:
        'L’exemple « {value} » ne respecte pas l’expression « {pattern} » qui est donnée dans la colonne « Détails de format » de la même ligne, alors qu’il devrait servir de modèle.',
      remedy: 'Corriger l’exemple ou l’expression.',
      why: 'Un exemple faux est recopié.',
    },
    en: {
      message: 'The example “{value}” does not match the expression “{pattern}”.',
      remedy: 'Correct the example or the expression.',
      why: 'A wrong example is copied.',
    },
  },
  absent: {
    severity: 'warning',
    fr: { message: 'La feuille est vide.', remedy: 'La remplir.', why: 'Elle ne sert à rien.' },
    en: { message: 'The sheet is empty.', remedy: 'Fill it.', why: 'It is of no use.' },
  },
});

function findings(): readonly Diagnostic[] {
  const collector = new DiagnosticCollector();
  const eda = { file: 'model.xlsx', sheet: 'RC-EDA' };
  collector.report(table.unreadable, { place: { ...eda, cell: 'L9' }, value: '1 à n' });
  collector.report(
    table.odd,
    { place: { ...eda, cell: 'I142' }, value: '920000650\u00a0' },
    { pattern: '^[0-9]{9}$' },
  );
  collector.report(
    table.odd,
    { place: { ...eda, cell: 'I143' }, value: `ligne 1\nligne 2 \u001b[31m ${'très long, '.repeat(40)}fin` },
    { pattern: '^.{2,15}$' },
  );
  collector.report(table.absent, { place: { file: 'model.xlsx', sheet: 'EMSI' } });
  collector.report(table.absent, { place: { file: 'silences.yaml', line: 12 }, value: 'x' });
  collector.report(table.absent, { place: { file: 'vide, 100%: là.xlsx' } });
  return collector.diagnostics;
}

function report(language: Language, diagnostics = findings(), silencedCount = 0): Report {
  const pathOf = (file: string) => `3.4.1/${file}`;
  return {
    language,
    silencedCount,
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, language, pathOf)),
  };
}

const plain = { colors: false, columns: 80 };

describe.each(FORMATS)('%s', (format) => {
  test.each(['fr', 'en'] as const)('in %s', async (language) => {
    const print = await loadPrinter(format);
    await expect(print(report(language, findings(), 3), plain)).toMatchFileSnapshot(
      `expected/${format}.${language}.txt`,
    );
  });

  test('has room for two hundred thousand findings', { timeout: 60_000 }, async () => {
    const [first] = report('fr').findings;
    if (first === undefined) throw new Error('no finding');
    const many = { language: 'fr', silencedCount: 0, findings: Array(200_000).fill(first) } as const;
    const printed = (await loadPrinter(format))(many, plain);
    expect(printed.length).toBeGreaterThan(200_000 * first.code.length);
  });

  test('ends with a line break and never carries a raw control character', async () => {
    const printed = (await loadPrinter(format))(report('fr'), plain);
    expect(printed).toMatch(/\n$/);
    expect(printed.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('text', () => {
  const print = async (given: Report, style = plain) => (await loadPrinter('text'))(given, style);

  test('nothing found', async () => {
    expect(await print(report('fr', []))).toBe('Aucun constat.\n');
    expect(await print(report('en', [], 1))).toBe('Nothing found. 1 finding silenced.\n');
    expect(await print(report('fr', [], 1))).toBe('Aucun constat. 1 constat mis en sourdine.\n');
  });

  test.each([80, 100, 120])('no line is wider than %i columns', async (columns) => {
    const lines = (await print(report('fr'), { colors: false, columns })).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(lines.some((line) => line.length > columns - 15)).toBe(true);
  });

  test('colours only when asked for, and they change nothing else', async () => {
    const colored = await print(report('fr'), { colors: true, columns: 80 });
    expect(colored).toContain('\u001b[31merreur\u001b[39m');
    expect(stripVTControlCharacters(colored)).toBe(await print(report('fr')));
  });
});

describe('json', () => {
  test('has the members of the contract, in order', async () => {
    const { diagnostics } = JSON.parse((await loadPrinter('json'))(report('fr'), plain));
    expect(Object.keys(diagnostics[1])).toEqual([
      'code',
      'severity',
      'message',
      'remedy',
      'file',
      'sheet',
      'cell',
      'value',
    ]);
  });

  test('keeps values as they are, however long', async () => {
    const { diagnostics } = JSON.parse((await loadPrinter('json'))(report('fr'), plain));
    expect(diagnostics.map(({ value }: { value: unknown }) => value)).toEqual(
      findings().map(({ value }) => value ?? null),
    );
  });
});

describe('github', () => {
  test('one line a finding, whatever the values', async () => {
    const lines = (await loadPrinter('github'))(report('fr'), plain).trimEnd().split('\n');
    expect(lines).toHaveLength(findings().length);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning) file=[^:,]+,(line=\d+,)?title=[^:,]+::/);
  });

  test('nothing found, nothing printed', async () => {
    expect((await loadPrinter('github'))(report('fr', []), plain)).toBe('');
  });
});

describe('sarif', () => {
  test('every result points at its rule', async () => {
    const log = JSON.parse((await loadPrinter('sarif'))(report('fr'), plain));
    const [{ tool, results }] = log.runs;
    expect(results).toHaveLength(findings().length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });
});

describe('consequences are counted under their cause', () => {
  const eda = { file: 'model.xlsx', sheet: 'RC-EDA' };
  const collector = new DiagnosticCollector();
  const effects = new DiagnosticCollector();
  for (const line of [3, 8, 21, 40]) {
    effects.report(table.absent, { place: { file: `examples/appel.${line}.json`, line } });
  }
  collector.report(table.unreadable, {
    place: { ...eda, cell: 'J9' },
    value: 'x',
    related: effects.diagnostics,
  });
  const print = async (format: (typeof FORMATS)[number], language: Language) =>
    (await loadPrinter(format))(report(language, collector.diagnostics), { colors: false, columns: 120 });

  test('text: how many, and the first places', async () => {
    expect(await print('text', 'fr')).toContain(
      [
        '      4 conséquences : examples/appel.21.json:21 ; examples/appel.3.json:3 ; examples/appel.40.json:40 ; …',
      ].join('\n'),
    );
    expect(await print('text', 'fr')).toContain('1 erreur, 0 avertissement.');
  });

  test('json: each, in the form of a finding', async () => {
    const { diagnostics } = JSON.parse(await print('json', 'fr'));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0].related.map((one: { line: number; code: string }) => [one.code, one.line])).toEqual(
      [21, 3, 40, 8].map((line) => ['test/absent', line]),
    );
  });

  test('github: one annotation, that names the first', async () => {
    expect(await print('github', 'en')).toBe(
      '::error file=3.4.1/model.xlsx,title=RC-EDA!J9 test/unreadable::The cardinality “x” cannot be read. ' +
        'Write min..max, for example 0..1 or 1..n. (4 consequences: examples/appel.21.json:21 …)\n',
    );
  });

  test('sarif: one result, with a related location for each', async () => {
    const { runs } = JSON.parse(await print('sarif', 'en'));
    expect(runs[0].results).toHaveLength(1);
    expect(runs[0].results[0].relatedLocations).toHaveLength(4);
    expect(runs[0].results[0].relatedLocations[0]).toEqual({
      id: 0,
      physicalLocation: {
        artifactLocation: { uri: '3.4.1/examples/appel.21.json' },
        region: { startLine: 21 },
      },
      message: { text: 'The sheet is empty.' },
    });
  });
});
