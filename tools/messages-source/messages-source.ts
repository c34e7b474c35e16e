import { fileURLToPath } from 'node:url';
import { TABLE } from '../../packages/messages/src/words/table.ts';
import { bundleMessages } from './bundle-messages.ts';
import { printed } from './printed.ts';
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
  'Limits',
  'Conversion',
  'ConversionWay',
] as const;

/** The generated module: the code of `packages/messages` with what it needs, and its public types, as texts. */
export async function messagesSource(): Promise<string> {
  const code = await bundleMessages(ROOT);
  const codes = Object.keys(TABLE).map((code) => `'${code}'`);
  // The table itself, sentences and all, is no matter of vendors.
  const types = publicTypes(ROOT, PUBLIC_TYPES).replace(
    'keyof typeof TABLE',
    `\n    | ${codes.join('\n    | ')}`,
  );
  return [
    '// Made by `npm run runtime` from packages/messages. Do not edit.\n',
    '/** `messages.js` of every link package: the code of @hubsante/messages and what it needs, one ES module. */',
    `export const MESSAGES_JS = ${printed(code)};\n`,
    '/** The types its functions speak of. */',
    `export const MESSAGES_TYPES = ${printed(types)};\n`,
  ].join('\n');
}
