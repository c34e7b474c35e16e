import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type EmittedFile, linkEmitters, releaseEmitters } from '@hubsante/emitters';
import { HORRIBLE_CODES, HORRIBLE_TEXTS } from '@hubsante/model/testing';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { makeBundle } from '../../src/bundle/make-bundle.ts';
import { packageFile } from '../../src/bundle/package-file.ts';
import { renderTemplate } from '../../src/templates.ts';
import { COMPILERS } from '../types/compilers.ts';
import { horribleLink, horribleRelease, SENTINELS } from './horrible-link.ts';
import { readFiles, type WrittenFile } from './readers.ts';

const root = mkdtempSync(join(tmpdir(), 'dsf-horrors-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What a format keeps of a text: what XML cannot hold is U+FFFD, and printers may lay blanks out anew. */
function kept(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\ufffd')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}

/** The texts of horror that are not in a file which has the harmless one written in the same place. */
function lost(texts: readonly string[]): readonly string[] {
  const found = texts.map(kept);
  const all = found.join('\n');
  const has = (text: string) => all.includes(kept(text));
  const wanted = [
    ...(found.some((text) => text.includes(SENTINELS.description)) ? HORRIBLE_TEXTS : []),
    ...(found.some((text) => text.includes(SENTINELS.label)) ? HORRIBLE_TEXTS : []),
    ...(found.some((text) => text === SENTINELS.code) ? HORRIBLE_CODES : []),
  ];
  return [...new Set(wanted)].filter((text) => !has(text)).map((text) => JSON.stringify(text.slice(0, 80)));
}

function written(folder: string, files: readonly EmittedFile[]): readonly WrittenFile[] {
  return files.map(({ path, content }) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    return { path, folder, content };
  });
}

async function expectSound(folder: string, files: readonly EmittedFile[]): Promise<void> {
  const own = written(folder, files);
  const readings = await readFiles(own);
  const found = own.flatMap(({ path }, index) => {
    const { faults = [], texts = null } = readings[index] ?? {};
    return [
      ...faults.map((fault) => `${path}: ${fault}`),
      ...(texts === null ? [] : lost(texts)).map((text) => `${path}: ${text} is lost`),
    ];
  });
  expect(found).toEqual([]);
}

/** XML 1.0, production 2. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

describe('what authors write is text for the reader of every format', { timeout: 120_000 }, async () => {
  const link = await horribleLink();

  const ofReleases = [...(await releaseEmitters('release')), ...(await releaseEmitters('ans'))];

  test.for(ofReleases)('$of $name of a release', async (emitter) => {
    const files = emitter.emit(horribleRelease(), { versionStamp: '24.01.01', baseUrl: 'https://e.example' });
    await expectSound(join(root, emitter.of, emitter.name), files);
  });

  test.for(await linkEmitters())('$name of a link', async (emitter) => {
    const options = { baseUrl: 'https://e.example', clients: null, render: renderTemplate, parts: [] };
    const files = await emitter.emit(link, options);
    expect(files.length).toBeGreaterThan(0);
    await expectSound(join(root, 'link', emitter.name), files);
  });

  test('the generated code takes every code, and gives every text back from XML', async () => {
    const runtime = (await import(join(root, 'link/runtime/runtime/index.js'))) as {
      readonly validate: (value: unknown) => { readonly valid: boolean };
    };
    for (const code of HORRIBLE_CODES) {
      // What XML cannot hold at all is refused, whatever the list says.
      expect([code, runtime.validate({ horreurs: { codes: code } }).valid]).toEqual([
        code,
        !NOT_IN_XML.test(code),
      ]);
    }
    expect(runtime.validate({ horreurs: { codes: 'toLocaleString' } }).valid).toBe(false);
  });

  test('the page of the bundle shows every title as text, and runs none', async () => {
    const [manifest] = await linkEmitters(['manifest']);
    const options = { baseUrl: 'https://e.example', clients: null, render: renderTemplate, parts: [] };
    const files = ((await manifest?.emit(link, options)) ?? []).map(({ path, content }) =>
      packageFile(path, Buffer.from(content)),
    );
    const facts = {
      name: '@e/15-essai-v1.0',
      version: '1.0.0',
      description: '',
      license: 'MIT',
      madeFrom: [],
    };
    const page = Object.entries(unzipSync(makeBundle(facts, files))).find(([path]) =>
      path.endsWith('index.html'),
    );
    const html = strFromU8(page?.[1] ?? new Uint8Array());
    expect(html).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(html).toContain('&lt;img src');
    expect(html).not.toMatch(/<script>alert|<img src=x|<!-- \]\]>/);
  });

  test.for(COMPILERS)('types compile in $language', ({ language, missing, faults }, { skip }) => {
    if (missing !== null) {
      console.warn(`horrors in ${language}: skipped, ${missing}`);
      skip(missing);
    }
    expect(faults(join(root, 'link/types')).slice(0, 4_000)).toBe('');
  });
});
