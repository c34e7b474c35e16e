import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runMain } from './run-main.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const run = (line: string) => runMain(`diff ${line}`, { from: ROOT });

describe('dsf diff', { timeout: 60_000 }, () => {
  test('tells what changes between two versions of a link, message by message', async () => {
    const { exitCode, stdout } = await run('specs/15-15/v1.5 specs/15-15/v2.0');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^15-15 v1\.5 → 15-15 v2\.0 : \d+ changements, dont \d+ cassants et \d+ à vérifier\.\n\nLe lien\n/,
    );
    expect(stdout).toContain('Le vhost est 15-15_v2.0 au lieu de 15-15_v1.5 :');
    expect(stdout).toMatch(
      /\nRS-EDA\n(?:.*\n)*? +cassant pour les deux +La balise de « ID patient partagé » est patientId au lieu de idPat\. {2}\(patient\.patientId\)/,
    );
    expect(stdout).toMatch(/\nRS-BPV\n.*Nouveau message RS-BPV, avec \d+ champs\./);
  });

  test('speaks English when asked', async () => {
    const { stdout } = await run('specs/15-15/v1.5 specs/15-15/v2.0 --lang en');
    expect(stdout).toContain('The vhost is 15-15_v2.0 instead of 15-15_v1.5:');
  });

  test('gives software the same changes as data', async () => {
    const { stdout } = await run('specs/mdd/1.0 specs/mdd/2.0 --format json');
    const { previous, current, changes } = JSON.parse(stdout);
    expect([previous, current]).toEqual([
      { subject: 'mdd', version: '1.0' },
      { subject: 'mdd', version: '2.0' },
    ]);
    expect(changes).toContainEqual({
      kind: 'field-renamed',
      message: 'RS-EDA',
      field: 'patient.patientId',
      parameters: { tag: 'patientId', label: 'ID patient partagé', previous: 'idPat', current: 'patientId' },
      verdicts: { sender: 'breaking', receiver: 'breaking' },
      verdict: 'breaking',
      subject: 'field',
      sentence: 'La balise de « ID patient partagé » est patientId au lieu de idPat.',
    });
  });

  test.each([
    ['specs/15-15/v1.5 specs/15-15/v2.0 --fail-on breaking', 1],
    ['specs/15-15/v2.0 specs/15-15/v2.0 --fail-on dangerous', 2],
    ['specs/15-15/v2.0 specs/mdd/2.0', 2],
    ['specs/15-15/v2.0', 2],
  ])('%s ends with %i', async (line, expected) => {
    const { exitCode, stderr, stdout } = await run(line);
    expect(exitCode).toBe(expected);
    if (expected === 2) expect(stderr + stdout).toContain('cli/versions-not-comparable');
  });
});
