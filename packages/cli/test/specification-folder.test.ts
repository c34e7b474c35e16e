import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSubjects } from '../src/specifications/find-subjects.ts';
import { verifyAsyncApi } from '../src/specifications/verify-asyncapi.ts';
import { SPECS } from './built-links.ts';
import { runMain } from './run-main.ts';

/** A document as the emitter gives it: its text, and what it says. */
const emitted = (path: string, document: object) => ({
  path,
  content: JSON.stringify(document),
  source: null,
  data: { kind: 'asyncapi' as const, document },
});

/** A copy of the specifications that tests may spoil: the working folder holds `specs`. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-specs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copySpecs(name: string): string {
  const working = join(folder, name);
  cpSync(SPECS, join(working, 'specs'), { recursive: true });
  return working;
}

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

describe('what a path stands for', () => {
  const from = join(SPECS, '..');
  const subjects = async (...paths: string[]) =>
    (await findSubjects(paths, from)).map(({ kind, path }) => `${kind} ${path}`);

  test('a link version, by its folder or by its manifest', async () => {
    expect(await subjects('specs/15-15/v2.0')).toEqual(['link specs/15-15/v2.0']);
    expect(await subjects('specs/15-15/v2.0/link.yaml')).toEqual(['link specs/15-15/v2.0']);
  });

  test('a model release', async () => {
    expect(await subjects('specs/mdd/2.0/')).toEqual(['release specs/mdd/2.0/']);
  });

  test('everything below a folder, whether the shell expands the pattern or not', async () => {
    const all = await subjects('specs');
    expect(all).toContain('link specs/15-gps/v1.2');
    expect(all).toContain('release specs/mdd/1.0');
    expect(all).toContain('release specs/exemple');
    expect(await subjects('specs/**')).toEqual(all);
    const oneLevel = readdirSync(SPECS).map((name) => `specs/${name}`);
    expect((await subjects(...oneLevel)).sort()).toEqual([...all].sort());
    const deep = readdirSync(SPECS, { recursive: true, encoding: 'utf8' }).map((name) => `specs/${name}`);
    expect(new Set(await subjects(...deep.filter((path) => !/exemple\/.*parser/.test(path))))).toEqual(
      new Set([...all]),
    );
  });

  test('itself, when nothing is recognised: whoever opens it says why', async () => {
    expect(await subjects('nowhere', 'docs')).toEqual(['release nowhere', 'release docs']);
  });
});

describe('dsf check on specifications', () => {
  test('finds nothing to say about ours', async () => {
    const { exitCode, stdout } = await runMain('check specs/**', { from: join(SPECS, '..') });
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Aucun constat')]);
  });

  test('tells the faults of a link at their line, and which file', async () => {
    const from = copySpecs('faulty-link');
    edit(join(from, 'specs/15-gps/v1.2/link.yaml'), (text) =>
      text.replace('message: GEO-REQ, de', 'message: GEO-REK, de'),
    );
    const { exitCode, stdout } = await runMain('check specs/15-gps/v1.2 --format json', { from });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { code: string; file: string; related?: { code: string }[] }[];
    };
    // The steps that name the message right are consequences.
    expect([exitCode, diagnostics.map(({ code, file }) => `${code} ${file}`)]).toEqual([
      1,
      ['link/message-unknown specs/15-gps/v1.2/link.yaml'],
    ]);
    expect(diagnostics[0]?.related?.map(({ code }) => code)).toContain('link/step-message-unknown');
  });

  test('a link whose message is faulty in the model cannot be built', async () => {
    const from = copySpecs('faulty-model');
    // Nothing defines the codes of its fields any more.
    rmSync(join(from, 'specs/mdd/2.0/nomenclatures'), { recursive: true });
    const { exitCode, stdout } = await runMain('check specs/15-15/v2.0 --format json', { from });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; value: string }[] };
    // Every message that cites a code list, each told once, and not as one that does not exist.
    const faulty = ['RS-EDA', 'RS-EDA-MAJ', 'RS-DR', 'RS-RR', 'RS-RI', 'RS-SR', 'RS-BPV'];
    expect([exitCode, diagnostics.map(({ code, value }) => `${code} ${value}`)]).toEqual([
      1,
      faulty.map((name) => `link/message-faulty ${name}`),
    ]);
    const built = await runMain('build specs/15-15/v2.0', { from });
    expect([built.exitCode, existsSync(join(from, 'dist'))]).toEqual([1, false]);
  });

  test('an example that is no JSON is told at its line', async () => {
    const from = copySpecs('faulty-example');
    const name = readdirSync(join(from, 'specs/15-smur/v1.6/examples'))[0] ?? '';
    edit(join(from, 'specs/15-smur/v1.6/examples', name), (text) => text.replace('{\n', '{\n  nothing\n'));
    const { exitCode, stdout } = await runMain('check specs/15-smur/v1.6', { from });
    expect([exitCode, stdout.includes('cli/example-not-json')]).toEqual([1, true]);
  });
});

describe('dsf build of a link', { timeout: 60_000 }, () => {
  test('goes to dist, under the path of the link, as a whole package', async () => {
    const from = copySpecs('build');
    const { exitCode, stdout } = await runMain('build specs/15-gps/v1.2', { from });
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('dist/specs/15-gps/v1.2')]);
    const made = readdirSync(join(from, 'dist/specs/15-gps/v1.2'), { recursive: true, encoding: 'utf8' });
    expect(made).toEqual(
      expect.arrayContaining([
        'link.json',
        'README.md',
        'json-schema/EDXL-DE.schema.json',
        'json-schema/GEO-POS.schema.json',
        'asyncapi/15-gps-v1.2.asyncapi.yaml',
        'asyncapi/15-gps-v1.2.suiveur.asyncapi.json',
      ]),
    );
  });

  test('gives each of several subjects its own folder', async () => {
    const from = copySpecs('several');
    const { exitCode } = await runMain('build specs/15-gps specs/mdd/2.0 --out made --only json-schema', {
      from,
    });
    expect([
      exitCode,
      readdirSync(join(from, 'made'))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ]).toEqual([0, ['15-gps-v1.1', '15-gps-v1.2', '15-gps-v1.3', '2.0']]);
  });

  test('a document that AsyncAPI refuses is an error of the link', async () => {
    const document = { asyncapi: '3.0.0', info: { title: 'Sans version' }, components: { schemas: {} } };
    const found = await verifyAsyncApi(
      [emitted('asyncapi/x.asyncapi.json', document)],
      { file: 'link.yaml', line: 6 },
      () => {},
    );
    expect(found.map(({ definition, parameters }) => [definition.code, parameters.fault])).toEqual(
      expect.arrayContaining([
        ['cli/asyncapi-invalid', '"info" property must have required property "version"'],
      ]),
    );
  });

  test('a fault is told of the document that has it, though documents are checked together', async () => {
    const document = (fault: object) =>
      emitted(`asyncapi/${'action' in fault ? 'second' : 'first'}.asyncapi.json`, {
        asyncapi: '3.0.0',
        info: { title: 'Lien', version: '1.0.0' },
        channels: { file: { messages: { un: { $ref: '#/components/messages/un' } } } },
        operations: {
          envoyer: {
            action: 'send',
            channel: { $ref: '#/channels/file' },
            messages: [{ $ref: '#/channels/file/messages/un' }],
            ...fault,
          },
        },
        components: {
          messages: { un: { payload: { $ref: '#/components/schemas/un' } } },
          schemas: { un: { type: 'object' } },
        },
      });
    const told = async (fault: object) =>
      (await verifyAsyncApi([document({}), document(fault)], { file: 'link.yaml' }, () => {})).map(
        ({ parameters }) => parameters.where,
      );
    expect(await told({})).toEqual([]);
    expect(await told({ action: 'crier' })).toEqual([
      'asyncapi/second.asyncapi.json › operations/envoyer/action',
    ]);
    expect(await told({ action: 'send', messages: [{ $ref: '#/channels/file/messages/deux' }] })).toEqual([
      expect.stringContaining('asyncapi/second.asyncapi.json › operations/envoyer/messages/0'),
    ]);
  });
});

describe('adding touches no code', { timeout: 60_000 }, () => {
  test('a link version is one folder', async () => {
    const from = copySpecs('new-link');
    cpSync(join(from, 'specs/15-gps/v1.3'), join(from, 'specs/15-gps/v1.4'), { recursive: true });
    edit(join(from, 'specs/15-gps/v1.4/link.yaml'), (text) =>
      text.replace('version: "1.3"', 'version: "1.4"').replace('15-gps_v1.3', '15-gps_v1.4'),
    );
    edit(join(from, 'specs/15-gps/v1.4/package.json'), (text) => text.replace('15-gps-v1.3', '15-gps-v1.4'));
    // Its sheets name the vhost of the version it was copied from.
    rmSync(join(from, 'specs/15-gps/v1.4/recette.xlsx'));
    const { exitCode, stdout } = await runMain('build specs/15-gps/v1.4', { from });
    expect([exitCode, stdout.split('\n')[0]]).toEqual([0, 'Aucun constat.']);
    expect(existsSync(join(from, 'dist/specs/15-gps/v1.4/asyncapi/15-gps-v1.4.asyncapi.json'))).toBe(true);
  });
});
