import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { linkEmitters } from '@hubsante/emitters';
import { convertAlong } from '@hubsante/messages';
import {
  compileConversion,
  diffReleases,
  type Message,
  nothingSaid,
  printedLines,
  type Release,
} from '@hubsante/model';
import { HORRIBLE_CODES, HORRIBLE_TEXTS, messageOf, releaseOf } from '@hubsante/model/testing';
import { ctrfReport, htmlReport, junitReport, type RunReport, type StepReport } from '@hubsante/recette';
import { afterAll, describe, expect, test } from 'vitest';
import { comparisonText } from '../../src/diff/print-comparison.ts';
import { renderTemplate } from '../../src/templates.ts';
import { answerOf, type CoreCase } from '../cores/core-answers.ts';
import { CORES, coreAnswers } from '../cores/core-processes.ts';
import type { LoadedLink, PackageRuntime } from '../runtime/written-runtime.ts';
import { horribleLink, horribleRelease } from './horrible-link.ts';

const root = mkdtempSync(join(tmpdir(), 'dsf-horrors-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const step = (text: string): StepReport => ({
  id: '01',
  label: text,
  message: text,
  sender: text,
  receiver: text,
  verdict: 'non conforme',
  reasons: [{ code: 'not-sent', why: text }],
  values: [{ place: text, expected: text, actual: { [text]: text }, verdict: 'non conforme' }],
});
const REPORT: RunReport = {
  run: 'r1',
  case: 'c',
  title: 'Horreurs',
  link: '15-ESSAI v1.0',
  vhost: 'v',
  syntax: 'json',
  startedAt: 0,
  versions: { dsf: '0.1.0' },
  verdict: 'non conforme',
  steps: HORRIBLE_TEXTS.map(step),
  outside: HORRIBLE_TEXTS.map((text) => ({ root: text, sender: text, distributionID: text })),
};

/** What a reader in Python makes of a text: the tags it opens, and the texts and attributes it finds. */
function readByPython(script: string, text: string): { readonly tags: string[]; readonly texts: string[] } {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', script], {
    input: Buffer.from(text),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr.slice(-500));
  return JSON.parse(stdout);
}

const HTML = `
import html.parser, json, sys
tags, texts = set(), []
class Reader(html.parser.HTMLParser):
    def handle_starttag(self, tag, attributes):
        tags.add(tag)
        tags.update(name for name, _ in attributes if name.startswith("on") or name == "src")
    def handle_comment(self, data): tags.add("comment")
    def handle_data(self, data): texts.append(data)
Reader().feed(sys.stdin.buffer.read().decode("utf-8"))
print(json.dumps({"tags": sorted(tags), "texts": texts}))
`;

const XML = `
import json, sys, xml.etree.ElementTree as tree
texts, tags = [], set()
for element in tree.fromstring(sys.stdin.buffer.read()).iter():
    tags.add(element.tag)
    texts += [*element.attrib.values(), element.text or ""]
print(json.dumps({"tags": sorted(tags), "texts": texts}))
`;

