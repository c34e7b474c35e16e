import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clientSource } from './client-source/client-source.ts';
import { coreWords } from './messages-source/core-words.ts';
import { messagesSource } from './messages-source/messages-source.ts';

/**
 * Copies what vendors’ packages share with the compiler into these, which import nothing of ours: the search for the word
 * that was meant and the form of conversion tables into `packages/messages`, the checks of the Hub into `packages/client`;
 * then writes the generic code of vendors’ packages, `packages/messages` and `packages/client`, into the modules the emitters
 * `runtime` and `client` take it from, and the words of findings into the cores of other languages; `--check` only says
 * whether all is up to date.
 */
const SHARED = [
  {
    from: 'packages/model/src/validation/closest-name.ts',
    to: 'packages/messages/src/words/closest-name.ts',
  },
  {
    from: 'packages/model/src/validation/look-alikes.ts',
    to: 'packages/messages/src/words/look-alikes.ts',
  },
  {
    from: 'packages/model/src/conversion/conversion-table.ts',
    to: 'packages/messages/src/conversion/conversion-table.ts',
  },
  {
    from: 'packages/model/src/hub-checks.ts',
    to: 'packages/client/src/hub-check-table.ts',
  },
] as const;

const TARGETS = [
  ...SHARED.map(({ from, to }) => [to, () => sharedSource(from)] as const),
  ['packages/emitters/src/link/runtime/messages-source.ts', messagesSource],
  ['packages/emitters/src/link/client/client-source.ts', clientSource],
  ['packages/sdk-java/core/src/main/resources/fr/hubsante/messages/words.json', coreWords],
  ['packages/sdk-python/src/hubsante/words.json', coreWords],
  ['packages/sdk-csharp/core/words.json', coreWords],
] as const;

function pathOf(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

function sharedSource(from: string): string {
  return `// A copy of ${from}: change that one, then \`npm run runtime\`.\n${readFileSync(pathOf(from), 'utf8')}`;
}

for (const [path, source] of TARGETS) {
  const target = pathOf(path);
  const wanted = await source();
  if (!process.argv.includes('--check')) writeFileSync(target, wanted);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== wanted) {
    console.error(`${path} is out of date: run npm run runtime`);
    process.exitCode = 1;
  }
}
