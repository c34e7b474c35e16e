import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConcernedAnswer, WorkshopFile } from '@hubsante/model/contracts';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, dropped, ROOT, startWorkshop } from './workshop.ts';

const folder = mkdtempSync(join(tmpdir(), 'concerne-'));
afterAll(() => rmSync(folder, { recursive: true }));

let ask: Ask;
beforeAll(async () => {
  ask = await startWorkshop();
  const specs = dropped(join(ROOT, 'specs'), '').map(({ path, bytes }) => [path.slice(1), bytes] as const);
  const archive = zipSync(Object.fromEntries(specs), { level: 0 });
  expect(await ask({ kind: 'specifications', archive })).toBe(specs.length);
});

const EXAMPLES = dropped(join(ROOT, 'specs/15-15/v2.0/examples'), 'messages');

async function concerned(
  files: readonly WorkshopFile[],
  role: 'sender' | 'receiver' = 'sender',
  language: 'fr' | 'en' = 'fr',
) {
  const answer = await ask({
    kind: 'concerned',
    from: '15-15/v2.0',
    to: '15-15/v2.1',
    role,
    files,
    language,
  });
  if ('refusal' in answer) throw new Error(answer.refusal);
  return answer as ConcernedAnswer;
}

/** What a command of `dsf` prints about the same messages. */
function printed(command: string, options: readonly string[]) {
  for (const { path, bytes } of EXAMPLES) {
    mkdirSync(join(folder, 'messages'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const versions = ['15-15/v2.0', '15-15/v2.1'].map((one) => join(ROOT, 'specs', one));
  const dsf = [
    '--conditions=development',
    join(ROOT, 'packages/cli/bin/dsf.js'),
    command,
    ...versions,
    'messages',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, [...dsf, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
}

describe('what a new version does to one’s own messages', () => {
  test.each(['sender', 'receiver'] as const)('for a %s, it is what dsf concerned prints', async (role) => {
    const { concerns } = await concerned(EXAMPLES, role);
    expect(concerns).toEqual(JSON.parse(printed('concerned', ['--format', 'json', '--role', role])));
    expect(concerns.total + concerns.unknown).toBe(EXAMPLES.length);
  });

  test('the tables to take away are those of dsf migrate, there and back', async () => {
    const { tables } = await concerned(EXAMPLES.slice(0, 1));
    printed('migrate', ['--tables', 'tables']);
    const written = (path: string) => readFileSync(join(folder, 'tables', path), 'utf8');
    expect(tables.map(({ path }) => path)).toEqual(['2.0-3.4.json', '3.4-2.0.json']);
    expect(tables[0]?.content).toBe(written('2.0-3.4.json'));
  });

  test('each message beside it is what dsf migrate writes', async () => {
    const { converted } = await concerned(EXAMPLES);
    printed('migrate', ['--out', 'convertis']);
    expect(converted.length).toBe(EXAMPLES.length);
    for (const { file, after, refusal } of converted) {
      const name = file.split('/').at(-1) ?? '';
      if (refusal === null)
        expect(after[0], name).toBe(readFileSync(join(folder, 'convertis', name), 'utf8'));
    }
    expect(converted.filter(({ refusal }) => refusal === null).length).toBeGreaterThan(0);
  });

  test('lines and archives are read like files', async () => {
    const texts = EXAMPLES.slice(0, 3).map(({ bytes }) =>
      JSON.stringify(JSON.parse(new TextDecoder().decode(bytes))),
    );
    const lines = { path: 'envois.ndjson', bytes: new TextEncoder().encode(texts.join('\n')) };
    const archive = {
      path: 'envois.zip',
      bytes: zipSync(Object.fromEntries(EXAMPLES.slice(0, 3).map(({ path, bytes }) => [path, bytes]))),
    };
    expect((await concerned([lines])).concerns.total).toBe(3);
    expect((await concerned([archive])).concerns.total).toBe(3);
  });

  test('what is no message is counted, and throws nothing', async () => {
    const bytes = new TextEncoder().encode('{');
    const { concerns } = await concerned([
      { path: 'a.json', bytes },
      { path: 'b.pdf', bytes },
    ]);
    expect(concerns).toMatchObject({ total: 0, unknown: 1 });
  });

  test('in English on demand', async () => {
    const { concerns } = await concerned(EXAMPLES, 'sender', 'en');
    const reasons = concerns.messages.flatMap(({ causes, news }) => [
      ...causes.map(({ reason }) => reason),
      ...news,
    ]);
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((one) => /« /.test(one))).toEqual([]);
  });
});

test('twice the same version is said in a sentence', async () => {
  const answer = await ask({
    kind: 'concerned',
    from: '15-15/v2.0',
    to: '15-15/v2.0',
    role: 'sender',
    files: EXAMPLES,
    language: 'fr',
  });
  expect(answer).toEqual({ refusal: 'C’est deux fois la même version : en choisir une autre.' });
});