/** What a format keeps: what XML cannot hold is U+FFFD, and blanks may be laid out anew. */
function kept(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\ufffd')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}

function lost(texts: readonly string[]): readonly string[] {
  const found = kept(texts.join('\n'));
  return HORRIBLE_TEXTS.filter((text) => !found.includes(kept(text))).map((text) => JSON.stringify(text));
}

describe('reports of a recette', () => {
  test('the page holds every text, and no element, attribute or comment of theirs', () => {
    const { tags, texts } = readByPython(HTML, htmlReport([REPORT, REPORT], 'fr'));
    const own =
      'a article body code dd details div dl dt h1 h2 h3 head html li main meta p section span style summary table tbody td th thead title tr ul';
    expect(tags).toEqual(own.split(' '));
    expect(lost(texts)).toEqual([]);
  });

  test('so does JUnit, for a reader of XML', () => {
    const { tags, texts } = readByPython(XML, junitReport([REPORT], 'fr'));
    expect(tags).toEqual(['failure', 'testcase', 'testsuite', 'testsuites']);
    expect(lost(texts)).toEqual([]);
  });

  test('and CTRF, to the letter', () => {
    const { results } = JSON.parse(ctrfReport([REPORT], 'fr'));
    expect(results.tests.map(({ name }: { readonly name: string }) => name)).toEqual(
      HORRIBLE_TEXTS.map((text) => `15-ESSAI v1.0 c json 01 ${text}`),
    );
  });
});

const codesOf = (codes: readonly string[]): Message =>
  messageOf('RS-HORREUR', 'horreurs', [
    { tag: 'codes', label: 'Codes', codes: codes.map((value) => ({ value, label: value })) },
  ]);

test('a table of conversion carries every code that both lists have, and no other', () => {
  const kept = [...new Set(HORRIBLE_CODES.slice(0, -40))];
  const gone = HORRIBLE_CODES.slice(-40).filter((code) => !kept.includes(code));
  const { up } = compileConversion({
    previous: [codesOf(HORRIBLE_CODES)],
    current: [codesOf(kept)],
    evolution: nothingSaid('1', '2'),
  });
  // As `dsf migrate --tables` writes it, and a program reads it.
  const table = JSON.parse(JSON.stringify(up));
  const told = [...kept, ...gone].map((code) => {
    const result = convertAlong({ horreurs: { codes: code } }, [table]);
    const [first] = (result.ok ? result.messages : []) as {
      readonly horreurs?: { readonly codes?: string };
    }[];
    return [code, first?.horreurs?.codes];
  });
  expect(told).toEqual([...kept.map((code) => [code, code]), ...gone.map((code) => [code, undefined])]);
});

describe('what is printed on a terminal', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const MOVING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
  const compared = { subject: '15-essai', version: '1' } as never;

  test('dsf diff: no text moves the cursor, colours the rest or begins a line', () => {
    const previous = horribleRelease();
    const current: Release = releaseOf(codesOf(HORRIBLE_CODES.slice(0, 5)));
    const changes = diffReleases(previous, current);
    const lines = comparisonText(
      { previous: compared, current: compared, changes, tolerance: 'strict' } as never,
      'fr',
    ).split('\n');
    expect(lines.filter((line) => MOVING.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(HORRIBLE_TEXTS.length);
    expect(lines.filter((line) => /^(?:deux|int x)/.test(line))).toEqual([]);
  });

  test('whatever a line says, it stays one', () => {
    const printed = printedLines(HORRIBLE_TEXTS);
    expect(printed.trimEnd().split('\n')).toHaveLength(HORRIBLE_TEXTS.length);
    expect(printed).not.toMatch(MOVING);
  });
});

describe('cores in other languages say of every code and text what JavaScript says', {
  timeout: 120_000,
}, async () => {
  const folder = join(root, 'link');
  const files = new Map<string, { readonly path: string; readonly content: string }>();
  const options = { baseUrl: 'https://e.example', clients: null, render: renderTemplate, parts: [] };
  for (const emitter of await linkEmitters(['runtime', 'description']))
    for (const { path, content } of await emitter.emit(await horribleLink(), options)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      files.set(path, { path, content: String(content) });
    }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const runtime: PackageRuntime = await import(pathToFileURL(join(folder, 'runtime/index.js')).href);
  const link = { built: { files }, folder, runtime, examples: new Map() } as unknown as LoadedLink;
  const values = [...HORRIBLE_CODES, ...HORRIBLE_CODES.map((code) => `${code}x`), ...HORRIBLE_TEXTS];
  const messages = values.flatMap((value) => [
    { horreurs: { codes: value } },
    { horreurs: { liste: value, [value]: value } },
    { horreurs: { texte0: value } },
  ]);
  const cases: CoreCase[] = messages.flatMap((given) =>
    (['validate', 'toXml'] as const).map((verb) => ({ link, verb, given, title: JSON.stringify(given) })),
  );

  test.for(CORES.map((core) => [core.language, core] as const))(
    'in %s',
    async ([language, core], { skip }) => {
      if (core.missing !== null) {
        console.warn(`${language}: skipped, ${core.missing}`);
        skip(core.missing);
      }
      const answers = await coreAnswers(core, cases, join(root, language));
      const wrong = cases.flatMap((one, index) => {
        const [own, expected] = [JSON.stringify(answers[index]), JSON.stringify(answerOf(one))];
        return own === expected ? [] : [{ title: one.title, verb: one.verb, own, expected }];
      });
      expect([wrong.length, wrong.slice(0, 3)]).toEqual([0, []]);
    },
  );
});
