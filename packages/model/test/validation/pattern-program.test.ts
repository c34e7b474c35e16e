import { spelledProgram } from '@hubsante/model';
import { expect, test } from 'vitest';

test('a program spells out its classes in code points', () => {
  expect(spelledProgram('^[\\w-]\\d$')).toEqual({
    classes: [expect.arrayContaining([0x2d, 0x2d, 0x30, 0x39, 0x41, 0x5a]), [0x30, 0x39]],
    accepts: [-1, 0, 1, -2],
    first: [0],
    last: [3],
    follow: [[1], [2], [3], []],
    acceptsNothing: false,
  });
});

test('a property of characters is spelled out by asking the engine', () => {
  const [letters = []] = spelledProgram('\\p{Script=Greek}')?.classes ?? [];
  const pairs = letters.flatMap((first, index) =>
    index % 2 === 0 ? [[first, letters[index + 1] ?? 0] as const] : [],
  );
  const accepts = (letter: string) =>
    pairs.some(
      ([first, last]) => first <= (letter.codePointAt(0) ?? 0) && (letter.codePointAt(0) ?? 0) <= last,
    );
  expect(['α', 'Ω', 'a', 'д'].map(accepts)).toEqual([true, true, false, false]);
});

test('look-around has no program', () => expect(spelledProgram('(?=a)b')).toBeNull());
