import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLanguages, type Language } from '../../src/language/compare-languages.ts';

const of = (...patterns: readonly string[]): Language => ({ patterns, list: null });
const listed = (...list: readonly string[]): Language => ({ patterns: [], list });
const difference = (one: Language, other: Language) => compareLanguages(one, other, 'json');

describe('the shortest text that one has and the other has not', () => {
  test.each<[string, Language, Language, string | null, string | null]>([
    ['the same, written otherwise', of('^(a|b)c$'), of('^[ab]c$'), null, null],
    ['a match anywhere and a whole text', of('A'), of('^A$'), 'aA', null],
    ['counted repetitions', of('^a{2,15}$'), of('^a{3,20}$'), 'aa', 'a'.repeat(16)],
    ['several patterns at once', of('^[a-d]$', '^[b-e]$'), of('^[bcd]$'), null, null],
    ['a list and a form', listed('A', 'B'), of('^[B-D]$'), 'A', 'C'],
    ['no text at all', of('^a*$'), of('^a+$'), '', null],
    ['letters of any script', of('^\\p{L}$'), of('^[a-zA-Z]$'), 'é', null],
    ['\\w of ECMA is ASCII', of('^[\\w-]$'), of('^[A-Za-z0-9_-]$'), null, null],
    ['a full stop is no line end', of('^.$'), of('^[^]$'), null, '\n'],
    ['characters beyond 16 bits are one', of('^.$'), of('^.{1,2}$'), null, 'aa'],
  ])('%s', (_, one, other, lost, gained) => {
    expect(difference(one, other)).toEqual({ lost, gained, unknown: null });
    expect(difference(other, one)).toEqual({ lost: gained, gained: lost, unknown: null });
  });

  test('of what XML can carry, where it is XML', () => {
    const control = compareLanguages(of('^[\\u0000-\\u0008a]$'), of('^a$'), 'xml');
    expect(control).toEqual({ lost: null, gained: null, unknown: null });
  });
});

describe('it says why it gave up', () => {
  test('on what no automaton has', () => {
    expect(difference(of('^(?=a)b'), of('b'))).toEqual({
      lost: null,
      gained: null,
      unknown: 'pattern-without-automaton',
    });
  });

  test('on more states than it looks at', () => {
    expect(difference(of('[ab]*a[ab]{14}$'), of('[ab]*a[ab]{15}$')).unknown).toBe('too-many-states');
  });
});

/** Patterns of the portable subset: no look-around, no back-reference, no abbreviation that engines read otherwise. */
const { pattern } = fc.letrec<{ atom: string; piece: string; sequence: string; pattern: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'group', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', '[ab]', '[^a]', '[a-c]', '\\d', '0', '-', '\\.'),
    tie('sequence').map((inner) => `(${inner})`),
    fc.tuple(tie('sequence'), tie('sequence')).map(([one, other]) => `(?:${one}|${other})`),
  ),
  piece: fc
    .tuple(tie('atom'), fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{1,3}', '{2,}', '{0,2}'))
    .map(([atom, count]) => atom + count),
  sequence: fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
  pattern: fc
    .tuple(fc.constantFrom('', '^'), tie('sequence'), fc.constantFrom('', '$'))
    .map(([start, inner, end]) => start + inner + end),
}));
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '0', '-', '.', 'é'), maxLength: 7 });

describe('whatever the patterns', () => {
  test('a text is in a language when the engine of the language finds a match in it', () => {
    fc.assert(
      fc.property(pattern, text, (source, one) => {
        const isIn = new RegExp(source, 'u').test(one);
        const { lost, unknown } = difference(listed(one), of(source));
        // Where it gave up, which it says, what was not found is not known; what was found is true all the same.
        if (unknown === null) expect(lost).toBe(isIn ? null : one);
        else expect(isIn && lost !== null).toBe(false);
      }),
      {
        numRuns: 300,
        // Found by chance: it has more states than are looked at.
        examples: [
          [
            '(?:(?:a|a)|a)(?:(?:a|b*[^a]){2}|(?:\\d{0,2}[^a]{1,3}|[^a][ab]{0,2}){1,3}(?:a*|0){1,3}([a-c]){2}){2}\\.$',
            'd-aaaaa',
          ],
        ],
      },
    );
  });

  test('a text that proves is accepted on one side only, and where none is found no sample is', () => {
    fc.assert(
      fc.property(
        pattern,
        pattern,
        fc.array(text, { minLength: 20, maxLength: 20 }),
        (one, other, samples) => {
          const [before, after] = [new RegExp(one, 'u'), new RegExp(other, 'u')];
          const { lost, gained, unknown } = difference(of(one), of(other));
          if (lost !== null) expect([before.test(lost), after.test(lost)]).toEqual([true, false]);
          if (gained !== null) expect([before.test(gained), after.test(gained)]).toEqual([false, true]);
          for (const sample of samples) {
            const [isBefore, isAfter] = [before.test(sample), after.test(sample)];
            if (unknown === null && isBefore && !isAfter) expect(lost).not.toBeNull();
            if (unknown === null && isAfter && !isBefore) expect(gained).not.toBeNull();
            // Nothing shorter proves it: `lost` is the shortest.
            if (isBefore && !isAfter && lost !== null)
              expect([...lost].length).toBeLessThanOrEqual([...sample].length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a pattern is equal to itself, and to itself among two', () => {
    fc.assert(
      fc.property(pattern, (source) => {
        expect(difference(of(source), of(source, source))).toMatchObject({ lost: null, gained: null });
      }),
      { numRuns: 80 },
    );
  });
});
