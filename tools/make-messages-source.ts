import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clientSource } from './client-source/client-source.ts';
import { messagesSource } from './messages-source/messages-source.ts';

/**
 * Writes the generic code of vendors’ packages, `packages/messages` and `packages/client`, into the modules the emitters
 * `runtime` and `client` take it from; `--check` only says whether they are up to date.
 */
const TARGETS = [
  ['packages/emitters/src/runtime/messages-source.ts', messagesSource],
  ['packages/emitters/src/client/client-source.ts', clientSource],
] as const;

for (const [path, source] of TARGETS) {
  const target = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const wanted = await source();
  if (!process.argv.includes('--check')) writeFileSync(target, wanted);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== wanted) {
    console.error(`${path} is out of date: run npm run runtime`);
    process.exitCode = 1;
  }
}
