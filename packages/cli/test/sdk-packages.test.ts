import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { compiledWithMono, MONO_MISSING, printedByMono, unzippedSources } from './mono.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Made by `npm run sdk`. */
const SDK = join(ROOT, 'dist/sdk');
const MAVEN = join(SDK, 'maven/fr/hubsante');
const WHEELS = join(SDK, 'python');
const NUGET = join(SDK, 'csharp');
const SPECIFICATIONS = join(ROOT, 'dist/specs');
const isMade = existsSync(MAVEN) && existsSync(WHEELS) && existsSync(NUGET);
if (!isMade) console.log('skipped: the libraries for vendors are not made (npm run sdk)');

const folder = mkdtempSync(join(tmpdir(), 'dsf-sdk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LINKS = ['15-gps-v1-2', '15-15-v1-5', '15-15-v2-0', '15-15-v2-1'].map((link) => `hubsante-${link}`);

/** What a program prints; that and its errors when it fails. */
function printed(program: string, options: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, options, { cwd, encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${program}: ${stdout}${stderr}`);
  return stdout;
}

/** Four versions in one process, then the French of a finding, as both examples print them. */
const SAID = [
  // Maven puts a colour before the first line.
  /15-gps_v1\.2 : 1\.2\n15-15_v1\.5 : 1\.5\n15-15_v2\.0 : 2\.0\n15-15_v2\.1 : 2\.1$/m,
  /field-missing \['?geoPositionsUpdate'?, '?position'?, 0, '?resourceId'?\] Position n° 1, champ « .+ » : ce champ est obligatoire et il manque \(balise « resourceId »\)\.$/m,
];

describe.skipIf(!isMade)('the libraries for vendors, in an empty project', { timeout: 300_000 }, () => {
  test('there is a jar, a wheel and a NuGet package for each link version, a BOM, and the cores', () => {
    const links = readdirSync(MAVEN).filter((name) => /^\d/.test(name));
    const wheels = readdirSync(WHEELS).map((name) => name.split('-')[0] ?? '');
    const sources = readdirSync(NUGET).map(
      (name) => /^Hubsante\.(.+?)\.\d+\.\d+\.\d+\.nupkg$/.exec(name)?.[1],
    );
    expect(sources.sort()).toEqual(['Client', 'Messages', ...links].sort());
    expect(readdirSync(MAVEN)).toEqual(
      expect.arrayContaining(['hubsante-bom', 'hubsante-client', 'hubsante-messages']),
    );
    // A wheel is called after the package that its types are in.
    const types = links.flatMap((name) => {
      const [, link = '', version = ''] = /^(.+)-(v[\d.]+)$/.exec(name) ?? [];
      return readdirSync(join(SPECIFICATIONS, link, version, 'types/python'));
    });
    expect(wheels.sort()).toEqual(['hubsante', ...types].sort());
  });

  test('Java says in French what is wrong, with the BOM and a repository that is a folder', ({ skip }) => {
    if (spawnSync('mvn', ['--version']).status !== 0) skip('mvn is not installed');
    const project = join(folder, 'java');
    cpSync(join(ROOT, 'packages/sdk-java/example'), project, { recursive: true });
    const said = printed(
      'mvn',
      [
        ...['-q', '-B', '-Dstyle.color=never', `-Dmaven.repo.local=${join(folder, 'm2')}`],
        `-Dhubsante.repository=${pathToFileURL(join(SDK, 'maven')).href}`,
        ...['compile', 'org.codehaus.mojo:exec-maven-plugin:3.5.0:java', '-Dexec.mainClass=Example'],
      ],
      project,
    );
    for (const line of SAID) expect(said).toMatch(line);
  });

  test('C# says in French what is wrong, from packages of sources that are unzipped', ({ skip }) => {
    if (MONO_MISSING !== null) skip(MONO_MISSING);
    const { sources, resources } = unzippedSources(NUGET, /Messages|15-gps-v1.2|15-15-v[12]/, folder);
    const own = join(ROOT, 'packages/sdk-csharp/example/Example.cs');
    const program = compiledWithMono(join(folder, 'Example.exe'), [own, ...sources], resources);
    const said = printedByMono(program, [], folder);
    for (const line of SAID) expect(said).toMatch(line);
  });

  test('Python says in French what is wrong, from wheels in a folder', ({ skip }) => {
    if (spawnSync('python3', ['-m', 'venv', join(folder, 'venv')]).status !== 0) skip('python3 has no venv');
    const program = join(folder, 'venv/bin/python');
    const pip = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '--no-index'];
    printed(program, [...pip, '--find-links', pathToFileURL(WHEELS).href, ...LINKS], folder);
    const said = printed(program, [join(ROOT, 'packages/sdk-python/example/example.py')], folder);
    for (const line of SAID) expect(said).toMatch(line);
  });

  test('Python keeps its own rules: its tests, mypy --strict and ruff have nothing to say', ({ skip }) => {
    const place = join(folder, 'venv-checks');
    if (spawnSync('python3', ['-m', 'venv', place]).status !== 0) skip('python3 has no venv');
    const program = join(place, 'bin/python');
    const tools = ['pytest==9.2.0', 'mypy==2.4.1', 'ruff==0.17.6', 'pika==1.4.4', 'types-pika==1.2.0b1'];
    printed(program, ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...tools], folder);
    const core = join(folder, 'sdk-python');
    cpSync(join(ROOT, 'packages/sdk-python'), core, { recursive: true });
    expect(printed(program, ['-m', 'pytest', '-q', '--color=no'], core)).toMatch(/^\d\d passed in /m);
    expect(printed(program, ['-m', 'mypy'], core)).toContain('Success: no issues found');
    expect(printed(program, ['-m', 'ruff', 'check', '.'], core)).toContain('All checks passed!');
  });
});
