import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { buildLinks } from './built-links.ts';

const JUDGE = fileURLToPath(new URL('../../../tools/modelina', import.meta.url));
const isInstalled = existsSync(join(JUDGE, 'node_modules/@asyncapi/modelina'));
if (!isInstalled) console.log('skipped: Modelina is not installed (npm run modelina)');

const folder = mkdtempSync(join(tmpdir(), 'dsf-modelina-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The parts of a document that Modelina makes models of. */
interface Document {
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly title?: string; readonly properties?: object }>>;
  };
}

/** A title or the name of a model by its letters: Modelina writes `RsMinusEda` for RS-EDA and leaves accents out. */
const letters = (name: string) =>
  name
    .replace(/-/g, 'minus')
    .replace(/[^\da-z]/gi, '')
    .toLowerCase();

describe.skipIf(!isInstalled)('Modelina', { timeout: 600_000 }, () => {
  test('makes a model of every object of every document', async () => {
    const links = await buildLinks();
    const documents = new Map<string, Document>();
    for (const { path, content } of links.flatMap(({ files }) => [...files.values()])) {
      if (!path.endsWith('.asyncapi.json')) continue;
      const file = join(folder, basename(path));
      writeFileSync(file, content);
      documents.set(file, JSON.parse(content) as Document);
    }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(JUDGE, 'models.js'), ...documents.keys()],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    expect([status, stderr]).toEqual([0, '']);
    const made = new Map(Object.entries(JSON.parse(stdout) as Record<string, readonly string[]>));
    expect([...made.keys()]).toEqual([...documents.keys()]);
    for (const [file, { components }] of documents) {
      const models = new Set(made.get(file)?.map(letters));
      const titles = Object.entries(components.schemas)
        .filter(
          ([name, { properties }]) => name !== 'EnTetesAmqp' && Object.keys(properties ?? {}).length > 0,
        )
        .map(([, { title = '' }]) => title)
        // Other marks are spelt: « Prénom & nom » becomes PrNomAmpersandNom.
        .filter((title) => /^[\p{L}\d -]+$/u.test(title));
      expect(titles.length).toBeGreaterThan(10);
      const missing = titles.filter((title) => ![...models].some((model) => model.includes(letters(title))));
      expect([basename(file), missing]).toEqual([basename(file), []]);
    }
    // With `asyncapi: 3.1.0` it makes one model of any document.
    const [largest = 0] = [...made.values()].map((models) => new Set(models).size).sort((a, b) => b - a);
    expect(largest).toBeGreaterThanOrEqual(131);
  });
});
