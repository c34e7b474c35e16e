import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { linkEmitters } from '@hubsante/emitters';
import { archiveName, PROGRAMMING_LANGUAGES, type ProgrammingLanguage } from '@hubsante/model/contracts';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBundle } from '../src/bundle/make-bundle.ts';
import { packageFacts } from '../src/bundle/package-facts.ts';
import { type PackageFile, packageFile } from '../src/bundle/package-file.ts';
import { completedPackage } from '../src/specifications/package-contents.ts';
import { buildLinks } from './built-links.ts';
import { runMain } from './run-main.ts';

const FOLDER = '15-smur-v1.6-1.0.0';

/** What `dsf build` writes of a link, with its package file. */
let files: readonly PackageFile[];
let entries: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  const link = (await buildLinks({ only: '15-SMUR 1.6', with: ['types', 'corpus'] }))[0];
  const made = [...(link?.files.values() ?? [])];
  const emitted = made.map(({ path, content }) => ({ path, content, source: null }));
  const parts = (await linkEmitters()).flatMap((emitter) => emitter.parts);
  const copies = completedPackage(emitted, link?.opened.copies ?? [], parts, 'link');
  files = [
    ...made.map(({ path, content }) => packageFile(path, new TextEncoder().encode(content))),
    ...copies.map(({ path, bytes }) => packageFile(path, bytes)),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  entries = unzipSync(bundle());
}, 60_000);

function bundle(language?: ProgrammingLanguage): Uint8Array {
  const facts = packageFacts(files);
  if (facts === null) throw new Error('no package');
  return makeBundle(facts, files, language);
}

function textOf(path: string): string {
  return strFromU8(entries[`${FOLDER}/${path}`] ?? new Uint8Array());
}

/** What makes projects of the types: see package-skeletons.test.ts. */
const SKELETONS = [
  'types/csharp/hubsante_15_smur_v1_6.csproj',
  'types/java/pom.xml',
  'types/python/pyproject.toml',
];

describe('a bundle', () => {
  test('holds every file of the package in one folder', () => {
    const paths = Object.keys(entries);
    expect(paths.filter((path) => !path.startsWith(`${FOLDER}/`))).toEqual([]);
    const others = ['SHA256SUMS', 'index.html', 'sbom.cdx.json'];
    expect(paths.map((path) => path.slice(FOLDER.length + 1)).sort()).toEqual(
      [...files.map(({ path }) => path), ...SKELETONS, ...others].sort(),
    );
  });

  test('has a sum for every other file', () => {
    const lines = textOf('SHA256SUMS').trim().split('\n');
    const expected = Object.entries(entries)
      .filter(([path]) => !path.endsWith('/SHA256SUMS'))
      .map(
        ([path, bytes]) =>
          `${createHash('sha256').update(bytes).digest('hex')}  ${path.slice(FOLDER.length + 1)}`,
      );
    expect([...lines].sort()).toEqual(expected.sort());
  });

  test('is the same to the byte in another time zone', () => {
    const before = bundle();
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Kiritimati';
      expect(Buffer.from(bundle()).equals(Buffer.from(before))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('has a bill of materials that names its model and the sum of each file', () => {
    const bill = JSON.parse(textOf('sbom.cdx.json')) as {
      specVersion: string;
      components: { name: string; hashes?: { content: string }[] }[];
    };
    expect(bill.specVersion).toBe('1.6');
    expect(bill.components.slice(0, 4)).toMatchObject([
      { scope: 'excluded', name: '@hubsante/mdd-2.0' },
      { type: 'library', name: 'xmlchars', licenses: [{ license: { id: 'MIT' } }] },
      { type: 'library', name: 'saxes', licenses: [{ license: { id: 'ISC' } }] },
      { type: 'library', name: 'amqplib', licenses: [{ license: { id: 'MIT' } }] },
    ]);
    const sums = bill.components.flatMap(({ hashes }) => hashes ?? []).map(({ content }) => content);
    expect(sums).toHaveLength(files.length + SKELETONS.length);
    expect(sums).toEqual(expect.arrayContaining(files.map(({ sha256 }) => sha256)));
  });

  test('has a page whose links all lead to files of the bundle, and nowhere else', () => {
    const page = textOf('index.html');
    const targets = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target ?? '');
    expect(targets.length).toBeGreaterThan(files.length);
    expect(targets.filter((target) => entries[`${FOLDER}/${target}`] === undefined)).toEqual([]);
    expect(page).toContain('Lien 15-SMUR v1.6');
    expect(page).toContain('SMUR → ORU (P1), SMUR → LRM (P1)');
  });

  test('has a page on which every folder stands under what it is, and every other file beside it', () => {
    const groups = textOf('index.html')
      .split('<details')
      .flatMap((text) =>
        [...text.matchAll(/<summary>(.*?)<\/summary>[\s\S]*?<table>/g)].map(
          ([, title]) => [title, text] as const,
        ),
      );
    const titles = groups.map(([title]) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Exemples construits, justes et fautifs, pour éprouver un logiciel',
        'Types pour Java',
      ]),
    );
    expect(titles.at(-1)).toBe('Autres fichiers');
    const others = [...(groups.at(-1)?.[1] ?? '').matchAll(/<a href="([^"]+)">[^<]*<\/a>(<br>)?/g)];
    expect(others.map(([, path, said]) => [path?.includes('/'), said !== undefined, path])).toEqual(
      others.map(([, path]) => [false, path !== 'sbom.cdx.json' && path !== 'index.html', path]),
    );
  });
});

