import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { messageExample, wrapMessage } from '@hubsante/emitters/links';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedManifest } from '../../src/specifications/published-manifest.ts';
import { SPECS } from '../built-links.ts';
import { JsonMutator } from '../support/json-mutator.ts';
import { type LoadedLink, type LoadedLinks, loadLinks } from './written-runtime.ts';

let loaded: LoadedLinks;
beforeAll(async () => {
  loaded = await loadLinks();
}, 120_000);
afterAll(() => loaded?.dispose());

const MUTATIONS = 40;

/** What no JSON Schema sees: contradictions for which the Hub refuses, and values that JSON or XML cannot carry. */
const BEYOND_SCHEMAS: ReadonlySet<string> = new Set([
  'distribution-id-foreign',
  'expires-before-sent',
  'no-health-actor',
  'value-not-json',
  'text-unwritable',
  'name-unwritable',
]);

function linkNamed(name: string): LoadedLink {
  const link = loaded.links.find(({ built }) => built.name === name);
  if (link === undefined) throw new Error(`no link ${name}`);
  return link;
}

function envelopesOf({ examples }: LoadedLink): readonly (readonly [path: string, envelope: object])[] {
  return [...examples].filter(([path]) => path.startsWith('examples/EDXL-DE/'));
}

/** Nx asks for colours, which would dress what the vendor's program prints. */
const { FORCE_COLOR: _colors, ...PLAIN } = process.env;

