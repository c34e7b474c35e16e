import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DiagnosticCollector, HUB_CHECKS } from '@hubsante/model';
import { openSpreadsheet } from '@hubsante/workbook';
import { type CellInput, workbookBytes } from '@hubsante/workbook/testing';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runMain } from '../packages/cli/test/run-main.ts';

/** What the hand-written pages say is true: their links lead somewhere, their commands give what they show. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

function read(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'site/README.md',
  ...readdirSync(join(ROOT, 'docs/decisions')).map((file) => `docs/decisions/${file}`),
  ...readdirSync(join(ROOT, 'packages')).map((folder) => `packages/${folder}/README.md`),
  // What vendors take: each tells what changes.
  ...['cli', 'messages', 'client', 'sdk-java', 'sdk-python', 'sdk-csharp'].map(
    (folder) => `packages/${folder}/CHANGELOG.md`,
  ),
  ...referencePages(),
].sort();

/** The reference pages that are written by hand: those that sources cite by their sections. */
function referencePages(): string[] {
  return readdirSync(join(ROOT, 'docs/reference'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/reference/${file}`);
}

/** Every address in `[text](address)` that is a place in this repository. */
function localLinks(page: string): string[] {
  return [...read(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .flatMap(([, target]) => target ?? [])
    .filter((target) => !/^https?:/.test(target));
}

describe('the hand-written pages', () => {
  test.each(pages)('%s links to what exists', (page) => {
    const broken = localLinks(page).filter((target) => !existsSync(join(ROOT, dirname(page), target)));
    expect(broken).toEqual([]);
  });

  test.each(pages)('%s names files that exist', (page) => {
    const named = [...read(page).matchAll(/`((?:packages|tools|docs|specs)\/[\w./-]+)`/g)]
      .flatMap(([, path]) => path ?? [])
      .filter((path) => !existsSync(join(ROOT, path)));
    expect(named).toEqual([]);
  });

  test.each(pages)('%s names npm scripts that exist', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const unknown = [...read(page).matchAll(/npm run ([\w:-]+)/g)]
      .flatMap(([, script]) => script ?? [])
      .filter((script) => !(script in scripts));
    expect(unknown).toEqual([]);
  });
});

/** The numbers of the sections of a page: `## 4. Lire une cellule`, `### 4.4 Ce qui vaut une cellule vide`. */
function sectionsOf(page: string): string[] {
  return [...read(page).matchAll(/^#{2,3} (\d+(?:\.\d+)?)\.? /gm)].flatMap(([, number]) => number ?? []);
}

describe('the reference pages', () => {
  test.each(referencePages())('%s numbers its sections one after the other', (page) => {
    const sections = sectionsOf(page);
    expect(sections.length).toBeGreaterThan(5);
    let [chapter, part] = [0, 0];
    for (const section of sections) {
      [chapter, part] = section.includes('.') ? [chapter, part + 1] : [chapter + 1, 0];
      expect(section).toBe(part === 0 ? `${chapter}` : `${chapter}.${part}`);
    }
  });

  test.each(referencePages())('%s leads to sections that exist, and names those of itself', (page) => {
    const anchored = [...read(page).matchAll(/\]\(([\w-]*\.md)?#(\d+)-[^)]+\)/g)]
      .map(([, target, anchor = '']) => ({ to: `docs/reference/${target ?? basename(page)}`, anchor }))
      .filter(({ to, anchor }) => !sectionsOf(to).some((number) => number.replace('.', '') === anchor));
    expect(anchored).toEqual([]);
    const own = [...read(page).matchAll(/\((?:[^()\]]*, )?§(\d+(?:\.\d+)?)/g)].flatMap(
      ([, number]) => number ?? [],
    );
    expect(own.filter((number) => !sectionsOf(page).includes(number))).toEqual([]);
  });

  test('list the checks of the Hub as the code does', () => {
    const rows = HUB_CHECKS.map(
      ({ title, codes }, index) => `| ${index + 1} | ${title} | ${codes.join(', ')} |`,
    );
    expect(read('docs/reference/echanges.md').replaceAll('\u00a0', ' ')).toContain(rows.join('\n'));
  });
});

describe('the documents that sources cite', () => {
  const sources = execFileSync('git', ['ls-files', 'packages', 'site', 'tools', 'docs/decisions'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(
      (path) => /\.(?:ts|js|mjs|astro|java|py|cs|sh|ya?ml|md)$/.test(path) && existsSync(join(ROOT, path)),
    );

  /** A page and its section, as in a comment or behind a link, and what follows of the same page: §1, §2. */
  const CITATION = /([\w./-]+\.md)\)? ((?:§\d+(?:\.\d+)?(?:, )?)+)/g;

  test('have the sections that are cited', () => {
    const cited = sources.flatMap((source) =>
      [...read(source).matchAll(CITATION)].flatMap(([, target = '', sections = '']) => {
        const page = target.startsWith('.') ? join(dirname(source), target) : target;
        return [...sections.matchAll(/§([\d.]*\d)/g)].map(([, number = '']) => ({ source, page, number }));
      }),
    );
    expect(cited.length).toBeGreaterThan(150);
    const known = new Map(referencePages().map((page) => [page, sectionsOf(page)]));
    expect(cited.filter(({ page, number }) => known.get(page)?.includes(number) !== true)).toEqual([]);
  });

  /** Between backquotes stand the names of files that are read or written. */
  test('are in the repository', () => {
    const names = new Set(
      execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' })
        .split('\n')
        .flatMap((path) => [path, basename(path)]),
    );
    const comments = sources
      .filter((source) => !source.endsWith('.md'))
      .flatMap((source) =>
        [...read(source).matchAll(/^\s*(?:\/\*\*|\*|\/\/|#).*$/gm)].flatMap(([comment]) =>
          [...comment.replaceAll(/`[^`]*`/g, '').matchAll(/[\w./-]+\.md\b/g)].map(([cited]) => ({
            source,
            cited,
          })),
        ),
      );
    expect(comments.filter(({ cited }) => !names.has(cited))).toEqual([]);
  });
});

test.each(['java', 'python', 'csharp', 'typescript'])(
  'the guide of a first message in %s has the same programs and commands in both languages',
  (language) => {
    const blocksOf = (folder: string) =>
      read(`${folder}/recevoir-mon-premier-message-${language}.md`).match(/^```[\s\S]*?^```$/gm);
    expect(blocksOf('docs/guides')?.length).toBeGreaterThan(3);
    expect(blocksOf('docs/en/guides')).toEqual(blocksOf('docs/guides'));
  },
);

/** A copy of the example release, so that a mistake can be written into it. */
const folder = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MODEL = join(folder, 'specs/exemple/csv_parser/models/model.xlsx');

/** Writes one cell of the example model, and leaves the others as they are. */
function writeCell(sheetName: string, column: number, row: number, value: string): void {
  const book = openSpreadsheet(readFileSync(MODEL), 'model.xlsx', new DiagnosticCollector());
  const sheets = (book?.sheetNames ?? []).map((name) => {
    const sheet = book?.sheet(name);
    const cell = (x: number, y: number): CellInput => {
      if (name === sheetName && x === column && y === row) return value;
      const found = sheet?.value(x, y) ?? null;
      if (typeof found === 'object' && found !== null) throw new Error(`${name} has a special cell`);
      return found;
    };
    const columns = Array.from({ length: sheet?.columnCount ?? 0 }, (_, index) => index + 1);
    const rows = Array.from({ length: sheet?.rowCount ?? 0 }, (_, index) => index + 1);
    return { name, rows: rows.map((y) => columns.map((x) => cell(x, y))) };
  });
  writeFileSync(MODEL, workbookBytes({ sheets }));
}

/** What a page shows between this command and the next one. */
function shown(page: string, command: string): string {
  const blocks = [...read(page).matchAll(/```console\n([^`]*)```/g)].flatMap(([, block]) => block ?? []);
  const after = blocks.flatMap((block) => block.split(`$ ${command}\n`).slice(1));
  return (after[0] ?? '').split('$ ')[0] ?? '';
}

describe('the README shows what happens', () => {
  beforeEach(() => cpSync(join(ROOT, 'specs'), join(folder, 'specs'), { recursive: true }));

  test('when the example is built', async () => {
    const line = 'build specs/exemple --out tmp/exemple';
    const { stdout, stderr } = await runMain(line, { from: folder });
    expect(stdout).toBe(shown('README.md', `npx dsf ${line}`));
    expect(stderr).toBe('');
    const schema = join(folder, 'tmp/exemple/json-schema/EX-BILAN.schema.json');
    expect(JSON.parse(readFileSync(schema, 'utf8'))).toHaveProperty('$schema');
  });

  test('when a cardinality is mistyped', async () => {
    const [columnK, row] = [11, 14];
    writeCell('EX-BILAN', columnK, row, '1.n');
    const { stdout } = await runMain('check specs/exemple', { from: folder });
    expect(stdout).toBe(shown('README.md', 'npx dsf check specs/exemple'));
  });
});
