import { describe, expect, test } from 'vitest';
import type { CodeList } from '../src/link/link-description.ts';
import { codeMeant, shownCode } from '../src/validation/codes.ts';
import { shownList, shownText } from '../src/words/shown.ts';

const LIST: CodeList = {
  title: 'essai',
  codes: ['C11.02.01', 'C11.06.02', '15', 'ACTIF', 'TERMINE', ' PROGRAMME'],
  labels: ['Zone', 'Feu', 'Appel au 15', 'Actif', 'Terminé', 'Programmé'],
} as unknown as CodeList;

describe('the code that was meant', () => {
  test.each<[string, string | null, boolean]>([
    ['actif', 'ACTIF', true],
    ['TERMINÉ', 'TERMINE', true],
    ['TERMNE', 'TERMINE', false],
    ['PROGRAMME', ' PROGRAMME', true],
    ['c11.02.01', 'C11.02.01', false],
    ['C11.06.01', null, false],
    ['115', null, false],
    // What looks the same and is not.
    ['C11.02.01\u200b', 'C11.02.01', false],
    ['ＡC11.02.01', null, false],
    ['\u042111.02.01', 'C11.02.01', false],
    ['\uff2311.06.02', 'C11.06.02', false],
    ['AC\u00adTIF', 'ACTIF', true],
    ['\u0410CTIF', 'ACTIF', false],
    ['Feu', 'C11.06.02', true],
    ['autre', null, false],
  ])('by %j is %j', (text, suggestion, isLabel) => {
    expect(codeMeant(text, LIST)).toEqual({ suggestion, isLabel });
  });
});

test.each([
  [' ACTIF', '␣ACTIF'],
  ['TSU ', 'TSU␣'],
  [' \u00a0TSU\u202f ', '␣⍽TSU⍽␣'],
  ['a b', 'a b'],
  ['a\nb', 'a b'],
])('%j is shown as %s', (text, shown) => expect(shownText(text)).toBe(shown));

test('a list is cut where that hides more than one word', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => String(index));
  expect(shownList(words(11))).toBe(words(11).join(', '));
  expect(shownList(words(12))).toBe(`${words(10).join(', ')}…`);
});

test('a code that is suggested shows its blanks', () => {
  const list = { id: 'L', title: 'L', codes: [' ACTIF'], labels: ['Actif'] } as unknown as CodeList;
  expect(shownCode(' ACTIF', list).fr).toBe('« ␣ACTIF » (Actif)');
});
