import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));

/** What stands in for the modules of Node: a disk in memory, paths with `/`. */
const IN_PLACE: Readonly<Record<string, string>> = {
  'node:fs': join(SOURCE, 'disk/fs.ts'),
  'node:fs/promises': join(SOURCE, 'disk/fs-promises.ts'),
  'node:url': join(SOURCE, 'disk/url.ts'),
  'node:path': join(ROOT, 'node_modules/path-browserify/index.js'),
};

const inPlaceOfNode: Plugin = {
  name: 'in-place-of-node',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^node:/ }, ({ path, importer }) => {
      const place = IN_PLACE[path];
      if (place !== undefined) return { path: place };
      return {
        errors: [{ text: `${path} has nothing in its place in a browser (imported by ${importer})` }],
      };
    });
  },
};

/** A program of the workshop for browsers, as one module. */
export async function bundled(entry: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join(SOURCE, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    conditions: ['development'],
    plugins: [inPlaceOfNode],
    define: {
      'process.cwd': 'globalThis.dsfWorkingFolder',
      'import.meta.url': '"file:///dsf/program.js"',
      PROGRAM_FILES: JSON.stringify(programFiles()),
    },
    ...options,
  });
  const [file] = outputFiles ?? [];
  if (file === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return file.text;
}

/** Templates, and what previews need of the specifications. */
function programFiles(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const folder of ['templates/word', 'specs/principes-transverses']) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (/\.(?:hbs|yaml)$/.test(name))
        files[`${folder}/${name}`] = readFileSync(join(ROOT, folder, name), 'utf8');
    }
  }
  for (const path of ['specs/link.schema.json', 'specs/principles.schema.json', 'LICENSE', 'NOTICE']) {
    files[path] = readFileSync(join(ROOT, path), 'utf8');
  }
  return files;
}
