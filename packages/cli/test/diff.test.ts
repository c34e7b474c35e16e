import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runMain } from './run-main.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const run = (line: string) => runMain(`diff ${line}`, { from: ROOT });

describe('dsf diff', { timeout: 60_000 }, () => {
  test('tells what changes between two versions of a link, message by message', async () => {
    const { exitCode, stdout } = await run('specs/15-15/v1.5 specs/15-15/v2.0');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^15-15 v1\.5 → 15-15 v2\.0 : \d+ changements, dont \d+ cassants et \d+ à vérifier\.\nVerdicts pour des récepteurs stricts, qui refusent ce que leur version ne connaît pas\.\n\nLe lien\n/,
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
    const renamed = changes.find(({ field }: { field?: string }) => field === 'patient.patientId');
    expect(renamed).toEqual({
      kind: 'field-renamed',
      cells: {
        previous: { file: 'model.xlsx', sheet: 'RC-EDA', cell: expect.stringMatching(/^[A-Z]\d+$/) },
        current: { file: 'model.xlsx', sheet: 'RC-EDA', cell: expect.stringMatching(/^[A-Z]\d+$/) },
      },
      message: 'RS-EDA',
      field: 'patient.patientId',
      previousField: 'patient.idPat',
      parameters: { tag: 'patientId', label: 'ID patient partagé', previous: 'idPat', current: 'patientId' },
      verdicts: { sender: 'breaking', receiver: 'breaking' },
      verdict: 'breaking',
      subject: 'field',
      sentence: 'La balise de « ID patient partagé » est patientId au lieu de idPat.',
      actions: { sender: 'écrire le nouveau nom.', receiver: 'lire le nouveau nom.' },
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

  test('eases the verdicts of receivers that pass over what they do not know, and says so', async () => {
    const changesFor = async (option: string) => {
      const { stdout } = await run(`specs/mdd/1.0 specs/mdd/2.0 --format json ${option}`);
      const { receivers, changes } = JSON.parse(stdout);
      const added = changes.filter(({ kind }: { kind: string }) => kind === 'field-added');
      return [receivers, new Set(added.map(({ verdict }: { verdict: string }) => verdict))];
    };
    expect(await changesFor('')).toEqual(['strict', new Set(['breaking'])]);
    expect(await changesFor('--receivers tolerant')).toEqual(['tolerant', new Set(['compatible'])]);
  });

  test('says to each side what to do, with a value that is refused', async () => {
    const { stdout } = await run('specs/15-15/v1.5 specs/15-15/v2.0');
    expect(stdout).toMatch(
      / {2}cassant pour qui envoie .*inseeCode.*\n +→ Qui envoie : n’envoyer que ce que la nouvelle version accepte : elle refuse par exemple « a00000 »\.\n/,
    );
  });
});

describe('dsf diff --witnesses', { timeout: 60_000 }, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dsf-witnesses-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('writes the messages that prove each breaking change, in JSON and in XML, and lists them', async () => {
    const out = join(folder, 'preuves');
    const { exitCode } = await run(`specs/15-15/v1.5 specs/15-15/v2.0 --witnesses ${out}`);
    expect(exitCode).toBe(0);
    const { changes } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'));
    const ofMessages = changes.filter(({ kind }: { kind: string }) => !kind.startsWith('exchange-'));
    expect(ofMessages.flatMap(({ missing }: { missing: unknown[] }) => missing)).toEqual([]);
    const insee = changes.find(
      ({ message, field }: { message: string; field: string }) =>
        message === 'RS-EDA' && field === 'location.city.inseeCode',
    );
    expect(insee.proofs).toMatchObject([
      {
        syntax: 'json',
        hurts: 'sender',
        acceptedBy: '15-15 1.5',
        refusedBy: '15-15 2.0',
        path: '$.createCaseHealth.location.city.inseeCode',
      },
      { syntax: 'xml', hurts: 'sender' },
    ]);
    const [json, xml] = insee.proofs.map(({ file }: { file: string }) =>
      readFileSync(join(out, file), 'utf8'),
    );
    expect(JSON.parse(json).createCaseHealth.location.city.inseeCode).toBe('a00000');
    expect(xml).toContain('<inseeCode>a00000</inseeCode>');
  });

  test('does not replace a folder that holds something else', async () => {
    writeFileSync(join(folder, 'lettre.txt'), 'à garder');
    const { exitCode, stderr, stdout } = await run(`specs/mdd/1.0 specs/mdd/2.0 --witnesses ${folder}`);
    expect(exitCode).toBe(2);
    expect(stdout + stderr).toContain('cli/output-foreign');
    expect(readFileSync(join(folder, 'lettre.txt'), 'utf8')).toBe('à garder');
  });
});
