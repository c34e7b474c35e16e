import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRabbitMq } from '@hubsante/hub';
import type { RunReport } from '@hubsante/recette';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../run-main.ts';

const SPECS = fileURLToPath(new URL('../../../../specs', import.meta.url));

const isPossible = findRabbitMq() !== null;

/** Those that software can be made to meet: 102 and 600 stand in the tables, and nothing that the schemas admit leads there. */
const OF_HUB = [
  'refus-100',
  'refus-101',
  'refus-200',
  'refus-300',
  'refus-301',
  'refus-400',
  'refus-500',
  'refus-501',
];
const OF_RECEIVER = ['refus-700', 'refus-701', 'refus-702', 'refus-703', 'refus-704'];

describe.skipIf(!isPossible).each<[string, string, readonly string[]]>([
  ['15-15 v2.1, from one call centre to another', '15-15/v2.1', [...OF_HUB, ...OF_RECEIVER]],
  ['15-15 v1.5, whose principles give receivers no codes', '15-15/v1.5', OF_HUB],
  ['15-NexSIS v1.9.1, where each side has its syntax', '15-nexsis/v1.9.1', [...OF_HUB, ...OF_RECEIVER]],
])('refusals are rehearsed on a real broker: %s', { timeout: 180_000 }, (_, link, codes) => {
  let folder: string;
  let run: Awaited<ReturnType<typeof runMain>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dsf-refusals-'));
    run = await runMain(['recette', 'run', join(SPECS, link), '--refusals', '--self'], { from: folder });
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('each code comes back, with the reference of what it is about, in both syntaxes', () => {
    expect(run.stderr).toBe('');
    const reports = JSON.parse(readFileSync(join(folder, 'recette/recette.json'), 'utf8')) as RunReport[];
    const told = reports.flatMap(({ case: id, syntax, steps }) =>
      steps.map(({ verdict, reasons }) => ({ id, syntax, verdict, reasons })),
    );
    const right = (syntax: string) => codes.map((id) => ({ id, syntax, verdict: 'conforme', reasons: [] }));
    const of = (syntax: string) => told.filter((one) => one.syntax === syntax);
    expect([of('json'), of('xml')]).toEqual([right('json'), right('xml')]);
    expect(run.exitCode).toBe(0);
  });
});

test('against software that sends nothing, no refusal is played, and why is told', async () => {
  const line = ['recette', 'run', join(SPECS, '15-15/v2.1'), '--refusals', '--me', 'B'];
  const { exitCode, stderr } = await runMain(line, { from: tmpdir() });
  expect([exitCode, stderr]).toEqual([
    2,
    expect.stringContaining('seuls se refusent les messages que votre logiciel envoie'),
  ]);
});

test('each refusal has its name in the list', async () => {
  const { stdout } = await runMain(['recette', 'list', join(SPECS, '15-15/v2.1'), '--refusals']);
  const names = stdout.split('\n').flatMap((one) => /^ {2}(refus-\d+)$/.exec(one)?.[1] ?? []);
  expect(names).toEqual([...OF_HUB, ...OF_RECEIVER]);
  expect(stdout).toContain('(1 étape)');
});
