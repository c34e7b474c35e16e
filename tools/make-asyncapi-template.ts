import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import handlebars from 'handlebars';
import { type Plugin, rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TEMPLATE = join(ROOT, 'templates/asyncapi-client');

/**
 * Writes the template of the AsyncAPI Generator to a folder, complete: what it calls of ours (`clientProject`, the same code
 * as `dsf client`), with the texts that it fills in, is one module in `lib/`. It has no dependency but the generator's.
 */
export async function makeTemplate(out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'lib'), { recursive: true });
  for (const part of ['package.json', 'README.md', 'components', 'template']) {
    cpSync(join(TEMPLATE, part), join(out, part), { recursive: true });
  }
  cpSync(join(ROOT, 'LICENSE'), join(out, 'LICENSE'));
  writeFileSync(join(out, 'lib/client-project.js'), await clientProjectModule());
}

async function clientProjectModule(): Promise<string> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: 'client-project',
    platform: 'node',
    resolve: { conditionNames: ['development', 'import', 'module', 'default'] },
    plugins: [entry, texts],
    external: /^node:/,
  });
  const { output } = await bundle.generate({
    format: 'esm',
    comments: { legal: true, jsdoc: false, annotation: true },
  });
  const [{ code, moduleIds }] = output;
  const inside = new Set(
    moduleIds.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []),
  );
  if (output.length > 1 || [...inside].sort().join() !== INSIDE.join())
    throw new Error(`the template holds ${[...inside].join(', ')}: look at their licences`);
  return code;
}

/** Packages whose code is inside: both MIT or ISC. */
const INSIDE = ['handlebars', 'yaml'];

const entry: Plugin = {
  name: 'entry',
  resolveId: (id) => (id === 'client-project' ? '\0client-project' : null),
  load: (id) =>
    id === '\0client-project'
      ? `export { clientProject } from ${JSON.stringify(join(ROOT, 'packages/cli/src/commands/client/client-project.ts'))};
export { readerOf } from ${JSON.stringify(join(ROOT, 'packages/cli/src/commands/client/package-reader.ts'))};`
      : null,
};

/** The templates come with the module, compiled: it cannot tell where it lies. */
const texts: Plugin = {
  name: 'texts',
  load: (id) => {
    if (!id.endsWith('packages/cli/src/templates.ts')) return null;
    const files = readdirSync(TEMPLATE, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.hbs'),
    );
    const made = files.sort().map((name) => {
      const text = readFileSync(join(TEMPLATE, name), 'utf8');
      const program = handlebars.precompile(text, { noEscape: true, strict: true });
      return `${JSON.stringify(`asyncapi-client/${name.slice(0, -'.hbs'.length)}`)}: handlebars.template(${program})`;
    });
    return `import handlebars from 'handlebars/runtime.js';
const TEMPLATES = {${made.join(',\n')}};
export const renderTemplate = (name, content) => TEMPLATES[name](content);`;
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  await makeTemplate(process.argv[2] ?? join(ROOT, 'dist/asyncapi-client-template'));
