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
  const { output } = await bundle.generate({ format: 'esm', comments: false });
  const [{ code, moduleIds }] = output;
  const used = new Set(moduleIds.flatMap((id) => /node_modules\/([^/]+)\//.exec(id)?.[1] ?? []));
  if (output.length > 1 || [...used].sort().join() !== INSIDE.join()) {
    throw new Error(`the bundle holds ${[...used].join(', ')}: look at their licences`);
  }
  return `${banner(root)}\n${code.replace(/^\/\/ \\0.*\n/gm, '')}`;
}

function banner(root: string): string {
  const licences = INSIDE.map((name) => {
    const folder = join(root, 'node_modules', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly version: string;
      readonly license: string;
      readonly author: string;
    };
    return { name, folder, ...manifest };
  });
  const lines = licences.map(
    ({ name, version, license, author }) => ` * - ${name} ${version}, ${license}, ${author}`,
  );
  return [
    '/*!',
    ' * @hubsante/messages, Apache-2.0. It holds:',
    ...lines,
    ' *',
    ...NOTICE.map((line) => ` * ${line}`.trimEnd()),
    ' */',
  ].join('\n');
}

/** What both licences, ISC and MIT, ask to repeat. */
const NOTICE = [
  'ISC: Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is',
  'hereby granted, provided that the above copyright notice and this permission notice appear in all copies.',
  'THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING',
  'ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL,',
  'DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,',
  'WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE',
  'OR PERFORMANCE OF THIS SOFTWARE.',
];
