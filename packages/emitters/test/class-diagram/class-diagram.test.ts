import type { Message } from '@hubsante/model';
import { messageFromTable } from '@hubsante/model/testing';
import { instance } from '@viz-js/viz';
import { beforeAll, describe, expect, test } from 'vitest';
import { classGraph } from '../../src/link/class-diagram/class-graph.ts';
import { drawing } from '../../src/link/class-diagram/drawing.ts';
import { wrappedLines } from '../../src/link/class-diagram/wrapped-lines.ts';

let graphviz: Awaited<ReturnType<typeof instance>>;
beforeAll(async () => {
  graphviz = await instance();
});

function draw(message: Message): string {
  const svg = graphviz.renderString(classGraph(message), { format: 'svg', engine: 'dot' });
  return drawing(svg, { title: 'Diagramme', description: 'Ce qu’il montre' });
}

/** The texts of a drawing, in their order. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text).filter(hasWords);
}

const hasWords = (text: string) => text.replaceAll('&#160;', '').trim() !== '';

const message = messageFromTable(
  `
  | Patient    | patient | 1..2 | X person | | | |
  | > Nom      | name    | 1..1 | string   | | Anne | |
  | > Ancien   | former  | 0..0 | string   | | | |
  | Témoin     | witness | 0..1 | X person | | | |
  | Urgent     | urgent  | 0..1 | boolean  | | | |
  `,
  { name: 'EX-BILAN', root: 'bilan' },
);

describe('the class diagram of a message', () => {
  test('has a box for the root and one for each structure, a line for each field', () => {
    expect(textsOf(draw(message)).slice(1)).toEqual([
      ...['EX&#45;BILAN', 'bilan'],
      ...['Patient', 'patient', 'person', '1..2'],
      ...['Témoin', 'witness', 'person', '0..1'],
      ...['Urgent', 'urgent', 'vrai ou faux', '0..1'],
      ...['Patient', 'person'],
      ...['Nom', 'name', 'texte', '1..1'],
    ]);
  });

  test('has an arrow from each field that holds a structure', () => {
    expect(
      classGraph(message)
        .split('\n')
        .filter((line) => line.includes(' -> ')),
    ).toEqual(['  "message bilan":f0:e -> person:head:w', '  "message bilan":f1:e -> person:head:w']);
  });

  test('is the same whatever was drawn before', () => {
    const once = draw(message);
    draw(messageFromTable('| Nom | name | 0..1 | string | | a | |', { name: 'EX-AUTRE', root: 'autre' }));
    expect(draw(message)).toBe(once);
  });

  test('tells what it is to someone who cannot see it, fetches nothing and has no identifier', () => {
    const svg = draw(message);
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*>\n<title>Diagramme<\/title>\n<desc>Ce qu’il montre<\/desc>/,
    );
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /https?:| id=|<script|<image|url\(/,
    );
  });

  test.each(['a < b & "c" > d', '<B>', ']]>', '\\N \\G', '‮é ﷽', 'x'.repeat(300), '-->'])(
    'shows a label whatever its author wrote: %s',
    (label) => {
      const cell = label.replaceAll('|', '');
      const svg = draw(
        messageFromTable(`| ${cell} | name | 0..1 | string | | a | |`, { name: 'EX', root: 'ex' }),
      );
      const shown = textsOf(svg)
        .join(' ')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      expect(shown).toContain(label.split(' ')[0]);
      expect(shown).toContain(label.split(' ').at(-1));
    },
  );
});

test.each<readonly [text: string, width: number, lines: readonly string[]]>([
  ['un deux trois', 8, ['un deux', 'trois']],
  ['un', 8, ['un']],
  ['', 8, ['']],
  ['anticonstitutionnellement ou non', 8, ['anticonstitutionnellement', 'ou non']],
])('"%s" in lines of %i characters', (text, width, lines) => {
  expect(wrappedLines(text, width)).toEqual(lines);
});
