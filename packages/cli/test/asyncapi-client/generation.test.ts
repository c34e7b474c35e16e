import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClientView, clientView } from '../../src/client/client-view.ts';
import { readRoleDocument } from '../../src/client/read-role-document.ts';
import { typeName, typeNames } from '../../src/client/type-names.ts';
import { commentText, quoted } from '../../src/client/typescript-types.ts';
import { type BuiltLink, buildLinks } from '../built-links.ts';
import { runMain } from '../run-main.ts';
import { compileProject, linkDependencies } from './generated-client.ts';

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

  test.each([
    ['RS-EDA', 'RsEda'],
    ['RS-EDA.customMap', 'RsEdaCustomMap'],
    ['nomenclature.CISU-Code_Type_de_lieu', 'CisuCodeTypeDeLieu'],
    ['nomenclature.ISO-639.1-LANGUE', 'Iso6391Langue'],
    ['1-2', 'Type12'],
  ])('the type of %s is %s', (name, type) => {
    expect(typeName(name)).toBe(type);
  });

  test('two names that give the same type are told apart', () => {
    expect([...typeNames(['RS-EDA', 'RsEda', 'rs.eda']).values()]).toEqual(['RsEda', 'RsEda2', 'RsEda3']);
  });

  test('no text of an author leaves its quotes or its comment', () => {
    expect(quoted(`l'été "ici"\n\\`)).toBe(`'l\\'été "ici"\\n\\\\'`);
    expect(commentText(' fin */ de\ncommentaire ')).toBe('fin *\\/ de commentaire');
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
    for (const [name, document] of documents) {
      const source = join(folder, `${name}.asyncapi.yaml`);
      writeFileSync(source, document);
      const { exitCode, stdout } = await runMain(['client', source, '--out', join(clients, name)]);
      expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^13 fichiers écrits dans/)]);
    }
    const settings = { rootDir: '.', noEmit: true };
    const extended = `./${documents[0]?.[0]}/tsconfig.json`;
    const project = { extends: extended, compilerOptions: settings, include: ['*/src'] };
    writeFileSync(join(clients, 'tsconfig.json'), JSON.stringify(project));
    await compileProject(clients);
  });

  test('the project depends on amqplib and on nothing else, and no template is left unfilled', () => {
    const project = join(folder, 'clients', '15-smur-v1.6.smur');
    const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: 'client-15-smur-v1.6-smur', dependencies: { amqplib: '^2.3.1' } });
    expect(Object.keys(manifest.dependencies)).toEqual(['amqplib']);
    const readme = readFileSync(join(project, 'README.md'), 'utf8');
    expect(readme).toContain('`sendRsUrl`');
    expect(readme).not.toMatch(/\{\{|undefined|\[object/);
  });

  test('a folder that exists is left as it is', async () => {
    const source = join(folder, '15-smur-v1.6.smur.asyncapi.yaml');
    const existing = join(folder, 'clients', '15-smur-v1.6.smur');
    const { exitCode, stderr } = await runMain(['client', source, '--out', existing]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('existe déjà et n’est pas remplacé')]);
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
