import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { printed } from '../messages-source/printed.ts';
import { compiledDeclarations } from '../messages-source/public-types.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The files of `packages/client` whose declarations vendors see, in reading order; the rest is its own matter. */
const PUBLIC_FILES = [
  'settings',
  'notice',
  'errors',
  'exchange-types',
  'message-store',
  'hub-exchange',
  'hub-rules',
  'stand-in-hub',
  'run-stand-in-hub',
];

/** What those files name of `packages/messages`, as the runtime of the same package declares it. */
const MESSAGES_TYPES = "import type { Envelope, Finding, Outcome } from '../../runtime/index.js';";

/** The generated module: the code of `packages/client` with amqplib inside, and its declarations, as texts. */
export async function clientSource(): Promise<string> {
  return [
    '// Made by `npm run runtime` from packages/client. Do not edit.\n',
    '/** `hub-client.js` of every link package: the code of @hubsante/client and what it needs, one ES module. */',
    `export const CLIENT_JS = ${printed(await bundleClient())};\n`,
    '/** Its declarations. */',
    `export const CLIENT_TYPES = ${printed(clientTypes())};\n`,
  ].join('\n');
}

/** One ES module that imports nothing but Node, readable, with the licence of what is inside. */
async function bundleClient(): Promise<string> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: join(ROOT, 'packages/client/src/index.ts'),
    platform: 'node',
    resolve: { conditionNames: ['development', 'import', 'node', 'default'] },
  });
  const { output } = await bundle.generate({
    format: 'esm',
    comments: { annotation: true, legal: false, jsdoc: false },
  });
  const [{ code, moduleIds }] = output;
  const used = new Set(moduleIds.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
  if (output.length > 1 || [...used].join() !== 'amqplib') {
    throw new Error(`the bundle holds ${[...used].join(', ')}: look at their licences`);
  }
  const withoutMarks = code.replace(/^\/\/ \\0.*\n|^\/\/#(?:end)?region.*\n/gm, '');
  return `${banner()}\n${withoutMarks}`;
}

function banner(): string {
  const file = (name: string) => readFileSync(join(ROOT, 'node_modules/amqplib', name), 'utf8');
  const { version } = JSON.parse(file('package.json')) as { readonly version: string };
  const licence = file('LICENSE-MIT').trim();
  const owner = 'Copyright Michael Bridgen and contributors to amqplib';
  const lines = [
    '@hubsante/client, Apache-2.0. It holds:',
    '',
    `amqplib ${version}, MIT. ${owner}`,
    '',
    licence,
  ].flatMap((text) => text.split('\n'));
  return ['/*!', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

function clientTypes(): string {
  const compiled = compiledDeclarations(ROOT, 'client');
  const own = PUBLIC_FILES.map((name) => {
    const text = compiled.get(`${name}.d.ts`);
    if (text === undefined) throw new Error(`no declarations of ${name}`);
    return text
      .replace(/^import [\s\S]*?;$\n/gm, '')
      .replace(/^(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export declare function tell\b.*$\n/gm, '')
      .replace(/^\/\/#.*$\n?/gm, '')
      .trim();
  });
  return `${[MESSAGES_TYPES, 'export type { Envelope, Finding };', ...own].join('\n\n')}\n`;
}
