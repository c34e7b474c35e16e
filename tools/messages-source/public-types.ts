import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The types of `packages/messages` that some of them need, themselves included, as one text of declarations. */
export function publicTypes(root: string, names: readonly string[]): string {
  const declarations = new Map<string, string>();
  for (const text of compiledDeclarations(root, 'messages').values()) {
    for (const [name, declaration] of typesIn(text)) {
      if (declarations.has(name) && declarations.get(name) !== declaration) {
        throw new Error(`two types are called ${name}`);
      }
      declarations.set(name, declaration);
    }
  }
  const reached = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const declaration = declarations.get(name);
    if (declaration === undefined) {
      if (names.includes(name)) throw new Error(`no type ${name}`);
      continue;
    }
    if (reached.has(name)) continue;
    reached.add(name);
    // Comments and texts name others, and need none of them.
    const code = declaration.replace(/\/\*[\s\S]*?\*\/|'[^']*'/g, '');
    for (const [word] of code.matchAll(/\b[A-Z]\w+\b/g)) waiting.push(word);
  }
  return [...reached].map((name) => `${declarations.get(name)}\n`).join('\n');
}

/** The exported types of a file by name, each with the comment before it. */
function typesIn(text: string): readonly (readonly [name: string, declaration: string])[] {
  const found: (readonly [string, string])[] = [];
  let block: string[] = [];
  let isComment = false;
  const close = () => {
    const [, name] = /^export (?:interface|type) (\w+)/m.exec(block.join('\n')) ?? [];
    if (name !== undefined) found.push([name, block.join('\n')]);
    block = [];
  };
  for (const line of text.split('\n')) {
    // What stands at the margin begins something new, unless its comment stands right before.
    if (line.startsWith('/**')) close();
    else if (/^\w/.test(line) && !isComment) close();
    isComment = line.startsWith('/**') ? true : isComment && !/^\w/.test(line);
    if (line !== '' && !line.startsWith('//#')) block.push(line);
  }
  close();
  return found;
}

/** What `tsc` declares for a package, by file. */
export function compiledDeclarations(root: string, name: string): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-types-`));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--composite', 'false', '--incremental', 'false', '--declarationMap', 'false'];
    const project = ['-p', join(root, 'packages', name), '--emitDeclarationOnly', '--outDir', folder];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...project, ...options], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stdout);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.d.ts'),
    );
    return new Map(files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
