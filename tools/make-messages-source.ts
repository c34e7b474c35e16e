import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messagesSource } from './messages-source/messages-source.ts';

/**
 * Writes the generic code of vendors’ packages, `packages/messages`, into the module the emitter `runtime` takes it
 * from; `--check` only says whether it is up to date.
 */
const TARGET = fileURLToPath(new URL('../packages/emitters/src/runtime/messages-source.ts', import.meta.url));

const wanted = await messagesSource();
if (!process.argv.includes('--check')) writeFileSync(TARGET, wanted);
else if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== wanted) {
  console.error('packages/emitters/src/runtime/messages-source.ts is out of date: run npm run runtime');
  process.exitCode = 1;
}
