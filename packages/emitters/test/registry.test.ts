import { describe, expect, test } from 'vitest';
import { formatNames, linkEmitters, releaseEmitters } from '../src/index.ts';

const emitters = [
  ...(await releaseEmitters('release')),
  ...(await releaseEmitters('ans')),
  ...(await linkEmitters()),
];

describe('the registry', () => {
  test('knows the name of every format, and what it is made of, before any is loaded', () => {
    const known = Object.entries(formatNames).flatMap(([of, names]) => names.map((name) => `${of} ${name}`));
    expect(emitters.map(({ of, name }) => `${of} ${name}`)).toEqual(known);
    expect(new Set(known).size).toBe(known.length);
  });

  test('loads those that are named, in its own order', async () => {
    const named = await linkEmitters(['asyncapi', 'xsd', 'unknown']);
    expect(named.map(({ name }) => name)).toEqual(['xsd', 'asyncapi']);
  });

  test.each(emitters.map((one) => [`${one.of} ${one.name}`, one.summary] as const))(
    '%s says in two languages what it makes',
    (_name, { fr, en }) => expect([fr, en].every((text) => text.length > 10) && fr !== en).toBe(true),
  );
});
