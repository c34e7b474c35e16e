import { fileURLToPath } from 'node:url';
import { bundleMessages } from './bundle-messages.ts';
import { publicTypes } from './public-types.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the declarations of a package begin from; types they name follow by themselves. */
const PUBLIC_TYPES = [
  'Validation',
  'Finding',
  'Envelope',
  'Wrapping',
  'Outcome',
  'Fault',
  'Allowed',
  'LinkDescription',
] as const;

/** The generated module: the code of `packages/messages` with what it needs, and its public types, as texts. */
export async function messagesSource(): Promise<string> {
  const code = await bundleMessages(ROOT);
  const types = publicTypes(ROOT, PUBLIC_TYPES);
  return [
    '// Made by `npm run runtime` from packages/messages. Do not edit.\n',
    '/** `messages.js` of every link package: the code of @hubsante/messages and what it needs, one ES module. */',
    `export const MESSAGES_JS =\n  ${quoted(code)};\n`,
    '/** The types its functions speak of. */',
    `export const MESSAGES_TYPES =\n  ${quoted(types)};\n`,
  ].join('\n');
}

/** A text between single quotes, on one line. */
function quoted(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inside}'`;
}
