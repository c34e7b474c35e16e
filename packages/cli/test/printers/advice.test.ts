import { DiagnosticCollector, defineDiagnostics, type Language } from '@hubsante/model';
import { expect, test } from 'vitest';
import { type Format, loadPrinter } from '../../src/printers/index.ts';
import { findingOf } from '../../src/printers/report.ts';

const text = { message: 'm', remedy: 'r', why: 'w' };
const table = defineDiagnostics('test', {
  doubt: { severity: 'warning', fr: text, en: text },
  blank: { severity: 'advice', fr: text, en: text },
  style: { severity: 'advice', fr: text, en: text },
});

async function printed(format: Format, language: Language = 'fr', isAdviceTold = false) {
  const collector = new DiagnosticCollector();
  const place = (cell: string) => ({ place: { file: 'model.xlsx', sheet: 'A', cell } });
  collector.report(table.doubt, place('A1'));
  collector.report(table.style, place('A2'));
  for (const cell of ['A3', 'A4']) collector.report(table.blank, place(cell));
  const findings = collector.diagnostics.map((one) => findingOf(one, language, (file) => file));
  const print = await loadPrinter(format);
  return print({ language, findings, silencedCount: 0, isAdviceTold }, { colors: false, columns: 80 });
}

test('a person is told how many pieces of advice there are, and how to read them', async () => {
  expect((await printed('text')).split('\n').slice(-9)).toEqual([
    '      à faire : r',
    '',
    '3 conseils, à lire quand le reste est réglé :',
    '  2  test/blank',
    '  1  test/style',
    'Pour les lire : dsf check … --advice',
    '',
    '0 erreur, 1 avertissement.',
    '',
  ]);
  expect(await printed('text', 'en')).toContain('3 pieces of advice, to read when the rest is settled:\n');
});

test('who asks is told each', async () => {
  const told = await printed('text', 'fr', true);
  expect(told).toContain('  A3  conseil test/blank\n');
  expect(told).toContain('0 erreur, 1 avertissement. 3 conseils.\n');
  expect(told).not.toContain('Pour les lire');
});

test('software is told each, at its own lowest level', async () => {
  expect((await printed('github')).match(/^::\w+/gm)).toEqual([
    '::warning',
    '::notice',
    '::notice',
    '::notice',
  ]);
  const [run] = JSON.parse(await printed('sarif')).runs;
  expect(run.results.map(({ level }: { level: string }) => level)).toEqual([
    'warning',
    'note',
    'note',
    'note',
  ]);
  const { diagnostics } = JSON.parse(await printed('json'));
  expect(diagnostics.map(({ severity }: { severity: string }) => severity)).toEqual([
    'warning',
    'advice',
    'advice',
    'advice',
  ]);
});
