import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/links/json-positions.ts';

const TEXT = `{
  "createCase": {
    "patient": [
      { "name": "A",
        "age": 40 },
      { "name": "B" }
    ],
    "empty": [], "note": "{ \\"patient\\": 1,\\n }"
  }
}
`;

describe('where a value stands', () => {
  test.each([
    ['the root', [], 1],
    ['a member', ['createCase'], 2],
    ['a list', ['createCase', 'patient'], 3],
    ['an item', ['createCase', 'patient', 1], 6],
    ['a member of an item', ['createCase', 'patient', 0, 'age'], 5],
    ['a member after a list', ['createCase', 'note'], 8],
    ['what is missing, its parent', ['createCase', 'patient', 1, 'age'], 6],
    ['an item too far, its list', ['createCase', 'patient', 7, 'age'], 3],
    ['an item of what is no list', ['createCase', 'note', 0], 8],
    ['a letter of a text, the text', ['createCase', 'note', 'patient'], 8],
  ])('%s', (_, path, line) => {
    const parsed = parseJson(TEXT);
    expect(parsed.kind === 'json' ? parsed.lineOf(path) : null).toBe(line);
  });

  test('is told of the later of two members of one name, which is the one that counts', () => {
    const parsed = parseJson('{\n"a": [1],\n"b": {"c": 1, "c": 2},\n"\\u0061": [2,\n3]}');
    if (parsed.kind !== 'json') throw new Error('not read');
    expect(parsed.value).toEqual({ a: [2, 3], b: { c: 2 } });
    expect(parsed.repeated).toEqual([
      { name: 'c', line: 3 },
      { name: 'a', line: 4 },
    ]);
    expect(parsed.lineOf(['a', 1])).toBe(5);
  });

  test('in a large or a deep file is found in no time', () => {
    const items = Array.from({ length: 50_000 }, (_, index) => ({ id: index, name: 'x'.repeat(40) }));
    const large = JSON.stringify({ items }, null, 1);
    const deep = `${'[\n'.repeat(100_000)}${']'.repeat(100_000)}`;
    const started = performance.now();
    const parsed = parseJson(large);
    expect(parsed.kind === 'json' ? parsed.lineOf(['items', 49_999, 'name']) : null).toBe(3 + 4 * 49_999 + 2);
    expect(parseJson(deep).kind).toBe('json');
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('what is not JSON is told at its line', () => {
  test.each([
    ['nothing', '', 1, 'n’est pas refermé'],
    ['blanks', ' \n ', 1, 'n’est pas refermé'],
    ['a comma too many', '{\n"a": 1,\n}', 2, 'une virgule est de trop'],
    ['a comma too few', '{\n"a": 1\n"b": 2}', 2, 'une virgule manque à la fin de cette ligne'],
    ['two commas', '{\n"a": 1,,\n"b": 2}', 2, 'une virgule est de trop'],
    ['a comment', '{\n"a": 1 // un\n}', 2, 'commentaire'],
    ['single quotes', "{\n'a': 1}", 2, 'guillemets doivent être droits'],
    ['curly quotes', '{\n“a”: 1}', 2, 'guillemets doivent être droits'],
    ['a tag without quotes', '{\na: 1}', 2, 'une balise s’écrit entre guillemets'],
    ['an equals sign', '{\n"a" = 1}', 2, 'deux-points manque'],
    ['a text without end', '{\n"a": "b\n}', 2, 'un guillemet n’est pas refermé'],
    ['a tab inside a text', '["a",\n"\t"]', 2, 'un guillemet n’est pas refermé'],
    ['an unknown escape', '["a",\n"\\x"]', 2, 'une barre \\ est de trop'],
    ['a number with a leading zero', '[1,\n01]', 2, 'virgule manque'],
    ['a word', '[1,\nNone]', 2, 'la valeur n’est ni'],
    ['a bracket that is not closed', '{\n"a": [1\n\n', 2, 'n’est pas refermé'],
    ['a bracket of another kind', '{\n"a": [1}\n', 2, 'fermé par l’autre signe'],
    ['two values', '{}\n{}\n', 2, 'continue après'],
  ])('%s', (_, text, line, words) => {
    expect(parseJson(text)).toMatchObject({ kind: 'fault', line, fr: expect.stringContaining(words) });
  });
});

/** JSON texts, most of them with something wrong in them. */
const mutated = fc
  .tuple(
    fc.json({ maxDepth: 3 }),
    fc.nat(60),
    fc.nat(3),
    fc.constantFrom('', ',', '"', '}', '[', ':', '\\', '0', ' \n', 'e', '-', 'true'),
  )
  .map(([text, at, removed, added]) => text.slice(0, at) + added + text.slice(at + removed));

test('reads what JSON.parse reads and nothing else', () => {
  const isRead = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(mutated, (text) => {
      expect(parseJson(text).kind).toBe(isRead(text) ? 'json' : 'fault');
    }),
    { numRuns: 3_000, seed: 20260314 },
  );
});
