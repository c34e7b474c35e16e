import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Packages whose code is inside. */
const INSIDE = ['saxes', 'xmlchars'];

/** `packages/messages` and its dependencies as one ES module without imports, readable, with their licences. */
export async function bundleMessages(root: string): Promise<string> {
  const bundle = await rolldown({
    cwd: root,
    input: join(root, 'packages/messages/src/index.ts'),
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
  });
  const { output } = await bundle.generate({
    format: 'esm',
    comments: { annotation: true, legal: false, jsdoc: false },
  });
  const [{ code, moduleIds }] = output;
  const used = new Set(moduleIds.flatMap((id) => /node_modules\/([^/]+)\//.exec(id)?.[1] ?? []));
  if (output.length > 1 || [...used].sort().join() !== INSIDE.join()) {
    throw new Error(`the bundle holds ${[...used].join(', ')}: look at their licences`);
  }
  return `${banner(root)}\n${withoutEffects(code).replace(/^\/\/ \\0.*\n/gm, '')}`;
}

/** Loading the CommonJS packages inside has no effect but their exports: who does not read XML need not carry them. */
function withoutEffects(code: string): string {
  return code.replace(/^(var \w+ = )\((\/\* @__PURE__ \*\/ __commonJSMin)/gm, '$1/* @__PURE__ */ ($2');
}

/** Licences of what is inside, which each ask to go with it. */
function banner(root: string): string {
  const version = (name: string): string =>
    JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  const lines = [
    '@hubsante/messages, Apache-2.0. It holds:',
    '',
    `xmlchars ${version('xmlchars')}, MIT. ${readFileSync(join(root, 'node_modules/xmlchars/LICENSE'), 'utf8')}`,
    `saxes ${version('saxes')}, ISC. ${ISC}`,
  ].flatMap((text) => text.split('\n'));
  return ['/*!', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

/** The package carries no file of its own with it. */
const ISC = `Copyright Isaac Z. Schlueter, Louis-Dominique Dubeau and contributors to sax and saxes

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN
AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;
