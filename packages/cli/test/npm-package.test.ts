import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installed, ROOT, run } from './support/packed-link.ts';

const TYPESCRIPT = join(ROOT, 'node_modules/typescript/bin/tsc');

/** What a vendor would write first, with the names of the package only. */
const PROGRAM = `
import type { EdxlDe, RsEda } from '@hubsante/15-smur-v1.6/types';
import { type Envelope, fromXml, toXml, unwrap, validate, wrap } from '@hubsante/15-smur-v1.6';
import schema from '@hubsante/15-smur-v1.6/json-schema/RS-SR.schema.json' with { type: 'json' };
import { readFileSync } from 'node:fs';

const path = new URL(import.meta.resolve('@hubsante/15-smur-v1.6/examples/engagement-smur-deux-patients.01-RS-EDA.json'));
const message: { createCaseHealth: RsEda.CreateCaseHealth } = JSON.parse(readFileSync(path, 'utf8'));
const caseId: string = message.createCaseHealth.caseId;
const wrapping = { sender: 'fr.health.samu290', recipient: 'fr.health.smur290', id: '1', sentAt: '2026-03-14T10:00:00+01:00', expiresAt: '2026-03-15T10:00:00+01:00' };
const envelope: Envelope = wrap(message, wrapping);
const typed: EdxlDe.Envelope = envelope;
const xml = toXml(typed);
const read = xml.ok ? fromXml(xml.value) : xml;
const back = read.ok ? unwrap(read.value) : read;
console.log(JSON.stringify({
  caseId,
  valid: validate(envelope).valid,
  faulty: validate({ createCaseHealth: {} }).findings.length > 0,
  same: back.ok && JSON.stringify({ ...message, ...back.value }) === JSON.stringify({ ...message, ...back.value, ...message }),
  schema: '$schema' in schema,
}));
`;

/** The program of the README of an installed package. */
function programOf(readme: string): string {
  return /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
}

/** What we use of attw, whose own types the export condition of this workspace takes from its sources. */
interface TypesJudge {
  createPackageFromTarballData(tarball: Uint8Array): object;
  checkPackage(
    archive: object,
    options: object,
  ): Promise<{
    types: { kind: string } | false;
    problems: { kind: string; resolutionKind?: string }[];
  }>;
}
const ATTW = '@arethetypeswrong/core';

const CLIENTS = ['./client/lrm', './client/smur', './client/oru'];

const folder = mkdtempSync(join(tmpdir(), 'dsf-npm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the npm package of a link', { timeout: 120_000 }, () => {
  let built = '';
  let project = '';
  let archive = '';

  beforeAll(async () => {
    ({ built, project, archive } = await installed('specs/15-smur/v1.6', folder));
  }, 120_000);

  test('has nothing publint would change', async () => {
    const { messages } = await publint({ pkgDir: built, strict: true, pack: false });
    expect(messages.map(({ code, path: where }) => `${code} ${where.join('.')}`)).toEqual([]);
  });

  test('gives its code and its types to every way of resolving modules, without exception', async () => {
    const judge = (await import(ATTW)) as TypesJudge;
    const content = judge.createPackageFromTarballData(new Uint8Array(readFileSync(archive)));
    const entrypoints = ['.', './types', './json-schema/RS-SR.schema.json', ...CLIENTS];
    const { types, problems } = await judge.checkPackage(content, { entrypoints });
    expect(types).toMatchObject({ kind: 'included' });
    expect(problems).toEqual([]);
  });

  test('installed from its archive into an empty project, it compiles and does its work', () => {
    writeFileSync(join(project, 'program.ts'), PROGRAM);
    const options = [
      '--strict',
      '--target',
      'es2024',
      '--module',
      'nodenext',
      '--moduleResolution',
      'nodenext',
      '--resolveJsonModule',
      '--skipLibCheck',
      'false',
      '--types',
      'node',
      '--typeRoots',
      join(ROOT, 'node_modules/@types'),
    ];
    run(process.execPath, [TYPESCRIPT, ...options, 'program.ts'], project);
    expect(JSON.parse(run(process.execPath, ['program.js'], project))).toEqual({
      caseId: expect.stringMatching(/^fr\./),
      valid: true,
      faulty: true,
      same: true,
      schema: true,
    });
  });

  test('holds the client of each role, for import and for require, and its types', () => {
    const use = (ending: string) => {
      const program = [
        "import { type Delivery, HubClient, Refusal } from '@hubsante/15-smur-v1.6/client/smur';",
        "const client = new HubClient({ host: 'a:1', clientId: 'fr.health.a', login: { user: '', password: '' } });",
        'client.onRsEda((body, { sender }: Delivery) => {',
        "  if (body.caseId === '') throw new Refusal(701, sender);",
        '});',
        "console.log(new Refusal(701, 'existe').codeName);",
      ].join('\n');
      writeFileSync(join(project, `client.${ending}ts`), program);
      const options = ['--strict', '--target', 'es2022', '--module', 'node16', '--skipLibCheck', 'false'];
      run(process.execPath, [TYPESCRIPT, ...options, '--types', '', `client.${ending}ts`], project);
      return run(process.execPath, [`client.${ending}js`], project);
    };
    expect([use('m'), use('c')]).toEqual(['CASE_ALREADY_EXISTS\n', 'CASE_ALREADY_EXISTS\n']);
  });

  test('does what its README says', () => {
    const readme = readFileSync(join(project, 'node_modules/@hubsante/15-smur-v1.6/README.md'), 'utf8');
    expect(readme).toContain(`npm install ./${basename(archive)}`);
    writeFileSync(join(project, 'readme.js'), programOf(readme));
    expect(run(process.execPath, ['readme.js'], project)).toBe('true\n');
  });

  test('has every file and folder its README names', () => {
    const inProject = join(project, 'node_modules/@hubsante/15-smur-v1.6');
    const readme = readFileSync(join(inProject, 'README.md'), 'utf8');
    const tables = readme.slice(readme.indexOf('## Ce que contient'), readme.indexOf('## Messages'));
    const [ofNpm = '', ofZip = ''] = tables.split('## Ce que l’archive zip');
    const namesIn = (text: string) =>
      [...text.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
        [...cell.matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name),
      );
    const named = namesIn(ofNpm);
    const links = [...readme.matchAll(/\]\(([\w.-]+)\)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(7);
    expect([...named, ...links].filter((name) => !existsSync(join(inProject, name)))).toEqual([]);
    // What only the zip has is built, and is not in the archive of npm.
    const made = new Set(['index.html', 'sbom.cdx.json', 'SHA256SUMS']);
    const extras = namesIn(ofZip).filter((name) => !made.has(name));
    expect(extras.length).toBeGreaterThan(10);
    expect(extras.filter((name) => !existsSync(join(built, name)))).toEqual([]);
    expect(extras.filter((name) => existsSync(join(inProject, name)))).toEqual([]);
  });
});