describe('the bundle of a language', () => {
  const languages = Object.keys(PROGRAMMING_LANGUAGES) as ProgrammingLanguage[];
  const pathsOf = (language: ProgrammingLanguage) =>
    Object.keys(unzipSync(bundle(language))).map((path) => path.slice(`${FOLDER}-${language}/`.length));

  test.each(languages)('%s has its own types and no others, and what all languages need', (language) => {
    const paths = pathsOf(language);
    const folders = new Set(paths.map((path) => /^types\/\w+|^[^/]+/.exec(path)?.[0] ?? ''));
    const others = languages.filter((one) => one !== language).map((one) => `types/${one}`);
    expect(others.filter((folder) => folders.has(folder))).toEqual([]);
    expect([...folders]).toEqual(
      expect.arrayContaining([
        `types/${language}`,
        ...['asyncapi', 'examples', 'json-schema', 'xsd', 'runtime'],
        ...['README.md', 'link.json', 'index.html', 'sbom.cdx.json', 'SHA256SUMS', 'LICENSE', 'NOTICE'],
      ]),
    );
    // What is read by people, and what puts software to the test, is in the whole zip.
    expect(['word', 'diagrams', 'corpus', 'documentation'].filter((folder) => folders.has(folder))).toEqual(
      [],
    );
  });

  test('has the library where one is made with the package, and else the data that the library reads', () => {
    const held = (language: ProgrammingLanguage) => ({
      code: ['runtime/index.js', 'client/smur.js'].filter((path) => pathsOf(language).includes(path)),
      data: pathsOf(language).includes('runtime/description.json'),
      project: SKELETONS.filter((path) => pathsOf(language).includes(path)),
    });
    expect(languages.map((language) => [language, held(language)])).toEqual([
      ['java', { code: [], data: true, project: ['types/java/pom.xml'] }],
      ['csharp', { code: [], data: true, project: ['types/csharp/hubsante_15_smur_v1_6.csproj'] }],
      ['python', { code: [], data: true, project: ['types/python/pyproject.toml'] }],
      ['typescript', { code: ['runtime/index.js', 'client/smur.js'], data: false, project: [] }],
    ]);
  });

  test.each(languages)('%s tells how to begin, and names what it holds and nothing else', (language) => {
    const held = unzipSync(bundle(language));
    const readme = strFromU8(held[`${FOLDER}-${language}/README.md`] ?? new Uint8Array());
    expect(readme).toContain(`Lien 15-SMUR v1.6 du Hub Santé, en ${PROGRAMMING_LANGUAGES[language]}`);
    const named = [...readme.matchAll(/^- `([^`]+)`/gm)].map(
      ([, path = '']) => `${FOLDER}-${language}/${path}`,
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !Object.keys(held).some((one) => one.startsWith(path)))).toEqual([]);
    const page = strFromU8(held[`${FOLDER}-${language}/index.html`] ?? new Uint8Array());
    const targets = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target ?? '');
    expect(targets.filter((target) => held[`${FOLDER}-${language}/${target}`] === undefined)).toEqual([]);
  });
});

const NO_UNZIP = 'skipped: unzip is not installed';
const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
if (!hasUnzip) console.log(NO_UNZIP);

describe.skipIf(!hasUnzip)('the zip, taken apart by the unzip of Debian', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dsf-unzip-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('gives names with their accents, files all may read, and sums that sha256sum finds right', () => {
    const accented = ['examples/élève à Nîmes.json', 'examples/cas nº 1 – œdème.json', 'examples/患者.json'];
    const facts = packageFacts(files);
    if (facts === null) throw new Error('no package');
    const given = [...files, ...accented.map((path) => packageFile(path, new TextEncoder().encode('{}')))];
    writeFileSync(join(folder, 'bundle.zip'), makeBundle(facts, given));
    const run = (program: string, args: readonly string[], cwd: string, LC_ALL: string) =>
      spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, LC_ALL } });
    for (const locale of ['C.UTF-8', 'C']) {
      const target = join(folder, locale);
      const { status, stderr } = run('unzip', ['-q', 'bundle.zip', '-d', target], folder, locale);
      expect([status, stderr]).toEqual([0, '']);
      const sums = run('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], join(target, FOLDER), locale);
      expect([sums.status, sums.stdout + sums.stderr]).toEqual([0, '']);
      const modes = accented.map((path) => statSync(join(target, FOLDER, path)).mode & 0o777);
      expect(modes).toEqual([0o644, 0o644, 0o644]);
    }
  });
});

describe('dsf bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dsf-bundle-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('writes zips that bear the name and version of the package, the whole and one a language', async () => {
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(folder, 'built', path)), { recursive: true });
      writeFileSync(join(folder, 'built', path), bytes);
    }
    const { exitCode, stdout } = await runMain('bundle built', { from: folder });
    const names = ['', '-java', '-csharp', '-python', '-typescript'].map((end) => `${FOLDER}${end}.zip`);
    expect([exitCode, stdout]).toEqual([0, names.map((name) => `dist/bundles/${name}\n`).join('')]);
    const written = readFileSync(join(folder, 'dist/bundles', `${FOLDER}.zip`));
    expect(written.equals(Buffer.from(bundle()))).toBe(true);
  });

  test.each([
    ['a folder that is no package', 'empty', 'cli/not-a-package'],
    ['a folder that does not exist', 'nowhere', 'cli/path-unknown'],
  ])('%s is told', async (_, path, code) => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const { exitCode, stderr } = await runMain(`bundle ${path} --out out`, { from: folder });
    expect([exitCode, stderr.includes(code), existsSync(join(folder, 'out'))]).toEqual([2, true, false]);
  });
});

test('a package of a model is called like its folder', () => {
  const facts = {
    name: '@hubsante/mdd-2.0',
    version: '1.2.3',
    description: '',
    license: '',
    madeFrom: [],
  };
  expect(archiveName(facts)).toBe('mdd-2.0-1.2.3');
});
