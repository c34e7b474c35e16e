import { expect, test } from 'vitest';
import { applyPatch, type JsonPatch, jsonPointer } from '../../src/index.ts';

const VALUE = { a: { b: [1, 2, 3] }, 'c/d~': 'x' };

test.each<readonly [what: string, patch: JsonPatch, result: unknown]>([
  ['a member added', [{ op: 'add', path: '/e', value: 1 }], { ...VALUE, e: 1 }],
  ['a member replaced', [{ op: 'replace', path: '/a', value: 1 }], { ...VALUE, a: 1 }],
  ['a member removed', [{ op: 'remove', path: '/a' }], { 'c/d~': 'x' }],
  ['a name with a slash and a tilde', [{ op: 'remove', path: '/c~1d~0' }], { a: { b: [1, 2, 3] } }],
  [
    'an item added before another',
    [{ op: 'add', path: '/a/b/1', value: 9 }],
    { ...VALUE, a: { b: [1, 9, 2, 3] } },
  ],
  [
    'an item added at the end',
    [{ op: 'add', path: '/a/b/-', value: 9 }],
    { ...VALUE, a: { b: [1, 2, 3, 9] } },
  ],
  ['an item removed', [{ op: 'remove', path: '/a/b/0' }], { ...VALUE, a: { b: [2, 3] } }],
  ['the whole', [{ op: 'replace', path: '', value: 'x' }], 'x'],
  [
    'one operation after the other',
    [
      { op: 'add', path: '/e', value: {} },
      { op: 'add', path: '/e/f', value: 2 },
    ],
    { ...VALUE, e: { f: 2 } },
  ],
])('RFC 6902: %s', (_, patch, result) => {
  const before = structuredClone(VALUE);
  expect(applyPatch(VALUE, patch)).toEqual(result);
  expect(VALUE).toEqual(before);
});

test('a patch that does not fit is our own fault', () => {
  expect(() => applyPatch(VALUE, [{ op: 'add', path: '/no/where', value: 1 }])).toThrow('/no/where');
});

test('a pointer escapes what RFC 6901 escapes', () => {
  expect(jsonPointer(['a', 0, 'c/d~'])).toBe('/a/0/c~1d~0');
});
