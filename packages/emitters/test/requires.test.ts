import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));

/** An emitter as its folder shows it. */
interface EmitterFolder {
  readonly folder: string;
  readonly name: string;
  readonly requires: readonly string[];
}

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
);
const emitters = files
  .filter((path) => path.endsWith('/index.ts'))
  .flatMap((path): EmitterFolder[] => {
    const text = readFileSync(join(SOURCES, path), 'utf8');
    const declared = /defineEmitter\(\{\s*of: '\w+',\s*name: '([^']+)'[\s\S]*?requires: \[([^\]]*)\]/.exec(
      text,
    );
    if (declared === null) return [];
    const [, name = '', requires = ''] = declared;
    return [
      {
        folder: dirname(path),
        name,
        requires: [...requires.matchAll(/'([^']+)'/g)].map(([, one = '']) => one),
      },
    ];
  });
const folders = new Map(emitters.map(({ folder, name }) => [folder, name]));

/** The emitters whose code a folder runs; types alone run nothing. */
function called(folder: string): readonly string[] {
  const names = files
    .filter((path) => path.startsWith(`${folder}/`))
    .flatMap((path) => {
      const text = readFileSync(join(SOURCES, path), 'utf8');
      const imports = [...text.matchAll(/^import (?!type )[\s\S]*?from '(\.[^']+)';/gm)];
      return imports.map(([, from = '']) => relative(SOURCES, dirname(join(SOURCES, dirname(path), from))));
    })
    .flatMap((other) => (other === folder ? [] : (folders.get(other) ?? [])));
  return [...new Set(names)].sort();
}

describe('what an emitter requires is what it calls', () => {
  test('and every emitter is looked at', () => expect(emitters.length).toBeGreaterThan(25));

  test.each(emitters.map((one) => [one.folder, one] as const))('%s', (folder, { requires }) => {
    expect([...requires].sort()).toEqual(called(folder));
  });
});
