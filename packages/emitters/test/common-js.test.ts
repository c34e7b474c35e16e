import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { commonJs, commonJsDeclarations } from '../src/shared/text/common-js.ts';

/** What a CommonJS text exports, its `require` giving the path it was asked for. */
function exportsOf(text: string): Record<string, unknown> {
  const module = { exports: {} };
  runInNewContext(text, {
    module,
    require: (path: string) => ({ path, read: () => path }),
    __filename: '/f.cjs',
  });
  return module.exports as Record<string, unknown>;
}

describe('a module as CommonJS', () => {
  test('exports what the module exports, under the same names', () => {
    const text = [
      'export const one = 1;',
      'export function two() {',
      '  return 2;',
      '}',
      'export async function three() {}',
      'export class Four {}',
      'const five = 5;',
      'const inner = 6;',
      'export { five, inner as six };',
    ].join('\n');
    const found = exportsOf(commonJs(text));
    expect(Object.keys(found).sort()).toEqual(['Four', 'five', 'one', 'six', 'three', 'two']);
    expect([found.one, found.five, found.six]).toEqual([1, 5, 6]);
  });

  test('requires the file beside, and modules of Node as they are', () => {
    const text = [
      "import * as all from './all.js';",
      "import { read as other } from '../other.js';",
      'import { read } from "node:fs";',
      'export const paths = [all.path, other(), read(), import.meta.url];',
    ].join('\n');
    expect(exportsOf(commonJs(text)).paths).toEqual(['./all.cjs', '../other.cjs', 'node:fs', '/f.cjs']);
  });

  test('leaves texts alone that only look like imports', () => {
    const text = 'export const text = \'a\\nexport const b = 1; import "c.js"\';';
    expect(exportsOf(commonJs(text)).text).toBe('a\nexport const b = 1; import "c.js"');
  });

  test.each(['export default 1;', "export * from './a.js';", "import './a.js';"])(
    '%s is not a form of ours',
    (text) => {
      expect(() => commonJs(text)).toThrow('not a form');
    },
  );

  test('declarations name the declarations beside', () => {
    expect(
      commonJsDeclarations("export type * from './smur.types.js';\nimport type { A } from 'amqplib';"),
    ).toBe("export type * from './smur.types.cjs';\nimport type { A } from 'amqplib';");
  });
});
