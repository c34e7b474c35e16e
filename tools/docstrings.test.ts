import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Texts of programs that are shipped, held as strings: their own sources are looked at. */
const HELD_TEXTS = /\/(?:messages-source|client-source|index-module)\.ts$/;

const EXPORT = /^export (?:abstract |async )*(?:function\*?|const|class|interface|type|enum) (\w+)/;

/** What its type says whole: sentences by language, and explanations, which are sentences. */
const SENTENCES = /: (?:Readonly<Record<[\w' |]+, \w+(?:Words|Sentences)>> = |Explanation = )/;

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`)
    .filter((path) => !HELD_TEXTS.test(path))
    .sort();
}

/** `packages/model/src/field.ts:17 ValueType` for each export of a source that no comment stands above. */
function undocumented(path: string): readonly string[] {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  const names = lines.map((line) => EXPORT.exec(line)?.[1]);
  return lines.flatMap((line, index) => {
    const name = names[index];
    // What else a function can be called with is told above its first form.
    const isOverload = names.slice(0, index).includes(name);
    if (name === undefined || isOverload || SENTENCES.test(line)) return [];
    return lines[index - 1]?.trimEnd().endsWith('*/') ? [] : [`${path}:${index + 1} ${name}`];
  });
}

const FOLDERS = [
  ...readdirSync(join(ROOT, 'packages'))
    .map((name) => `packages/${name}`)
    .filter((folder) => readdirSync(join(ROOT, folder)).includes('src'))
    .map((folder) => `${folder}/src`),
  'site/src',
  'site/server',
];

test.each(FOLDERS)('what %s exports says what it is', (folder) => {
  expect(sourcesUnder(folder).flatMap(undocumented)).toEqual([]);
});
