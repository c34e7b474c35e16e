import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClientView, clientView, readRoleDocument } from '@hubsante/emitters/links';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltLink, buildLinks } from '../built-links.ts';
import { runMain } from '../run-main.ts';
import { compileProject, linkDependencies } from './generated-client.ts';
import { writePackage } from './link-on-broker.ts';

let links: readonly BuiltLink[];
const folder = mkdtempSync(join(tmpdir(), 'dsf-clients-'));

beforeAll(async () => {
  links = await buildLinks();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The documents of the roles of every link: `15-smur-v1.6.smur`. */
function roleDocuments(extension: string): [string, string][] {
  return links.flatMap(({ files }) =>
    [...files.values()].flatMap(({ path, content }) => {
      const name = /^asyncapi\/(.+-v[\d.]+\.[a-z]+)\.asyncapi\.(yaml|json)$/.exec(path);
      return name?.[1] !== undefined && name[2] === extension ? [[name[1], content] as [string, string]] : [];
    }),
  );
}

/** Where the document of a role lies in its package. */
function sourceOf(name: string): string {
  const link = links.find(({ files }) => files.has(`asyncapi/${name}.asyncapi.yaml`));
  return join(folder, link?.name ?? '', 'asyncapi', `${name}.asyncapi.yaml`);
}

function viewOf(name: string): ClientView | null {
  const content = roleDocuments('json').find(([document]) => document === name)?.[1] ?? '';
  const document = readRoleDocument(content);
  return document === null ? null : clientView(document);
}

describe('what a client is made of', () => {
  test('a method for each message to send and each to receive', () => {
    const view = viewOf('15-smur-v1.6.smur');
    expect(view?.sends.map(({ method, kinds }) => `${method} ${kinds}`)).toEqual([
      ...['RsUrl', 'RsRpis', 'RsRi', 'RsSr', 'RsBpv', 'GeoPos', 'GeoRes', 'GeoReq'].map(
        (type) => `send${type} 'Report' | 'Update' | 'Cancel'`,
      ),
      `sendRcRef 'Ack'`,
      `sendRsInfo 'Error'`,
    ]);
    expect(view?.receives.map(({ method, isAcknowledged }) => [method, isAcknowledged])).toEqual([
      ['onRsEda', true],
      ['onRsEdaMaj', true],
      ['onRsEr', true],
      ['onRsRi', true],
      ['onRcRef', false],
      ['onRsError', false],
      ['onRsInfo', false],
    ]);
    expect(view).toMatchObject({ exchange: `'hubsante'`, vhost: `'15-smur_v1.6'` });
    expect(view?.queues.map(({ suffix }) => suffix)).toEqual(['message', 'ack', 'info']);
  });

  test('YAML and JSON give the same client', () => {
    const texts = (extension: string) =>
      new Map(roleDocuments(extension).map(([name, text]) => [name, readRoleDocument(text)]));
    expect(texts('yaml')).toEqual(texts('json'));
  });
});

describe('dsf client', () => {
  test('a client of every role of every link compiles under strict settings', {
    timeout: 60_000,
  }, async () => {
    const clients = join(folder, 'clients');
    linkDependencies(clients);
    const documents = roleDocuments('yaml');
    expect(documents.length).toBeGreaterThan(8);
    for (const link of links) writePackage(link, join(folder, link.name));
    for (const [name] of documents) {
      const source = sourceOf(name);
      const { exitCode, stdout } = await runMain(['client', source, '--out', join(clients, name)]);
      expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^20 fichiers écrits dans/)]);
    }
    const settings = { rootDir: '.', noEmit: true };
    const extended = `./${documents[0]?.[0]}/tsconfig.json`;
    const project = { extends: extended, compilerOptions: settings, include: ['*/src'] };
    writeFileSync(join(clients, 'tsconfig.json'), JSON.stringify(project));
    await compileProject(clients);
  });

  test('the project depends on nothing, and no template is left unfilled', () => {
    const project = join(folder, 'clients', '15-smur-v1.6.smur');
    const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: 'client-15-smur-v1.6-smur' });
    expect(manifest.dependencies).toBeUndefined();
    const readme = readFileSync(join(project, 'README.md'), 'utf8');
    expect(readme).toContain('`sendRsUrl`');
    expect(readme).not.toMatch(/\{\{|undefined|\[object/);
  });

  test('a folder that exists is left as it is', async () => {
    const source = sourceOf('15-smur-v1.6.smur');
    const existing = join(folder, 'clients', '15-smur-v1.6.smur');
    const { exitCode, stderr } = await runMain(['client', source, '--out', existing]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('existe déjà et n’est pas remplacé')]);
  });

  test('a document apart from its package is refused: the client is in the package', async () => {
    const source = join(folder, 'alone.yaml');
    writeFileSync(source, roleDocuments('yaml')[0]?.[1] ?? '');
    const out = join(folder, 'nothing');
    const { exitCode, stderr } = await runMain(['client', source, '--out', out]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('n’est pas dans le paquet de son lien')]);
    expect(existsSync(out)).toBe(false);
  });

  test.each<[string, (link: BuiltLink | undefined) => string]>([
    ['the document of a whole link', (link) => contentOf(link, 'asyncapi/15-smur-v1.6.asyncapi.yaml')],
    ['another file of the package', (link) => contentOf(link, 'link.json')],
    ['a document of somebody else', () => 'asyncapi: 3.0.0\nid: urn:other\ninfo: {}\n'],
    ['no document at all', () => '{ "half": '],
    ['nothing', () => ''],
  ])('%s is refused, and nothing is written', async (_, content) => {
    const source = join(folder, 'refused.yaml');
    writeFileSync(source, content(links.find(({ name }) => name === '15-SMUR 1.6')));
    const out = join(folder, 'nothing');
    const { exitCode, stderr } = await runMain(['client', source, '--out', out]);
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining('n’est pas le document AsyncAPI d’un rôle'),
    ]);
    expect(existsSync(out)).toBe(false);
  });

  test('a file that does not exist is told as for the other commands', async () => {
    const { exitCode, stderr } = await runMain('client absent.asyncapi.yaml', { from: folder });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('absent.asyncapi.yaml')]);
  });

  test('two documents are one too many', async () => {
    const { exitCode, stderr } = await runMain('client a.yaml b.yaml', { from: folder });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('un seul document')]);
  });
});

function contentOf(link: BuiltLink | undefined, path: string): string {
  const content = link?.files.get(path)?.content;
  if (content === undefined) throw new Error(`no ${path}`);
  return content;
}
