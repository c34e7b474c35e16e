import { expect, test } from 'vitest';
import { frontBlocks, frontWords } from '../../src/link/word/front-text.ts';

test('a template gives titles, paragraphs and tables', () => {
  expect(
    frontBlocks(
      '# Lien\n\n## Version 2\nUn\nparagraphe.\n| A | B |\n| 1 | |\nFin.\n\n\n| Seule |\n# Suite\n',
    ),
  ).toEqual([
    { kind: 'title', text: 'Lien' },
    { kind: 'subtitle', text: 'Version 2' },
    { kind: 'paragraph', text: 'Un paragraphe.' },
    {
      kind: 'table',
      rows: [
        ['A', 'B'],
        ['1', ''],
      ],
    },
    { kind: 'paragraph', text: 'Fin.' },
    { kind: 'table', rows: [['Seule']] },
    { kind: 'title', text: 'Suite' },
  ]);
});

test.each(['a | b', 'a\\', '\\|', '||', 'C:\\dossier', 'fin \\| de'])(
  '%s comes through a cell as it is',
  (text) => {
    expect(frontBlocks(`| ${frontWords(text)} | suite |`)).toEqual([
      { kind: 'table', rows: [[text, 'suite']] },
    ]);
  },
);

test('a text of several lines stays in its cell', () => {
  expect(frontBlocks(`| ${frontWords('un\r\n  deux\n# trois')} |`)).toEqual([
    { kind: 'table', rows: [['un deux # trois']] },
  ]);
});

test('many bars are read without delay', () => {
  const started = performance.now();
  expect(frontBlocks(`|${'\\|'.repeat(100_000)}|`)).toEqual([
    { kind: 'table', rows: [['|'.repeat(100_000)]] },
  ]);
  expect(frontBlocks(`|${'\\|'.repeat(100_000)}`)).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(2_000);
});
