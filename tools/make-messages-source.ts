import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messagesSource } from './messages-source/messages-source.ts';

/**
 * Copies what vendors’ packages share with the compiler, the search for the word that was meant, into `packages/messages`,
 * which imports nothing of ours; then writes the generic code of vendors’ packages, `packages/messages`, into the module the emitter `runtime` takes it
 * from; `--check` only says whether it is up to date.
 */
const SHARED = {
  from: fileURLToPath(new URL('../packages/model/src/validation/closest-name.ts', import.meta.url)),
  to: fileURLToPath(new URL('../packages/messages/src/words/closest-name.ts', import.meta.url)),
};
const TARGET = fileURLToPath(new URL('../packages/emitters/src/runtime/messages-source.ts', import.meta.url));

const isCheck = process.argv.includes('--check');
const shared = `// A copy of packages/model/src/validation/closest-name.ts: change that one, then \`npm run runtime\`.\n${readFileSync(SHARED.from, 'utf8')}`;
if (!isCheck) writeFileSync(SHARED.to, shared);
else if (readFileSync(SHARED.to, 'utf8') !== shared) {
  console.error('packages/messages/src/words/closest-name.ts is out of date: run npm run runtime');
  process.exitCode = 1;
}

const wanted = await messagesSource();
if (!isCheck) writeFileSync(TARGET, wanted);
else if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== wanted) {
  console.error('packages/emitters/src/runtime/messages-source.ts is out of date: run npm run runtime');
  process.exitCode = 1;
}