test('every example of every link is valid: alone, in its envelope, in JSON and in XML', () => {
  let count = 0;
  for (const { built, runtime, examples } of loaded.links) {
    for (const [path, example] of examples) {
      const xml = runtime.toXml(example);
      const findings = [
        ...runtime.validate(example).findings,
        ...(xml.ok ? runtime.validateXml(xml.value).findings : xml.faults),
      ];
      expect([built.name, path, findings]).toEqual([built.name, path, []]);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(100);
});

test('envelopes are judged as the JSON Schema of the envelope judges them, mutated at random', () => {
  let valid = 0;
  let total = 0;
  for (const link of loaded.links) {
    const schema = JSON.parse(String(link.built.files.get('json-schema/EDXL-DE.schema.json')?.content));
    const ajv = addFormats.default(new Ajv2020({ strict: false, ownProperties: true }), ['date-time']);
    const isValid = ajv.compile(schema as object);
    for (const [path, envelope] of envelopesOf(link)) {
      const mutator = new JsonMutator(path);
      for (let count = 0; count < MUTATIONS; count += 1) {
        const value = mutator.mutate(envelope);
        const { findings } = link.runtime.validate(value);
        const ours = findings.every(
          ({ code, severity }) => severity === 'warning' || BEYOND_SCHEMAS.has(code),
        );
        expect({ path, value, valid: ours, findings }).toMatchObject({ path, valid: isValid(value) });
        total += 1;
        if (ours) valid += 1;
      }
    }
  }
  // A comparison of refusals only would prove little.
  expect(valid).toBeGreaterThan(total / 20);
  expect(valid).toBeLessThan(total / 2);
});

test('a message of the model that the link does not carry is one finding', () => {
  let count = 0;
  for (const { built, runtime } of loaded.links) {
    for (const [root, name] of Object.entries(runtime.link.otherMessages)) {
      const message = built.release.messages.find((one) => one.name === name);
      if (message === undefined) throw new Error(name);
      const body = { [root]: messageExample(message) };
      const sending = {
        id: '1',
        sender: 'fr.health.samu290',
        receiver: 'fr.health.samu560',
        kind: 'Report',
        sentAt: '2025-03-10T10:37:00+01:00',
      } as const;
      const envelope = wrapMessage(body, true, sending);
      for (const { findings } of [runtime.validate(body), runtime.validate(envelope)]) {
        expect(findings.map(({ code, path }) => [code, path.at(-1)])).toEqual([
          ['message-not-carried', root],
        ]);
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThan(50);
});

describe('a vhost', () => {
  test('allows each role what its link says, and service messages in every direction', () => {
    const { allowedOn } = linkNamed('15-SMUR 1.6').runtime;
    const names = (messages: readonly { readonly message: string; readonly others: readonly string[] }[]) =>
      messages.map(({ message, others }) => `${message} ${others.join('+')}`);
    const allowed = allowedOn('15-smur_v1.6');
    expect(allowed.known).toBe(true);
    expect(names(allowed.send('ORU'))).toEqual(['RC-REF LRM+SMUR+ORU', 'RS-INFO LRM+SMUR+ORU']);
    expect(names(allowed.receive('ORU'))).toEqual([
      'RS-RPIS SMUR',
      'RC-REF LRM+SMUR+ORU',
      'RS-ERROR hub',
      'RS-INFO LRM+SMUR+ORU',
    ]);
    expect(names(allowed.send('LRM'))).toContain('RS-ER SMUR');
    expect(names(allowed.send('SMUR')).some((line) => line.startsWith('RS-ER '))).toBe(false);
  });

  test('that the package does not know allows nothing', () => {
    const allowed = linkNamed('15-15 2.0').runtime.allowedOn('15-15_v1.5');
    expect([allowed.known, allowed.messages, allowed.send('LRM'), allowed.receive('LRM')]).toEqual([
      false,
      [],
      [],
      [],
    ]);
  });

  test('allows nothing to a role that does not take part', () => {
    expect(linkNamed('15-15 2.0').runtime.allowedOn('15-15_v2.0').send('SMUR')).toEqual([]);
  });
});

describe('wrapping', () => {
  const wrapping = {
    sender: 'fr.health.samu290',
    recipient: 'fr.health.samu560',
    id: '42',
    sentAt: '2025-03-10T10:37:00+01:00',
    expiresAt: '2025-03-11T10:37:00+01:00',
  };

  test('every example that stands alone gives a valid envelope, which holds it', () => {
    for (const { built, runtime, examples } of loaded.links) {
      for (const [path, example] of examples) {
        if (path.startsWith('examples/EDXL-DE/')) continue;
        const envelope = runtime.wrap(example, wrapping);
        expect([built.name, path, runtime.validate(envelope).findings]).toEqual([built.name, path, []]);
        expect(runtime.unwrap(envelope)).toMatchObject({ ok: true, value: example });
      }
    }
  });

  test('an acknowledgement and an error get their own kind; an error gets no header', () => {
    const { wrap } = linkNamed('15-15 2.0').runtime;
    expect(wrap({ reference: {} }, wrapping)).toMatchObject({ distributionKind: 'Ack' });
    const error = wrap({ error: {} }, wrapping);
    expect(error.distributionKind).toBe('Error');
    expect(error.content[0].jsonContent.embeddedJsonContent.message).toEqual({ error: {} });
  });
});

describe('the written code', () => {
  test('makes no code from text: it runs where that is forbidden', () => {
    for (const { folder, examples } of loaded.links) {
      const [example = {}] = examples.values();
      const file = join(folder, 'try.mjs');
      writeFileSync(
        file,
        `import { toXml, validate, validateXml } from './runtime/index.js';
const example = ${JSON.stringify(example)};
console.log(validate(example).valid, validateXml(toXml(example).value).valid, validate({}).valid);`,
      );
      const options = ['--disallow-code-generation-from-strings', file];
      const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8', env: PLAIN });
      expect([stderr, stdout]).toEqual(['', 'true true false\n']);
    }
  });

  test('asks for no other package, no module of Node, no network', () => {
    for (const { built } of loaded.links) {
      const made = [...built.files].filter(([path]) => /^runtime\/.*\.js$/.test(path));
      expect(made).toHaveLength(5);
      for (const [path, { content }] of made) {
        const text = String(content);
        const imports = [...text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map(
          ([, name]) => name,
        );
        expect([path, imports.filter((name) => !name?.startsWith('./'))]).toEqual([path, []]);
        expect([
          path,
          /\brequire\(|\bfetch\(|\beval\(|new Function|\bprocess\.|globalThis/.exec(text),
        ]).toEqual([path, null]);
      }
    }
  });

  test('is the same twice', async () => {
    const { files } = linkNamed('15-GPS 1.2').built;
    const again = await loadLinks();
    try {
      const other = again.links.find(({ built }) => built.name === '15-GPS 1.2');
      for (const [path, { content }] of files) {
        if (path.startsWith('runtime/')) expect(other?.built.files.get(path)?.content).toBe(content);
      }
    } finally {
      again.dispose();
    }
  });

  test('weighs less than 64 kB, compressed, in the software of a vendor who validates', async () => {
    for (const { built, folder } of loaded.links) {
      const entry = join(folder, 'entry.js');
      writeFileSync(entry, "export { validate } from './runtime/index.js';\n");
      const bundle = await rolldown({ input: entry, platform: 'browser' });
      const { output } = await bundle.generate({ format: 'esm', minify: true });
      const size = gzipSync(output[0].code).length;
      expect([built.name, size, size < 64_000]).toEqual([built.name, size, true]);
    }
  });

  test('is imported by the name of its package', () => {
    const { folder } = linkNamed('15-15 2.0');
    const installed = join(folder, 'node_modules/@hubsante/15-15-v2.0');
    mkdirSync(installed, { recursive: true });
    cpSync(join(folder, 'runtime'), join(installed, 'runtime'), { recursive: true });
    const authored = readFileSync(join(SPECS, '15-15/v2.0/package.json'));
    writeFileSync(join(installed, 'package.json'), publishedManifest(authored, 'link', []));
    writeFileSync(
      join(folder, 'vendor.mjs'),
      `import { allowedOn, fromXml, toXml, unwrap, validate, validateXml, wrap } from '@hubsante/15-15-v2.0';
console.log([allowedOn, fromXml, toXml, unwrap, validate, validateXml, wrap].every((one) => typeof one === 'function'));`,
    );
    // Any Node from 20 on: the one of the machine, where there is one, is older than ours.
    for (const node of [process.execPath, 'node']) {
      const { stdout, error } = spawnSync(node, ['vendor.mjs'], {
        cwd: folder,
        encoding: 'utf8',
        env: PLAIN,
      });
      if (error === undefined) expect([node, stdout]).toEqual([node, 'true\n']);
    }
  });

  test('is declared for TypeScript: what the declarations say is what the code gives', () => {
    const { folder, runtime } = linkNamed('15-15 2.0');
    const declared = readFileSync(join(folder, 'runtime/index.d.ts'), 'utf8');
    const names = [...declared.matchAll(/^export declare (?:function|const) (\w+)/gm)].map(
      ([, name]) => name,
    );
    expect(names.sort()).toEqual(Object.keys(runtime).sort());
    writeFileSync(
      join(folder, 'use.ts'),
      `import type * as messages from '@hubsante/messages';
import * as runtime from './runtime/index.js';
export const validation: messages.Validation = runtime.validate({});
export const same: ReturnType<typeof runtime.validateXml> = validation;
export const allowed: messages.Allowed = runtime.allowedOn('x');
const wrapping = {} as messages.Wrapping;
export const envelope: messages.Envelope = runtime.wrap({ createCaseHealth: {} }, wrapping);
export const outcome: messages.Outcome<string> = runtime.toXml(envelope);
// What is received is unknown, and validated all the same.
export const received = (value: unknown, parsed: object) => [runtime.validate(value), runtime.toXml(parsed)];
export const headed = runtime.validate({ createCaseHealth: {}, messageId: 'a' }, { maxFindings: 10 });
interface Eda { readonly caseId: string }
declare const eda: Eda;
export const rooted = runtime.validate({ createCaseHealth: eda });
// @ts-expect-error: the body of a message is no message.
export const body = runtime.validate(eda);
// @ts-expect-error: nor can it be written.
export const written = runtime.toXml(eda);
// @ts-expect-error: a root that does not exist.
export const misspelt = runtime.wrap({ createCaseHealt: eda }, wrapping);
// @ts-expect-error: an envelope is not wrapped again.
export const twice = runtime.wrap(envelope, wrapping);
// @ts-expect-error: who sends, to whom, under which identifier and when has to be said.
export const nobody = runtime.wrap({ createCaseHealth: eda }, {});
export const back: ReturnType<typeof runtime.fromXml> = {} as messages.Outcome<object>;
export const link: messages.LinkDescription = runtime.link;
// @ts-expect-error: there is no such member.
export const wrong = validation.ok;
`,
    );
    const sources = join(SPECS, '../packages/messages/src/index.ts');
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2023',
      types: [],
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      paths: { '@hubsante/messages': [sources], saxes: [join(SPECS, '../node_modules/saxes')] },
    };
    // The declarations themselves as well, which are no library that may be skipped.
    writeFileSync(join(folder, 'declared.ts'), declared);
    const files = ['use.ts', 'declared.ts'];
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const tsc = join(SPECS, '../node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
  });
});
